//! A morning: last night is guessed, put right, saved, changed, taken back.

use chrono::TimeDelta;
use drowse_app::AppError;
use drowse_app::diary::{NightInput, SaveMode, SavedNight, SpanInput};
use drowse_app::exchange::ImportOptions;
use drowse_app::player::{PlayerEvent, PlayerReport, StartRoutine, StartedFrom};
use drowse_tests::{Desk, sample};

/// Nine in the morning of a Thursday.
const MORNING: &str = "2025-01-16T09:00:00Z";

pub fn night(evening: &str, morning: &str) -> NightInput {
    NightInput {
        zone: "Europe/London".to_owned(),
        got_into_bed_at: Some(format!("{evening}T22:30")),
        tried_to_sleep_at: Some(format!("{evening}T23:00")),
        sleep_onset_latency_min: Some(20.0),
        awakenings: Some(1.0),
        wake_after_sleep_onset_min: Some(10.0),
        final_awakening_at: Some(format!("{morning}T06:30")),
        got_out_of_bed_at: Some(format!("{morning}T06:50")),
        ..NightInput::default()
    }
}

pub fn save(desk: &Desk, input: &NightInput) -> SavedNight {
    desk.app().save_night(input, SaveMode::New).unwrap()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (String, String) {
    let refusal = outcome.unwrap_err().refusal;
    (refusal.field.unwrap_or_default(), refusal.code)
}

#[test]
fn the_first_morning_is_guessed_from_the_settings_and_saved_with_one_key() {
    let mut desk = Desk::new(MORNING);
    let form = desk.app().night_form(None, None).unwrap();
    assert_eq!((form.diary_date.as_str(), form.evening_date.as_str()), ("2025-01-16", "2025-01-15"));
    assert_eq!(form.input.tried_to_sleep_at.as_deref(), Some("2025-01-15T22:45"));
    assert_eq!(form.input.got_out_of_bed_at.as_deref(), Some("2025-01-16T07:00"));
    assert_eq!(form.input.sleep_onset_latency_min, None);
    assert!(form.guessed.contains(&"tried_to_sleep_at".to_owned()) && form.saved.is_none());

    let saved = save(&desk, &form.input);
    assert_eq!((saved.metrics.time_in_bed_min, saved.metrics.total_sleep_time_min), (Some(495.0), None));
    desk.kill_and_start_again();
    let form = desk.app().night_form(None, None).unwrap();
    assert_eq!(form.saved, Some(saved.night));
    assert!(form.guessed.is_empty());
}

#[test]
fn a_saved_night_opens_as_it_was_given_and_saving_it_again_changes_nothing() {
    let desk = Desk::new(MORNING);
    let nap = SpanInput {
        started_at: Some("2025-01-15T14:00".to_owned()),
        ended_at: Some("2025-01-15T14:25".to_owned()),
        duration_min: None,
    };
    let given = NightInput {
        planned_wake_at: Some("2025-01-16T07:00".to_owned()),
        quality: Some(4.0),
        naps: Some(vec![nap]),
        tags: Some(vec!["Pain".to_owned()]),
        routines: Some(vec!["feet".to_owned()]),
        note: Some("Cold feet".to_owned()),
        ..night("2025-01-15", "2025-01-16")
    };
    let saved = save(&desk, &given);
    let form = desk.app().night_form(None, None).unwrap();
    let again = desk.app().save_night(&form.input, SaveMode::Replace).unwrap();
    assert_eq!((again.night, again.metrics), (saved.night, saved.metrics));
}

#[test]
fn recent_nights_and_the_end_of_the_routine_shape_the_guess() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    save(&desk, &night("2025-01-13", "2025-01-14"));
    save(&desk, &night("2025-01-14", "2025-01-15"));
    desk.wait(TimeDelta::minutes(13 * 60 + 50));
    let request = StartRoutine::new("feet", None, StartedFrom::Window);
    let player = desk.app().start_routine(&request).unwrap();
    desk.wait(TimeDelta::minutes(20));
    let stop = PlayerReport {
        session_id: player.session_id,
        event: PlayerEvent::Stop,
        position: player.position,
        position_ms: 0,
        active_ms: 0,
    };
    desk.app().report_player(&stop).unwrap();
    desk.wait(TimeDelta::hours(9));

    let form = desk.app().night_form(None, None).unwrap();
    assert_eq!(form.diary_date, "2025-01-16");
    assert_eq!(form.sessions.len(), 1);
    assert_eq!(form.input.got_into_bed_at.as_deref(), Some("2025-01-15T22:30"));
    assert_eq!(form.input.tried_to_sleep_at.as_deref(), Some("2025-01-15T23:10"));
    assert_eq!(form.input.sleep_onset_latency_min, Some(20.0));
    assert_eq!(form.input.final_awakening_at.as_deref(), Some("2025-01-16T06:30"));
    let saved = save(&desk, &form.input);
    assert_eq!(saved.night.sessions, form.sessions);
}

#[test]
fn the_preview_says_what_saving_would_say() {
    let desk = Desk::new(MORNING);
    let good = night("2025-01-15", "2025-01-16");
    let preview = desk.app().preview_night(&good, SaveMode::New, None).unwrap();
    assert_eq!(preview.refusal, None);
    assert_eq!((preview.bar.got_into_bed_min, preview.bar.sleep_onset_min), (Some(630.0), Some(680.0)));
    assert_eq!(preview.metrics, Some(save(&desk, &good).metrics));

    let slip = NightInput { tried_to_sleep_at: Some("2025-01-15T11:00".to_owned()), ..good.clone() };
    let preview = desk.app().preview_night(&slip, SaveMode::New, None).unwrap();
    let refusal = preview.refusal.unwrap();
    assert_eq!((refusal.code.as_str(), refusal.offer.as_deref()), ("am_pm", Some("2025-01-15T23:00:00")));
    assert_eq!((preview.metrics, preview.bar.tried_to_sleep_min), (None, Some(-60.0)));

    let within = NightInput {
        zone: good.zone.clone(),
        got_into_bed_at: Some("2025-01-15T20:00".to_owned()),
        got_out_of_bed_at: Some("2025-01-15T22:45".to_owned()),
        ..NightInput::default()
    };
    assert_eq!(desk.app().preview_night(&within, SaveMode::New, None).unwrap().refusal.unwrap().code, "overlap");
    let nonsense = NightInput { zone: "Mars".to_owned(), ..good };
    assert_eq!(desk.app().preview_night(&nonsense, SaveMode::New, None).unwrap().refusal.unwrap().code, "unknown_zone");
}

#[test]
fn a_late_entry_takes_its_place_among_the_others() {
    let desk = Desk::new(MORNING);
    save(&desk, &night("2025-01-15", "2025-01-16"));
    save(&desk, &night("2024-12-30", "2024-12-31"));
    let dates: Vec<String> =
        desk.app().list_nights(None, None).unwrap().into_iter().map(|shown| shown.night.diary_date).collect();
    assert_eq!(dates, ["2024-12-31", "2025-01-16"]);
}

#[test]
fn a_date_takes_three_sleeps_and_not_one_within_another() {
    let desk = Desk::new(MORNING);
    let save = |from: &str, to: &str, mode| {
        let input = NightInput {
            zone: "Europe/London".to_owned(),
            got_into_bed_at: Some(from.to_owned()),
            got_out_of_bed_at: Some(to.to_owned()),
            ..NightInput::default()
        };
        desk.app().save_night(&input, mode).map(|saved| saved.night.ordinal)
    };
    assert_eq!(save("2025-01-14T22:00", "2025-01-15T02:00", SaveMode::New).unwrap(), 1);
    assert_eq!(refused(save("2025-01-15T03:00", "2025-01-15T05:00", SaveMode::New)).1, "night_exists");
    assert_eq!(refused(save("2025-01-15T01:00", "2025-01-15T05:00", SaveMode::Second)).1, "overlap");
    assert_eq!(save("2025-01-15T03:00", "2025-01-15T05:00", SaveMode::Second).unwrap(), 2);
    assert_eq!(save("2025-01-15T06:00", "2025-01-15T08:00", SaveMode::Second).unwrap(), 3);
    assert_eq!(refused(save("2025-01-15T09:00", "2025-01-15T10:00", SaveMode::Second)).1, "too_many_nights");
}

#[test]
fn an_edit_may_move_a_night_but_not_onto_another() {
    let desk = Desk::new(MORNING);
    let first = save(&desk, &night("2025-01-13", "2025-01-14"));
    save(&desk, &night("2025-01-15", "2025-01-16"));
    let id = first.night.id.unwrap();
    let moved = desk.app().edit_night(id, &night("2025-01-14", "2025-01-15")).unwrap();
    assert_eq!((moved.night.id, moved.night.diary_date.as_str()), (Some(id), "2025-01-15"));
    let onto = night("2025-01-15", "2025-01-16");
    assert_eq!(refused(desk.app().edit_night(id, &onto)), ("diary_date".to_owned(), "night_exists".to_owned()));
}

#[test]
fn a_night_and_its_naps_are_taken_back_together_after_a_restart() {
    let mut desk = Desk::new(MORNING);
    let nap = |minutes: f64| SpanInput { duration_min: Some(minutes), ..SpanInput::default() };
    let first = NightInput { naps: Some(vec![nap(20.0), nap(35.0)]), ..night("2025-01-15", "2025-01-16") };
    let before = save(&desk, &first);
    let second = NightInput { naps: Some(vec![nap(35.0)]), quality: Some(2.0), ..first.clone() };
    let after = desk.app().save_night(&second, SaveMode::Replace).unwrap();
    assert_eq!((after.night.naps.len(), after.night.quality), (1, Some(2)));

    desk.kill_and_start_again();
    assert!(desk.app().undo().unwrap());
    let listed = desk.app().list_nights(None, None).unwrap();
    assert_eq!((&listed[0].night, &listed[0].metrics), (&before.night, &before.metrics));
    assert!(desk.app().undo().unwrap());
    assert!(desk.app().list_nights(None, None).unwrap().is_empty());
    assert!(!desk.app().undo().unwrap());
}

#[test]
fn leaving_naps_out_leaves_them_and_giving_none_takes_them_away() {
    let desk = Desk::new(MORNING);
    let nap = SpanInput { duration_min: Some(20.0), ..SpanInput::default() };
    let with_nap = NightInput { naps: Some(vec![nap]), ..night("2025-01-15", "2025-01-16") };
    save(&desk, &with_nap);
    let naps_after = |naps: Option<Vec<SpanInput>>| {
        let input = NightInput { naps, ..night("2025-01-15", "2025-01-16") };
        desk.app().save_night(&input, SaveMode::Replace).unwrap().night.naps.len()
    };
    assert_eq!(naps_after(None), 1);
    assert_eq!(naps_after(Some(Vec::new())), 0);
}

#[test]
fn a_removed_night_is_gone_until_it_is_taken_back() {
    let desk = Desk::new(MORNING);
    let saved = save(&desk, &night("2025-01-15", "2025-01-16"));
    let id = saved.night.id.unwrap();
    assert_eq!(desk.app().remove_night(id).unwrap(), saved.night);
    assert_eq!(refused(desk.app().remove_night(id)).1, "night_unknown");
    let taken_back = desk.app().take_back().unwrap().unwrap();
    assert_eq!(taken_back.night, Some(saved.night));
}

#[test]
fn an_imported_night_changed_by_hand_is_the_person_s_and_an_import_leaves_it() {
    let desk = Desk::new(MORNING);
    let import = || {
        let files = [sample("sleep-as-android/sleep-export.2.zip")];
        desk.app().import(&files, &ImportOptions::default()).unwrap()
    };
    import();
    let imported = desk.app().list_nights(None, None).unwrap().remove(0).night;
    assert_eq!(imported.origin.as_deref(), Some("imported"));
    let changed = NightInput { quality: Some(2.0), ..drowse_app::diary::input_of(&imported) };
    let saved = desk.app().edit_night(imported.id.unwrap(), &changed).unwrap();
    assert_eq!(saved.night.origin.as_deref(), Some("logged"));
    let again = import();
    assert_eq!((again.added, again.updated), (0, 0));
    assert_eq!(desk.app().list_nights(None, None).unwrap().remove(0).night, saved.night);
}
