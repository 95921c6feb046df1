//! Weeks and seven dates against numbers computed with numpy and scipy.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::Value;

use super::night::tests::unknown_night;
use super::{TrendsNight, mean, over_seven_dates, weeks};
use crate::diary::Metrics;
use crate::units::Minutes;

const GOLDEN: &str = include_str!("../../../../../tests/golden/weekly.json");

fn date(value: &Value) -> NaiveDate {
    value["diary_date"].as_str().unwrap().parse().unwrap()
}

fn night(value: &Value) -> TrendsNight {
    let diary_date = date(value);
    let metrics = Metrics { total_sleep_time_min: value["tst_min"].as_f64().map(Minutes), ..Metrics::default() };
    let midsleep = value["midsleep_min"].as_f64().map(Minutes);
    let is_free = matches!(diary_date.weekday(), Weekday::Sat | Weekday::Sun);
    TrendsNight { metrics, midsleep, is_free, ..unknown_night(diary_date) }
}

fn assert_near(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-5, "{what}: {found} is not {expected}"),
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}

fn cases() -> Vec<Value> {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    golden["cases"].as_array().unwrap().clone()
}

fn recorded(case: &Value) -> Vec<TrendsNight> {
    let rows = case["input"].as_array().unwrap().iter();
    rows.filter(|row| !row["tst_min"].is_null()).map(night).collect()
}

#[test]
fn weeks_agree() {
    let mut compared = 0;
    for case in cases() {
        let id = case["id"].as_str().unwrap();
        let input = case["input"].as_array().unwrap();
        let (first, last) = (date(input.first().unwrap()), date(input.last().unwrap()));
        let found = weeks(&recorded(&case), first, last, 2);
        let expected = case["expected"]["weeks"].as_array().unwrap();
        for expected in expected {
            let name = expected["iso_week"].as_str().unwrap();
            let week = found.iter().find(|week| format!("{:?}", week.week) == name).unwrap();
            let what = format!("{id} {name}");
            assert_eq!(week.days_in_range as u64, expected["days_in_range"].as_u64().unwrap(), "{what}");
            assert_eq!(week.recorded as u64, expected["nights_recorded"].as_u64().unwrap(), "{what}");
            let is_shown = expected["shown_with_4_night_rule"].as_bool().unwrap();
            let shown = |key: &str| if is_shown { expected[key].clone() } else { Value::Null };
            assert_near(week.total_sleep_time.mean, &shown("mean_tst_min"), &what);
            assert_near(week.total_sleep_time.standard_deviation, &shown("sd_tst_min"), &what);
            let balanced = week.balanced_mean_total_sleep_time.map(|minutes| minutes.0);
            assert_near(balanced, &shown("balanced_5_2_mean_min"), &what);
            assert_near(week.midsleep.map(|minutes| minutes.0), &shown("circular_mean_midsleep_min"), &what);
            compared += 1;
        }
    }
    assert!(compared >= 8, "only {compared} weeks compared");
}

#[test]
fn seven_dates_agree() {
    for case in cases() {
        let nights = recorded(&case);
        let known: BTreeMap<NaiveDate, f64> =
            nights.iter().map(|night| (night.diary_date, night.metrics.total_sleep_time_min.unwrap().0)).collect();
        let expected = case["expected"]["rolling7_min4"].as_array().unwrap();
        let values: Vec<Option<f64>> = expected.iter().map(|row| known.get(&date(row)).copied()).collect();
        let found = over_seven_dates(&values, mean);
        for (found, expected) in found.zip(expected) {
            assert_near(found, &expected["mean"], expected["diary_date"].as_str().unwrap());
        }
    }
}
