//! What makes a reminder needless: a massage that runs or is done, a night that is logged.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rusqlite::params;

use crate::column::{Day, Instant};
use crate::{Reading, StoreError};

/// An open session whose player has said nothing for so long was left.
const LEFT_AFTER: TimeDelta = TimeDelta::minutes(30);

/// A session that runs, or that was played to its end or stopped for good by the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MassageSpan {
    /// Began.
    pub started_at: DateTime<Utc>,
    /// Ended; `None`: it runs.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Reading<'_> {
    /// Lists the sessions that began at `from` or later and run at `now`, or are done.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_massages(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Result<Vec<MassageSpan>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT started_at, ended_at FROM routine_session
             WHERE started_at >= ?1
               AND (state = 'finished' OR (state = 'stopped' AND stop_reason IS NULL)
                    OR (ended_at IS NULL AND alive_at >= ?2))",
        )?;
        let found = statement.query_map(params![Instant(from), Instant(now - LEFT_AFTER)], |row| {
            let ended_at = row.get::<_, Option<Instant>>(1)?.map(|instant| instant.0);
            Ok(MassageSpan { started_at: row.get::<_, Instant>(0)?.0, ended_at })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Lists the diary dates from one on that have a night.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_logged_dates(&self, from: NaiveDate) -> Result<Vec<NaiveDate>, StoreError> {
        let sql = "SELECT DISTINCT diary_date_on FROM night WHERE diary_date_on >= ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_map([Day(from)], |row| row.get::<_, Day>(0).map(|day| day.0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
