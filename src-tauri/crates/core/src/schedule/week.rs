//! The person's week: when the light goes out, when they get up.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use crate::time::{Resolved, diary_date_at, resolve_local, step_days};

/// Usual times, and those of single weekdays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Lights out, unless the evening has its own.
    pub bedtime: NaiveTime,
    /// Lights out by evening, Monday first.
    pub bedtime_by_evening: [Option<NaiveTime>; 7],
    /// Getting up, unless the morning has its own.
    pub wake: NaiveTime,
    /// Getting up by morning, Monday first.
    pub wake_by_morning: [Option<NaiveTime>; 7],
    /// When one diary day ends and the next begins. A bedtime before it is on the next calendar date.
    pub day_rollover: NaiveTime,
}

/// One evening that is different.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Exception {
    /// Lights out that evening.
    pub bedtime: Option<NaiveTime>,
    /// Getting up the morning after.
    pub wake: Option<NaiveTime>,
    /// No reminder for it.
    pub reminders_off: bool,
}

/// The week and the evenings that are different, by the evening's date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The usual week.
    pub week: Week,
    /// Single evenings.
    pub exceptions: BTreeMap<NaiveDate, Exception>,
    /// No reminder for evenings before this one.
    pub paused_until: Option<NaiveDate>,
}

/// An evening in a zone: its times as instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evening {
    /// The date it begins on.
    pub evening_on: NaiveDate,
    /// The date of the morning after.
    pub diary_date: NaiveDate,
    /// Lights out.
    pub bedtime: Resolved,
    /// Getting up.
    pub wake: Resolved,
    /// The end of the diary day.
    pub ends_at: DateTime<Utc>,
    /// Whether reminders are paused or off for it.
    pub is_quiet: bool,
}

impl Week {
    fn bedtime_of(&self, evening: Weekday) -> NaiveTime {
        self.bedtime_by_evening[evening.num_days_from_monday() as usize].unwrap_or(self.bedtime)
    }

    fn wake_of(&self, morning: Weekday) -> NaiveTime {
        self.wake_by_morning[morning.num_days_from_monday() as usize].unwrap_or(self.wake)
    }
}

impl Schedule {
    /// Returns the times of the evening that begins on a date; `None` at the end of the calendar.
    #[must_use]
    pub fn evening(&self, evening_on: NaiveDate, zone: Tz) -> Option<Evening> {
        let diary_date = evening_on.checked_add_days(Days::new(1))?;
        let exception = self.exceptions.get(&evening_on).copied().unwrap_or_default();
        let bedtime = exception.bedtime.unwrap_or_else(|| self.week.bedtime_of(evening_on.weekday()));
        let bedtime_on = if bedtime < self.week.day_rollover { diary_date } else { evening_on };
        let wake = exception.wake.unwrap_or_else(|| self.week.wake_of(diary_date.weekday()));
        let resolve = |on: NaiveDate, time: NaiveTime| resolve_local(zone, on.and_time(time));
        Some(Evening {
            evening_on,
            diary_date,
            bedtime: resolve(bedtime_on, bedtime),
            wake: resolve(diary_date, wake),
            ends_at: resolve(diary_date, self.week.day_rollover).at,
            is_quiet: exception.reminders_off || self.paused_until.is_some_and(|until| evening_on < until),
        })
    }

    /// Returns the date of the evening an instant belongs to: the diary day rolls over at `day_rollover`.
    #[must_use]
    pub fn evening_of(&self, at: DateTime<Utc>, zone: Tz) -> NaiveDate {
        step_days(diary_date_at(zone, at, self.week.day_rollover), -1)
    }

    /// Returns the evening a person has before them: from getting up on, the coming one; until then the one that is
    /// ending.
    ///
    /// # Panics
    /// Beyond the calendar of chrono, some 262,000 years from now.
    #[must_use]
    pub fn evening_ahead(&self, now: DateTime<Utc>, zone: Tz) -> Evening {
        let evening = |on| self.evening(on, zone).expect("this year is within the calendar");
        let ending = evening(self.evening_of(now, zone));
        if now < ending.wake.at { ending } else { evening(ending.diary_date) }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::schedule::debt::tests::{at, date, schedule, time};

    #[test]
    fn a_bedtime_after_midnight_belongs_to_the_evening_before() {
        let mut schedule = schedule("22:45", "07:00");
        schedule.week.bedtime_by_evening[4] = Some(time("00:30"));
        let friday = schedule.evening(date("2025-01-17"), Tz::Europe__London).unwrap();
        assert_eq!(friday.diary_date, date("2025-01-18"));
        assert_eq!(friday.bedtime.at, at("2025-01-18T00:30:00Z"));
        let thursday = schedule.evening(date("2025-01-16"), Tz::Europe__London).unwrap();
        assert_eq!(thursday.bedtime.at, at("2025-01-16T22:45:00Z"));
    }

    #[test]
    fn a_single_evening_wins_over_its_weekday_and_a_pause_ends_on_its_date() {
        let mut schedule = schedule("22:45", "07:00");
        let exception = Exception { bedtime: Some(time("01:00")), ..Exception::default() };
        schedule.exceptions.insert(date("2025-01-15"), exception);
        schedule.paused_until = Some(date("2025-01-15"));
        let evening = |on| schedule.evening(date(on), Tz::Europe__London).unwrap();
        assert_eq!(evening("2025-01-15").bedtime.at, at("2025-01-16T01:00:00Z"));
        assert!(evening("2025-01-14").is_quiet && !evening("2025-01-15").is_quiet);
    }

    #[test]
    fn the_day_rolls_over_at_noon_and_not_at_midnight() {
        let schedule = schedule("22:45", "07:00");
        let zone = Tz::America__New_York;
        let noon = at("2025-01-15T17:00:00Z");
        assert_eq!(schedule.evening_of(noon, zone), date("2025-01-15"));
        assert_eq!(schedule.evening_of(noon - TimeDelta::seconds(1), zone), date("2025-01-14"));
    }
}
