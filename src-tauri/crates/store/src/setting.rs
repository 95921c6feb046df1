//! The tables `setting` and `notice`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::column::Instant;
use crate::{Noun, Reading, StoreError, Writing};

impl Reading<'_> {
    /// Lists what was ever set, by key.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_settings(&self) -> Result<BTreeMap<String, Value>, StoreError> {
        let mut statement = self.connection().prepare_cached("SELECT key, value FROM setting")?;
        let mut rows = statement.query([])?;
        let mut settings = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let value: String = row.get("value")?;
            settings.insert(row.get("key")?, serde_json::from_str(&value)?);
        }
        Ok(settings)
    }

    /// Returns what a key was set to; `None`: never set.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_setting(&self, key: &str) -> Result<Option<Value>, StoreError> {
        let sql = "SELECT value FROM setting WHERE key = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let stored: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        Ok(stored.map(|value| serde_json::from_str(&value)).transpose()?)
    }

    /// Tells when a key was last set; `None`: never.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_setting_changed(&self, key: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        let sql = "SELECT updated_at FROM setting WHERE key = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found: Option<Instant> = statement.query_row([key], |row| row.get(0)).optional()?;
        Ok(found.map(|instant| instant.0))
    }

    /// Tells when a notice of a kind that begins with `prefix` was last acknowledged; `None`: never.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_notice_dismissed(&self, prefix: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        let sql = "SELECT max(dismissed_at) FROM notice WHERE substr(kind, 1, length(?1)) = ?1";
        let found: Option<Instant> = self.connection().prepare_cached(sql)?.query_row([prefix], |row| row.get(0))?;
        Ok(found.map(|instant| instant.0))
    }

    /// Lists the acknowledged notices whose kind begins with `prefix`, by what follows it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_notices(&self, prefix: &str) -> Result<BTreeSet<String>, StoreError> {
        let sql = "SELECT substr(kind, length(?1) + 1) FROM notice WHERE substr(kind, 1, length(?1)) = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let kinds = statement.query_map([prefix], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(kinds)
    }
}

impl Writing<'_> {
    /// Stores a setting.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_setting(&self, key: &str, value: &Value) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO setting (key, value, updated_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
            params![key, value.to_string(), Instant(self.at())],
        )?;
        self.touch(Noun::Settings);
        Ok(())
    }

    /// Forgets a setting, so that its default is in force.
    ///
    /// # Errors
    /// The database refusing.
    pub fn delete_setting(&self, key: &str) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM setting WHERE key = ?1", [key])?;
        self.touch(Noun::Settings);
        Ok(())
    }

    /// Records that a one-time notice was acknowledged now.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_notice_dismissed(&self, kind: &str) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO notice (kind, shown_at, dismissed_at) VALUES (?1, ?2, ?2)
             ON CONFLICT (kind) DO UPDATE SET dismissed_at = excluded.dismissed_at",
            params![kind, Instant(self.at())],
        )?;
        self.touch(Noun::Settings);
        Ok(())
    }

    /// Forgets that a one-time notice was acknowledged.
    ///
    /// # Errors
    /// The database refusing.
    pub fn delete_notice(&self, kind: &str) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM notice WHERE kind = ?1", [kind])?;
        self.touch(Noun::Settings);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Actor, Context, Store};

    fn in_a_new_diary(act: impl FnOnce(&Writing<'_>) -> Result<(), StoreError>) {
        let folder = tempfile::tempdir().unwrap();
        let at = "2025-01-14T12:00:00Z".parse().unwrap();
        let store = Store::open(folder.path(), at).unwrap();
        let context = Context { actor: Actor::CommandLine, at, import_id: None };
        let written = store.write(&context, act).unwrap();
        assert!(written.changes.contains(Noun::Settings));
    }

    #[test]
    fn a_setting_is_kept_replaced_and_forgotten() {
        in_a_new_diary(|writing| {
            writing.upsert_setting("bedtime", &json!("23:00"))?;
            writing.upsert_setting("bedtime", &json!("23:15"))?;
            assert_eq!(writing.list_settings()?.get("bedtime"), Some(&json!("23:15")));
            assert_eq!(writing.get_setting("bedtime")?, Some(json!("23:15")));
            writing.delete_setting("bedtime")?;
            assert_eq!(writing.get_setting("bedtime")?, None);
            assert!(writing.list_settings()?.is_empty());
            Ok(())
        });
    }

    #[test]
    fn a_notice_is_found_by_the_beginning_of_its_kind() {
        in_a_new_diary(|writing| {
            assert_eq!(writing.get_notice_dismissed("disclaimer-")?, None);
            writing.upsert_notice_dismissed("disclaimer-1")?;
            assert_eq!(writing.get_notice_dismissed("disclaimer-")?, Some(writing.at()));
            assert_eq!(writing.get_notice_dismissed("disclaimer-2")?, None);
            assert_eq!(writing.list_notices("disclaimer-")?, ["1".to_owned()].into());
            writing.delete_notice("disclaimer-1")?;
            assert!(writing.list_notices("disclaimer-")?.is_empty());
            Ok(())
        });
    }
}
