//! The one value through which everything is done.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_store::{Actor, Changes, Context, Noun, Reading, Store, StoreError, Writing, Written};

use crate::{AppError, Clock};

/// Is told what a write touched, so that other programs and screens reload it.
type Listener = Box<dyn Fn(&Changes) + Send + Sync>;

/// Drowse, open on one diary. Each noun adds its methods in its own files.
pub struct App {
    pub(crate) store: Store,
    clock: Arc<dyn Clock>,
    actor: Actor,
    listener: Option<Listener>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("App").field("actor", &self.actor).finish_non_exhaustive()
    }
}

impl App {
    /// Opens the diary in a folder, making both if they are missing.
    ///
    /// # Errors
    /// `database_newer`, `database_foreign`, `database_corrupt`, `database_corrupt_with_backup`, `database_busy`, `database_failed`, `read_only`,
    /// `disk_full`, `not_a_folder`.
    pub fn open(data_dir: &Path, clock: Arc<dyn Clock>, actor: Actor) -> Result<Self, AppError> {
        let store = Store::open(data_dir, clock.now())?;
        Ok(Self { store, clock, actor, listener: None })
    }

    /// Tells a listener what each write touches, after it is stored.
    #[must_use]
    pub fn on_change(mut self, listener: impl Fn(&Changes) + Send + Sync + 'static) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// Returns this instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Returns the zone the machine is in.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.clock.zone()
    }

    /// Returns a number that changes whenever another program wrote to the diary.
    ///
    /// # Errors
    /// The database refusing.
    pub fn data_version(&self) -> Result<i64, AppError> {
        Ok(self.store.data_version()?)
    }

    /// Looks whether the diary file hangs together.
    ///
    /// # Errors
    /// `database_damaged`.
    pub fn check_diary(&self) -> Result<(), AppError> {
        self.read(|reading| Ok(reading.check()?))
    }

    /// Reads, with everything as it stood at the first look. See [`Store::read`].
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Reading<'_>) -> Result<T, AppError>) -> Result<T, AppError> {
        self.store.read(look)
    }

    /// Writes as one action of the person and tells the listener. See [`Store::write`].
    pub(crate) fn write<T>(&self, act: impl FnOnce(&Writing<'_>) -> Result<T, AppError>) -> Result<T, AppError> {
        let context = Context { actor: self.actor, at: self.now(), import_id: None };
        let Written { value, changes } = self.store.write(&context, act)?;
        self.tell_listener(&changes);
        Ok(value)
    }

    /// Tells the listener that some nouns were changed.
    pub(crate) fn tell(&self, nouns: impl IntoIterator<Item = Noun>) {
        let mut changes = Changes::default();
        nouns.into_iter().for_each(|noun| changes.add(noun));
        self.tell_listener(&changes);
    }

    fn tell_listener(&self, changes: &Changes) {
        if let (Some(listener), false) = (&self.listener, changes.nouns().is_empty()) {
            listener(changes);
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let refused = match &error {
            StoreError::Newer { found, known } => {
                Self::new("database_newer").with("found", *found).with("known", *known)
            }
            StoreError::Foreign { path } => Self::new("database_foreign").with("path", display(path)),
            StoreError::Corrupt(recovery) => {
                let refused = match &recovery.newest_backup {
                    Some(backup) => Self::new("database_corrupt_with_backup").with("backup", display(backup)),
                    None => Self::new("database_corrupt"),
                };
                refused.with("set_aside", display(&recovery.set_aside)).with("nights", recovery.nights)
            }
            StoreError::Damaged => Self::new("database_damaged"),
            StoreError::ReadOnly { path } => Self::new("read_only").with("path", display(path)),
            StoreError::NotAFolder { path } => Self::new("not_a_folder").with("path", display(path)),
            StoreError::Exists { path } => Self::new("backup_exists").with("path", display(path)),
            StoreError::NotThere { path } => Self::new("backup_missing").with("path", display(path)),
            StoreError::BadBackup { path } => Self::new("backup_damaged").with("path", display(path)),
            StoreError::DiskFull => Self::new("disk_full"),
            StoreError::Busy => Self::new("database_busy"),
            StoreError::UndoBlocked => Self::new("undo_blocked"),
            StoreError::System { .. } | StoreError::Database(_) | StoreError::Record(_) => Self::new("database_failed"),
        };
        refused.because(error)
    }
}

fn display(path: &Path) -> String {
    path.display().to_string()
}
