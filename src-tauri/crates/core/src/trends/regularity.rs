//! How much one day's sleep is like the next day's.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Asleep, TrendsNight};
use crate::time::{NOON, NightZone, step_days, window};
use crate::units::Percent;

/// Fewest pairs of days that give an index.
pub const FEWEST_DAY_PAIRS: usize = 5;
/// From so many pairs of days on an index is no longer preliminary.
///
/// Source: Fischer et al. 2021, Sleep 44:zsab103: the index is usable on short records, but wide.
pub const SETTLED_DAY_PAIRS: usize = 14;

/// The sleep regularity index (SRI): how much more often than not a person is asleep, or awake, at the same time of two
/// days in a row. −100 to 100; 100 when every day is like the last, 0 by chance.
///
/// Source: Phillips et al. 2017, Sci Rep 7:3216. A day goes from noon to noon; naps count; a sleep of which onset or
/// awakening is unknown makes its date unknown, and an unknown date is compared with nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regularity {
    /// By the clock on the wall, from five pairs of days on: a clock change costs nothing.
    pub index: Option<f64>,
    /// By 24 hours elapsed, as the literature has it; from five pairs of days on.
    pub index_24h_lag: Option<f64>,
    /// Pairs of dates in a row of which both are known.
    pub day_pairs: usize,
    /// How many more nights give an index, when each comes the day after the last.
    pub needs: usize,
}

impl Regularity {
    /// Compares every known date with the next. `asleep` holds the naps, and the sleep of dates around these nights too.
    #[must_use]
    pub fn of(nights: &[TrendsNight], asleep: &Asleep) -> Self {
        let dates = known_dates(nights);
        let day_pairs = count_day_pairs(&dates);
        // The first night after a gap makes no pair.
        let last = nights.iter().map(|night| night.diary_date).max();
        let begins = usize::from(last.is_none_or(|last| !dates.contains_key(&last)));
        let needs = FEWEST_DAY_PAIRS.saturating_sub(day_pairs);
        if needs > 0 {
            return Self { index: None, index_24h_lag: None, day_pairs, needs: needs + begins };
        }
        let Timelines { wall, elapsed } = Timelines::of(&dates, asleep);
        Self { index: wall.index(), index_24h_lag: elapsed.index(), day_pairs, needs }
    }

    /// Returns how much of the time was alike: asleep at the same time of two days in a row, or awake at both.
    #[must_use]
    pub fn alike(&self) -> Option<Percent> {
        self.index.map(|index| Percent((index + 100.0) / 2.0))
    }

    /// Tells whether more nights may still move the index much.
    #[must_use]
    pub fn is_preliminary(&self) -> bool {
        self.day_pairs < SETTLED_DAY_PAIRS
    }
}

/// The index of seven dates, each compared with the date before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegularWeek {
    /// The last of the seven.
    pub last: NaiveDate,
    /// By the clock on the wall, from five pairs of days on.
    pub index: Option<f64>,
    /// Pairs of known dates of which the later is one of the seven.
    pub day_pairs: usize,
}

impl RegularWeek {
    /// Divides the dates back from `last` into sevens, from the one of the first of these nights to the one of the
    /// last, in order. No night is after `last`; `asleep` is as for the index of all of them.
    #[must_use]
    pub fn list(nights: &[TrendsNight], asleep: &Asleep, last: NaiveDate) -> Vec<Self> {
        let dates = known_dates(nights);
        let weeks_back = |night: &TrendsNight| (last - night.diary_date).num_days() / 7;
        let (Some(newest), Some(oldest)) = (nights.iter().map(weeks_back).min(), nights.iter().map(weeks_back).max())
        else {
            return Vec::new();
        };
        (newest..=oldest).rev().map(|weeks| Self::of(&dates, asleep, step_days(last, -7 * weeks))).collect()
    }

    fn of(dates: &BTreeMap<NaiveDate, NightZone>, asleep: &Asleep, last: NaiveDate) -> Self {
        let eight = dates.range(step_days(last, -7)..=last).map(|(date, zone)| (*date, *zone)).collect();
        let day_pairs = count_day_pairs(&eight);
        let index = if day_pairs < FEWEST_DAY_PAIRS { None } else { Timelines::of(&eight, asleep).wall.index() };
        Self { last, index, day_pairs }
    }
}

/// Counts the dates whose next is known too.
fn count_day_pairs(dates: &BTreeMap<NaiveDate, NightZone>) -> usize {
    dates.keys().filter(|date| dates.contains_key(&step_days(**date, 1))).count()
}

/// Picks the dates of which every sleep is placed, or that are known to have none.
fn known_dates(nights: &[TrendsNight]) -> BTreeMap<NaiveDate, NightZone> {
    let mut dates = BTreeMap::new();
    for night in nights {
        let zone = dates.entry(night.diary_date).or_insert(Some(night.zone));
        if night.slept && night.asleep.is_none() {
            *zone = None;
        }
    }
    dates.into_iter().filter_map(|(date, zone)| Some((date, zone?))).collect()
}

/// Known dates laid out twice.
#[derive(Debug, Default)]
struct Timelines {
    /// On the wall clock. Minutes that it skips are unknown, and of those that it shows twice the first counts.
    wall: Timeline,
    /// As time passes.
    elapsed: Timeline,
}

impl Timelines {
    fn of(dates: &BTreeMap<NaiveDate, NightZone>, asleep: &Asleep) -> Self {
        let mut timelines = Self::default();
        for (date, zone) in dates {
            let window = window(*zone, *date, NOON);
            timelines.elapsed.lay(&window, TimeDelta::zero(), asleep);
            let change = zone.clock_change_within(&window);
            timelines.wall.lay(&(window.start..change.unwrap_or(window.end)), zone.ahead_of_utc(window.start), asleep);
            if let Some(change) = change {
                timelines.wall.lay(&(change..window.end), zone.ahead_of_utc(change), asleep);
            }
        }
        timelines
    }
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What is known of a person's sleep, in order. What is unknown is in no stretch.
#[derive(Debug, Default)]
struct Timeline(Vec<Stretch>);

/// A stretch of time asleep or awake, in milliseconds.
#[derive(Debug)]
struct Stretch {
    span: Range<i64>,
    is_asleep: bool,
}

impl Timeline {
    /// Adds a known span, moved by `ahead`. What already lies behind the end of the timeline stays as it is.
    fn lay(&mut self, known: &Range<DateTime<Utc>>, ahead: TimeDelta, asleep: &Asleep) {
        let place = |at: DateTime<Utc>| at.timestamp_millis() + ahead.num_milliseconds();
        for sleep in asleep.within(known) {
            self.push(place(known.start)..place(sleep.start), false);
            self.push(place(sleep.start)..place(sleep.end), true);
        }
        self.push(place(known.start)..place(known.end), false);
    }

    fn push(&mut self, span: Range<i64>, is_asleep: bool) {
        let start = self.0.last().map_or(span.start, |last| span.start.max(last.span.end));
        if start < span.end {
            self.0.push(Stretch { span: start..span.end, is_asleep });
        }
    }

    /// Compares every moment with the one a day later, where both are known.
    fn compared(&self) -> Compared {
        let mut compared = Compared::default();
        let (mut today, mut tomorrow) = (self.0.iter().peekable(), self.0.iter().peekable());
        while let (Some(one), Some(other)) = (today.peek(), tomorrow.peek()) {
            let start = one.span.start.max(other.span.start - DAY_MS);
            let end = one.span.end.min(other.span.end - DAY_MS);
            let both = (end - start).max(0);
            compared.known += both;
            compared.alike += if one.is_asleep == other.is_asleep { both } else { 0 };
            if one.span.end < other.span.end - DAY_MS {
                today.next()
            } else {
                tomorrow.next()
            };
        }
        compared
    }

    fn index(&self) -> Option<f64> {
        let Compared { alike, known } = self.compared();
        (known > 0).then(|| 200.0 * alike as f64 / known as f64 - 100.0)
    }
}

/// How much of a timeline has a moment a day later, and how much of that is like it; in milliseconds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compared {
    known: i64,
    alike: i64,
}

#[cfg(test)]
#[path = "regularity_tests.rs"]
mod tests;
