//! What a person says about their health shapes every routine, is kept, forgotten and never played against.

use chrono::TimeDelta;
use drowse_app::player::{PlayerView, StartRoutine, StartedFrom};
use drowse_app::routines::{Length, Preset, RoutineView};
use drowse_app::safety::{GivenHealthAnswer, HealthAnswer};
use drowse_tests::Desk;

use crate::player::{rows, start};

const EVENING: &str = "2026-11-20T21:55:00Z";

fn say(desk: &Desk, flag: &str, answer: Option<HealthAnswer>) {
    desk.app().answer_health(&[GivenHealthAnswer { flag: flag.to_owned(), answer }]).unwrap();
}

fn yes(desk: &Desk, flag: &str) {
    say(desk, flag, Some(HealthAnswer::Yes));
}

fn answer(desk: &Desk, flag: &str) -> Option<HealthAnswer> {
    let questions = desk.app().health_check().unwrap();
    questions.into_iter().find(|question| question.flag == flag).unwrap().answer
}

fn show(desk: &Desk, routine_id: &str) -> RoutineView {
    desk.app().show_routine(routine_id, Length::Preset(Preset::Standard)).unwrap()
}

fn played(player: &PlayerView) -> Vec<&str> {
    player.segments.iter().map(|segment| segment.step_id.as_str()).collect()
}

#[test]
fn nothing_is_answered_at_first_and_a_routine_asks_what_matters_for_it() {
    let desk = Desk::new(EVENING);
    let questions = desk.app().health_check().unwrap();
    assert_eq!(questions.len(), 18);
    assert!(questions.iter().all(|question| question.answer.is_none()));
    assert_eq!(rows(&desk, "SELECT flag FROM health_answer"), Vec::<String>::new());
    let asks = show(&desk, "tired").asks;
    assert!(asks.iter().any(|flag| flag == "jaw"));
    assert!(!asks.iter().any(|flag| flag == "pregnant"), "it changes nothing there");
    assert!(!asks.iter().any(|flag| flag == "unwell_now"), "tonight has a line of its own");
}

#[test]
fn an_answer_is_kept_changed_and_forgotten() {
    let desk = Desk::new(EVENING);
    yes(&desk, "pregnant");
    assert_eq!(answer(&desk, "pregnant"), Some(HealthAnswer::Yes));
    say(&desk, "pregnant", Some(HealthAnswer::No));
    assert_eq!(rows(&desk, "SELECT flag || ' ' || answer FROM health_answer"), ["pregnant 0"]);
    say(&desk, "pregnant", None);
    assert_eq!(answer(&desk, "pregnant"), None);
    assert_eq!(rows(&desk, "SELECT flag FROM health_answer"), Vec::<String>::new());
}

#[test]
fn what_one_would_rather_not_say_is_no_answer_and_not_asked_again() {
    let desk = Desk::new(EVENING);
    say(&desk, "jaw", Some(HealthAnswer::Unsaid));
    assert_eq!(answer(&desk, "jaw"), Some(HealthAnswer::Unsaid));
    assert_eq!(rows(&desk, "SELECT flag FROM health_answer"), Vec::<String>::new());
    assert!(!show(&desk, "tired").asks.contains(&"jaw".to_owned()));
    say(&desk, "jaw", None);
    assert!(show(&desk, "tired").asks.contains(&"jaw".to_owned()));
}

#[test]
fn questions_put_aside_are_not_asked_again_for_that_routine() {
    let desk = Desk::new(EVENING);
    desk.app().put_health_questions_aside("feet").unwrap();
    assert_eq!(show(&desk, "feet").asks, Vec::<String>::new());
    assert!(!show(&desk, "face").asks.is_empty());
}

#[test]
fn a_question_there_is_not_is_refused_and_nothing_is_kept() {
    let desk = Desk::new(EVENING);
    let given = ["pregnant", "left_handed"].map(|flag| {
        let answer = Some(HealthAnswer::Yes);
        GivenHealthAnswer { flag: flag.to_owned(), answer }
    });
    let refused = desk.app().answer_health(&given).unwrap_err();
    assert_eq!(refused.refusal.code, "health_question_unknown");
    assert!(refused.refusal.args.is_empty(), "what a person says about their health stands in no refusal");
    assert_eq!(answer(&desk, "pregnant"), None);
}

#[test]
fn in_pregnancy_another_point_takes_the_place_and_the_time() {
    let desk = Desk::new(EVENING);
    yes(&desk, "pregnant");
    let view = show(&desk, "acupressure");
    let point = view.steps.iter().find(|step| step.id == "PC6").unwrap();
    assert_eq!((point.replaces.as_deref(), point.seconds, point.omitted_because.as_deref()), (Some("A2"), 180, None));
    assert_eq!((view.seconds, view.warnings.len()), (600, 1));
    let player = start(&desk, "acupressure");
    assert_eq!(player.massage_ms, 600_000);
    assert!(!played(&player).contains(&"A2"));
    let segment = player.segments.iter().find(|segment| segment.step_id == "PC6").unwrap();
    assert_eq!(
        (segment.stroke.view.as_str(), &segment.stroke.points),
        ("wrist-palm-held-higher", &vec![vec!["PC6".to_owned()]])
    );
    let neck = start(&desk, "neck");
    assert!(!played(&neck).iter().any(|step| ["N3", "N4"].contains(step)));
    assert_eq!(neck.massage_ms, 486_000);
}

#[test]
fn what_is_to_be_light_is_light_in_the_player() {
    let desk = Desk::new(EVENING);
    yes(&desk, "bloodthinner");
    let player = start(&desk, "feet");
    assert!(!played(&player).contains(&"F2"));
    assert_eq!(player.massage_ms, 870_000, "the squeeze takes the time of the ball");
    assert!(player.segments.iter().filter(|segment| segment.step_id == "F3").all(|segment| segment.is_light));
}

#[test]
fn a_hidden_step_is_not_played_even_when_asked_for() {
    let desk = Desk::new(EVENING);
    yes(&desk, "jaw");
    for minutes in [None, Some(3.0), Some(6.0)] {
        let request = StartRoutine { minutes, ..StartRoutine::new("face", None, StartedFrom::CommandLine) };
        let player = desk.app().start_routine(&request).unwrap();
        assert!(!played(&player).iter().any(|step| ["FA2", "FA3"].contains(step)));
    }
}

#[test]
fn a_refused_routine_says_why_and_what_instead_and_cannot_start() {
    let desk = Desk::new(EVENING);
    yes(&desk, "dvt");
    let feet = show(&desk, "feet");
    assert_eq!(feet.is_refused_because.as_deref(), Some("health-refused-dvt"));
    assert_eq!(feet.instead.as_deref(), Some("hands"));
    let request = StartRoutine::new("feet", None, StartedFrom::Window);
    let refused = desk.app().start_routine(&request).unwrap_err();
    assert_eq!(refused.refusal.code, "routine_refused");
    assert!(!format!("{refused:?}").contains("dvt"), "the log may not learn why");
    assert_eq!(rows(&desk, "SELECT routine_id FROM routine_session"), Vec::<String>::new());
    yes(&desk, "unwell_now");
    assert_eq!(show(&desk, "feet").instead.as_deref(), Some("tired"), "hands are not for tonight either");
}

#[test]
fn tonight_proposes_what_is_right_tonight() {
    let desk = Desk::new(EVENING);
    assert_eq!(desk.app().tonight(true).unwrap().set_aside, None);
    yes(&desk, "unwell_now");
    let tonight = desk.app().tonight(true).unwrap();
    assert_eq!((tonight.routine.id.as_str(), tonight.routine.seconds), ("tired", 48));
    let aside = tonight.set_aside.unwrap();
    assert_eq!((aside.routine_id.as_str(), aside.because.as_str()), ("feet", "health-refused-unwell_now"));
    assert_eq!(played(&start(&desk, "tired")), ["T1", "T6"]);
}

#[test]
fn feeling_ill_is_forgotten_when_the_diary_turns_the_page() {
    let desk = Desk::new(EVENING);
    yes(&desk, "unwell_now");
    desk.wait(TimeDelta::hours(14));
    assert_eq!(show(&desk, "feet").is_refused_because.as_deref(), Some("health-refused-unwell_now"), "at 11:55");
    desk.wait(TimeDelta::minutes(5));
    assert_eq!(show(&desk, "feet").is_refused_because, None, "at noon");
    assert_eq!(answer(&desk, "unwell_now"), None);
}

#[test]
fn a_massage_left_open_ends_when_an_answer_speaks_against_it() {
    let desk = Desk::new(EVENING);
    start(&desk, "feet");
    yes(&desk, "eyes");
    assert!(desk.app().open_session().unwrap().is_some(), "eyes have no part in it");
    yes(&desk, "bloodthinner");
    assert_eq!(desk.app().open_session().unwrap(), None);
    assert_eq!(rows(&desk, "SELECT stop_reason FROM routine_session"), ["not-for-them-now"]);
}

#[test]
fn sore_skin_offers_the_places_of_a_routine() {
    let desk = Desk::new(EVENING);
    assert_eq!(show(&desk, "feet").areas, []);
    yes(&desk, "skin");
    let areas = show(&desk, "feet").areas;
    let toes = areas.iter().find(|area| area.id == "toes").unwrap();
    assert_eq!(toes.step_ids, ["F4", "F5"]);
    assert!(!areas.iter().any(|area| area.id == "scalp"));
}

#[test]
fn a_routine_of_ones_own_follows_the_rules_of_its_steps() {
    let desk = Desk::new(EVENING);
    let own = desk.app().save_own_routine(&crate::own_routines::evening()).unwrap();
    start(&desk, &own.id);
    yes(&desk, "dvt");
    assert_eq!(desk.app().open_session().unwrap(), None, "it was planned with the feet");
    let feet = show(&desk, &own.id).steps.into_iter().find(|step| step.id == "F3").unwrap();
    assert_eq!(feet.omitted_because.as_deref(), Some("dvt"));
    assert!(!played(&start(&desk, &own.id)).contains(&"F3"));
    yes(&desk, "unwell_now");
    assert_eq!(played(&start(&desk, &own.id)), ["T6"], "stillness is left");
}
