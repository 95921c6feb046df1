//! From the first start to the first evening.

use chrono::TimeDelta;
use drowse_app::player::{PlayerEvent, PlayerReport, StartRoutine, StartedFrom};
use drowse_app::settings::{DISCLAIMER_VERSION, FirstAnswers};
use drowse_app::tonight::{Machine, Opening, Startup};
use drowse_tests::Desk;
use rusqlite::Connection;

const EVENING: &str = "2025-01-14T21:15:00Z";

fn startup(desk: &Desk) -> Startup {
    let machine = Machine {
        language: "en".to_owned(),
        clock: 24,
        week_start: "mon".to_owned(),
        opens: Opening::Tonight,
        missing: Vec::new(),
        tells_full_screen: true,
    };
    desk.app().startup(machine).unwrap()
}

fn answer(desk: &Desk, bedtime: &str) {
    let answers = FirstAnswers {
        bedtime: bedtime.to_owned(),
        wake: "06:30".to_owned(),
        may_remind: true,
        disclaimer_version: DISCLAIMER_VERSION,
    };
    desk.app().answer_first_start(&answers).unwrap();
}

#[test]
fn the_first_answers_make_the_first_evening_and_are_not_asked_again() {
    let mut desk = Desk::new(EVENING);
    let first = startup(&desk);
    assert!(first.is_first_start);
    assert_eq!((first.bedtime.as_str(), first.wake.as_str()), ("22:45", "07:00"));
    answer(&desk, "23:30");
    desk.kill_and_start_again();
    assert!(!startup(&desk).is_first_start);
    let tonight = desk.app().tonight(true).unwrap();
    assert_eq!(tonight.bedtime_local, "2025-01-14T23:30:00");
    assert_eq!(tonight.wake_local, "2025-01-15T06:30:00");
    assert_eq!(tonight.reminder_local.as_deref(), Some("2025-01-14T22:45:00"));
}

#[test]
fn the_disclaimer_is_stored_with_its_version_and_its_time() {
    let desk = Desk::new(EVENING);
    answer(&desk, "22:45");
    let diary = Connection::open(desk.folder().join("diary.db")).unwrap();
    let row = diary.query_row("SELECT kind, dismissed_at FROM notice", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    });
    assert_eq!(row.unwrap(), (format!("disclaimer-{DISCLAIMER_VERSION}"), 1_736_889_300_000));
}

#[test]
fn a_massage_left_open_stands_on_tonight_and_a_finished_one_is_said() {
    let desk = Desk::new(EVENING);
    let request = StartRoutine::new("feet", None, StartedFrom::Window);
    let player = desk.app().start_routine(&request).unwrap();
    let report = |event, position| {
        desk.wait(TimeDelta::minutes(5));
        let session_id = player.session_id;
        let report = PlayerReport { session_id, event, position, position_ms: 0, active_ms: 300_000 };
        desk.app().report_player(&report).unwrap();
    };
    report(PlayerEvent::Leave, 3);
    let open = desk.app().tonight(true).unwrap().open_session.unwrap();
    assert_eq!((open.session_id, open.routine_id.as_str()), (player.session_id, "feet"));
    report(PlayerEvent::Resume, 3);
    report(PlayerEvent::Finish, player.segments.len() as u32 - 1);
    let tonight = desk.app().tonight(true).unwrap();
    assert!(tonight.is_done && tonight.open_session.is_none());
    assert_eq!(tonight.reminder_local, None, "it is done, so nothing comes");
}
