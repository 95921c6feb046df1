//! Where nights lie in time, without what is in them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::column::{Day, Instant};
use crate::{Reading, StoreError};

/// Where a night lies: enough to see what is in the way of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NightPlace {
    /// Row id.
    pub id: i64,
    /// The date it belongs to.
    pub diary_date: NaiveDate,
    /// Which sleep of that date.
    pub ordinal: u8,
    /// Into bed, else lights out.
    pub began_at: Option<DateTime<Utc>>,
    /// Out of bed, else the final awakening.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Reading<'_> {
    /// Lists where all nights lie, by date.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_night_places(&self) -> Result<Vec<NightPlace>, StoreError> {
        let sql = "SELECT id, diary_date_on, ordinal, coalesce(got_into_bed_at, tried_to_sleep_at) AS began_at,
                     coalesce(got_out_of_bed_at, final_awakening_at) AS ended_at
                   FROM night ORDER BY diary_date_on, ordinal";
        let mut statement = self.connection().prepare_cached(sql)?;
        let places = statement.query_map([], |row| {
            let instant = |name: &str| row.get::<_, Option<Instant>>(name).map(|found| found.map(|instant| instant.0));
            Ok(NightPlace {
                id: row.get("id")?,
                diary_date: row.get::<_, Day>("diary_date_on")?.0,
                ordinal: row.get("ordinal")?,
                began_at: instant("began_at")?,
                ended_at: instant("ended_at")?,
            })
        })?;
        Ok(places.collect::<Result<_, _>>()?)
    }
}
