//! Deleting everything.

use std::fs;
use std::path::{Path, PathBuf};

use crate::connection::connect;
use crate::migrations::HISTORY;
use crate::place::{Place, remove};
use crate::{Store, StoreError};

impl Store {
    /// Deletes all that was ever written: the diary becomes an empty one, at once, also for programs that have it open, and
    /// every copy in its folder goes. Returns the files that could not be deleted.
    ///
    /// # Errors
    /// [`StoreError::Busy`], [`StoreError::DiskFull`], [`StoreError::ReadOnly`]; everything is as it was then.
    pub fn wipe(&self) -> Result<Vec<PathBuf>, StoreError> {
        let place = self.place();
        let empty_at = place.restored();
        let emptied = delete(&empty_at).and_then(|()| self.empty(&empty_at));
        let unfinished = delete(&empty_at);
        emptied?;
        unfinished?;
        Ok(copies(place).into_iter().filter(|path| delete(path).is_err()).collect())
    }

    fn empty(&self, empty_at: &Path) -> Result<(), StoreError> {
        let mut empty = connect(empty_at)?;
        HISTORY.apply(&mut empty)?;
        self.replace(&empty)?;
        // What was written stands in the log until the pages over it are in the file.
        self.tend(|connection| {
            Ok(connection.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?)
        })
    }
}

/// Lists all files of the folder with nights in them, but for the diary itself.
fn copies(place: &Place) -> Vec<PathBuf> {
    let files = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let backups: Vec<PathBuf> = files(&place.backups()).collect();
    files(place.folder()).filter(|path| Place::is_set_aside(path)).chain(backups).collect()
}

fn delete(path: &Path) -> Result<(), StoreError> {
    remove(path, "delete a copy of the diary")
}
