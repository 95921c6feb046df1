use std::fs;
use std::path::{Path, PathBuf};

use drowse_store::{BackupKind, Store, StoreError};

use crate::damage::damage;
use crate::nights::{NOON, at, count, store_nights};

/// What every night of these tests says of itself.
const NOTE: &[u8] = b"slept badly";

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn files_with_nights(folder: &Path) -> Vec<PathBuf> {
    let speaks = |path: &PathBuf| fs::read(path).unwrap().windows(NOTE.len()).any(|bytes| bytes == NOTE);
    files(folder).into_iter().filter(speaks).collect()
}

#[test]
fn no_file_has_a_word_of_a_night_and_other_programs_go_on_with_the_empty_diary() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    {
        let store = Store::open(path, at(NOON)).unwrap();
        store_nights(&store, 300);
    }
    damage(path, 40..60);
    assert!(matches!(Store::open(path, at(NOON)).unwrap_err(), StoreError::Corrupt(_)));
    let store = Store::open(path, at(NOON)).unwrap();
    let other = Store::open(path, at(NOON)).unwrap();
    store_nights(&store, 3);
    store.back_up(BackupKind::Daily, at(NOON)).unwrap();
    assert!(files_with_nights(path).len() >= 3, "the diary, its copy and the damaged one: {:?}", files(path));

    assert_eq!(store.wipe().unwrap(), Vec::<PathBuf>::new());

    assert_eq!((count(&store), count(&other)), (0, 0));
    assert_eq!(files_with_nights(path), Vec::<PathBuf>::new());
    assert!(store.list_backups().is_empty());
    store_nights(&other, 2);
    assert_eq!(count(&store), 2);
}

#[cfg(unix)]
#[test]
fn a_copy_that_cannot_be_deleted_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    store_nights(&store, 1);
    let stays = folder.path().join("backups/diary-20250101T000000Z-daily.db");
    // A folder cannot be deleted as a file is, not even by the superuser.
    fs::create_dir_all(&stays).unwrap();
    assert_eq!(store.wipe().unwrap(), [stays]);
    assert_eq!(count(&store), 0);
}
