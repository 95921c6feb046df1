use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::*;
use crate::routine::tests::{routine, step};
use crate::routine::{Measure, Pressure, Routine, SideOrder, Sides};
use crate::time::{NOON, NightZone};

fn three_steps() -> Routine {
    let steps = ["A", "B", "C"].map(|id| step(id, Sides::Each, (30, 60, 90), Measure::Seconds));
    routine(SideOrder::Step, steps.to_vec())
}

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn rules(cells: Vec<(Flag, Cell)>) -> Rules {
    let cells = cells.into_iter().map(|(flag, cell)| ((flag, "test".to_owned()), cell));
    let homes = ["A", "B", "C"].map(|id| (id.to_owned(), "test".to_owned()));
    Rules {
        cells: cells.collect(),
        homes: homes.into(),
        substitutes: vec![Substitute {
            id: "S".into(),
            pace_per_min: Some(40.0),
            pressure: Pressure::Medium,
            breath: None,
        }],
        areas: vec![
            Area { id: "top".into(), step_ids: vec!["A".into(), "X".into()] },
            Area { id: "far".into(), step_ids: vec!["X".into()] },
        ],
    }
}

fn replacing(step: &str) -> Cell {
    Cell { replace: BTreeMap::from([(step.to_owned(), "S".to_owned())]), ..Cell::default() }
}

fn hiding(steps: &[&str]) -> Cell {
    Cell { hide: ids(steps), ..Cell::default() }
}

fn personal(rules: &Rules, flags: &[Flag]) -> Personal {
    rules.personal(&three_steps(), &flags.iter().copied().collect())
}

#[test]
fn without_an_answer_nothing_changes_and_what_matters_is_asked() {
    let rules = rules(vec![(Flag::Jaw, hiding(&["A"])), (Flag::Eyes, Cell::default())]);
    let personal = rules.personal(&three_steps(), &Answers::default());
    assert_eq!(personal.routine, three_steps());
    assert_eq!(personal.asks, [Flag::Jaw]);
}

#[test]
fn a_no_changes_nothing_and_is_not_asked_again() {
    let rules = rules(vec![(Flag::Jaw, hiding(&["A"]))]);
    let no = Answers::at(DateTime::UNIX_EPOCH, &[Answer { flag: Flag::Jaw, is_yes: false, expires_at: None }]);
    let personal = rules.personal(&three_steps(), &no);
    assert_eq!((personal.routine, personal.asks), (three_steps(), vec![]));
}

#[test]
fn what_is_hidden_says_why() {
    let personal = personal(&rules(vec![(Flag::Jaw, hiding(&["A"]))]), &[Flag::Jaw]);
    let reasons: Vec<_> = personal.routine.steps.iter().map(|step| step.omitted_because.as_deref()).collect();
    assert_eq!(reasons, [Some("jaw"), None, None]);
}

#[test]
fn a_replacement_takes_the_place_the_sides_and_the_time() {
    let personal = personal(&rules(vec![(Flag::Pregnant, replacing("B"))]), &[Flag::Pregnant]);
    let replaced = &personal.routine.steps[1];
    assert_eq!((replaced.id.as_str(), replaced.replaces.as_deref()), ("S", Some("B")));
    assert_eq!((replaced.sides, replaced.dose), (three_steps().steps[1].sides, three_steps().steps[1].dose));
    assert_eq!(replaced.pace_per_min, Some(40.0));
}

#[test]
fn a_replacement_of_holds_takes_as_many_seconds() {
    let holds = step("A", Sides::Each, (4, 6, 10), Measure::Holds { hold_ms: 5000, rest_ms: 3000 });
    let substitute = Substitute { id: "S".into(), pace_per_min: None, pressure: Pressure::Light, breath: None };
    let stands_in = substitute.in_place_of(&holds);
    let amount = stands_in.dose.amount;
    assert_eq!((amount.min, amount.default, amount.max), (32, 48, 80));
    assert_eq!(stands_in.dose.measure, Measure::Seconds);
}

#[test]
fn what_stands_in_obeys_the_rules_of_the_step_it_stands_in_for() {
    let light = Cell { light: Light::All, ..Cell::default() };
    let rules =
        rules(vec![(Flag::Pregnant, replacing("B")), (Flag::BloodThinner, light), (Flag::Clot, hiding(&["B"]))]);
    let light = personal(&rules, &[Flag::Pregnant, Flag::BloodThinner]);
    assert!(light.routine.steps[1].is_light);
    let both = personal(&rules, &[Flag::Pregnant, Flag::Clot]);
    assert_eq!(both.routine.steps[1].omitted_because, None, "what stands in does what was hidden no more");
    assert_eq!(both.routine.steps[1].id, "S");
}

#[test]
fn lightly_is_said_only_of_what_would_be_harder() {
    let light = Cell { light: Light::All, ..Cell::default() };
    let mut routine = three_steps();
    routine.steps[0].pressure = Pressure::None;
    routine.steps[1].pressure = Pressure::Light;
    routine.steps[2].pressure = Pressure::Medium;
    let rules = rules(vec![(Flag::BloodThinner, light)]);
    let personal = rules.personal(&routine, &[Flag::BloodThinner].into_iter().collect());
    let found: Vec<_> = personal.routine.steps.iter().map(|step| (step.pressure, step.is_light)).collect();
    assert_eq!(found, [(Pressure::None, false), (Pressure::Light, false), (Pressure::Light, true)]);
}

#[test]
fn what_is_not_offered_is_left_out() {
    let only = Cell { offer_only: ids(&["C"]), ..Cell::default() };
    let personal = personal(&rules(vec![(Flag::Trauma, only)]), &[Flag::Trauma]);
    let left = personal.routine.steps.iter().filter(|step| step.omitted_because.is_none());
    assert_eq!(left.map(|step| step.id.as_str()).collect::<Vec<_>>(), ["C"]);
    assert_eq!(personal.refusal, None);
}

#[test]
fn the_most_urgent_reason_refuses() {
    let refuse = |instead: &str| Cell { refuse: vec![instead.into()], ..Cell::default() };
    let rules = rules(vec![(Flag::Trauma, refuse("hands")), (Flag::UnwellNow, refuse("tired"))]);
    let refusal = personal(&rules, &[Flag::Trauma, Flag::UnwellNow]).refusal.unwrap();
    assert_eq!(refusal, NotForYou { because: Flag::UnwellNow, instead: vec!["tired".into()] });
}

#[test]
fn a_routine_of_which_nothing_is_left_is_refused() {
    let rules = rules(vec![(Flag::Jaw, hiding(&["A", "B"])), (Flag::Eyes, hiding(&["C"]))]);
    let refusal = personal(&rules, &[Flag::Jaw, Flag::Eyes]).refusal.unwrap();
    assert_eq!(refusal, NotForYou { because: Flag::Eyes, instead: vec![] });
}

#[test]
fn a_short_routine_grows_no_longer_than_its_short_preset() {
    let short = Cell { is_short: true, ..Cell::default() };
    let personal = personal(&rules(vec![(Flag::BloodPressure, short)]), &[Flag::BloodPressure]);
    let amounts = personal.routine.steps.iter().map(|step| step.dose.amount);
    assert!(amounts.into_iter().all(|amount| (amount.min, amount.default, amount.max) == (30, 40, 40)));
}

#[test]
fn a_warning_is_given_once_and_areas_are_those_of_the_routine() {
    let warn = Cell { warn: vec!["ask".into()], offers_areas: true, ..Cell::default() };
    let personal =
        personal(&rules(vec![(Flag::Skin, warn.clone()), (Flag::Surgery, warn)]), &[Flag::Skin, Flag::Surgery]);
    assert_eq!(personal.warnings, ["ask"]);
    assert_eq!(personal.areas, [Area { id: "top".into(), step_ids: vec!["A".into()] }]);
}

#[test]
fn feeling_ill_is_over_when_the_diary_turns_the_page() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let zone = NightZone::from(Tz::Europe__London);
    let evening = Answer::given(Flag::UnwellNow, true, at("2025-01-14T22:00:00Z"), zone, NOON);
    assert_eq!(Answers::at(at("2025-01-15T11:59:59Z"), &[evening]).get(Flag::UnwellNow), Some(true));
    assert_eq!(Answers::at(at("2025-01-15T12:00:00Z"), &[evening]).get(Flag::UnwellNow), None);
    let lasting = Answer::given(Flag::Pregnant, true, at("2025-01-14T22:00:00Z"), zone, NOON);
    assert_eq!(Answers::at(at("2035-01-14T22:00:00Z"), &[lasting]).get(Flag::Pregnant), Some(true));
}

#[test]
fn every_flag_is_found_by_its_name() {
    assert!(Flag::ALL.iter().all(|flag| Flag::from_id(flag.id()) == Some(*flag)));
    assert!(Flag::ALL.is_sorted(), "the order of the questions is the order of the reasons");
}
