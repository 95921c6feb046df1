//! Copies of the diary: one a day by itself, one on request, and one taken in its place.

mod view;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::backup::kept;
use drowse_store::{Backup, BackupKind};

use crate::{App, AppError, Noun};

pub use view::*;

/// Another diary in place of this one touches all.
const EVERYTHING: [Noun; 5] = [Noun::Diary, Noun::Sessions, Noun::Reminders, Noun::Routines, Noun::Settings];

impl App {
    /// Lists the copies in the folder of backups, newest first.
    #[must_use]
    pub fn backups(&self) -> Vec<BackupView> {
        self.store.list_backups().iter().map(BackupView::from).collect()
    }

    /// Copies the diary to a file and reads the copy to see that it is whole.
    ///
    /// # Errors
    /// `backup_exists`, `read_only`, `disk_full`, `database_damaged`, `database_failed`.
    pub fn back_up_to(&self, path: &Path) -> Result<(), AppError> {
        Ok(self.store.back_up_to(path)?)
    }

    /// Copies the diary to a file that may take an older one's place, because the person said so.
    ///
    /// # Errors
    /// `backup_exists` when it would take the place of the diary itself or of what is beside it, and those of
    /// [`App::back_up_to`]. The older file is as it was then.
    pub fn back_up_over(&self, path: &Path) -> Result<(), AppError> {
        Ok(self.store.back_up_over(path)?)
    }

    /// Makes the copy of this day if there is none yet, and lets those go that need not stay. Says whether one was made.
    ///
    /// # Errors
    /// Those of [`App::back_up_to`]. Earlier copies stay then.
    pub fn back_up_daily(&self) -> Result<bool, AppError> {
        let zone = self.zone();
        let date_of = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let now = self.now();
        let mut daily = self.daily_backups();
        if daily.iter().any(|backup| date_of(backup.made_at) == date_of(now)) {
            return Ok(false);
        }
        daily.push(self.store.back_up(BackupKind::Daily, now)?);
        let made_on: Vec<NaiveDate> = daily.iter().map(|backup| date_of(backup.made_at)).collect();
        let kept = kept(&made_on);
        for (_, backup) in daily.iter().enumerate().filter(|(place, _)| !kept.contains(place)) {
            self.store.forget_backup(backup)?;
        }
        Ok(true)
    }

    /// Takes a copy in place of the diary, all of it or nothing; the diary as it was is kept as a copy.
    ///
    /// # Errors
    /// `backup_missing`, `backup_damaged`, `database_foreign`, `database_newer`, `database_busy`, and those of
    /// [`App::back_up_to`]. The diary is as it was then.
    pub fn restore(&self, from: &Path) -> Result<RestoreReport, AppError> {
        let restored = self.store.restore(from, self.now())?;
        tracing::info!(nights = restored.nights, "a backup took the diary's place");
        self.tell(EVERYTHING);
        Ok(restored.into())
    }

    /// Takes a copy of the folder of backups in place of the diary, as [`App::restore`] does, by the name of its file.
    ///
    /// # Errors
    /// `backup_missing` when there is none of that name, and those of [`App::restore`].
    pub fn restore_listed(&self, file: &str) -> Result<RestoreReport, AppError> {
        let listed = self.store.list_backups();
        let named = listed.iter().find(|backup| backup.path.file_name().is_some_and(|name| name == file));
        let backup = named.ok_or_else(|| AppError::new("backup_missing").with("path", file))?;
        self.restore(&backup.path)
    }

    /// Deletes all that was ever written here: nights, routines, answers, settings, and every copy Drowse made by itself.
    /// Returns the files that could not be deleted.
    ///
    /// # Errors
    /// `database_busy`, `disk_full`, `read_only`; everything is as it was then.
    pub fn delete_everything(&self) -> Result<Vec<String>, AppError> {
        let left = self.store.wipe()?;
        tracing::info!(left = left.len(), "everything was deleted");
        self.tell(EVERYTHING);
        Ok(left.iter().map(|path| path.display().to_string()).collect())
    }

    /// Oldest first.
    fn daily_backups(&self) -> Vec<Backup> {
        let daily = self.store.list_backups().into_iter().rev();
        daily.filter(|backup| backup.kind == BackupKind::Daily).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use serde_json::json;

    use super::*;
    use crate::reminders::tests::Evening;

    #[test]
    fn a_copy_is_made_once_a_day_on_the_clock_of_the_person() {
        let evening = Evening::new();
        let made = |at: &str| {
            evening.clock.set(at);
            evening.app.back_up_daily().unwrap()
        };
        assert!(made("2025-07-14T12:30:00Z"));
        assert!(!made("2025-07-14T22:30:00Z"));
        // Half past midnight in London.
        assert!(made("2025-07-14T23:30:00Z"));
        let listed = evening.app.backups();
        let made: Vec<_> = listed.iter().map(|backup| (backup.made_at.as_str(), backup.reason)).collect();
        let daily = BackupReason::Daily;
        assert_eq!(made, [("2025-07-14T23:30:00Z", daily), ("2025-07-14T12:30:00Z", daily)]);
        assert!(listed[0].bytes > 4096);
    }

    #[test]
    fn those_that_need_not_stay_go() {
        let evening = Evening::new();
        for day in 1..=31 {
            evening.clock.set(&format!("2025-01-{day:02}T12:00:00Z"));
            evening.app.back_up_daily().unwrap();
        }
        let dates: Vec<String> = evening.app.backups().iter().map(|backup| backup.made_at[8..10].to_owned()).collect();
        assert_eq!(dates, ["31", "30", "29", "28", "27", "26", "25", "19", "12"]);
    }

    #[test]
    fn a_copy_brings_the_diary_back_and_the_diary_before_it_is_kept() {
        let evening = Evening::new();
        let file = evening.folder().join("my copy.db");
        evening.app.set_setting("bedtime", &json!("23:30")).unwrap();
        evening.app.back_up_to(&file).unwrap();
        evening.app.set_setting("bedtime", &json!("21:00")).unwrap();
        let other = evening.other_program();
        let report = evening.app.restore(&file).unwrap();
        for app in [&evening.app, &other] {
            assert_eq!(app.get_setting("bedtime").unwrap().value, json!("23:30"));
        }
        evening.app.restore(Path::new(&report.kept)).unwrap();
        assert_eq!(other.get_setting("bedtime").unwrap().value, json!("21:00"));
        let reasons: Vec<_> = evening.app.backups().into_iter().map(|backup| backup.reason).collect();
        assert_eq!(reasons, [BackupReason::BeforeRestore; 2]);
    }

    #[test]
    fn a_listed_copy_is_taken_by_its_name_alone() {
        let evening = Evening::new();
        evening.app.back_up_daily().unwrap();
        evening.app.set_setting("bedtime", &json!("21:00")).unwrap();
        let path = evening.app.backups().remove(0).path;
        let name = Path::new(&path).file_name().unwrap().to_str().unwrap();
        assert_eq!(evening.app.restore_listed(&path).unwrap_err().refusal.code, "backup_missing");
        evening.app.restore_listed(name).unwrap();
        assert_eq!(evening.app.get_setting("bedtime").unwrap().value, json!("22:45"));
    }

    #[test]
    fn after_everything_is_deleted_it_is_the_first_start_again() {
        let evening = Evening::new();
        evening.app.set_setting("bedtime", &json!("21:00")).unwrap();
        evening.app.back_up_daily().unwrap();
        let other = evening.other_program();
        assert!(evening.app.delete_everything().unwrap().is_empty());
        assert_eq!(other.get_setting("bedtime").unwrap().value, json!("22:45"));
        assert!(!other.may_start_agent().unwrap());
        assert!(other.backups().is_empty());
    }

    #[test]
    fn everybody_hears_of_another_diary() {
        let evening = Evening::new();
        let file = evening.folder().join("copy.db");
        evening.app.back_up_to(&file).unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = heard.clone();
        let app =
            evening.other_program().on_change(move |changes| hears.lock().unwrap().extend_from_slice(changes.nouns()));
        app.restore(&file).unwrap();
        assert_eq!(*heard.lock().unwrap(), EVERYTHING);
    }

    #[test]
    fn what_is_no_whole_copy_changes_nothing() {
        let evening = Evening::new();
        evening.app.set_setting("bedtime", &json!("21:00")).unwrap();
        let (file, text) = (evening.folder().join("copy.db"), evening.folder().join("note.txt"));
        evening.app.back_up_to(&file).unwrap();
        assert_eq!(evening.app.back_up_to(&file).unwrap_err().refusal.code, "backup_exists");
        std::fs::write(&text, "not a diary").unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[4096..40960].fill(0xA5);
        std::fs::write(&file, bytes).unwrap();
        let refused = |path: &Path| evening.app.restore(path).unwrap_err().refusal.code;
        assert_eq!(refused(&file), "backup_damaged");
        assert_eq!(refused(&text), "backup_damaged");
        assert_eq!(refused(&evening.folder().join("nowhere.db")), "backup_missing");
        assert_eq!(evening.app.get_setting("bedtime").unwrap().value, json!("21:00"));
        assert!(evening.app.backups().is_empty(), "{:?}", evening.app.backups());
    }
}
