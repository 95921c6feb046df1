//! The table `schedule_exception`: evenings that are different.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use drowse_core::schedule::Exception;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::{Day, Instant, WallTime};
use crate::{Aggregate, Entity, Noun, Reading, StoreError, Writing};

/// How a time stands in a `_local` column.
const WALL: &str = "%H:%M";

/// One evening that is different, as it is stored: its date is its id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredException {
    /// The evening's date.
    pub evening_on: NaiveDate,
    /// Lights out that evening.
    pub bedtime: Option<NaiveTime>,
    /// Getting up the morning after.
    pub wake: Option<NaiveTime>,
    /// No reminder for it.
    pub reminders_off: bool,
    /// When it was first said.
    pub created_at: DateTime<Utc>,
}

impl StoredException {
    /// Creates one that is said now.
    #[must_use]
    pub fn new(evening_on: NaiveDate, exception: Exception, created_at: DateTime<Utc>) -> Self {
        let Exception { bedtime, wake, reminders_off } = exception;
        Self { evening_on, bedtime, wake, reminders_off, created_at }
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let time = |name| row.get::<_, Option<WallTime>>(name).map(|time| time.map(|time| time.0));
        Ok(Self {
            evening_on: row.get::<_, Day>("evening_on")?.0,
            bedtime: time("bedtime_local")?,
            wake: time("wake_local")?,
            reminders_off: row.get("reminders_off")?,
            created_at: row.get::<_, Instant>("created_at")?.0,
        })
    }
}

impl From<StoredException> for Exception {
    fn from(stored: StoredException) -> Self {
        Self { bedtime: stored.bedtime, wake: stored.wake, reminders_off: stored.reminders_off }
    }
}

impl Reading<'_> {
    /// Lists the evenings that are different, by their date.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_exceptions(&self) -> Result<BTreeMap<NaiveDate, Exception>, StoreError> {
        let mut statement = self.connection().prepare_cached("SELECT * FROM schedule_exception")?;
        let found = statement.query_map([], StoredException::from_row)?;
        found.map(|stored| Ok(stored.map(|stored| (stored.evening_on, stored.into()))?)).collect()
    }
}

impl Writing<'_> {
    /// Stores that an evening is different, in place of what was said of it before.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_exception(&self, evening_on: NaiveDate, exception: Exception) -> Result<(), StoreError> {
        let known = StoredException::load(self.connection(), number(evening_on))?;
        let created_at = known.map_or(self.at(), |known| known.created_at);
        self.put(&StoredException::new(evening_on, exception, created_at))?;
        Ok(())
    }

    /// Makes an evening as usual again; says whether it was different.
    ///
    /// # Errors
    /// The database refusing.
    pub fn delete_exception(&self, evening_on: NaiveDate) -> Result<bool, StoreError> {
        self.remove::<StoredException>(number(evening_on))
    }
}

/// Returns the number `change` knows a date by.
fn number(evening_on: NaiveDate) -> i64 {
    evening_on.num_days_from_ce().into()
}

/// Returns the date of a number in `change`.
fn date(number: i64) -> Result<NaiveDate, StoreError> {
    let day = i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    day.ok_or(StoreError::UndoBlocked)
}

impl Aggregate for StoredException {
    const ENTITY: Entity = Entity::Evening;
    const NOUN: Noun = Noun::Reminders;

    fn id(&self) -> Option<i64> {
        Some(number(self.evening_on))
    }

    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT * FROM schedule_exception WHERE evening_on = ?1";
        let mut statement = connection.prepare_cached(sql)?;
        Ok(statement.query_row([Day(date(id)?)], Self::from_row).optional()?)
    }

    fn store(&self, connection: &Connection) -> Result<i64, StoreError> {
        let written = |time: Option<NaiveTime>| time.map(|time| time.format(WALL).to_string());
        connection.execute(
            "INSERT INTO schedule_exception (evening_on, bedtime_local, wake_local, reminders_off, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (evening_on) DO UPDATE SET bedtime_local = excluded.bedtime_local,
               wake_local = excluded.wake_local, reminders_off = excluded.reminders_off,
               created_at = excluded.created_at",
            params![
                Day(self.evening_on),
                written(self.bedtime),
                written(self.wake),
                self.reminders_off,
                Instant(self.created_at),
            ],
        )?;
        Ok(number(self.evening_on))
    }

    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError> {
        connection.execute("DELETE FROM schedule_exception WHERE evening_on = ?1", [Day(date(id)?)])?;
        Ok(())
    }

    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError> {
        Self::delete(connection, id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Actor, Context, Store};

    #[test]
    fn an_evening_that_is_different_is_kept_changed_taken_back_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let at = "2025-01-14T12:00:00Z".parse().unwrap();
        let store = Store::open(folder.path(), at).unwrap();
        let context = Context { actor: Actor::CommandLine, at, import_id: None };
        let evening_on: NaiveDate = "2025-01-17".parse().unwrap();
        let late = Exception { bedtime: NaiveTime::from_hms_opt(1, 0, 0), ..Exception::default() };
        let quiet = Exception { reminders_off: true, ..late };
        let write = |act: &dyn Fn(&Writing<'_>) -> Result<(), StoreError>| store.write(&context, act).unwrap().changes;
        let known = || store.read(|reading| reading.list_exceptions()).unwrap().get(&evening_on).copied();
        let undo = |writing: &Writing<'_>| {
            let batch = writing.last_batch(at)?.unwrap();
            writing.undo(batch).map(drop)
        };
        assert!(write(&|writing| writing.upsert_exception(evening_on, late)).contains(Noun::Reminders));
        assert_eq!(known(), Some(late));
        write(&|writing| writing.upsert_exception(evening_on, quiet));
        assert_eq!(known(), Some(quiet));
        write(&undo);
        assert_eq!(known(), Some(late));
        write(&|writing| writing.delete_exception(evening_on).map(|was| assert!(was)));
        assert_eq!(known(), None);
        write(&undo);
        assert_eq!(known(), Some(late));
        write(&undo);
        assert_eq!(known(), None);
    }
}
