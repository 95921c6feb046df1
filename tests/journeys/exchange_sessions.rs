//! Massages done here move to another computer with the nights they belong to.

use std::path::PathBuf;

use chrono::TimeDelta;
use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::exchange::{ExportFormat, FileReport, ImportOptions};
use drowse_app::player::PlayerEvent;
use drowse_tests::Desk;
use serde_json::Value;

use crate::player::{finish, play, report, rows, start};

const EVENING: &str = "2026-11-20T21:55:00Z";

/// All that is stored of the sessions that ended, but for their row ids.
const STORED: &str = "
    SELECT json_array(routine_id, content_version, json(plan), planned_ms, zone, started_at, ended_at, state,
             stop_reason, started_from, occurrence_id, position, position_ms, alive_at, tight_places, tension_before,
             tension_after, sleepiness_before, sore_next_morning,
             (SELECT json_group_array(json_array(position, step_id, side, started_at, active_ms, repeats, outcome))
              FROM session_step WHERE session_id = id),
             (SELECT json_group_array(json_array(number, at, kind, position, position_ms))
              FROM session_event WHERE session_id = id))
    FROM routine_session WHERE ended_at IS NOT NULL ORDER BY started_at";

/// A diary in which the feet were done to their end, the head was rested, repeated, left and stopped, and the night slept.
fn evening() -> Desk {
    let desk = Desk::new(EVENING);
    let feet = start(&desk, "feet");
    finish(&desk, &feet, 0);
    let head = start(&desk, "head");
    play(&desk, &head, 0, 3);
    report(&desk, &head, PlayerEvent::Pause, 3, 1_000, 1_000);
    desk.wait(TimeDelta::seconds(40));
    report(&desk, &head, PlayerEvent::Resume, 3, 1_000, 0);
    report(&desk, &head, PlayerEvent::Back, 2, 0, 500);
    report(&desk, &head, PlayerEvent::Leave, 2, 2_000, 2_000);
    desk.app().resume_session(head.session_id).unwrap();
    report(&desk, &head, PlayerEvent::Stop, 2, 3_000, 1_000);
    desk.wait(TimeDelta::hours(9));
    let night = NightInput {
        zone: "Europe/London".to_owned(),
        tried_to_sleep_at: Some("2026-11-20T22:45".to_owned()),
        final_awakening_at: Some("2026-11-21T06:30".to_owned()),
        ..NightInput::default()
    };
    desk.app().save_night(&night, SaveMode::New).unwrap();
    desk
}

fn morning() -> Desk {
    Desk::new("2026-11-21T12:00:00Z")
}

fn written(desk: &Desk) -> String {
    let mut out = Vec::new();
    desk.app().export(ExportFormat::Json, None, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn import(desk: &Desk, text: &str) -> FileReport {
    let path: PathBuf = desk.folder().join("moved.json");
    std::fs::write(&path, text).unwrap();
    let report = desk.app().import(&[path], &ImportOptions::default()).unwrap().files.remove(0);
    assert_eq!(report.refusal, None);
    report
}

fn counts(report: &FileReport) -> (u32, u32, u32, usize) {
    (report.added, report.updated, report.unchanged, report.rejected.len())
}

#[test]
fn sessions_come_back_as_they_were_done_and_so_do_those_of_each_night() {
    let (here, there) = (evening(), morning());
    let text = written(&here);
    let report = import(&there, &text);
    assert_eq!((counts(&report), report.sessions, report.records), ((3, 0, 0, 0), 2, 3));
    let stored = rows(&here, STORED);
    assert!(stored.len() == 2 && stored[1].contains("back"), "{stored:?}");
    assert_eq!(rows(&there, STORED), stored);
    assert_eq!(written(&there), text);
    let linked = |desk: &Desk| desk.app().list_nights(None, None).unwrap().remove(0).night.sessions;
    assert_eq!(linked(&here).len(), 2);
    assert_eq!(linked(&there), linked(&here));
    assert_eq!(
        there.app().list_routines(None).unwrap()[0].last_done_on,
        here.app().list_routines(None).unwrap()[0].last_done_on
    );
}

#[test]
fn sessions_read_twice_change_nothing_and_are_taken_back_with_their_import() {
    let (text, there) = (written(&evening()), morning());
    let empty = written(&there);
    import(&there, &text);
    assert_eq!(counts(&import(&there, &text)), (0, 0, 3, 0));
    assert_eq!(written(&there), text);
    assert!(there.app().undo().unwrap());
    assert_eq!(written(&there), empty);
    assert_eq!(rows(&there, "SELECT kind FROM session_event"), [""; 0]);
    // Taken back is not deleted: the person may want it after all.
    assert_eq!(import(&there, &text).added, 3);
}

#[test]
fn an_open_session_stays_at_home_and_one_that_is_here_goes_on() {
    let here = evening();
    let text = written(&here);
    let face = start(&here, "face");
    assert_eq!(written(&here), text);
    play(&here, &face, 0, 1);
    assert_eq!(counts(&import(&here, &text)), (0, 0, 3, 0));
    assert_eq!(here.app().open_session().unwrap().map(|open| open.routine_id), Some("face".to_owned()));
}

#[test]
fn an_export_of_some_dates_holds_the_sessions_of_their_evenings() {
    let here = evening();
    let sessions_of = |date: &str| {
        let (mut out, date) = (Vec::new(), date.parse().ok());
        here.app().export(ExportFormat::Json, date, date, &mut out).unwrap();
        serde_json::from_slice::<Value>(&out).unwrap()["sessions"].as_array().unwrap().len()
    };
    assert_eq!(["2026-11-20", "2026-11-21", "2026-11-22"].map(sessions_of), [0, 2, 0]);
}

#[test]
fn a_file_from_before_there_were_sessions_is_read() {
    let mut document: Value = serde_json::from_str(&written(&evening())).unwrap();
    document.as_object_mut().unwrap().remove("sessions");
    let report = import(&morning(), &document.to_string());
    assert_eq!((counts(&report), report.sessions), ((1, 0, 0, 0), 0));
}
