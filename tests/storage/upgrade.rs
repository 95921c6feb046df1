//! A frozen diary of every released version opens with everything in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_app::{Actor, App, Clock};
use rusqlite::Connection;

use crate::nights::{NOON, at};

struct Noon;

impl Clock for Noon {
    fn now(&self) -> DateTime<Utc> {
        at(NOON)
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

fn fixture(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("storage/fixtures/version-{version}.sql"))
}

/// Lays a frozen diary into a folder.
pub fn lay_down(version: i64, folder: &Path) {
    let frozen = Connection::open(folder.join("diary.db")).unwrap();
    // A dump lists tables by name, children before parents.
    frozen.pragma_update(None, "foreign_keys", false).unwrap();
    frozen.execute_batch(&fs::read_to_string(fixture(version)).unwrap()).unwrap();
}

/// Lays a frozen diary into a folder and opens it with this program.
fn upgraded(version: i64) -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    lay_down(version, folder.path());
    let app = App::open(folder.path(), Arc::new(Noon), Actor::CommandLine).unwrap();
    (folder, app)
}

fn fresh() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    App::open(folder.path(), Arc::new(Noon), Actor::CommandLine).unwrap();
    folder
}

pub fn newest_version() -> i64 {
    let fresh = fresh();
    let diary = Connection::open(fresh.path().join("diary.db")).unwrap();
    diary.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// The tables and indexes of a diary, without the blanks and comments of their text.
fn schema(folder: &Path) -> Vec<String> {
    let diary = Connection::open(folder.join("diary.db")).unwrap();
    let mut statement =
        diary.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name").unwrap();
    let texts = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let plain = |text: String| {
        let lines = text.lines().map(|line| line.split("--").next().unwrap_or_default());
        lines.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    texts.map(|text| plain(text.unwrap())).collect()
}

#[test]
fn every_version_has_its_frozen_diary_and_ends_with_the_newest_schema() {
    for version in 1..=newest_version() {
        let (folder, _) = upgraded(version);
        assert_eq!(schema(folder.path()), schema(fresh().path()), "from version {version}");
    }
}

#[test]
fn a_diary_of_version_1_keeps_its_nights_naps_and_undo() {
    let (_folder, app) = upgraded(1);
    let nights = app.list_nights(None, None).unwrap();
    let dates: Vec<&str> = nights.iter().map(|shown| shown.night.diary_date.as_str()).collect();
    assert_eq!(dates, ["2020-12-18", "2025-01-13", "2025-01-14", "2025-01-15"]);

    let last = &nights[3];
    assert_eq!((last.night.quality, last.metrics.total_sleep_time_24h_min), (Some(5), Some(455.0)));
    assert_eq!(
        (last.night.tags.clone(), last.night.routines.clone()),
        (vec!["late coffee".to_owned()], vec!["feet".to_owned()])
    );
    assert_eq!(last.night.sessions.len(), 1);
    assert!(last.night.sessions[0].counts);
    assert_eq!((nights[1].night.zone.as_str(), nights[1].night.awake_unsplit_min), ("+05:30", Some(33.5)));
    assert_eq!(nights[1].night.note, "A line; with 'quotes'");
    assert!(!nights[2].night.slept);
    assert_eq!(nights[0].night.origin.as_deref(), Some("imported"));

    // The import came last, then three nights, then the change of the first one.
    assert!(app.undo().unwrap());
    assert_eq!(app.list_nights(None, None).unwrap().len(), 3);
    for _ in 0..2 {
        assert!(app.undo().unwrap());
    }
    assert!(app.undo().unwrap());
    assert_eq!(app.list_nights(None, None).unwrap()[0].night.quality, Some(4));
}

#[test]
fn a_diary_of_version_2_keeps_the_evening_that_is_different_and_takes_it_back() {
    let (_folder, app) = upgraded(2);
    let changed = app.list_changed_evenings().unwrap();
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].from.as_str(), changed[0].bedtime.as_deref()), ("2025-01-24", Some("01:00")));
    assert!(changed[0].reminders_off);
    assert!(app.undo().unwrap());
    assert!(app.list_changed_evenings().unwrap().is_empty());
    assert_eq!(app.list_nights(None, None).unwrap().len(), 4);
}

#[test]
fn a_diary_of_version_3_knows_where_the_agent_planned_last() {
    let (_folder, app) = upgraded(3);
    // The run of the day before was in Tokyo, by older zone rules.
    let run = app.start_agent_run("0.2.0").unwrap();
    assert_eq!(run.came_from(), chrono_tz::Asia::Tokyo);
}

#[test]
fn a_diary_of_version_4_knows_which_notice_nobody_saw() {
    let (_folder, app) = upgraded(4);
    let log = app.reminder_log(14).unwrap();
    assert_eq!((log.len(), log[0].notices[0].swallowed), (1, Some(true)));
}

#[test]
fn a_diary_of_version_5_knows_who_was_still_awake() {
    let (_folder, app) = upgraded(5);
    let form = app.night_form("2025-01-16".parse().ok(), None).unwrap();
    assert_eq!(form.input.tried_to_sleep_at.as_deref(), Some("2025-01-16T01:37"), "the last word counts");
}
