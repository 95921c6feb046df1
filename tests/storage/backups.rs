use std::fs;
use std::path::Path;

use drowse_store::{BackupKind, Store, StoreError};
use rusqlite::Connection;

use crate::damage::damage;
use crate::nights::{NOON, at, context, count, night, store_nights};
use crate::upgrade::{lay_down, newest_version};

fn diary_of(folder: &Path, nights: i64) -> Store {
    let store = Store::open(folder, at(NOON)).unwrap();
    store_nights(&store, nights);
    store
}

/// Restores a file that is refused, and sees that nothing else happened.
#[track_caller]
fn refused(file: &Path) -> StoreError {
    let folder = tempfile::tempdir().unwrap();
    let store = diary_of(folder.path(), 2);
    let refused = store.restore(file, at(NOON)).unwrap_err();
    assert_eq!((count(&store), store.list_backups()), (2, Vec::new()));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("unfinished")), "{left:?}");
    refused
}

#[test]
fn a_copy_of_every_older_version_is_brought_up_to_date() {
    for version in 1..=newest_version() {
        let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        lay_down(version, old.path());
        let store = Store::open(new.path(), at(NOON)).unwrap();
        let restored = store.restore(&old.path().join("diary.db"), at(NOON)).unwrap();
        assert!(restored.nights > 0 && count(&store) == restored.nights as usize, "version {version}");
        let diary = Connection::open(new.path().join("diary.db")).unwrap();
        let found: i64 = diary.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(found, newest_version());
    }
}

#[test]
fn a_copy_with_one_damaged_page_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copies/diary.db");
    fs::create_dir(folder.path().join("copies")).unwrap();
    diary_of(folder.path(), 300).back_up_to(&copy).unwrap();
    damage(copy.parent().unwrap(), 40..41);
    assert!(matches!(refused(&copy), StoreError::BadBackup { path } if path == copy));
}

#[test]
fn what_is_another_programs_or_a_newer_drowses_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE song (title TEXT)").unwrap();
    assert!(matches!(refused(&foreign), StoreError::Foreign { path } if path == foreign));

    let newer = folder.path().join("newer.db");
    diary_of(folder.path(), 1).back_up_to(&newer).unwrap();
    Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(refused(&newer), StoreError::Newer { found: 99, .. }));
}

#[test]
fn a_copy_of_a_diary_that_is_damaged_is_not_taken_for_one() {
    let folder = tempfile::tempdir().unwrap();
    // More than SQLite keeps in memory, or it would not meet the damage.
    drop(diary_of(folder.path(), 1500));
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    damage(folder.path(), 40..60);
    let refused = store.back_up(BackupKind::Daily, at(NOON)).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged), "{refused:?}");
    assert_eq!(fs::read_dir(folder.path().join("backups")).unwrap().count(), 0);
}

#[test]
fn what_is_kept_by_two_restores_in_one_second_are_two_copies() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (one, five) = (other.path().join("one.db"), other.path().join("five.db"));
    diary_of(&other.path().join("a"), 1).back_up_to(&one).unwrap();
    diary_of(&other.path().join("b"), 5).back_up_to(&five).unwrap();
    let store = diary_of(folder.path(), 3);
    let first = store.restore(&one, at(NOON)).unwrap();
    let second = store.restore(&five, at(NOON)).unwrap();
    let kept = [&first.kept.path, &second.kept.path].map(|path| store.restore(path, at(NOON)).unwrap().nights);
    assert_eq!(kept, [3, 1]);
    assert_eq!(store.list_backups().len(), 4);
}

#[test]
fn an_older_copy_may_give_way_but_the_diary_itself_never() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = diary_of(folder.path(), 2);
    let copy = other.path().join("mine.db");
    store.back_up_over(&copy).unwrap();
    let third = night(2);
    let _ = store.write(&context(NOON), |writing| writing.put(&third)).unwrap();
    store.back_up_over(&copy).unwrap();
    assert_eq!(store.restore(&copy, at(NOON)).unwrap().nights, 3);
    let refused = store.back_up_over(&folder.path().join("diary.db")).unwrap_err();
    assert!(matches!(refused, StoreError::Exists { .. }), "{refused:?}");
}
