//! The table `lights_out`: when a person said in the night that they were still awake.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::time::NightZone;
use rusqlite::params;

use crate::column::{Day, Instant, Zone};
use crate::{Noun, Reading, StoreError, Writing};

impl Reading<'_> {
    /// Tells when a person last said they were still awake in the night of a diary date; `None`: they did not.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_lights_out(&self, diary_date: NaiveDate) -> Result<Option<DateTime<Utc>>, StoreError> {
        let sql = "SELECT max(said_at) FROM lights_out WHERE diary_date_on = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let said: Option<Instant> = statement.query_row([Day(diary_date)], |row| row.get(0))?;
        Ok(said.map(|instant| instant.0))
    }
}

impl Writing<'_> {
    /// Stores that a person says now that they are still awake.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_lights_out(&self, diary_date: NaiveDate, zone: NightZone) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO lights_out (diary_date_on, said_at, zone) VALUES (?1, ?2, ?3)
             ON CONFLICT (diary_date_on, said_at) DO UPDATE SET zone = excluded.zone",
            params![Day(diary_date), Instant(self.at()), Zone(zone)],
        )?;
        self.touch(Noun::Diary);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::{Actor, Context, Store};

    #[test]
    fn the_last_word_of_a_night_counts_and_says_nothing_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let instant = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
        let store = Store::open(folder.path(), instant("2025-01-14T22:00:00Z")).unwrap();
        let date: NaiveDate = "2025-01-15".parse().unwrap();
        for at in ["2025-01-15T01:37:00Z", "2025-01-15T00:20:00Z", "2025-01-15T01:37:00Z"] {
            let context = Context { actor: Actor::Window, at: instant(at), import_id: None };
            let said = store.write(&context, |writing| writing.upsert_lights_out(date, Tz::Europe__London.into()));
            assert!(said.unwrap().changes.contains(Noun::Diary));
        }
        let told = |date: &str| {
            let date = date.parse().unwrap();
            store.read::<_, StoreError>(|reading| reading.get_lights_out(date)).unwrap()
        };
        assert_eq!(told("2025-01-15"), Some(instant("2025-01-15T01:37:00Z")));
        assert_eq!(told("2025-01-16"), None);
    }
}
