//! Diary dates: days that roll over at noon, so that a night is never cut in two.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::{NightZone, resolve_local};
use crate::units::Minutes;

/// When the diary's day ends, unless a day sleeper sets it otherwise.
pub const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time of day");

/// Steps a calendar date by whole days, whatever their length.
#[must_use]
pub fn step_days(date: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let stepped = if days < 0 { date.checked_sub_days(distance) } else { date.checked_add_days(distance) };
    stepped.expect("diary dates stay within the calendar")
}

/// Returns the diary date a wall time belongs to: from the rollover on, the next morning's.
#[must_use]
pub fn diary_date_of(wall: NaiveDateTime, rollover: NaiveTime) -> NaiveDate {
    if wall.time() < rollover { wall.date() } else { step_days(wall.date(), 1) }
}

/// Returns the diary date an instant belongs to on the clock of a zone.
#[must_use]
pub fn diary_date_at(zone: impl Into<NightZone>, at: DateTime<Utc>, rollover: NaiveTime) -> NaiveDate {
    diary_date_of(zone.into().to_local(at), rollover)
}

/// Until this time of day a person who is up belongs to the day before: the night is still to come.
const SMALL_HOURS: chrono::TimeDelta = chrono::TimeDelta::hours(4);

/// Returns the diary date of the last night there was, as a person would say it: in the small hours, yesterday's.
#[must_use]
pub fn last_night(zone: impl Into<NightZone>, now: DateTime<Utc>) -> NaiveDate {
    (zone.into().to_local(now) - SMALL_HOURS).date()
}

/// Returns where the window of a diary date begins on the wall clock: the rollover of the evening before.
#[must_use]
pub fn window_start(diary_date: NaiveDate, rollover: NaiveTime) -> NaiveDateTime {
    step_days(diary_date, -1).and_time(rollover)
}

/// Returns the instants between which a diary date lies: the first belongs to it, the last to the next date.
#[must_use]
pub fn window(
    zone: impl Into<NightZone>,
    diary_date: NaiveDate,
    rollover: NaiveTime,
) -> std::ops::Range<DateTime<Utc>> {
    let zone = zone.into();
    let instant = |date| resolve_local(zone, window_start(date, rollover)).at;
    instant(diary_date)..instant(step_days(diary_date, 1))
}

/// Returns how far a wall time stands from the beginning of a diary date's window, on the wall clock.
#[must_use]
pub fn minutes_into_window(wall: NaiveDateTime, diary_date: NaiveDate, rollover: NaiveTime) -> Minutes {
    Minutes::from_elapsed(wall - window_start(diary_date, rollover))
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn an_evening_belongs_to_the_morning_after() {
        let fifteenth = NaiveDate::from_ymd_opt(2025, 1, 15).unwrap();
        assert_eq!(diary_date_of(wall("2025-01-14T12:00:00"), NOON), fifteenth);
        assert_eq!(diary_date_of(wall("2025-01-15T11:59:59"), NOON), fifteenth);
        assert_eq!(diary_date_of(wall("2025-01-15T12:00:00"), NOON), step_days(fifteenth, 1));
    }

    #[test]
    fn a_window_over_a_clock_change_is_an_hour_short() {
        let date = NaiveDate::from_ymd_opt(2025, 3, 30).unwrap();
        let window = window(Tz::Europe__London, date, NOON);
        assert_eq!((window.end - window.start).num_hours(), 23);
    }

    proptest! {
        #[test]
        fn every_instant_lies_in_the_window_of_its_date(
            zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
            seconds in 631_152_000_i64..2_000_000_000,
        ) {
            let at = DateTime::from_timestamp(seconds, 0).unwrap();
            let date = diary_date_at(zone, at, NOON);
            // A day that a place skipped has no window of its own, and a repeated noon belongs to both sides.
            let around = window(zone, step_days(date, -1), NOON).start..window(zone, step_days(date, 1), NOON).end;
            prop_assert!(around.contains(&at));
        }
    }
}
