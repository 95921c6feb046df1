//! What ten years show, against numbers computed with numpy and scipy.

use std::sync::LazyLock;

use chrono::NaiveDate;
use drowse_app::exchange::ImportOptions;
use drowse_app::trends::{TrendsDocument, TrendsRange, TrendsStretch};
use drowse_tests::{Desk, sample};
use serde_json::{Value, json};

/// Read once: no test here writes.
pub static TEN_YEARS: LazyLock<Desk> = LazyLock::new(|| {
    let desk = Desk::new("2025-01-05T12:00:00Z");
    let files = ["diary_csd.csv", "naps.csv"].map(|name| sample("synthetic-10y-london").join(name));
    let report = desk.app().import(&files, &ImportOptions::default()).unwrap();
    assert_eq!((report.added, report.rejected), (3188 + 358 + 358, 0));
    desk
});

pub fn golden() -> Value {
    let text = std::fs::read_to_string(sample("../golden/synth_expected.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["sets"]["10y_london"].clone()
}

fn assert_near(document: &TrendsDocument, key: &str, expected: &Value) {
    let (found, expected) = (document.get(key).as_f64().unwrap(), expected.as_f64().unwrap());
    assert!((found - expected).abs() < 1e-3, "{key}: {found} is not {expected}");
}

#[test]
fn ten_years_agree_with_numpy() {
    let golden = golden();
    let document = TEN_YEARS.app().trends_document(None, None).unwrap();
    for (key, expected) in [("nights", "calendar_nights"), ("recorded", "rows"), ("first", "first"), ("last", "last")] {
        assert_eq!(document.get(key), &golden[expected], "{key}");
    }
    assert_eq!(document.get("missing"), &json!(3652 - 3188));
    assert_near(&document, "mean_total_sleep_time_min", &golden["mean_tst_min_including_all_nighters"]);
    assert_near(&document, "mean_sleep_onset_latency_min", &golden["mean_sol_min"]);
    assert_near(&document, "mean_wake_after_sleep_onset_min", &golden["mean_waso_min"]);
    assert_near(&document, "mean_sleep_efficiency_pct", &golden["mean_se_dse"]);
    assert_near(&document, "mean_sleep_efficiency_tib_pct", &golden["mean_se_tib"]);
    assert_near(&document, "bedtime_mean_min", &golden["bedtime_circular_mean_sd_min"][0]);
    assert_near(&document, "bedtime_sd_min", &golden["bedtime_circular_mean_sd_min"][1]);
    assert_near(&document, "wake_mean_min", &golden["wake_circular_mean_sd_min"][0]);
    assert_near(&document, "wake_sd_min", &golden["wake_circular_mean_sd_min"][1]);
}

#[test]
fn the_rhythm_of_ten_years_agrees_with_numpy() {
    let golden = golden();
    let document = TEN_YEARS.app().trends_document(None, None).unwrap();
    assert_near(&document, "sleep_regularity_index", &json!(83.974_354));
    assert_near(&document, "sleep_regularity_index_24h_lag", &golden["sri_elapsed_24h"]);
    assert_eq!((document.get("sri_day_pairs"), document.get("sri_preliminary")), (&json!(2988), &json!(false)));
    assert_eq!(document.get("needs"), &json!({}));
    // The file marks no day free, so Saturday and Sunday are.
    assert_near(&document, "social_jetlag_min", &golden["midsleep_satsun_minus_monfri_min"]);
    // These by plain Python over the same file.
    assert_eq!((document.get("msf_local"), document.get("msw_local")), (&json!("04:32:51"), &json!("02:54:12")));
    assert_eq!(document.get("msf_sc_local"), &json!("04:15:58"));
    assert_near(&document, "composite_phase_deviation_min", &json!(70.656_865));
    assert_eq!(document.get("sleep_debt_14d_nights"), &json!(13));
    assert_near(&document, "sleep_debt_14d_min", &json!(158.0));
}

#[test]
fn a_year_that_no_night_has_is_an_empty_range() {
    let app = TEN_YEARS.app();
    for date in [NaiveDate::MAX, NaiveDate::MIN, "2030-01-01".parse().unwrap()] {
        let document = app.trends_document(Some(date), Some(date)).unwrap();
        let counts = ["nights", "recorded", "missing"].map(|key| document.get(key).clone());
        assert_eq!(counts, [json!(1), json!(0), json!(1)], "{date}");
        assert_eq!(document.get("weeks").as_array().map(Vec::len), Some(1), "{date}");
    }
    let document = app.trends_document(Some(NaiveDate::MAX), None).unwrap();
    assert_eq!((document.get("recorded"), document.get("first")), (&json!(0), &json!(NaiveDate::MAX)));
}

#[test]
fn weeks_of_a_range_without_end_end_with_the_last_night() {
    let app = TEN_YEARS.app();
    let (whole, without_end) =
        [None, Some(NaiveDate::MAX)].map(|to| app.trends_document("2015-01-01".parse().ok(), to).unwrap()).into();
    assert_eq!(without_end.get("last"), &json!(NaiveDate::MAX));
    let weeks = |document: &TrendsDocument| document.get("weeks").as_array().unwrap().clone();
    let (whole, without_end) = (weeks(&whole), weeks(&without_end));
    // The first of January is in a week before that of the first night.
    assert_eq!((whole.len(), without_end.len()), (523, 522));
    assert!(without_end[..521] == whole[1..522]);
    assert_eq!(without_end[521]["recorded"], whole[522]["recorded"]);
}

#[test]
fn every_null_says_how_many_more_nights_it_takes() {
    let desk = Desk::new("2025-01-05T12:00:00Z");
    for document in [
        desk.app().trends_document(None, None).unwrap(),
        TEN_YEARS.app().trends_document("2015-01-05".parse().ok(), "2015-01-06".parse().ok()).unwrap(),
    ] {
        let document = serde_json::to_value(&document).unwrap();
        let needs = document["needs"].as_object().unwrap();
        let nulls = document.as_object().unwrap().iter().filter(|(_, value)| value.is_null());
        let nulls: Vec<&String> = nulls.map(|(key, _)| key).collect();
        assert_eq!(nulls, needs.keys().collect::<Vec<_>>());
        assert!(nulls.iter().any(|key| *key == "sleep_regularity_index"));
        let of_nothing = document["nights"] == 0;
        assert_eq!(needs["bedtime_sd_min"], json!(if of_nothing { 5 } else { 3 }));
        assert_eq!(needs["sleep_regularity_index"], json!(if of_nothing { 6 } else { 4 }));
        assert_eq!(needs["msf_local"], json!(4));
        assert_eq!(needs["social_jetlag_min"], json!(if of_nothing { 8 } else { 6 }));
        assert_eq!(needs["msf_sc_local"], json!(if of_nothing { 14 } else { 12 }));
        assert_eq!(needs["composite_phase_deviation_min"], json!(if of_nothing { 5 } else { 3 }));
        assert_eq!(needs["sleep_debt_14d_min"], json!(if of_nothing { 4 } else { 2 }));
    }
}

#[test]
fn the_screen_shows_every_date_and_a_middle_from_four_nights_on() {
    let to = "2015-02-01".parse().ok();
    let view = TEN_YEARS.app().trends(TrendsStretch { to, ..TrendsStretch::last(TrendsRange::FourWeeks) }).unwrap();
    assert_eq!((view.from.as_str(), view.to.as_str(), view.nights), ("2015-01-05", "2015-02-01", 28));
    let dates: Vec<&str> = view.bars.iter().map(|bar| bar.diary_date.as_str()).collect();
    assert_eq!((dates[0], dates[27], dates.len()), ("2015-01-05", "2015-02-01", 28));
    let first = &view.bars[0];
    assert_eq!((first.got_into_bed_min, first.total_sleep_time_min), (Some(674.0), Some(416.0)));
    let asleep = &view.measures.total_sleep_time_min;
    let middles: Vec<bool> = asleep.median7.iter().map(Option::is_some).collect();
    assert_eq!(middles[..4], [false, false, false, true]);
    assert_eq!((asleep.n, asleep.change, asleep.values.len()), (view.recorded, None, 28));
    assert!(view.usual_total_sleep_time_min.is_some_and(|(low, high)| low < high));
}

#[test]
fn an_empty_diary_has_an_empty_screen() {
    let view = Desk::new("2025-01-05T12:00:00Z").app().trends(TrendsStretch::last(TrendsRange::All)).unwrap();
    assert_eq!((view.recorded_ever, view.nights, view.bars.len()), (0, 1, 1));
    assert_eq!((view.measures.total_sleep_time_min.median, view.usual_total_sleep_time_min), (None, None));
}
