//! What went together with better nights, against numbers computed with numpy and scipy, and by sessions that were done.

use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::helps::{Direction, FactorKind, FactorView, HelpsView, Outcome};
use drowse_app::player::PlayerEvent;
use drowse_tests::Desk;

use crate::player::{finish, play, report, start};
use crate::trends::{TEN_YEARS, golden};

fn factor<'a>(view: &'a HelpsView, id: &str) -> &'a FactorView {
    view.factors.iter().find(|factor| factor.figures.id == id).unwrap()
}

#[test]
fn ten_years_of_routines_agree_with_scipy() {
    let view = TEN_YEARS.app().helps(Outcome::Sol, None, None).unwrap();
    let golden = golden();
    assert_eq!(view.nights.len(), 1691 + 1491);
    for (id, direction) in [("no_screens", Direction::Lower), ("evening_run", Direction::None)] {
        let expected = &golden["routine_sol"][id];
        let found = factor(&view, id);
        let figures = &found.figures;
        assert_eq!(
            (figures.n_with, figures.n_without),
            (number(&expected["n_on"]), number(&expected["n_off"])),
            "{id}"
        );
        assert!(
            (figures.mean_difference.unwrap() - expected["mean_difference"].as_f64().unwrap()).abs() < 1e-5,
            "{id}"
        );
        assert_eq!(figures.hodges_lehmann, expected["hodges_lehmann"].as_f64(), "{id}");
        assert_eq!((figures.direction, figures.kind), (direction, FactorKind::Routine), "{id}");
        assert_eq!(found.nights_with.len(), figures.n_with as usize, "a dot each");
        assert!(!found.is_shipped);
    }
    assert_eq!(factor(&view, "late_coffee").figures.direction, Direction::Higher, "its true effect is 12 minutes");
}

fn number(value: &serde_json::Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn a_true_null_has_no_direction_by_any_outcome() {
    for outcome in [Outcome::Sol, Outcome::Waso, Outcome::Quality, Outcome::Tst, Outcome::Se] {
        let view = TEN_YEARS.app().helps(outcome, None, None).unwrap();
        assert_eq!(factor(&view, "evening_run").figures.direction, Direction::None, "{outcome:?}");
    }
}

#[test]
fn a_range_holds_only_its_nights() {
    let view = TEN_YEARS.app().helps(Outcome::Sol, "2015-01-06".parse().ok(), "2015-01-12".parse().ok()).unwrap();
    assert_eq!(view.nights.first().map(|night| night.diary_date.as_str()), Some("2015-01-06"));
    assert!(view.nights.len() <= 7);
    let figures = &factor(&view, "no_screens").figures;
    assert_eq!((figures.direction, figures.p_circular_shift), (Direction::TooFew, None));
    assert_eq!(figures.needs_with, 14 - figures.n_with);
    let backwards = TEN_YEARS.app().helps(Outcome::Sol, "2015-01-12".parse().ok(), "2015-01-06".parse().ok());
    assert_eq!(backwards.unwrap_err().refusal.code, "range_backwards");
}

#[test]
fn a_massage_done_to_its_half_counts_and_so_does_one_that_was_reported() {
    let desk = Desk::new("2026-11-20T21:45:00Z");
    let feet = start(&desk, "feet");
    finish(&desk, &feet, 0);
    let head = start(&desk, "head");
    play(&desk, &head, 0, 1);
    report(&desk, &head, PlayerEvent::Stop, 1, 1_000, 1_000);
    desk.wait(chrono::TimeDelta::hours(9));
    let night = NightInput {
        zone: "Europe/London".to_owned(),
        tried_to_sleep_at: Some("2026-11-20T22:45".to_owned()),
        sleep_onset_latency_min: Some(12.0),
        final_awakening_at: Some("2026-11-21T06:30".to_owned()),
        routines: Some(vec!["feet".to_owned(), "yoga".to_owned()]),
        tags: Some(vec!["rain".to_owned()]),
        ..NightInput::default()
    };
    desk.app().save_night(&night, SaveMode::New).unwrap();

    let view = desk.app().helps(Outcome::Sol, None, None).unwrap();
    let ids: Vec<&str> = view.factors.iter().map(|factor| factor.figures.id.as_str()).collect();
    assert_eq!(ids, ["feet", "yoga", "rain"], "the head was left before its half");
    let feet = factor(&view, "feet");
    assert_eq!((feet.nights_with.as_slice(), feet.figures.n_with, feet.is_shipped), (&[0][..], 1, true));
    assert_eq!((feet.figures.median_with, feet.figures.interval95), (None, None));
    assert_eq!((feet.figures.needs_with, feet.figures.needs_without), (13, 14));
    assert_eq!((view.nights[0].diary_date.as_str(), view.nights[0].value), ("2026-11-21", 12.0));
    assert_eq!(factor(&view, "rain").figures.kind, FactorKind::Tag);

    let by_quality = desk.app().helps(Outcome::Quality, None, None).unwrap();
    assert!(by_quality.nights.is_empty() && by_quality.factors.is_empty(), "nobody said how that night was");
}
