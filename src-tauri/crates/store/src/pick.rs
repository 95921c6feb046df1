//! The table `evening_pick`.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::pick::PickMode;
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::Value;

use crate::column::{Day, Instant};
use crate::{Noun, Reading, StoreError, Writing};

/// What was proposed for an evening.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredPick {
    /// The diary date of the night.
    pub diary_date: NaiveDate,
    /// How it was picked.
    pub mode: PickMode,
    /// The routine; `None`: the person's own, whatever it is.
    pub routine_id: Option<String>,
    /// How likely it was to be picked, 0 to 1.
    pub probability: f64,
    /// Why it was picked, as it is shown.
    pub reason: Value,
    /// When.
    pub picked_at: DateTime<Utc>,
    /// The routine the person did instead.
    pub chosen_routine_id: Option<String>,
}

impl Reading<'_> {
    /// Gets what was picked for the evening before a diary date.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_pick(&self, diary_date: NaiveDate) -> Result<Option<StoredPick>, StoreError> {
        let sql = "SELECT * FROM evening_pick WHERE diary_date_on = ?1 AND mode <> 'experiment'";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([Day(diary_date)], StoredPick::from_row).optional()?)
    }
}

impl Writing<'_> {
    /// Stores what is picked for an evening, in place of what was.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_pick(&self, pick: &StoredPick) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT OR REPLACE INTO evening_pick (diary_date_on, mode, routine_id, probability, candidates, picked_at,
               chosen_routine_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                Day(pick.diary_date),
                pick.mode.name(),
                pick.routine_id,
                pick.probability,
                pick.reason.to_string(),
                Instant(pick.picked_at),
                pick.chosen_routine_id,
            ],
        )?;
        self.touch(Noun::Reminders);
        Ok(())
    }

    /// Keeps which routine the person did on an evening something else was picked for.
    ///
    /// # Errors
    /// The database refusing.
    pub fn update_pick_chosen(&self, diary_date: NaiveDate, routine_id: &str) -> Result<(), StoreError> {
        let sql = "UPDATE evening_pick SET chosen_routine_id = nullif(?2, routine_id) WHERE diary_date_on = ?1";
        self.connection().execute(sql, params![Day(diary_date), routine_id])?;
        Ok(())
    }
}

impl StoredPick {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mode: String = row.get("mode")?;
        let candidates: Option<String> = row.get("candidates")?;
        let invalid = |error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error);
        Ok(Self {
            diary_date: row.get::<_, Day>("diary_date_on")?.0,
            mode: PickMode::from_name(&mode).ok_or_else(|| invalid(Box::new(FromSqlError::InvalidType)))?,
            routine_id: row.get("routine_id")?,
            probability: row.get::<_, Option<f64>>("probability")?.unwrap_or(1.0),
            reason: serde_json::from_str(candidates.as_deref().unwrap_or("null"))
                .map_err(|error| invalid(Box::new(error)))?,
            picked_at: row.get::<_, Instant>("picked_at")?.0,
            chosen_routine_id: row.get("chosen_routine_id")?,
        })
    }
}
