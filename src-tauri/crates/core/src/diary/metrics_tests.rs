use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::units::Minutes;

fn start() -> DateTime<Utc> {
    "2025-03-29T21:00:00Z".parse().unwrap()
}

fn later(minutes: f64) -> GivenTime {
    GivenTime::Instant(start() + Minutes(minutes).to_elapsed())
}

fn night(change: impl FnOnce(&mut NightDraft)) -> Metrics {
    let mut draft = NightDraft {
        got_into_bed_at: Some(later(0.0)),
        tried_to_sleep_at: Some(later(30.0)),
        sleep_onset_latency_min: Some(15.0),
        wake_after_sleep_onset_min: Some(20.0),
        final_awakening_at: Some(later(480.0)),
        got_out_of_bed_at: Some(later(500.0)),
        ..NightDraft::blank(Tz::Europe__London)
    };
    change(&mut draft);
    let made = make_night(&draft, start() + TimeDelta::days(2)).unwrap();
    Metrics::of(&made.night, &made.naps)
}

#[test]
fn a_blank_input_makes_blanks_and_never_zeros() {
    let no_latency = night(|draft| draft.sleep_onset_latency_min = None);
    assert_eq!(
        (no_latency.sleep_onset_at, no_latency.sleep_period_min, no_latency.total_sleep_time_min),
        (None, None, None)
    );
    assert_eq!((no_latency.sleep_efficiency_pct, no_latency.sleep_efficiency_is_upper_bound), (None, None));
    assert_eq!(no_latency.time_in_bed_min, Some(Minutes(500.0)));
    let no_awake = night(|draft| draft.wake_after_sleep_onset_min = None);
    assert_eq!((no_awake.total_sleep_time_min, no_awake.sleep_maintenance_pct), (None, None));
    assert!(no_awake.midsleep_at.is_some());
    let no_bed = night(|draft| draft.got_into_bed_at = None);
    assert_eq!((no_bed.time_in_bed_min, no_bed.sleep_efficiency_tib_pct), (None, None));
    assert!(no_bed.sleep_efficiency_pct.is_some());
}

#[test]
fn no_awakening_means_no_time_awake() {
    let metrics = night(|draft| (draft.wake_after_sleep_onset_min, draft.awakenings) = (None, Some(0.0)));
    assert_eq!(metrics.wake_after_sleep_onset_min, Some(Minutes::ZERO));
    assert_eq!(metrics.total_sleep_time_min, Some(Minutes(435.0)));
    let some = night(|draft| (draft.wake_after_sleep_onset_min, draft.awakenings) = (None, Some(2.0)));
    assert_eq!((some.wake_after_sleep_onset_min, some.total_sleep_time_min), (None, None));
}

#[test]
fn a_blank_time_trying_to_sleep_on_makes_the_efficiency_an_upper_bound() {
    let blank = night(|_| {});
    assert_eq!(blank.sleep_efficiency_is_upper_bound, Some(true));
    let known = night(|draft| draft.tried_to_sleep_after_final_awakening_min = Some(10.0));
    assert_eq!(known.sleep_efficiency_is_upper_bound, Some(false));
    assert!(known.sleep_efficiency_pct < blank.sleep_efficiency_pct);
}

#[test]
fn awake_time_known_only_in_sum_leaves_onset_and_midsleep_blank() {
    let metrics = night(|draft| {
        (draft.sleep_onset_latency_min, draft.wake_after_sleep_onset_min) = (None, None);
        draft.awake_unsplit_min = Some(35.0);
    });
    assert_eq!(metrics.total_sleep_time_min, Some(Minutes(415.0)));
    assert_eq!((metrics.sleep_onset_at, metrics.midsleep_at, metrics.sleep_period_min), (None, None, None));
    assert_eq!((metrics.sleep_onset_latency_min, metrics.wake_after_sleep_onset_min), (None, None));
    assert_eq!(metrics.sleep_episode_min, Some(Minutes(450.0)));
}

#[test]
fn a_night_without_sleep_counts_as_zero_sleep() {
    let metrics = night(|draft| {
        (draft.sleep_onset_latency_min, draft.wake_after_sleep_onset_min) = (None, None);
        (draft.slept, draft.final_awakening_at) = (false, None);
        draft.naps = vec![SpanDraft { duration_min: Some(20.0), ..SpanDraft::default() }];
    });
    let expected = Metrics {
        total_sleep_time_min: Some(Minutes::ZERO),
        total_sleep_time_24h_min: Some(Minutes(20.0)),
        sleep_efficiency_tib_pct: Some(crate::units::Percent(0.0)),
        ..Metrics::default()
    };
    assert_eq!(metrics, expected);
}

#[test]
fn waking_after_the_plan_is_not_early() {
    let metrics = night(|draft| draft.planned_wake_at = Some(later(470.0)));
    assert_eq!(metrics.early_morning_awakening_min, Some(Minutes::ZERO));
}

prop_compose! {
    fn any_draft()(
        into in prop::option::of(0.0..200.0_f64), lights in prop::option::of(0.0..300.0_f64),
        latency in prop::option::of(0.0..200.0_f64), awake in prop::option::of(0.0..300.0_f64),
        woke in prop::option::of(0.0..900.0_f64), trying in prop::option::of(0.0..60.0_f64),
        up in prop::option::of(100.0..1000.0_f64), slept in prop::bool::weighted(0.9),
    ) -> NightDraft {
        NightDraft {
            diary_date: None, slept,
            got_into_bed_at: into.map(later), tried_to_sleep_at: lights.map(later),
            sleep_onset_latency_min: latency, wake_after_sleep_onset_min: awake,
            final_awakening_at: woke.map(later), tried_to_sleep_after_final_awakening_min: trying,
            got_out_of_bed_at: up.map(later),
            ..NightDraft::blank(Tz::Europe__London)
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_not_refused_has_sound_numbers(draft in any_draft()) {
        let Ok(made) = make_night(&draft, start() + TimeDelta::days(2)) else { return Ok(()) };
        let metrics = Metrics::of(&made.night, &made.naps);
        let minutes = [
            metrics.time_in_bed_min, metrics.sleep_onset_latency_min, metrics.sleep_period_min,
            metrics.wake_after_sleep_onset_min, metrics.terminal_wakefulness_min, metrics.total_sleep_time_min,
            metrics.total_sleep_time_24h_min, metrics.sleep_episode_min,
        ];
        for value in minutes.into_iter().flatten() {
            prop_assert!(value.0.is_finite() && value.0 >= 0.0, "{metrics:?}");
        }
        for share in [metrics.sleep_efficiency_pct, metrics.sleep_efficiency_tib_pct, metrics.sleep_maintenance_pct] {
            prop_assert!(share.is_none_or(|share| (0.0..=100.0).contains(&share.0)), "{metrics:?}");
        }
        let (period, awake, total) =
            (metrics.sleep_period_min, metrics.wake_after_sleep_onset_min, metrics.total_sleep_time_min);
        if let (Some(period), Some(awake), Some(total)) = (period, awake, total) {
            prop_assert!((total.0 + awake.0 - period.0).abs() < 1e-4);
        }
        if let (Some(midsleep), Some(onset), Some(woke)) =
            (metrics.midsleep_at, metrics.sleep_onset_at, made.night.final_awakening_at)
        {
            prop_assert!(onset <= midsleep && midsleep <= woke);
        }
        let extent = made.night.extent();
        prop_assert!(extent.is_none_or(|extent| extent.end - extent.start <= TimeDelta::hours(24)));
    }
}
