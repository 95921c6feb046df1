use std::sync::Barrier;
use std::thread;

use drowse_store::{Noun, Store, StoreError};

use crate::nights::{NOON, at, context, count, night, store_nights};

#[test]
fn programs_that_open_a_new_diary_at_once_all_succeed() {
    let folder = tempfile::tempdir().unwrap();
    let start = Barrier::new(8);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                start.wait();
                Store::open(folder.path(), at(NOON)).unwrap();
            });
        }
    });
}

#[test]
fn one_program_sees_what_another_wrote_and_that_it_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let window = Store::open(folder.path(), at(NOON)).unwrap();
    let agent = Store::open(folder.path(), at(NOON)).unwrap();
    let before = window.data_version().unwrap();
    store_nights(&agent, 1);
    assert_ne!(window.data_version().unwrap(), before);
    assert_eq!(count(&window), 1);
}

#[test]
fn programs_that_write_at_once_wait_for_each_other() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(folder.path(), at(NOON)).unwrap();
    thread::scope(|scope| {
        for program in 0..4 {
            let folder = folder.path();
            scope.spawn(move || {
                let store = Store::open(folder, at(NOON)).unwrap();
                for number in 0..10 {
                    let stored = night(program * 10 + number);
                    let _ = store.write(&context(NOON), |writing| writing.put(&stored)).unwrap();
                }
            });
        }
    });
    assert_eq!(count(&Store::open(folder.path(), at(NOON)).unwrap()), 40);
}

#[test]
fn a_refused_write_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    let refused = store.write(&context(NOON), |writing| {
        writing.put(&night(0))?;
        Err::<(), _>(StoreError::Busy)
    });
    assert!(refused.is_err());
    assert_eq!(count(&store), 0);
    assert_eq!(store.read(|reading| reading.last_batch(at(NOON))).unwrap(), None);
}

#[test]
fn a_write_says_what_it_touched_and_a_useless_one_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    let written = store.write(&context(NOON), |writing| writing.put(&night(0))).unwrap();
    assert_eq!(written.changes.nouns(), [Noun::Diary]);
    let same = store.read(|reading| reading.get_night(written.value)).unwrap().unwrap();
    let written = store.write(&context(NOON), |writing| writing.put(&same)).unwrap();
    assert!(written.changes.nouns().is_empty());
}
