//! Which routine sessions belong to which night.

use chrono::{DateTime, TimeDelta, Utc};
use drowse_core::units::Minutes;
use rusqlite::{Row, params};

use crate::column::Instant;
use crate::{Reading, StoreError};

/// How long before the sleep a session may have ended to belong to it.
const REACH: TimeDelta = TimeDelta::hours(6);

/// A session that ended, as a night sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkedSession {
    /// The routine.
    pub routine_id: String,
    /// Began.
    pub started_at: DateTime<Utc>,
    /// Ended.
    pub ended_at: DateTime<Utc>,
    /// Really spent, without pauses.
    pub active_min: Minutes,
    /// Planned, all sides and pauses for changing included.
    pub planned_min: Minutes,
}

impl Reading<'_> {
    /// Lists the sessions that belong to a sleep beginning at that instant: begun before it and ended at most 6 hours
    /// before it. Who falls asleep in a session ends it later than the sleep begins.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_sessions_before_sleep(&self, sleep_began_at: DateTime<Utc>) -> Result<Vec<LinkedSession>, StoreError> {
        let sql = "SELECT routine_id, started_at, ended_at, planned_ms,
                     (SELECT coalesce(sum(active_ms), 0) FROM session_step WHERE session_id = routine_session.id)
                       AS active_ms
                   FROM routine_session
                   WHERE started_at BETWEEN ?1 AND ?2 AND ended_at >= ?3
                   ORDER BY started_at";
        // No session is a day long, which keeps the search on the index by start.
        let earliest = sleep_began_at - TimeDelta::days(1);
        let mut statement = self.connection().prepare_cached(sql)?;
        let limits = params![Instant(earliest), Instant(sleep_began_at), Instant(sleep_began_at - REACH)];
        let sessions = statement.query_map(limits, LinkedSession::from_row)?;
        Ok(sessions.collect::<Result<_, _>>()?)
    }
}

impl LinkedSession {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let minutes = |name: &str| row.get::<_, i64>(name).map(|millis| Minutes(millis as f64 / 60_000.0));
        Ok(Self {
            routine_id: row.get("routine_id")?,
            started_at: row.get::<_, Instant>("started_at")?.0,
            ended_at: row.get::<_, Instant>("ended_at")?.0,
            active_min: minutes("active_ms")?,
            planned_min: minutes("planned_ms")?,
        })
    }
}
