//! A routine is started, followed, left, taken up again, and stored step by step as it was really done.

use chrono::TimeDelta;
use drowse_app::player::{
    PlayerEvent, PlayerReport, PlayerView, SegmentKindView, SideView, StartRoutine, StartedFrom, StrokeKind,
};
use drowse_tests::Desk;
use rusqlite::Connection;

const EVENING: &str = "2026-11-20T21:55:00Z";

pub fn start(desk: &Desk, routine_id: &str) -> PlayerView {
    start_in(desk, routine_id, None).unwrap()
}

fn start_in(desk: &Desk, routine_id: &str, minutes: Option<f64>) -> Result<PlayerView, String> {
    let request = StartRoutine::new(routine_id, minutes, StartedFrom::Window);
    desk.app().start_routine(&request).map_err(|error| error.refusal.code)
}

pub fn report(desk: &Desk, player: &PlayerView, event: PlayerEvent, position: u32, position_ms: u32, active_ms: u32) {
    desk.wait(TimeDelta::milliseconds(i64::from(active_ms)));
    let report = PlayerReport { session_id: player.session_id, event, position, position_ms, active_ms };
    desk.app().report_player(&report).unwrap();
}

/// Plays from one segment to another as the player does: a sign of life on the way, then the next segment.
pub fn play(desk: &Desk, player: &PlayerView, from: u32, to: u32) {
    for position in from..to {
        let duration_ms = player.segments[position as usize].duration_ms;
        let half_ms = duration_ms / 2;
        report(desk, player, PlayerEvent::Alive, position, half_ms, half_ms);
        report(desk, player, PlayerEvent::Advance, position + 1, 0, duration_ms - half_ms);
    }
}

pub fn finish(desk: &Desk, player: &PlayerView, from: u32) {
    let last = player.segments.len() as u32 - 1;
    play(desk, player, from, last);
    let duration_ms = player.segments[last as usize].duration_ms;
    report(desk, player, PlayerEvent::Finish, last, duration_ms, duration_ms);
}

pub fn rows(desk: &Desk, sql: &str) -> Vec<String> {
    let connection = Connection::open(desk.folder().join("diary.db")).unwrap();
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

const SESSION: &str =
    "SELECT routine_id || ' ' || state || ' ' || coalesce(stop_reason, '-') FROM routine_session ORDER BY id";
const STEPS: &str = "SELECT step_id || ' ' || side || ' ' || (active_ms / 1000) || ' ' || outcome FROM session_step
                     WHERE session_id = (SELECT max(id) FROM routine_session) ORDER BY position";
const EVENTS: &str = "SELECT number || ' ' || kind || ' ' || position FROM session_event ORDER BY session_id, number";

#[test]
fn the_feet_are_played_left_then_right_to_their_end() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "feet");
    assert_eq!((player.massage_ms, player.clock_ms), (870_000, 895_000));
    let plan: Vec<_> =
        player.segments.iter().map(|segment| (segment.kind, segment.step_id.as_str(), segment.side)).collect();
    let steps = ["F1", "F2", "F3", "F4", "F5", "F6", "F7"];
    let side = |side| steps.map(|step| (SegmentKindView::Step, step, side));
    let beginning = [(SegmentKindView::Prepare, "F0", SideView::Both), (SegmentKindView::Step, "F0", SideView::Both)];
    let change = [(SegmentKindView::ChangeSide, "F1", SideView::Right)];
    assert_eq!(plan, [&beginning[..], &side(SideView::Left), &change, &side(SideView::Right)].concat());

    finish(&desk, &player, 0);
    assert_eq!(rows(&desk, SESSION), ["feet finished -"]);
    let done = rows(&desk, STEPS);
    assert_eq!(done.len(), 15);
    assert_eq!(
        (done[0].as_str(), done[1].as_str(), done[14].as_str()),
        ("F0 both 30 done", "F1 left 90 done", "F7 right 30 done")
    );
    assert!(done.iter().all(|step| step.ends_with(" done")));
    assert_eq!(rows(&desk, "SELECT '' || (ended_at - started_at) FROM routine_session"), ["895000"]);
    assert_eq!(desk.app().open_session().unwrap(), None);
    let shelf = desk.app().list_routines(None).unwrap();
    assert_eq!(shelf[0].last_done_on.as_deref(), Some("2026-11-20"));
    assert_eq!(shelf[1].last_done_on, None);
}

#[test]
fn every_routine_is_played_to_its_end() {
    let shelf = Desk::new(EVENING).app().list_routines(None).unwrap();
    assert_eq!(shelf.len(), 8);
    for routine in shelf {
        let desk = Desk::new(EVENING);
        let player = start(&desk, &routine.id);
        assert!(player.segments.iter().any(|segment| segment.stroke.stroke != StrokeKind::Rest));
        finish(&desk, &player, 0);
        assert!(rows(&desk, STEPS).iter().all(|step| step.ends_with(" done")), "{}", routine.id);
    }
}

#[test]
fn while_hands_are_oiled_the_coming_drawing_stands_still() {
    let player = start(&Desk::new(EVENING), "feet");
    let prepare = &player.segments[0].stroke;
    assert_eq!((prepare.view.as_str(), prepare.stroke), ("foot-sole", StrokeKind::Rest));
}

#[test]
fn a_killed_program_resumes_where_it_was() {
    let mut desk = Desk::new(EVENING);
    let player = start(&desk, "feet");
    play(&desk, &player, 0, 4);
    report(&desk, &player, PlayerEvent::Alive, 4, 35_000, 35_000);
    desk.kill_and_start_again();
    desk.wait(TimeDelta::minutes(10));

    let open = desk.app().open_session().unwrap().unwrap();
    assert_eq!((open.routine_id.as_str(), open.step_id.as_str(), open.side), ("feet", "F3", SideView::Left));
    assert_eq!(open.left_ms, 895_000 - 20_000 - 30_000 - 90_000 - 70_000 - 35_000);
    let resumed = desk.app().resume_session(open.session_id).unwrap();
    assert_eq!((resumed.position, resumed.position_ms), (4, 35_000));
    assert_eq!(resumed.segments, player.segments);

    report(&desk, &resumed, PlayerEvent::Advance, 5, 0, 37_000);
    finish(&desk, &resumed, 5);
    let steps = rows(&desk, STEPS);
    assert_eq!(steps[3], "F3 left 72 done");
    assert_eq!(steps.len(), 15);
    assert_eq!(rows(&desk, EVENTS), ["1 return 4", "2 finish 16"]);
}

#[test]
fn pausing_going_back_forward_and_again_is_stored_as_it_was() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "feet");
    play(&desk, &player, 0, 2);
    report(&desk, &player, PlayerEvent::Pause, 2, 20_000, 20_000);
    assert_eq!(rows(&desk, SESSION), ["feet paused -"]);
    desk.wait(TimeDelta::minutes(5));
    report(&desk, &player, PlayerEvent::Resume, 2, 20_000, 0);
    report(&desk, &player, PlayerEvent::Repeat, 2, 0, 5_000);
    report(&desk, &player, PlayerEvent::Back, 1, 0, 1_000);
    report(&desk, &player, PlayerEvent::Forward, 2, 0, 1_000);
    report(&desk, &player, PlayerEvent::Forward, 3, 0, 10_000);
    report(&desk, &player, PlayerEvent::Forward, 4, 0, 2_000);
    report(&desk, &player, PlayerEvent::Stop, 4, 71_000, 71_000);
    assert_eq!(rows(&desk, SESSION), ["feet stopped -"]);
    assert_eq!(rows(&desk, STEPS), ["F0 both 31 done", "F1 left 36 cut-short", "F2 left 2 skipped", "F3 left 71 done"]);
    let kinds =
        ["1 pause 2", "2 resume 2", "3 repeat 2", "4 back 1", "5 forward 2", "6 forward 3", "7 forward 4", "8 stop 4"];
    assert_eq!(rows(&desk, EVENTS), kinds);
    let late = PlayerReport {
        session_id: player.session_id,
        event: PlayerEvent::Alive,
        position: 4,
        position_ms: 0,
        active_ms: 0,
    };
    assert_eq!(desk.app().report_player(&late).unwrap_err().refusal.code, "session_ended");
}

#[test]
fn a_session_left_for_half_an_hour_lapses_and_ends_when_it_was_left() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "head");
    report(&desk, &player, PlayerEvent::Leave, 1, 5_000, 25_000);
    desk.wait(TimeDelta::minutes(29));
    assert!(desk.app().open_session().unwrap().is_some());
    desk.wait(TimeDelta::minutes(1));
    assert_eq!(desk.app().open_session().unwrap(), None);
    assert_eq!(rows(&desk, SESSION), ["head lapsed -"]);
    assert_eq!(rows(&desk, "SELECT '' || (ended_at - started_at) FROM routine_session"), ["25000"]);
    assert_eq!(desk.app().resume_session(player.session_id).unwrap_err().refusal.code, "session_ended");
}

#[test]
fn whoever_falls_asleep_in_the_second_half_has_done_it() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "head");
    let segments = player.segments.len() as u32;
    play(&desk, &player, 0, segments - 1);
    desk.wait(TimeDelta::hours(8));
    assert_eq!(desk.app().open_session().unwrap(), None);
    assert_eq!(rows(&desk, SESSION), ["head finished fell-asleep"]);
    assert_eq!(desk.app().list_routines(None).unwrap()[1].last_done_on.as_deref(), Some("2026-11-20"));
}

#[test]
fn starting_another_routine_ends_the_open_one_as_it_was_left() {
    let desk = Desk::new(EVENING);
    let feet = start(&desk, "feet");
    play(&desk, &feet, 0, 3);
    start(&desk, "face");
    assert_eq!(rows(&desk, SESSION), ["feet stopped another-started", "face running -"]);
    assert_eq!(desk.app().open_session().unwrap().unwrap().routine_id, "face");
    desk.wait(TimeDelta::hours(1));
    start(&desk, "head");
    assert_eq!(rows(&desk, SESSION)[1..], ["face lapsed -", "head running -"]);
}

#[test]
fn what_cannot_be_played_is_refused_and_nothing_is_stored() {
    let desk = Desk::new(EVENING);
    assert_eq!(start_in(&desk, "nose", None).unwrap_err(), "routine_unknown");
    assert_eq!(start_in(&desk, "feet", Some(4.0)).unwrap_err(), "routine_too_short");
    assert_eq!(start_in(&desk, "feet", Some(f64::NAN)).unwrap_err(), "minutes_invalid");
    assert_eq!(desk.app().resume_session(7).unwrap_err().refusal.code, "session_unknown");
    assert_eq!(rows(&desk, SESSION), Vec::<String>::new());
}

#[test]
fn a_report_from_beyond_the_timeline_is_refused_and_leaves_the_place() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "feet");
    report(&desk, &player, PlayerEvent::Alive, 0, 4_000, 4_000);
    for (position, position_ms, active_ms) in [(99, 0, 0), (0, 20_001, 0), (0, 0, u32::MAX)] {
        let wild =
            PlayerReport { session_id: player.session_id, event: PlayerEvent::Alive, position, position_ms, active_ms };
        assert_eq!(desk.app().report_player(&wild).unwrap_err().refusal.code, "report_off_the_timeline");
    }
    assert_eq!(rows(&desk, "SELECT position || ' ' || position_ms FROM routine_session"), ["0 4000"]);
}

#[test]
fn a_routine_can_be_fitted_into_the_time_there_is() {
    let desk = Desk::new(EVENING);
    assert_eq!(start_in(&desk, "feet", Some(12.0)).unwrap().massage_ms, 720_000);
    let offered = desk.app().list_routines(Some(4.0)).unwrap();
    let ids: Vec<_> = offered.iter().map(|routine| routine.id.as_str()).collect();
    assert_eq!(ids, ["head", "face", "neck", "hands", "tired"]);
}
