//! The interface runs in a plain browser on samples: they must be what the program says.
//!
//! `DROWSE_WRITE_SAMPLES=1 cargo test -p drowse-tests samples` writes them anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use drowse_app::diary::{NightInput, NightWithMetrics, SaveMode, SpanInput, input_of};
use drowse_app::helps::Outcome;
use drowse_app::player::{StartRoutine, StartedFrom};
use drowse_app::safety::{GivenHealthAnswer, HealthAnswer};
use drowse_app::sheet::SheetOptions;
use drowse_app::trends::{TrendsRange, TrendsStretch};
use drowse_core::experiment::{Kind, Protocol};
use drowse_host::experiment::experiment_html;
use drowse_host::sheet::sheet_html;
use drowse_store::{Actor, Context, Store, Writing};
use drowse_tests::Desk;
use serde_json::{Value, json};

/// Sundays are for looking back: three routines done in the week before.
const LAST_DONE: [(&str, &str); 3] = [("feet", "2025-03-11"), ("head", "2025-03-13"), ("tired", "2025-03-06")];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/sample").join(name)
}

fn check(name: &str, said: &Value) {
    if std::env::var_os("DROWSE_WRITE_SAMPLES").is_some() {
        std::fs::write(path(name), serde_json::to_string_pretty(said).unwrap() + "\n").unwrap();
    }
    let sample: Value = serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap();
    assert!(sample == *said, "{name} is not what the program says; write it anew with DROWSE_WRITE_SAMPLES=1");
}

#[test]
fn the_sample_shelf_is_the_shelf() {
    let mut shelf = Desk::new("2025-03-16T20:00:00Z").app().list_routines(None).unwrap();
    for routine in &mut shelf {
        let done = LAST_DONE.iter().find(|(id, _)| *id == routine.id);
        routine.last_done_on = done.map(|(_, date)| (*date).to_owned());
    }
    let mut shelf = json!(shelf);
    for routine in shelf.as_array_mut().unwrap() {
        routine["steps"].as_array_mut().unwrap().iter_mut().for_each(without_stroke);
    }
    check("routines.json", &shelf);
}

/// The shelf of a person who said yes to some questions, without what is as on everybody's shelf.
fn shelf_of(flags: &[&str]) -> Value {
    let desk = Desk::new("2025-03-16T20:00:00Z");
    let answer = Some(HealthAnswer::Yes);
    let given: Vec<_> = flags.iter().map(|flag| GivenHealthAnswer { flag: (*flag).to_owned(), answer }).collect();
    desk.app().answer_health(&given).unwrap();
    let mut shelf = json!(desk.app().list_routines(None).unwrap());
    for routine in shelf.as_array_mut().unwrap() {
        routine["steps"].as_array_mut().unwrap().iter_mut().for_each(without_stroke);
    }
    shelf
}

#[test]
fn the_sample_people_have_the_shelves_the_rules_give_them() {
    let people = json!({ "pregnant": shelf_of(&["pregnant", "skin"]), "unwell_now": shelf_of(&["unwell_now"]) });
    check("people.json", &people);
}

#[test]
fn the_sample_sessions_are_sessions() {
    let shelf = Desk::new("2025-03-16T20:00:00Z").app().list_routines(None).unwrap();
    let playable = shelf.into_iter().filter(|routine| routine.is_playable);
    let sessions: BTreeMap<String, Value> =
        playable.map(|routine| (routine.id.clone(), session(&routine.id))).collect();
    check("sessions.json", &json!(sessions));
}

/// The strokes are left out: the interface reads them where the program does.
fn without_stroke(step: &mut Value) {
    step.as_object_mut().unwrap().remove("stroke");
}

fn session(routine_id: &str) -> Value {
    let desk = Desk::new("2025-03-16T20:00:00Z");
    let request = StartRoutine::new(routine_id, None, StartedFrom::Window);
    let mut player = json!(desk.app().start_routine(&request).unwrap());
    player["segments"].as_array_mut().unwrap().iter_mut().for_each(without_stroke);
    player
}

/// The two weeks of the sheet, with most of what may stand on one.
fn sheet_of(language: &str) -> String {
    let desk = Desk::new("2025-03-14T09:00:00Z");
    desk.app().set_setting("language", &json!(language)).unwrap();
    desk.app().set_setting("clock", &json!("24")).unwrap();
    let text = std::fs::read_to_string(path("nights.json")).unwrap();
    let nights: Vec<NightWithMetrics> = serde_json::from_str(&text).unwrap();
    let two_weeks = "2025-03-01"..="2025-03-14";
    for shown in nights.iter().filter(|shown| two_weeks.contains(&shown.night.diary_date.as_str())) {
        let mut input = input_of(&shown.night);
        let number: u32 = shown.night.diary_date[8..].parse().unwrap();
        input.rested = Some(f64::from(number % 4 + 1));
        match number {
            3 => {
                input.tags = Some(vec!["late caffeine".to_owned(), "Full moon & <noise>".to_owned()]);
                input.naps = Some(vec![SpanInput { duration_min: Some(25.0), ..SpanInput::default() }]);
            }
            6 => {
                input.note =
                    Some("The neighbours moved out, and in again at two. Milk, then a book until four.".to_owned())
            }
            10 => input.routines = Some(vec!["feet".to_owned()]),
            _ => {}
        }
        desk.app().save_night(&input, SaveMode::New).unwrap();
    }
    sheet_html(desk.app(), &SheetOptions::default()).unwrap().html
}

#[test]
fn the_sample_sheet_is_a_sheet() {
    for language in ["en", "en-XA"] {
        check_page(&format!("sheet.{language}.html"), &sheet_of(language));
    }
}

/// An experiment of fourteen pairs as its page shows it, with most of what may stand on one. The lots are always the same.
fn experiment_of(language: &str) -> String {
    let desk = Desk::new("2025-01-14T18:00:00Z");
    desk.app().set_setting("language", &json!(language)).unwrap();
    let protocol = Protocol::new(Kind::WithWithout, "feet".to_owned(), None, Outcome::Sol, 14, 4);
    let context = Context { actor: Actor::Window, at: "2025-01-14T18:00:00Z".parse().unwrap(), import_id: None };
    let store = Store::open(desk.folder(), context.at).unwrap();
    let start = |writing: &Writing<'_>| writing.insert_experiment(&protocol, "2025-01-15".parse().unwrap());
    let _ = store.write(&context, start).unwrap();
    for evening in 0..32_u8 {
        desk.app().tend_experiment().unwrap();
        let dealt = desk.app().experiment(None).unwrap();
        if dealt.summary.state != "running" {
            break;
        }
        if evening == 8 {
            desk.app().refuse_tonight().unwrap();
        }
        let night = dealt.nights.last().unwrap();
        let had_massage = (night.arm == "a") != [8, 19].contains(&evening);
        let date: NaiveDate = night.diary_date.parse().unwrap();
        desk.wait(TimeDelta::hours(14));
        if ![5, 14].contains(&evening) {
            let wanders = f64::from(evening * 7 % 11) - 5.0;
            let input = NightInput {
                sleep_onset_latency_min: Some(if had_massage { 17.0 } else { 24.0 } + 2.0 * wanders),
                routines: Some(if had_massage { vec!["feet".to_owned()] } else { Vec::new() }),
                ..crate::diary::night(&(date - TimeDelta::days(1)).to_string(), &night.diary_date)
            };
            desk.app().save_night(&input, SaveMode::New).unwrap();
        }
        desk.wait(TimeDelta::hours(10));
    }
    desk.app().tend_experiment().unwrap();
    // The sample is the same in the next version.
    experiment_html(desk.app(), None).unwrap().replace(&drowse_host::version(), "1.0.0")
}

#[test]
fn the_sample_experiment_on_paper_is_one() {
    for language in ["en", "en-XA"] {
        check_page(&format!("experiment.{language}.html"), &experiment_of(language));
    }
}

fn check_page(name: &str, page: &str) {
    if std::env::var_os("DROWSE_WRITE_SAMPLES").is_some() {
        std::fs::write(path(name), page).unwrap();
    }
    let sample = std::fs::read_to_string(path(name)).unwrap();
    assert!(sample == page, "{name} is not what the program says; write it anew with DROWSE_WRITE_SAMPLES=1");
}

/// The nights of the sample diary, with the answers and tags that its first nights do not have.
fn noted_nights() -> Vec<NightInput> {
    let text = std::fs::read_to_string(path("nights.json")).unwrap();
    let nights: Vec<NightWithMetrics> = serde_json::from_str(&text).unwrap();
    let noted = nights.iter().enumerate().map(|(index, shown)| {
        let mut input = input_of(&shown.night);
        input.routines = Some(shown.night.sessions.iter().map(|session| session.routine_id.clone()).collect());
        let quality = input.quality.unwrap_or(3.0);
        input.rested = (index % 5 != 2).then(|| (quality + (index % 3) as f64 - 1.0).clamp(1.0, 5.0));
        let tags = [("late coffee", 5, 1), ("warm bath", 4, 2), ("a run", 6, 0), ("wine", 9, 4), ("guests", 31, 7)];
        let of_night = tags.iter().filter(|(_, every, at)| index % every == *at);
        input.tags = Some(of_night.map(|(name, ..)| (*name).to_owned()).collect());
        input
    });
    noted.collect()
}

#[test]
fn the_sample_trends_are_trends() {
    let desk = Desk::new("2025-03-15T09:00:00Z");
    for input in noted_nights() {
        desk.app().save_night(&input, SaveMode::New).unwrap();
    }
    let ranges = [TrendsRange::Week, TrendsRange::TwoWeeks, TrendsRange::FourWeeks, TrendsRange::ThreeMonths];
    let views: BTreeMap<String, Value> = ranges
        .into_iter()
        .map(|range| {
            let name = json!(range).as_str().unwrap().to_owned();
            (name, json!(desk.app().trends(TrendsStretch::last(range)).unwrap()))
        })
        .collect();
    check("trends.json", &json!(views));
}

/// Four weeks up to Saturday 15 March of a person who sleeps by day, later on free days; one of them not at all.
fn days_asleep() -> Desk {
    let desk = Desk::new("2025-03-15T20:00:00Z");
    desk.app().set_setting("day_rollover", &json!("18:00")).unwrap();
    for back in (0..28).rev() {
        let day = "2025-03-15".parse::<NaiveDate>().unwrap() - TimeDelta::days(back);
        let is_free = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        // As uneven as days are, and the same every time.
        let minutes = |of: i64| back * 37 % of + if is_free { 100 } else { 0 };
        let at = |hour: u32, later: i64| {
            let wall = day.and_hms_opt(hour, 0, 0).unwrap() + TimeDelta::minutes(later);
            Some(wall.format("%Y-%m-%dT%H:%M").to_string())
        };
        let slept = NightInput {
            zone: "Europe/London".to_owned(),
            got_into_bed_at: at(8, minutes(50)),
            tried_to_sleep_at: at(8, minutes(50) + 15),
            sleep_onset_latency_min: Some((5 + back % 20) as f64),
            wake_after_sleep_onset_min: Some((back * 11 % 30) as f64),
            final_awakening_at: at(15, minutes(70)),
            got_out_of_bed_at: at(15, minutes(70) + 20),
            ..NightInput::default()
        };
        let sleepless = NightInput {
            zone: "Europe/London".to_owned(),
            diary_date: Some(day.to_string()),
            slept: Some(false),
            ..NightInput::default()
        };
        desk.app().save_night(if back == 9 { &sleepless } else { &slept }, SaveMode::New).unwrap();
    }
    desk
}

#[test]
fn the_sample_trends_of_others_are_trends() {
    let first_nights = Desk::new("2025-03-15T09:00:00Z");
    for input in noted_nights().iter().rev().take(5) {
        first_nights.app().save_night(input, SaveMode::New).unwrap();
    }
    let of = |desk: &Desk| json!(desk.app().trends(TrendsStretch::last(TrendsRange::FourWeeks)).unwrap());
    check("trends-of-others.json", &json!({ "by_day": of(&days_asleep()), "first_nights": of(&first_nights) }));
}

#[test]
fn the_sample_of_what_helps_is_what_the_program_says() {
    let desk = Desk::new("2025-03-15T09:00:00Z");
    for input in noted_nights() {
        desk.app().save_night(&input, SaveMode::New).unwrap();
    }
    let of = |outcome: Outcome| (outcome.name(), json!(desk.app().helps(outcome, None, None).unwrap()));
    check("helps.json", &json!(Outcome::ALL.map(of).into_iter().collect::<BTreeMap<_, _>>()));
}
