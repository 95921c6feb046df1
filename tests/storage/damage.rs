use std::fs;
use std::path::Path;

use drowse_store::{Recovery, Store, StoreError};

use crate::nights::{NOON, at, count, store_nights};

const PAGE: usize = 4096;

fn diary_of(folder: &Path, nights: i64) {
    let store = Store::open(folder, at(NOON)).unwrap();
    store_nights(&store, nights);
}

/// Overwrites pages of the file, as a failing disk does.
pub fn damage(folder: &Path, pages: impl Iterator<Item = usize>) -> Vec<u8> {
    let path = folder.join("diary.db");
    let mut bytes = fs::read(&path).unwrap();
    for page in pages {
        let start = (page * PAGE).min(bytes.len());
        let end = (start + PAGE).min(bytes.len());
        bytes[start..end].fill(0xA5);
    }
    fs::write(&path, &bytes).unwrap();
    bytes
}

#[track_caller]
fn recovery(folder: &Path) -> Recovery {
    match Store::open(folder, at(NOON)) {
        Err(StoreError::Corrupt(recovery)) => *recovery,
        other => panic!("a damaged diary opened as {other:?}"),
    }
}

#[test]
fn what_can_be_read_of_a_damaged_diary_is_rescued_and_the_rest_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    diary_of(folder.path(), 300);
    let pages = fs::metadata(folder.path().join("diary.db")).unwrap().len() as usize / PAGE;
    let bytes = damage(folder.path(), (pages / 2)..(pages / 2 + 6));
    let recovery = recovery(folder.path());
    assert_eq!(fs::read(&recovery.set_aside).unwrap(), bytes);
    assert!(recovery.nights > 100, "only {} of 300 nights were rescued", recovery.nights);
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    assert_eq!(count(&store), recovery.nights as usize);
    for end in [0, 299] {
        let date = Some(crate::nights::night(end).night.diary_date);
        let found = store.read(|reading| reading.list_nights(date, date)).unwrap();
        assert_eq!(found.len(), 1, "the damage lies in the middle, and night {end} at an end");
        assert_eq!(found[0].night.tags, ["late coffee"]);
    }
    store_nights_again(&store);
}

/// A rescued diary takes new nights: nothing in it points to what was lost.
fn store_nights_again(store: &Store) {
    let stored = crate::nights::night(1000);
    let _ = store.write(&crate::nights::context(NOON), |writing| writing.put(&stored)).unwrap();
}

#[test]
fn a_file_of_which_nothing_can_be_read_makes_room_for_an_empty_diary() {
    let folder = tempfile::tempdir().unwrap();
    diary_of(folder.path(), 3);
    let bytes = damage(folder.path(), 0..1000);
    let recovery = recovery(folder.path());
    assert_eq!((recovery.nights, recovery.newest_backup.clone()), (0, None));
    assert_eq!(fs::read(&recovery.set_aside).unwrap(), bytes);
    assert_eq!(count(&Store::open(folder.path(), at(NOON)).unwrap()), 0);
}

#[test]
fn the_newest_copy_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    diary_of(folder.path(), 3);
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    for name in ["diary-20240101T000000Z-before-version-2.db", "diary-20250101T000000Z-before-version-3.db", "note.txt"]
    {
        fs::write(backups.join(name), "").unwrap();
    }
    damage(folder.path(), 0..1000);
    let newest = recovery(folder.path()).newest_backup.unwrap();
    assert!(newest.ends_with("diary-20250101T000000Z-before-version-3.db"), "{newest:?}");
}

#[test]
fn a_second_damage_in_the_same_second_keeps_both_files() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        fs::write(folder.path().join("diary.db"), vec![b'?'; PAGE]).unwrap();
        recovery(folder.path());
    }
    let kept = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("diary-damaged"));
    assert_eq!(kept.count(), 2);
}

#[test]
fn a_database_of_another_program_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup');").unwrap();
    drop(other);
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::open(folder.path(), at(NOON)), Err(StoreError::Foreign { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}
