use drowse_store::diary::StoredNight;
use drowse_store::{Entity, Store, StoreError, Undone};

use crate::nights::{NOON, at, context, count, night, store_nights};

fn undo_last(store: &Store, now: &str) -> Option<Undone> {
    let undo = store.write(&context(now), |writing| {
        let batch = writing.last_batch(writing.at())?;
        batch.map(|batch| writing.undo(batch)).transpose()
    });
    undo.unwrap().value
}

fn only(store: &Store) -> StoredNight {
    store.read(|reading| Ok::<_, StoreError>(reading.list_nights(None, None)?.pop())).unwrap().unwrap()
}

#[test]
fn changes_are_taken_back_one_by_one_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    store_nights(&store, 1);
    let first = only(&store);
    let mut changed = first.clone();
    changed.night.note = "better".to_owned();
    changed.night.tags = vec!["Baby".to_owned(), "Pain".to_owned()];
    let _ = store.write(&context(NOON), |writing| writing.put(&changed)).unwrap();
    let _ = store.write(&context(NOON), |writing| writing.remove::<StoredNight>(first.id.unwrap())).unwrap();
    drop(store);

    let store = Store::open(folder.path(), at(NOON)).unwrap();
    assert_eq!(undo_last(&store, NOON).unwrap().restored, [(Entity::Night, first.id.unwrap())]);
    assert_eq!(only(&store), changed);
    undo_last(&store, NOON).unwrap();
    assert_eq!(only(&store), first);
    undo_last(&store, NOON).unwrap();
    assert_eq!(count(&store), 0);
    assert_eq!(undo_last(&store, NOON), None);
}

#[test]
fn an_action_is_taken_back_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    let written = store.write(&context(NOON), |writing| {
        writing.put(&night(0))?;
        writing.put(&night(1))
    });
    let _ = written.unwrap();
    assert_eq!(undo_last(&store, NOON).unwrap().restored.len(), 2);
    assert_eq!(count(&store), 0);
}

#[test]
fn after_thirty_days_a_change_stays() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    store_nights(&store, 1);
    assert_eq!(undo_last(&store, "2025-02-14T12:00:01Z"), None);
    drop(store);
    let store = Store::open(folder.path(), at("2025-02-14T12:00:01Z")).unwrap();
    assert_eq!(undo_last(&store, NOON), None, "old changes are forgotten when the diary is opened");
    assert_eq!(count(&store), 1);
}

#[test]
fn an_older_action_leaves_alone_what_was_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    let written =
        store.write(&context(NOON), |writing| Ok::<_, StoreError>((writing.put(&night(0))?, writing.put(&night(1))?)));
    let (touched, untouched) = written.unwrap().value;
    let batch = store.read(|reading| reading.last_batch(at(NOON))).unwrap().unwrap();
    let mut changed = store.read(|reading| reading.get_night(touched)).unwrap().unwrap();
    changed.night.note = "mine".to_owned();
    let _ = store.write(&context(NOON), |writing| writing.put(&changed)).unwrap();

    let undone = store.write(&context(NOON), |writing| writing.undo(batch)).unwrap().value;
    assert_eq!(undone, Undone { restored: vec![(Entity::Night, untouched)], kept: vec![(Entity::Night, touched)] });
    assert_eq!(only(&store), changed);
}

#[test]
fn what_something_newer_took_the_place_of_stays_gone_and_nothing_is_half_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), at(NOON)).unwrap();
    store_nights(&store, 1);
    let id = only(&store).id.unwrap();
    let _ = store.write(&context(NOON), |writing| writing.remove::<StoredNight>(id)).unwrap();
    let removal = store.read(|reading| reading.last_batch(at(NOON))).unwrap().unwrap();
    store_nights(&store, 1);
    let newer = only(&store);
    assert_ne!(newer.id, Some(id), "an id is never given again");
    let undone = store.write(&context(NOON), |writing| writing.undo(removal));
    assert!(matches!(undone, Err(StoreError::UndoBlocked)), "{undone:?}");
    assert_eq!(only(&store), newer);
}
