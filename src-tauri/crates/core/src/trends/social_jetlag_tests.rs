use chrono::NaiveDate;
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::Value;

use super::super::night::tests::unknown_night;
use super::*;
use crate::diary::Metrics;
use crate::time::{resolve_local, step_days};

const GOLDEN: &str = include_str!("../../../../../tests/golden/mctq_social_jetlag.json");

fn first() -> NaiveDate {
    "2025-01-06".parse().unwrap()
}

fn night(day: i64, midsleep: f64, period: f64, is_free: bool) -> TrendsNight {
    let metrics = Metrics { sleep_period_min: Some(Minutes(period)), ..Metrics::default() };
    let midsleep = Some(Minutes(midsleep.rem_euclid(1440.0)));
    TrendsNight { metrics, midsleep, is_free, ..unknown_night(step_days(first(), day)) }
}

/// Four weeks that are all alike.
fn weeks(free: (f64, f64), other: (f64, f64), free_days: i64) -> Vec<TrendsNight> {
    let of = |day: i64| {
        let is_free = day % 7 >= 7 - free_days;
        let (midsleep, period) = if is_free { free } else { other };
        night(day, midsleep, period, is_free)
    };
    (0..28).map(of).collect()
}

fn assert_near(found: Option<Minutes>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (Some(found), Some(expected)) => {
            assert!((found.0 - expected).abs() < 1e-6, "{what}: {found:?} is not {expected}")
        }
        (found, expected) => assert_eq!(found.map(|found| found.0), expected, "{what}"),
    }
}

#[test]
fn midsleep_of_free_days_agrees_with_mctq() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let cases = golden["cases"].as_array().unwrap();
    assert!(cases.len() >= 8);
    for case in cases {
        let (id, input, expected) = (case["id"].as_str().unwrap(), &case["input"], &case["expected"]);
        let of = |key: &str| expected[key].as_f64().unwrap();
        let free_days = 7 - input["work_days_per_week"].as_i64().unwrap();
        let mut nights = weeks((of("msf_min"), of("sd_f_min")), (of("msw_min"), of("sd_w_min")), free_days);
        let has_alarm = input["alarm_on_free_days"].as_bool().unwrap();
        nights.iter_mut().for_each(|night| night.is_woken_by_alarm = has_alarm);
        let found = SocialJetlag::of(&nights, free_days as usize);
        assert_near(found.free.midsleep, &expected["msf_min"], id);
        assert_near(found.other.midsleep, &expected["msw_min"], id);
        assert_near(found.difference, &expected["sjl_rel_min"], id);
        assert_near(found.corrected.midsleep, &expected["msf_sc_min"], id);
    }
}

#[test]
fn half_a_day_apart_is_half_a_day() {
    for (free, other) in [(120.0, 840.0), (840.0, 120.0)] {
        let found = SocialJetlag::of(&weeks((free, 480.0), (other, 480.0), 2), 2);
        assert!(found.difference.is_some_and(|difference| (difference.0.abs() - 720.0).abs() < 1e-6));
    }
}

#[test]
fn four_of_each_kind_within_two_weeks_are_needed() {
    let nights = weeks((240.0, 540.0), (180.0, 420.0), 2);
    let three = SocialJetlag::of(&nights[..13], 2);
    assert_eq!((three.free.nights, three.free.needs(), three.difference, three.corrected.needs), (3, 1, None, 1));
    assert!(three.free.midsleep.is_none() && three.other.midsleep.is_some());
    let four = SocialJetlag::of(&nights[..14], 2);
    assert!(four.difference.is_some() && four.corrected.midsleep.is_some());
    let thirteen_dates = SocialJetlag::of(&nights[1..14], 2);
    assert!(thirteen_dates.difference.is_some());
    assert_eq!(thirteen_dates.corrected, CorrectedMidsleep { midsleep: None, needs: 1 });
    assert_eq!(SocialJetlag::of(&[], 2).corrected.needs, 14);
}

#[test]
fn a_free_day_that_an_alarm_ended_is_left_out_of_the_corrected_one() {
    let mut nights = weeks((240.0, 540.0), (180.0, 420.0), 2);
    let without = SocialJetlag::of(&nights, 2);
    nights.push(TrendsNight { is_woken_by_alarm: true, ..night(28, 0.0, 120.0, true) });
    let with = SocialJetlag::of(&nights, 2);
    assert_eq!(with.corrected, without.corrected);
    assert_eq!(with.free.nights, without.free.nights + 1);
}

#[test]
fn a_night_without_sleep_is_no_midsleep_of_midnight() {
    let mut nights = weeks((240.0, 540.0), (180.0, 420.0), 2);
    let without = SocialJetlag::of(&nights, 2);
    nights.push(TrendsNight { slept: false, is_free: true, ..unknown_night(step_days(first(), 28)) });
    assert_eq!(SocialJetlag::of(&nights, 2), without);
}

#[test]
fn sleep_onset_and_waking_lie_around_midsleep_on_the_clock_of_each_night() {
    let mut nights = weeks((240.0, 540.0), (1430.0, 420.0), 2);
    for night in &mut nights {
        night.zone = if night.is_free { Tz::Asia__Tokyo.into() } else { Tz::America__Halifax.into() };
        let onset = night.midsleep.unwrap() - Minutes(night.metrics.sleep_period_min.unwrap().0 / 2.0);
        let midnight = night.diary_date.and_hms_opt(0, 0, 0).unwrap();
        let started = resolve_local(night.zone, midnight + Minutes(onset.0.rem_euclid(1440.0)).to_elapsed()).at;
        night.asleep = Some(started..started + night.metrics.sleep_period_min.unwrap().to_elapsed());
        night.wake = Some(minutes_after_midnight(night.zone.to_local(night.asleep.as_ref().unwrap().end)));
    }
    let SocialJetlag { free, other, .. } = SocialJetlag::of(&nights, 2);
    let near = |found: Option<Minutes>, expected| shorter_arc(found.unwrap(), Minutes(expected)).0.abs() < 1e-6;
    assert!(near(free.sleep_onset, 1410.0) && near(free.waking, 510.0), "{free:?}");
    assert!(near(other.sleep_onset, 1220.0) && near(other.waking, 200.0), "{other:?}");
}

proptest! {
    #[test]
    fn an_hour_later_and_in_any_order_nothing_else_changes(
        days in prop::collection::vec((0.0..600.0_f64, 60.0..700.0_f64, any::<bool>()), 14..40),
        turn in 0..14_usize,
        later in 0.0..1440.0_f64,
    ) {
        let of = |later: f64| -> Vec<TrendsNight> {
            let nights = days.iter().enumerate();
            nights.map(|(day, (midsleep, period, is_free))| night(day as i64, midsleep + later, *period, *is_free)).collect()
        };
        let then = SocialJetlag::of(&of(0.0), 2);
        let mut moved = of(later);
        moved.rotate_left(turn);
        let now = SocialJetlag::of(&moved, 2);
        let is_moved = |by: f64, then: Option<Minutes>, now: Option<Minutes>| {
            then.zip(now).map_or(then == now, |(then, now)| shorter_arc(then + Minutes(by), now).0.abs() < 1e-6)
        };
        prop_assert!(is_moved(later, then.free.midsleep, now.free.midsleep));
        prop_assert!(is_moved(later, then.other.midsleep, now.other.midsleep));
        prop_assert!(is_moved(later, then.corrected.midsleep, now.corrected.midsleep));
        prop_assert!(is_moved(0.0, then.difference, now.difference));
    }
}
