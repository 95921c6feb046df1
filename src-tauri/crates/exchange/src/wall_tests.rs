use super::*;

fn wall(text: &str, order: Order) -> String {
    Written::parse(text).and_then(|written| written.wall(order)).map_or_else(String::new, |wall| wall.to_string())
}

#[test]
fn years_may_come_first_and_halves_of_the_day_be_named() {
    for text in ["2017-03-06 12:29 AM", "2017-03-06T00:29:00.000", "2017/03/06 0:29", "2017-03-06 00:29:00 +0100"] {
        assert_eq!(wall(text, Order::MonthFirst), "2017-03-06 00:29:00", "{text}");
    }
    assert_eq!(wall("2010-10-13 11:12PM", Order::DayFirst), "2010-10-13 23:12:00");
    assert_eq!(wall("2010-10-13 12:12 pm", Order::DayFirst), "2010-10-13 12:12:00");
}

#[test]
fn day_and_month_come_in_the_order_of_the_country() {
    assert_eq!(wall("11-10-2010 9:10 pm", Order::DayFirst), "2010-10-11 21:10:00");
    assert_eq!(wall("10/11/14 23:33", Order::MonthFirst), "2014-10-11 23:33:00");
    let order = |text| Written::parse(text).unwrap().order();
    assert_eq!(order("13/11/14 23:33"), Some(Order::DayFirst));
    assert_eq!(order("11/13/14 23:33"), Some(Order::MonthFirst));
    assert_eq!(order("11/10/14 23:33"), None);
    assert_eq!(order("2014-11-13 23:33"), None);
}

#[test]
fn what_is_no_time_is_none() {
    for text in ["", "soon", "2025-13-01 10:00", "2025-02-30 10:00", "2025-01-01 25:00", "2025-01-01", "1-1-1 13:00 pm"]
    {
        assert_eq!(wall(text, Order::DayFirst), "", "{text}");
    }
    assert_eq!(Written::parse("2025-01-01 10:00 somewhere"), None);
    assert_eq!(Written::parse("2025-01-01 10:00+99:00"), None);
}

#[test]
fn offsets_are_written_in_many_ways() {
    let hours = |text| offset(text).map(|offset| f64::from(offset.local_minus_utc()) / 3600.0);
    for (text, expected) in
        [("+0530", 5.5), ("UTC+0530", 5.5), ("UTC-04:00", -4.0), ("Z", 0.0), ("UTC", 0.0), ("+1", 1.0)]
    {
        assert_eq!(hours(text), Some(expected), "{text}");
    }
    assert_eq!((hours("Paris"), hours("+05:99"), hours("+0530x")), (None, None, None));
}

fn span_in_london(start: &str, end: &str, minutes: Option<i64>) -> (String, i64) {
    let zone = "Europe/London".parse().unwrap();
    let walls = (iso(start).unwrap().0, iso(end).unwrap().0);
    let (start, end) = span(zone, walls, minutes.map(TimeDelta::minutes));
    (start.to_rfc3339(), (end - start).num_minutes())
}

#[test]
fn the_length_settles_a_repeated_hour() {
    let (_, first) = span_in_london("2018-10-27 23:00", "2018-10-28 01:30", None);
    let (_, second) = span_in_london("2018-10-27 23:00", "2018-10-28 01:30", Some(210));
    assert_eq!((first, second), (150, 210));
    let (start, length) = span_in_london("2018-10-28 01:30", "2018-10-28 07:00", Some(330));
    assert_eq!((start.as_str(), length), ("2018-10-28T01:30:00+00:00", 330));
}

#[test]
fn a_change_of_another_zones_clock_is_believed_and_a_stopped_app_is_not() {
    // The night was elsewhere: London had no change on that date.
    assert_eq!(span_in_london("2018-11-03 23:00", "2018-11-04 07:00", Some(540)).1, 540);
    assert_eq!(span_in_london("2018-11-03 23:00", "2018-11-04 07:00", Some(100)).1, 480);
}

#[test]
fn an_end_in_the_repeated_hour_is_the_second_when_the_first_runs_backwards() {
    assert_eq!(span_in_london("2018-10-28 01:50", "2018-10-28 01:20", None).1, 30);
}
