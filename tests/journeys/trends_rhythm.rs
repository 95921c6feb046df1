//! How alike days are, and free days beside others, as the Trends screen shows them.

use chrono::{Datelike, TimeDelta, Weekday};
use drowse_app::diary::NightInput;
use drowse_app::trends::{TrendDaysOfAKind, TrendRegularWeek, TrendsRange, TrendsStretch};
use drowse_tests::Desk;
use serde_json::json;

use crate::trends::{TEN_YEARS, golden};
use crate::trends_screen::{date, last, note};

fn assert_near(found: Option<f64>, expected: f64, what: &str) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-3), "{what}: {found:?} is not {expected}");
}

#[test]
fn ten_years_have_the_rhythm_of_the_command_line() {
    let view = TEN_YEARS.app().trends(TrendsStretch::last(TrendsRange::All)).unwrap();
    let regularity = &view.regularity;
    assert_near(regularity.index, 83.974_354, "index");
    assert_near(regularity.alike_pct, (100.0 + 83.974_354) / 2.0, "alike");
    assert_eq!((regularity.day_pairs, regularity.needs, regularity.is_preliminary), (2988, 0, false));
    assert_eq!(regularity.weeks.iter().map(|week| week.day_pairs).sum::<u32>(), 2988);
    let newest = regularity.weeks.last().unwrap();
    assert_eq!((regularity.weeks.len(), &newest.to), (522, &view.to));
    for TrendRegularWeek { index, day_pairs, to } in &regularity.weeks {
        assert_eq!(index.is_some(), *day_pairs >= 5, "{to}");
    }

    let jetlag = &view.social_jetlag;
    let difference = golden()["midsleep_satsun_minus_monfri_min"].as_f64().unwrap();
    assert_near(jetlag.difference_min, difference, "difference");
    // 02:54:12 and 04:32:51, after noon of the day before.
    assert_near(jetlag.work.midsleep_min.map(f64::round), 894.0, "work days");
    assert_near(jetlag.free.midsleep_min.map(f64::round), 993.0, "free days");
    assert_eq!(jetlag.corrected_midsleep_local.as_deref(), Some("04:16"));
    for TrendDaysOfAKind { sleep_onset_min, midsleep_min, waking_min, nights, needs } in [&jetlag.free, &jetlag.work] {
        assert!(sleep_onset_min < midsleep_min && midsleep_min < waking_min && sleep_onset_min.is_some());
        assert!(*nights > 800 && *needs == 0);
    }
}

#[test]
fn a_range_has_the_rhythm_of_its_dates() {
    let app = TEN_YEARS.app();
    let (from, to) = (date("2020-02-03"), date("2020-03-01"));
    let view = app.trends(TrendsStretch { range: TrendsRange::Custom, from: Some(from), to: Some(to) }).unwrap();
    let document = app.trends_document(Some(from), Some(to)).unwrap();
    assert_eq!(&json!(view.regularity.index), document.get("sleep_regularity_index"));
    assert_eq!(&json!(view.regularity.day_pairs), document.get("sri_day_pairs"));
    assert_eq!(&json!(view.social_jetlag.difference_min), document.get("social_jetlag_min"));
    let weeks: Vec<&str> = view.regularity.weeks.iter().map(|week| week.to.as_str()).collect();
    assert_eq!(weeks, ["2020-02-09", "2020-02-16", "2020-02-23", "2020-03-01"]);
}

#[test]
fn a_few_nights_say_how_many_more_it_takes() {
    // Thursday to Sunday.
    let desk = Desk::new("2025-01-12T12:00:00Z");
    note(&desk, "2025-01-12", 4, |_, input| input);
    let view = last(&desk, TrendsRange::Week);
    assert_eq!((view.regularity.index, view.regularity.day_pairs, view.regularity.needs), (None, 3, 2));
    let jetlag = &view.social_jetlag;
    assert_eq!((jetlag.difference_min, &jetlag.corrected_midsleep_local), (None, &None));
    let counts = |days: &TrendDaysOfAKind| (days.nights, days.needs, days.midsleep_min, days.waking_min);
    assert_eq!(counts(&jetlag.free), (2, 2, None, None));
    assert_eq!(counts(&jetlag.work), (2, 2, None, None));
}

#[test]
fn who_sleeps_by_day_is_drawn_by_day() {
    let desk = Desk::new("2025-01-31T18:00:00Z");
    note(&desk, "2025-01-31", 28, |back, input| {
        let day = date("2025-01-31") - TimeDelta::days(back);
        let later = if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) { 3 } else { 0 };
        let at = |hour: u32| Some(day.and_hms_opt(hour + later, 0, 0).unwrap().format("%Y-%m-%dT%H:%M").to_string());
        NightInput {
            got_into_bed_at: at(8),
            tried_to_sleep_at: at(8),
            sleep_onset_latency_min: Some(0.0),
            final_awakening_at: at(16),
            got_out_of_bed_at: at(16),
            ..input
        }
    });
    let view = last(&desk, TrendsRange::FourWeeks);
    // Noon is the middle of a work day's sleep, and lies between two lines from noon to noon.
    for (days, ends) in
        [(&view.social_jetlag.work, [1200.0, 1440.0, 1680.0]), (&view.social_jetlag.free, [1380.0, 1620.0, 1860.0])]
    {
        for (found, expected) in [days.sleep_onset_min, days.midsleep_min, days.waking_min].into_iter().zip(ends) {
            assert_near(found, expected, "place");
        }
    }
    assert_near(view.social_jetlag.difference_min, 180.0, "difference");
    // Two of seven pairs of days lie three hours apart, at both ends of the sleep.
    assert_near(view.regularity.weeks[1].index, 100.0 - 200.0 * 2.0 * 360.0 / (7.0 * 1440.0), "week");
}

#[test]
fn a_night_without_sleep_is_compared_and_has_no_middle() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-15", 14, |back, input| {
        if back != 5 {
            return input;
        }
        let diary_date = Some("2025-01-10".to_owned());
        NightInput { diary_date, zone: input.zone, slept: Some(false), ..NightInput::default() }
    });
    let view = last(&desk, TrendsRange::TwoWeeks);
    assert_eq!((view.recorded, view.regularity.day_pairs, view.regularity.is_preliminary), (14, 13, true));
    assert!(view.regularity.index.is_some_and(|index| index < 95.0));
    assert_eq!(view.social_jetlag.free.nights + view.social_jetlag.work.nights, 13);
}
