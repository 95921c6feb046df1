//! A routine is done as the person likes it: in other ways, without some steps, slower.

use chrono::TimeDelta;
use drowse_app::player::{BeatView, PlayerEvent, PlayerView, SetPace, StartRoutine, StartedFrom, StrokeKind};
use drowse_app::routines::{ChooseRoutine, ChosenView, PresetView};
use drowse_tests::Desk;

use crate::player::{finish, play, report, rows};

const EVENING: &str = "2026-11-20T21:55:00Z";

fn plain(routine_id: &str) -> StartRoutine {
    StartRoutine::new(routine_id, None, StartedFrom::Window)
}

fn with_way(routine_id: &str, step: &str, way: &str) -> StartRoutine {
    StartRoutine { ways: Some([(step.to_owned(), way.to_owned())].into()), ..plain(routine_id) }
}

fn without(routine_id: &str, steps: &[&str]) -> StartRoutine {
    StartRoutine { leave_out: Some(steps.iter().map(|id| (*id).to_owned()).collect()), ..plain(routine_id) }
}

fn set_pace(desk: &Desk, player: &PlayerView, pace_pct: u32, position: u32, position_ms: u32) -> PlayerView {
    let request = SetPace { session_id: player.session_id, pace_pct, position, position_ms };
    desk.app().set_pace(&request).unwrap()
}

#[test]
fn the_crown_is_circled_at_its_own_pace_and_drawn_so() {
    let desk = Desk::new(EVENING);
    let player = desk.app().start_routine(&with_way("head", "H1", "circles")).unwrap();
    let crown = player.segments.iter().find(|segment| segment.step_id == "H1").unwrap();
    assert_eq!(crown.beat, BeatView::Count { count: 100, cycle_ms: 1000 });
    assert_eq!((crown.way.as_deref(), crown.stroke.stroke), (Some("circles"), StrokeKind::Circle));
    assert_eq!(player.massage_ms, 285_000 - 20_000);
}

#[test]
fn without_the_ball_the_squeeze_takes_its_time() {
    let desk = Desk::new(EVENING);
    let player = desk.app().start_routine(&without("feet", &["F2"])).unwrap();
    assert_eq!(player.massage_ms, 870_000);
    assert!(player.segments.iter().all(|segment| segment.step_id != "F2"));
    let squeeze = player.segments.iter().find(|segment| segment.step_id == "F1" && segment.duration_ms > 20_000);
    assert_eq!(squeeze.unwrap().duration_ms, 160_000);
}

#[test]
fn a_preset_is_played_and_minutes_go_before_it() {
    let desk = Desk::new(EVENING);
    let short = StartRoutine { preset: Some(PresetView::Short), ..plain("feet") };
    assert_eq!(desk.app().start_routine(&short).unwrap().massage_ms, 630_000);
    let in_twelve = StartRoutine { minutes: Some(12.0), ..short };
    assert_eq!(desk.app().start_routine(&in_twelve).unwrap().massage_ms, 720_000);
}

#[test]
fn what_was_chosen_is_so_again_on_the_next_evening() {
    let desk = Desk::new(EVENING);
    let chosen = StartRoutine { preset: Some(PresetView::Short), ..without("feet", &["F2"]) };
    assert_eq!(desk.app().start_routine(&chosen).unwrap().massage_ms, 630_000);
    desk.wait(TimeDelta::days(1));
    let again = desk.app().start_routine(&plain("feet")).unwrap();
    assert!(again.massage_ms == 630_000 && again.segments.iter().all(|segment| segment.step_id != "F2"));
    let shown = desk.app().list_routines(None).unwrap().remove(0);
    assert_eq!((shown.seconds, shown.chosen.preset), (630, PresetView::Short));
    assert_eq!(shown.steps[2].omitted_because.as_deref(), Some("choice"));
    assert_eq!(desk.app().tonight(true).unwrap().routine, shown, "Tonight and its reminder say the same length");
}

#[test]
fn choosing_on_the_shelf_is_kept_and_may_be_taken_back() {
    let desk = Desk::new(EVENING);
    let as_it_comes = desk.app().list_routines(None).unwrap().remove(1);
    let ways = [("H1".to_owned(), "circles".to_owned())].into();
    let chosen = ChosenView { preset: PresetView::Long, ways, leave_out: ["H0".to_owned()].into() };
    let request = ChooseRoutine { routine_id: "head".to_owned(), chosen };
    let shown = desk.app().choose_routine(&request).unwrap();
    assert_eq!(shown.steps[1].way.as_deref(), Some("circles"));
    assert_eq!(desk.app().list_routines(None).unwrap()[1], shown);
    let back = ChooseRoutine { chosen: as_it_comes.chosen.clone(), ..request };
    assert_eq!(desk.app().choose_routine(&back).unwrap(), as_it_comes);
    assert_eq!(rows(&desk, "SELECT key FROM setting WHERE key LIKE 'chosen.%'"), Vec::<String>::new());
}

#[test]
fn without_time_for_anything_breathing_can_be_started() {
    let desk = Desk::new(EVENING);
    let offered = desk.app().list_routines(Some(1.0)).unwrap();
    assert_eq!(offered.iter().map(|routine| routine.id.as_str()).collect::<Vec<_>>(), ["tired", "breathing"]);
    for routine in offered {
        let request = StartRoutine { minutes: Some(1.0), ..plain(&routine.id) };
        let player = desk.app().start_routine(&request).unwrap();
        assert_eq!(player.massage_ms, routine.seconds * 1000, "{}", routine.id);
    }
}

#[test]
fn a_choice_that_does_not_fit_is_refused_and_nothing_starts() {
    let desk = Desk::new(EVENING);
    let all = ["H0", "H1", "H2", "H3", "H4"];
    for (request, code) in [
        (with_way("head", "H1", "hammering"), "way_unknown"),
        (with_way("head", "F1", "circles"), "step_unknown"),
        (without("head", &["F1"]), "step_unknown"),
        (without("head", &all), "nothing_left"),
    ] {
        assert_eq!(desk.app().start_routine(&request).unwrap_err().refusal.code, code);
    }
    assert_eq!(rows(&desk, "SELECT routine_id FROM routine_session"), Vec::<String>::new());
}

#[test]
fn slower_strokes_are_stored_and_the_step_still_counts_as_done() {
    let desk = Desk::new(EVENING);
    let player = desk.app().start_routine(&plain("head")).unwrap();
    play(&desk, &player, 0, 2);
    // Sixty presses in: forty are left, at 1.5 s each.
    report(&desk, &player, PlayerEvent::Alive, 2, 72_000, 72_000);
    let slow = set_pace(&desk, &player, 80, 2, 72_000);
    assert_eq!((slow.pace_pct, slow.position, slow.position_ms), (80, 2, 90_000));
    assert_eq!(slow.segments[2].duration_ms, 150_000);
    assert_eq!(slow.segments[1].duration_ms, 20_000, "a rest keeps its time");
    report(&desk, &slow, PlayerEvent::Advance, 3, 0, 60_000);
    finish(&desk, &slow, 3);
    let planned = rows(&desk, "SELECT planned_ms || ' ' || state FROM routine_session");
    assert_eq!(planned, [format!("{} finished", slow.massage_ms)]);
    assert_eq!(rows(&desk, "SELECT outcome FROM session_step WHERE outcome <> 'done'"), Vec::<String>::new());
}

#[test]
fn a_pace_outlives_leaving_and_there_are_only_six() {
    let desk = Desk::new(EVENING);
    let player = desk.app().start_routine(&plain("head")).unwrap();
    set_pace(&desk, &player, 120, 0, 0);
    let back = desk.app().resume_session(player.session_id).unwrap();
    assert_eq!(back.pace_pct, 120);
    assert_eq!(back.segments[2].pace_per_min, Some(60.0));
    for pace_pct in [0, 60, 75, 130] {
        let request = SetPace { session_id: player.session_id, pace_pct, position: 0, position_ms: 0 };
        assert_eq!(desk.app().set_pace(&request).unwrap_err().refusal.code, "pace_unknown");
    }
}
