//! Copies of the diary.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Pages, StepResult};

use crate::connection::{self, APPLICATION_ID, connect, connect_to_read};
use crate::migrations::HISTORY;
use crate::place::{Place, remove, stamp};
use crate::{Store, StoreError};

const BEGINNING: &str = "diary-";
const DAILY: &str = "daily";
const BEFORE_RESTORE: &str = "before-restore";
const BEFORE_VERSION: &str = "before-version-";

/// How often a diary that another program holds is tried, and how long between.
const TRIES: u32 = 50;
const TRY_EVERY: Duration = Duration::from_millis(100);

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupKind {
    /// Once a day.
    Daily,
    /// Before a newer version of Drowse changed the file.
    BeforeUpgrade,
    /// Before another copy took the diary's place.
    BeforeRestore,
}

/// A copy of the diary in its folder of backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Why.
    pub kind: BackupKind,
    /// How large it is.
    pub bytes: u64,
}

/// What taking a copy in place of the diary did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// How many nights the diary has now.
    pub nights: u32,
    /// The copy of the diary as it was before.
    pub kept: Backup,
}

impl Store {
    /// Lists the copies in the folder of backups, newest first.
    #[must_use]
    pub fn list_backups(&self) -> Vec<Backup> {
        list(self.place())
    }

    /// Copies the diary into the folder of backups, and reads the copy to see that it is whole.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`], [`StoreError::ReadOnly`], [`StoreError::Damaged`] and those of the system; nothing that
    /// looks like a backup is left then.
    pub fn back_up(&self, kind: BackupKind, now: DateTime<Utc>) -> Result<Backup, StoreError> {
        let path = in_folder(self.place(), now, if kind == BackupKind::Daily { DAILY } else { BEFORE_RESTORE })?;
        self.tend(|connection| copy(connection, &path))?;
        let bytes = fs::metadata(&path).map(|file| file.len()).unwrap_or_default();
        Ok(Backup { path, made_at: now, kind, bytes })
    }

    /// Copies the diary to a file of the person's choice, and reads the copy to see that it is whole.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is such a file, and those of [`Store::back_up`].
    pub fn back_up_to(&self, path: &Path) -> Result<(), StoreError> {
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        self.tend(|connection| copy(connection, path))
    }

    /// Copies the diary to a file of the person's choice, in place of an older one there. That one goes when the copy is
    /// whole.
    ///
    /// # Errors
    /// [`StoreError::Exists`] in the diary's own folder, and those of [`Store::back_up`].
    pub fn back_up_over(&self, path: &Path) -> Result<(), StoreError> {
        let folder = |path: &Path| path.canonicalize().ok();
        let is_ours =
            path.parent().and_then(folder).is_some_and(|parent| Some(parent) == folder(self.place().folder()));
        if is_ours && path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        self.tend(|connection| copy(connection, path))
    }

    /// Deletes a copy.
    ///
    /// # Errors
    /// Those of the system.
    pub fn forget_backup(&self, backup: &Backup) -> Result<(), StoreError> {
        fs::remove_file(&backup.path).map_err(|source| StoreError::from_system(&backup.path, "delete a backup", source))
    }

    /// Takes a copy in place of the diary, all of it or nothing: the copy is read whole and brought up to date beside the
    /// diary first, and a copy of the diary as it was is kept. Other programs that have the diary open go on with the new
    /// one.
    ///
    /// # Errors
    /// [`StoreError::NotThere`], [`StoreError::Foreign`], [`StoreError::Newer`], [`StoreError::BadBackup`] for a damaged
    /// copy, [`StoreError::Busy`], and those of [`Store::back_up`].
    pub fn restore(&self, from: &Path, now: DateTime<Utc>) -> Result<Restored, StoreError> {
        let staged_at = self.place().restored();
        remove_unfinished(&staged_at)?;
        let result = self.restore_staged(from, &staged_at, now);
        let _ = remove_unfinished(&staged_at);
        result
    }

    fn restore_staged(&self, from: &Path, staged_at: &Path, now: DateTime<Utc>) -> Result<Restored, StoreError> {
        let staged = stage(from, staged_at)?;
        let kept = self.back_up(BackupKind::BeforeRestore, now)?;
        self.replace(&staged)?;
        let nights = staged.query_row("SELECT count(*) FROM night", [], |row| row.get(0))?;
        Ok(Restored { nights, kept })
    }
}

/// Finds the newest copy.
pub(crate) fn newest(place: &Place) -> Option<PathBuf> {
    list(place).into_iter().next().map(|backup| backup.path)
}

/// Copies the diary to `backups` before a migration changes it.
pub(crate) fn before_migration(
    connection: &Connection,
    place: &Place,
    version: i64,
    now: DateTime<Utc>,
) -> Result<PathBuf, StoreError> {
    let path = in_folder(place, now, &format!("{BEFORE_VERSION}{}", version + 1))?;
    copy(connection, &path)?;
    Ok(path)
}

/// Writes the pages of one database over those of another, at once or not at all.
pub(crate) fn copy_pages(from: &Connection, to: &mut Connection) -> Result<(), StoreError> {
    let pages = Pages::new(from, to)?;
    for _ in 0..TRIES {
        match pages.step(-1)? {
            StepResult::Done => return Ok(()),
            _ => thread::sleep(TRY_EVERY),
        }
    }
    Err(StoreError::Busy)
}

fn list(place: &Place) -> Vec<Backup> {
    let entries = fs::read_dir(place.backups()).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| read_name(&entry.path())).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    found
}

/// Reads `diary-20250115T120000Z-daily.db`; a number may follow.
fn read_name(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_prefix(BEGINNING)?.strip_suffix(".db")?;
    let (made_at, why) = name.split_once('-')?;
    let made_at = NaiveDateTime::parse_from_str(made_at, "%Y%m%dT%H%M%SZ").ok()?.and_utc();
    let kind = match why {
        why if why.starts_with(DAILY) => BackupKind::Daily,
        why if why.starts_with(BEFORE_RESTORE) => BackupKind::BeforeRestore,
        why if why.starts_with(BEFORE_VERSION) => BackupKind::BeforeUpgrade,
        _ => return None,
    };
    let bytes = fs::metadata(path).ok()?.len();
    Some(Backup { path: path.to_owned(), made_at, kind, bytes })
}

fn in_folder(place: &Place, now: DateTime<Utc>, why: &str) -> Result<PathBuf, StoreError> {
    let folder = place.backups();
    fs::create_dir_all(&folder)
        .map_err(|source| StoreError::from_system(&folder, "make the folder of backups", source))?;
    // Two may be made within a second, and neither may take the other's place.
    let named = |number: u32| match number {
        1 => folder.join(format!("{BEGINNING}{}-{why}.db", stamp(now))),
        _ => folder.join(format!("{BEGINNING}{}-{why}-{number}.db", stamp(now))),
    };
    Ok((1..).map(named).find(|path| !path.exists()).expect("some number is free"))
}

/// Writes and reads a whole copy under another name first, so that a half-written one is never taken for a backup.
fn copy(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".unfinished");
    let unfinished = PathBuf::from(name);
    remove_unfinished(&unfinished)?;
    let written = write_whole(connection, &unfinished);
    if written.is_err() {
        let _ = remove_unfinished(&unfinished);
    }
    written?;
    fs::rename(&unfinished, path).map_err(|source| StoreError::from_system(path, "write a backup", source))
}

fn write_whole(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut target = connect(path)?;
    copy_pages(connection, &mut target)?;
    // One file, without companions.
    target.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection::check(&target)
}

/// Copies a backup beside the diary, sees that it is whole and ours, and brings it up to date.
fn stage(from: &Path, staged_at: &Path) -> Result<Connection, StoreError> {
    if !from.is_file() {
        return Err(StoreError::NotThere { path: from.to_owned() });
    }
    let bad = |error: StoreError| match error {
        StoreError::Damaged => StoreError::BadBackup { path: from.to_owned() },
        other => other,
    };
    let mut staged = connect(staged_at)?;
    copy_pages(&connect_to_read(from).map_err(bad)?, &mut staged).map_err(bad)?;
    let identity = connection::identify(&staged).map_err(bad)?;
    if identity.application_id != APPLICATION_ID {
        return Err(StoreError::Foreign { path: from.to_owned() });
    }
    if identity.version > HISTORY.newest() {
        return Err(StoreError::Newer { found: identity.version, known: HISTORY.newest() });
    }
    connection::check(&staged).map_err(bad)?;
    HISTORY.apply(&mut staged)?;
    Ok(staged)
}

fn remove_unfinished(path: &Path) -> Result<(), StoreError> {
    remove(path, "remove an unfinished copy")
}
