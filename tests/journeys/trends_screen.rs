//! What the Trends screen shows of a few weeks, says once, and leaves out when asked to.

use chrono::{NaiveDate, TimeDelta};
use drowse_app::diary::NightInput;
use drowse_app::settings::{DISCLAIMER_VERSION, FirstAnswers};
use drowse_app::trends::{TrendsCard, TrendsRange, TrendsStretch, TrendsView};
use drowse_tests::Desk;
use serde_json::json;

use crate::diary::{night, save};

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Notes the nights of so many dates up to one, as `change` makes them of an ordinary one.
pub fn note(desk: &Desk, last: &str, dates: i64, change: impl Fn(i64, NightInput) -> NightInput) {
    for back in (0..dates).rev() {
        let morning = date(last) - TimeDelta::days(back);
        let evening = morning - TimeDelta::days(1);
        save(desk, &change(back, night(&evening.to_string(), &morning.to_string())));
    }
}

pub fn last(desk: &Desk, range: TrendsRange) -> TrendsView {
    desk.app().trends(TrendsStretch::last(range)).unwrap()
}

fn between(desk: &Desk, from: &str, to: &str) -> TrendsView {
    let stretch = TrendsStretch { range: TrendsRange::Custom, from: Some(date(from)), to: Some(date(to)) };
    desk.app().trends(stretch).unwrap()
}

fn begin(desk: &Desk) {
    let (bedtime, wake) = ("22:45".to_owned(), "07:00".to_owned());
    let answers = FirstAnswers { bedtime, wake, may_remind: true, disclaimer_version: DISCLAIMER_VERSION };
    desk.app().answer_first_start(&answers).unwrap();
}

#[test]
fn a_week_stands_beside_the_week_before() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    // Longer awake in the last week.
    note(&desk, "2025-01-15", 14, |back, input| NightInput {
        wake_after_sleep_onset_min: Some(if back < 7 { 30.0 } else { 10.0 }),
        ..input
    });
    let asleep = last(&desk, TrendsRange::Week).measures.total_sleep_time_min;
    assert_eq!((asleep.n, asleep.median, asleep.change), (7, Some(400.0), Some(-20.0)));
    let two_weeks = last(&desk, TrendsRange::TwoWeeks).measures.total_sleep_time_min;
    assert_eq!((two_weeks.n, two_weeks.change), (14, None));
}

#[test]
fn two_dates_of_ones_own_may_be_given_in_either_order() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-15", 12, |_, input| input);
    for view in [between(&desk, "2025-01-06", "2025-01-10"), between(&desk, "2025-01-10", "2025-01-06")] {
        assert_eq!((view.from.as_str(), view.to.as_str(), view.recorded), ("2025-01-06", "2025-01-10", 5));
    }
    let open = TrendsStretch { range: TrendsRange::Custom, from: None, to: None };
    assert_eq!(desk.app().trends(open).unwrap().nights, 12);
}

#[test]
fn dates_of_ones_own_end_where_nights_do() {
    let desk = Desk::new("2025-01-20T09:00:00Z");
    note(&desk, "2025-01-15", 12, |_, input| input);
    let dates = |from, to| {
        let view = between(&desk, from, to);
        (view.from, view.to, view.bars.len(), view.recorded)
    };
    let named = |from: &str, to: &str, bars, recorded| (from.to_owned(), to.to_owned(), bars, recorded);
    assert_eq!(dates("0002-01-01", "+262142-12-31"), named("2025-01-04", "2025-01-20", 17, 12));
    assert_eq!(dates("2025-01-16", "2025-01-18"), named("2025-01-16", "2025-01-18", 3, 0));
    assert_eq!(dates("2020-01-01", "2020-12-31"), named("2020-12-31", "2020-12-31", 1, 0));
}

#[test]
fn the_screen_has_the_figures_of_the_command_line() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-15", 12, |back, input| NightInput {
        sleep_onset_latency_min: Some(5.0 * back as f64),
        quality: (back != 3).then_some(4.0),
        ..input
    });
    let (view, document) = (last(&desk, TrendsRange::All), desk.app().trends_document(None, None).unwrap());
    for (key, measure) in [
        ("total_sleep_time_min", &view.measures.total_sleep_time_min),
        ("sleep_onset_latency_min", &view.measures.sleep_onset_latency_min),
        ("wake_after_sleep_onset_min", &view.measures.wake_after_sleep_onset_min),
        ("sleep_efficiency_pct", &view.measures.sleep_efficiency_pct),
        ("sleep_efficiency_tib_pct", &view.measures.sleep_efficiency_tib_pct),
    ] {
        assert_eq!(&json!(measure.median), document.get(&format!("median_{key}")), "{key}");
        assert_eq!(&json!(measure.n), document.get(&format!("n_{key}")), "{key}");
    }
    assert_eq!(view.bedtime.mean_local.as_deref(), Some("22:30"));
    assert_eq!(document.get("bedtime_mean_local"), "22:30:00");
    assert_eq!((view.measures.quality.n, view.measures.quality.values[8], view.measures.rested.n), (11, None, 0));
}

#[test]
fn a_gap_is_no_value_and_no_zero() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-05", 5, |_, input| input);
    note(&desk, "2025-01-15", 5, |_, input| input);
    let asleep = last(&desk, TrendsRange::All).measures.total_sleep_time_min;
    assert_eq!((asleep.n, asleep.values.len(), asleep.values[7]), (10, 15, None));
    assert_eq!((asleep.median7[4], asleep.median7[10]), (Some(420.0), None));
    assert_eq!(asleep.band7[4], Some((420.0, 420.0)));
}

#[test]
fn bedtimes_about_midnight_are_one_line_with_a_band() {
    let desk = Desk::new("2025-01-31T09:00:00Z");
    note(&desk, "2025-01-31", 20, |back, input| {
        let morning = date("2025-01-31") - TimeDelta::days(back);
        let at = morning.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(4 * back - 40);
        let written = at.format("%Y-%m-%dT%H:%M").to_string();
        NightInput { got_into_bed_at: Some(written.clone()), tried_to_sleep_at: Some(written), ..input }
    });
    let bedtime = last(&desk, TrendsRange::FourWeeks).bedtime;
    assert_eq!(bedtime.mean_local.as_deref(), Some("23:58"));
    assert_eq!(bedtime.eight_in_ten_local, Some(("23:28".to_owned(), "00:28".to_owned())));
    let known: Vec<f64> = bedtime.measure.values.iter().flatten().copied().collect();
    assert_eq!((known.len(), known[0], known[19]), (20, 756.0, 680.0));
    assert!(
        bedtime.eight_in_ten_min.is_some_and(|(from, to)| (from - 687.6).abs() < 0.01 && (to - 748.4).abs() < 0.01)
    );
}

#[test]
fn who_sleeps_by_day_has_an_axis_of_their_own() {
    let desk = Desk::new("2025-01-31T18:00:00Z");
    desk.app().set_setting("day_rollover", &json!("18:00")).unwrap();
    note(&desk, "2025-01-31", 12, |back, input| {
        let day = date("2025-01-31") - TimeDelta::days(back);
        let at = |hour: u32| Some(day.and_hms_opt(hour, 0, 0).unwrap().format("%Y-%m-%dT%H:%M").to_string());
        NightInput {
            got_into_bed_at: at(8),
            tried_to_sleep_at: at(9),
            final_awakening_at: at(15),
            got_out_of_bed_at: at(16),
            ..input
        }
    });
    let view = last(&desk, TrendsRange::Week);
    assert_eq!(view.day_begins_min, 360.0);
    assert_eq!((view.bars[0].got_into_bed_min, view.bars[0].got_out_of_bed_min), (Some(1200.0), Some(1680.0)));
    let up = last(&desk, TrendsRange::TwoWeeks).getting_up;
    assert_eq!((up.mean_local.as_deref(), up.eight_in_ten_min), (Some("16:00"), Some((1680.0, 1680.0))));
}

#[test]
fn tags_are_counted_by_nights() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-15", 9, |back, input| {
        let mut tags = vec!["Tea".to_owned()];
        if back % 3 == 0 {
            tags = vec!["late coffee".to_owned(), "a run".to_owned()];
        }
        NightInput { tags: Some(tags), ..input }
    });
    let tags = last(&desk, TrendsRange::Week).tags.into_iter().map(|tag| (tag.name, tag.nights));
    let expected = [("Tea", 4), ("a run", 3), ("late coffee", 3)].map(|(name, nights)| (name.to_owned(), nights));
    assert_eq!(tags.collect::<Vec<_>>(), expected);
}

#[test]
fn the_goal_is_beside_the_nights_of_two_weeks() {
    let desk = Desk::new("2025-01-31T09:00:00Z");
    note(&desk, "2025-01-31", 20, |_, input| input);
    let goal = last(&desk, TrendsRange::Week).goal.unwrap();
    assert_eq!((goal.goal_min, goal.nights, goal.missing_a_night_min), (480, 14, 60.0));
}

#[test]
fn a_review_stands_there_after_four_weeks_and_another_after_eight_until_put_away() {
    let desk = Desk::new("2025-01-01T09:00:00Z");
    begin(&desk);
    let cards = |desk: &Desk| last(desk, TrendsRange::Week).cards;
    desk.wait(TimeDelta::days(27));
    note(&desk, "2025-01-28", 20, |_, input| input);
    assert_eq!(cards(&desk), []);
    desk.wait(TimeDelta::days(1));
    assert_eq!(cards(&desk), [TrendsCard::FourWeeks]);
    desk.app().put_trends_card_away(TrendsCard::FourWeeks).unwrap();
    assert_eq!(cards(&desk), []);
    desk.wait(TimeDelta::days(28));
    assert_eq!(cards(&desk), [], "no night of these four weeks is noted");
    note(&desk, "2025-02-26", 14, |_, input| input);
    assert_eq!(cards(&desk), [TrendsCard::EightWeeks]);
    desk.app().put_trends_card_away(TrendsCard::EightWeeks).unwrap();
    assert_eq!(cards(&desk), []);
}

#[test]
fn whoever_opens_trends_after_eight_weeks_reads_one_review() {
    let desk = Desk::new("2025-01-01T09:00:00Z");
    begin(&desk);
    desk.wait(TimeDelta::days(60));
    note(&desk, "2025-03-02", 30, |_, input| input);
    assert_eq!(last(&desk, TrendsRange::Week).cards, [TrendsCard::EightWeeks]);
    desk.app().put_trends_card_away(TrendsCard::EightWeeks).unwrap();
    assert_eq!(last(&desk, TrendsRange::Week).cards, []);
}

#[test]
fn a_doctor_is_named_once_after_twelve_weeks_of_long_nights() {
    let desk = Desk::new("2025-03-31T09:00:00Z");
    let long = |back: i64, input| NightInput {
        sleep_onset_latency_min: Some(if back % 7 < 3 { 45.0 } else { 10.0 }),
        ..input
    };
    note(&desk, "2025-03-31", 84, long);
    assert_eq!(last(&desk, TrendsRange::Week).cards, [TrendsCard::Professional]);
    desk.app().put_trends_card_away(TrendsCard::Professional).unwrap();
    assert_eq!(last(&desk, TrendsRange::Week).cards, []);
}

#[test]
fn long_nights_of_last_year_name_nobody() {
    let desk = Desk::new("2025-03-31T09:00:00Z");
    note(&desk, "2025-03-23", 84, |_, input| NightInput { sleep_onset_latency_min: Some(45.0), ..input });
    assert_eq!(last(&desk, TrendsRange::Week).cards, []);
}

#[test]
fn numbers_rest_for_two_weeks_or_until_they_are_wanted() {
    let desk = Desk::new("2025-01-15T09:00:00Z");
    note(&desk, "2025-01-15", 5, |_, input| input);
    let until = |desk: &Desk| last(desk, TrendsRange::Week).numbers_rest_until;
    desk.app().rest_from_numbers(true).unwrap();
    assert_eq!(until(&desk).as_deref(), Some("2025-01-29"));
    desk.wait(TimeDelta::days(13));
    assert_eq!(until(&desk).as_deref(), Some("2025-01-29"));
    desk.wait(TimeDelta::days(1));
    assert_eq!(until(&desk), None);
    desk.app().rest_from_numbers(true).unwrap();
    desk.app().rest_from_numbers(false).unwrap();
    assert_eq!(until(&desk), None);
}
