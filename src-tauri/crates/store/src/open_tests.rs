use chrono::DateTime;
use rusqlite_migration::M;

use super::*;

const FIRST_STEP: &[M<'static>] = &[M::up(include_str!("../../../../migrations/0001_first.sql"))];
const SECOND_STEP: &[M<'static>] =
    &[M::up(include_str!("../../../../migrations/0001_first.sql")), M::up("ALTER TABLE tag ADD COLUMN colour TEXT")];

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_736_942_400, 0).unwrap()
}

#[test]
fn a_migration_is_preceded_by_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    open_with(&History::of(FIRST_STEP), folder.path(), noon()).unwrap();
    let later = History::of(SECOND_STEP);
    open_with(&later, folder.path(), noon()).unwrap();
    let place = Place::prepare(folder.path()).unwrap();
    let copy = backup::newest(&place).expect("a copy was made");
    let version = connection::identify(&connection::connect_to_read(&copy).unwrap()).unwrap().version;
    assert_eq!(version, 1);
    assert_eq!(copy.file_name().unwrap(), "diary-20250115T120000Z-before-version-2.db");
}

#[test]
fn opening_the_newest_version_copies_nothing() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(folder.path(), noon()).unwrap();
    Store::open(folder.path(), noon()).unwrap();
    assert_eq!(backup::newest(&Place::prepare(folder.path()).unwrap()), None);
}

#[test]
fn an_older_program_refuses_a_newer_file_and_leaves_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    open_with(&History::of(SECOND_STEP), folder.path(), noon()).unwrap();
    let refused = open_with(&History::of(FIRST_STEP), folder.path(), noon()).unwrap_err();
    assert!(matches!(refused, StoreError::Newer { found: 2, known: 1 }), "{refused:?}");
    open_with(&History::of(SECOND_STEP), folder.path(), noon()).unwrap();
}

#[test]
fn a_failed_migration_leaves_the_file_as_it_was() {
    const BROKEN: &[M<'static>] =
        &[M::up(include_str!("../../../../migrations/0001_first.sql")), M::up("CREATE TABLE half (a); NOT SQL;")];
    let folder = tempfile::tempdir().unwrap();
    open_with(&History::of(FIRST_STEP), folder.path(), noon()).unwrap();
    open_with(&History::of(BROKEN), folder.path(), noon()).unwrap_err();
    let store = open_with(&History::of(FIRST_STEP), folder.path(), noon()).unwrap();
    let tables: i64 = store
        .tend(|connection| {
            Ok(connection.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'half'", [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(tables, 0);
}

#[cfg(unix)]
#[test]
fn a_folder_made_for_the_diary_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("new/diary");
    Store::open(&folder, noon()).unwrap();
    let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}
