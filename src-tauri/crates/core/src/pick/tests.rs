//! What is proposed, and how often.

use proptest::prelude::*;

use super::*;

fn done(times: &[u32]) -> Vec<Candidate> {
    times.iter().map(|times| Candidate { times_done: *times, outcomes: Vec::new() }).collect()
}

fn nights(outcomes: &[&[f64]]) -> Vec<Candidate> {
    let candidate = |outcomes: &&[f64]| Candidate { times_done: 9, outcomes: outcomes.to_vec() };
    outcomes.iter().map(candidate).collect()
}

#[test]
fn each_comes_in_turn_until_it_was_done_three_times() {
    let mut times = [0, 0, 1, 3];
    let mut last = None;
    let mut order = Vec::new();
    while let Some(next) = next_to_learn(&done(&times), last) {
        times[next] += 1;
        last = Some(next);
        order.push(next);
    }
    assert_eq!(order, [0, 1, 0, 1, 2, 0, 1, 2]);
    assert_eq!(times, [3, 3, 3, 3]);
}

#[test]
fn the_one_of_yesterday_comes_again_only_when_nothing_else_is_left_to_learn() {
    assert_eq!(next_to_learn(&done(&[1, 2]), Some(0)), Some(1));
    assert_eq!(next_to_learn(&done(&[1, 3]), Some(0)), Some(0));
    assert_eq!(next_to_learn(&done(&[3, 4]), Some(0)), None);
    assert_eq!(next_to_learn(&[], None), None);
}

#[test]
fn what_went_with_falling_asleep_sooner_is_likelier_and_nothing_is_given_up() {
    let chances = chances(&nights(&[&[10.0, 12.0, 9.0, 11.0], &[30.0, 28.0, 35.0, 31.0]]), Outcome::Sol);
    assert_eq!(chances, [0.9, 0.1]);
    let chances = super::chances(&nights(&[&[2.0, 2.0, 3.0], &[4.0, 5.0, 4.0]]), Outcome::Quality);
    assert!(chances[1] > 0.85, "{chances:?}");
}

#[test]
fn before_any_night_each_is_as_likely_as_another() {
    for outcome in Outcome::ALL {
        let chances = chances(&nights(&[&[], &[], &[], &[]]), outcome);
        assert!(chances.iter().all(|chance| (chance - 0.25).abs() < 1e-6), "{chances:?}");
    }
    assert_eq!(chances(&nights(&[&[]]), Outcome::Sol), [1.0]);
}

#[test]
fn one_night_of_two_hours_does_not_decide() {
    let usual = [20.0, 25.0, 18.0, 22.0, 24.0, 21.0, 19.0];
    let with_one_bad: Vec<f64> = [12.0, 15.0, 11.0, 14.0, 13.0, 12.0, 120.0].into();
    let chances = chances(&nights(&[&with_one_bad, &usual]), Outcome::Sol);
    assert!(chances[0] > 0.5, "{chances:?}");
}

#[test]
fn lots_fall_by_their_chances() {
    let chances = [0.25, 0.5, 0.25];
    assert_eq!([0.0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map(|lot| draw(&chances, lot)), [0, 0, 1, 1, 2, 2]);
    assert_eq!(draw(&[0.1; 10], 1.0 - f64::EPSILON / 2.0), 9);
}

#[test]
fn a_course_has_five_evenings_in_a_row() {
    let date = |day| NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
    let evenings: Vec<_> = (14..=20).map(|day| course_evening(date(14), date(day))).collect();
    assert_eq!(evenings, [Some(1), Some(2), Some(3), Some(4), Some(5), None, None]);
}

#[test]
fn modes_are_found_by_their_names() {
    let modes = [PickMode::OwnChoice, PickMode::Rotation, PickMode::Thompson, PickMode::Course];
    assert!(modes.iter().all(|mode| PickMode::from_name(mode.name()) == Some(*mode)));
    assert_eq!(PickMode::from_name("experiment"), None);
    assert!(PickMode::Thompson.may_pick_as(PickMode::Rotation) && !PickMode::Rotation.may_pick_as(PickMode::Thompson));
}

proptest! {
    #[test]
    fn the_order_of_nights_does_not_matter(
        (one, other) in prop::collection::vec(1.0..200.0_f64, 1..30)
            .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
        against in prop::collection::vec(1.0..200.0_f64, 0..30),
    ) {
        let chance = |values: &[f64]| chances(&nights(&[values, &against]), Outcome::Sol)[0];
        prop_assert!((chance(&one) - chance(&other)).abs() < 1e-6);
    }
}
