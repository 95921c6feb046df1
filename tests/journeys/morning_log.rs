//! The rarer answers of a morning: still awake, late entries, second sleeps, naps, marked awakenings.

use chrono::TimeDelta;
use drowse_app::diary::{NightInput, NightView, SaveMode, SpanInput, input_of};
use drowse_app::exchange::ImportOptions;
use drowse_tests::{Desk, sample};

/// Nine in the morning of a Thursday.
const MORNING: &str = "2025-01-16T09:00:00Z";
const DATE: &str = "2025-01-16";

fn blank() -> NightInput {
    NightInput { zone: "Europe/London".to_owned(), diary_date: Some(DATE.to_owned()), ..NightInput::default() }
}

fn between(into: &str, up: &str) -> NightInput {
    NightInput { got_into_bed_at: Some(into.to_owned()), got_out_of_bed_at: Some(up.to_owned()), ..blank() }
}

fn slept(lights_out: &str, woke: &str) -> NightInput {
    NightInput {
        tried_to_sleep_at: Some(lights_out.to_owned()),
        sleep_onset_latency_min: Some(20.0),
        final_awakening_at: Some(woke.to_owned()),
        ..blank()
    }
}

fn times(from: &str, to: &str) -> SpanInput {
    SpanInput { started_at: Some(from.to_owned()), ended_at: Some(to.to_owned()), duration_min: None }
}

fn save(desk: &Desk, input: &NightInput, mode: SaveMode) -> NightView {
    desk.app().save_night(input, mode).unwrap().night
}

#[test]
fn still_awake_moves_lights_out_to_now_and_the_last_time_counts() {
    let mut desk = Desk::new("2025-01-16T00:05:00Z");
    desk.app().say_still_awake().unwrap();
    desk.wait(TimeDelta::minutes(92));
    desk.app().say_still_awake().unwrap();
    desk.kill_and_start_again();
    desk.wait(TimeDelta::hours(7));

    let form = desk.app().night_form(None, None).unwrap();
    assert_eq!(form.diary_date, DATE);
    assert_eq!(form.input.tried_to_sleep_at.as_deref(), Some("2025-01-16T01:37"));
    assert_eq!(form.input.got_into_bed_at.as_deref(), Some("2025-01-15T22:45"));
    assert!(form.guessed.contains(&"tried_to_sleep_at".to_owned()), "it is a guess until the person takes it");
    assert_eq!(save(&desk, &form.input, SaveMode::New).tried_to_sleep_local.as_deref(), Some("2025-01-16T01:37:00"));

    desk.wait(TimeDelta::hours(24));
    let next = desk.app().night_form(None, None).unwrap();
    assert_eq!(next.input.tried_to_sleep_at.as_deref(), Some("2025-01-16T22:45"), "another night knows nothing of it");
}

#[test]
fn a_second_sleep_is_opened_and_changed_and_the_first_stays() {
    let desk = Desk::new(MORNING);
    let first = save(&desk, &between("2025-01-15T22:00", "2025-01-16T02:00"), SaveMode::New);
    let preview = |input, mode, id| desk.app().preview_night(input, mode, id).unwrap().refusal.map(|it| it.code);
    let into_the_first = between("2025-01-16T01:30", "2025-01-16T07:00");
    assert_eq!(preview(&into_the_first, SaveMode::Second, None), Some("overlap".to_owned()));
    let second = save(&desk, &between("2025-01-16T04:00", "2025-01-16T07:00"), SaveMode::Second);
    let open = |ordinal| desk.app().night_form(DATE.parse().ok(), ordinal).unwrap().saved.unwrap();
    assert_eq!((open(None), open(Some(1)), open(Some(2))), (first.clone(), first.clone(), second.clone()));
    assert_eq!(open(Some(3)), first, "of a sleep that is not there, the first");

    let longer = NightInput { quality: Some(3.0), ..between("2025-01-16T03:30", "2025-01-16T07:00") };
    assert_eq!(preview(&longer, SaveMode::Replace, second.id), None);
    assert_eq!(preview(&into_the_first, SaveMode::Replace, second.id), Some("overlap".to_owned()));

    let edited = desk.app().edit_night(second.id.unwrap(), &longer).unwrap().night;
    assert_eq!((edited.id, edited.ordinal, edited.quality), (second.id, 2, Some(3)));
    assert_eq!(open(Some(1)), first);
}

#[test]
fn a_forgotten_night_is_marked_late_and_changing_it_does_not_undo_that() {
    let desk = Desk::new(MORNING);
    let is_late = |input| desk.app().preview_night(input, SaveMode::New, None).unwrap().is_late_entry;
    let last = between("2025-01-15T22:00", "2025-01-16T07:00");
    let forgotten =
        NightInput { diary_date: Some("2025-01-14".to_owned()), ..between("2025-01-13T22:00", "2025-01-14T07:00") };
    assert!(!is_late(&last) && is_late(&forgotten));
    assert!(!save(&desk, &last, SaveMode::New).is_late_entry);
    let saved = save(&desk, &forgotten, SaveMode::New);
    assert!(saved.is_late_entry);

    desk.wait(TimeDelta::days(3));
    let listed = desk.app().list_nights(None, None).unwrap();
    let late: Vec<bool> = listed.iter().map(|shown| shown.night.is_late_entry).collect();
    assert_eq!(late, [true, false], "what was noted in time stays so");
    let changed = NightInput { quality: Some(2.0), ..input_of(&listed[1].night) };
    let edited = desk.app().edit_night(listed[1].night.id.unwrap(), &changed).unwrap().night;
    assert!(!edited.is_late_entry);
}

#[test]
fn nights_of_another_app_are_never_late_also_when_changed_here() {
    let desk = Desk::new(MORNING);
    desk.app().import(&[sample("sleep-as-android/sleep-export.2.zip")], &ImportOptions::default()).unwrap();
    let imported = desk.app().list_nights(None, None).unwrap().remove(0).night;
    assert!(!imported.is_late_entry);
    let changed = NightInput { quality: Some(2.0), ..input_of(&imported) };
    assert!(!desk.app().edit_night(imported.id.unwrap(), &changed).unwrap().night.is_late_entry);
}

#[test]
fn naps_outlive_their_night_and_stand_in_the_next_form_of_the_date() {
    let desk = Desk::new(MORNING);
    let naps = vec![times("2025-01-15T14:00:00", "2025-01-15T14:25:00")];
    let given = NightInput { naps: Some(naps.clone()), ..slept("2025-01-15T23:00", "2025-01-16T06:30") };
    let saved = save(&desk, &given, SaveMode::New);
    desk.app().remove_night(saved.id.unwrap()).unwrap();
    let form = desk.app().night_form(None, None).unwrap();
    assert_eq!(form.input.naps, Some(naps));
    assert!(!form.guessed.contains(&"naps".to_owned()));
    let again = save(&desk, &NightInput { naps: Some(Vec::new()), ..form.input }, SaveMode::New);
    assert!(again.naps.is_empty());
}

#[test]
fn a_nap_still_to_come_is_refused_before_saving_and_one_in_the_night_is_said() {
    let desk = Desk::new(MORNING);
    let with = |nap| NightInput { naps: Some(vec![nap]), ..slept("2025-01-15T23:00", "2025-01-16T06:30") };
    let to_come = with(times("2025-01-16T10:30", "2025-01-16T11:00"));
    let refusal = desk.app().preview_night(&to_come, SaveMode::New, None).unwrap().refusal.unwrap();
    assert_eq!((refusal.field.as_deref(), refusal.code.as_str()), (Some("naps"), "nap_in_the_future"));
    let saving = desk.app().save_night(&to_come, SaveMode::New).unwrap_err().refusal;
    assert_eq!(saving.code, "nap_in_the_future");

    let dozing = with(times("2025-01-15T23:30", "2025-01-15T23:50"));
    let warnings = desk.app().preview_night(&dozing, SaveMode::New, None).unwrap().warnings;
    assert_eq!((warnings[0].field.as_str(), warnings[0].code.as_str()), ("naps", "nap_in_the_night"));
}

#[test]
fn marked_awakenings_are_the_time_awake() {
    let desk = Desk::new(MORNING);
    let awake = vec![times("2025-01-16T02:10", "2025-01-16T02:20"), times("2025-01-16T04:00", "2025-01-16T04:25")];
    let input = NightInput { marked_awakenings: Some(awake), ..slept("2025-01-15T23:00", "2025-01-16T06:30") };
    let preview = desk.app().preview_night(&input, SaveMode::New, None).unwrap();
    let metrics = preview.metrics.unwrap();
    assert_eq!((metrics.awakenings, metrics.wake_after_sleep_onset_min), (Some(2), Some(35.0)));
    assert_eq!(metrics.total_sleep_time_min, Some(395.0));
    let saved = save(&desk, &input, SaveMode::New);
    assert_eq!(input_of(&saved).marked_awakenings.map(|marked| marked.len()), Some(2));

    let early = NightInput { marked_awakenings: Some(vec![times("2025-01-15T23:05", "2025-01-15T23:15")]), ..input };
    let refusal = desk.app().preview_night(&early, SaveMode::New, None).unwrap().refusal.unwrap();
    assert_eq!((refusal.field.as_deref(), refusal.code.as_str()), (Some("marked_awakenings"), "awake_before_sleep"));
}
