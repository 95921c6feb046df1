use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::*;
use crate::units::Minutes;

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
    invalid: Vec<Invalid>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    zone: String,
    input: Value,
    expected: Value,
}

#[derive(Deserialize)]
struct Invalid {
    id: String,
    zone: String,
    input: Value,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("../../../../../tests/golden/diary_metrics.json")).unwrap()
}

fn draft(zone: &str, input: &Value) -> NightDraft {
    let time = |key: &str| input[key].as_str().map(|text| text.parse().unwrap());
    let nap = |minutes: &Value| SpanDraft { duration_min: minutes.as_f64(), ..SpanDraft::default() };
    NightDraft {
        diary_date: input["date"].as_str().map(|text| text.parse().unwrap()),
        slept: !input["no_sleep"].as_bool().unwrap_or(false),
        got_into_bed_at: time("into_bed"),
        tried_to_sleep_at: time("try_sleep"),
        sleep_onset_latency_min: input["sol_min"].as_f64(),
        awakenings: input["awakenings"].as_f64(),
        wake_after_sleep_onset_min: input["waso_min"].as_f64(),
        final_awakening_at: time("final_awakening"),
        got_out_of_bed_at: time("out_of_bed"),
        tried_to_sleep_after_final_awakening_min: input["tasafa_min"].as_f64(),
        planned_wake_at: time("desired_wake"),
        naps: input["nap_min"].as_array().into_iter().flatten().map(nap).collect(),
        ..NightDraft::blank(zone.parse::<crate::time::NightZone>().unwrap())
    }
}

fn long_after(draft: &NightDraft) -> DateTime<Utc> {
    let Some(GivenTime::Wall { wall, .. }) = draft.got_into_bed_at else {
        return "2030-01-01T00:00:00Z".parse().unwrap();
    };
    wall.checked_add_days(Days::new(9)).unwrap().and_utc()
}

#[track_caller]
fn assert_number(id: &str, key: &str, expected: &Value, found: Option<f64>) {
    match (expected.as_f64(), found) {
        (Some(expected), Some(found)) => assert!((expected - found).abs() < 5e-7, "{id} {key}: {found} for {expected}"),
        (expected, found) => assert_eq!(expected, found, "{id} {key}"),
    }
}

#[test]
fn every_golden_night_has_its_numbers() {
    for Case { id, zone, input, expected } in golden().cases {
        let draft = draft(&zone, &input);
        let made = make_night(&draft, long_after(&draft)).unwrap_or_else(|error| panic!("{id}: {error}"));
        let metrics = Metrics::of(&made.night, &made.naps);
        let minutes = |value: Option<Minutes>| value.map(|minutes| minutes.0);
        for (key, found) in [
            ("TIB_min", minutes(metrics.time_in_bed_min)),
            ("SOL_min", minutes(metrics.sleep_onset_latency_min)),
            ("SPT_min", minutes(metrics.sleep_period_min)),
            ("WASO_min", minutes(metrics.wake_after_sleep_onset_min)),
            ("NWAK", metrics.awakenings.map(f64::from)),
            ("TWAK_min", minutes(metrics.terminal_wakefulness_min)),
            ("EMA_min", minutes(metrics.early_morning_awakening_min)),
            ("TST_min", minutes(metrics.total_sleep_time_min)),
            ("TST24_min", minutes(metrics.total_sleep_time_24h_min)),
            ("DSE_min", minutes(metrics.sleep_episode_min)),
            ("SE_DSE_pct", metrics.sleep_efficiency_pct.map(|share| share.0)),
            ("SE_TIB_pct", metrics.sleep_efficiency_tib_pct.map(|share| share.0)),
            ("SE_SPT_pct", metrics.sleep_maintenance_pct.map(|share| share.0)),
            (
                "midsleep_local_clock_min",
                metrics.midsleep_local.map(|local| f64::from(local.num_seconds_from_midnight()) / 60.0),
            ),
        ] {
            assert_number(&id, key, &expected[key], found);
        }
        for (key, found) in [
            ("into_bed_utc", made.night.got_into_bed_at),
            ("try_sleep_utc", made.night.tried_to_sleep_at),
            ("onset_utc", metrics.sleep_onset_at),
            ("final_wake_utc", made.night.final_awakening_at),
            ("out_of_bed_utc", made.night.got_out_of_bed_at),
            ("midsleep_utc", metrics.midsleep_at),
        ] {
            let expected: Option<DateTime<Utc>> = expected[key].as_str().map(|text| text.parse().unwrap());
            assert_eq!(found, expected, "{id} {key}");
        }
        let expected_date: NaiveDate = expected["diary_date"].as_str().unwrap().parse().unwrap();
        assert_eq!(made.night.diary_date, expected_date, "{id}");
    }
}

#[test]
fn golden_nights_that_cannot_be_are_refused_and_the_all_nighter_is_not() {
    for Invalid { id, zone, input } in golden().invalid {
        let draft = draft(&zone, &input);
        let made = make_night(&draft, long_after(&draft));
        if draft.slept {
            assert!(made.is_err(), "{id}");
            continue;
        }
        let made = made.unwrap();
        let metrics = Metrics::of(&made.night, &made.naps);
        assert_eq!(metrics.total_sleep_time_min, Some(Minutes::ZERO), "{id}");
        assert_eq!(metrics.midsleep_at, None, "{id}");
        assert_eq!(metrics.sleep_efficiency_tib_pct, None, "{id}");
    }
}
