//! The Trends screen.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::{Awakening, Nap, Night};
use drowse_core::time::{NOON, minutes_into_window, step_days, window_start};
use drowse_core::trends::{ShortOfGoal, TrendsNight, WeekdayPattern, quantile};
use drowse_core::units::{Minutes, Percent};
use drowse_store::Reading;
use drowse_store::diary::StoredNight;

use super::clock::clock;
use super::measure::{ByDate, measure};
use super::rhythm;
use super::view::{
    TrendGoal, TrendMeasures, TrendNight, TrendTag, TrendWeekday, TrendsRange, TrendsStretch, TrendsView,
};
use crate::AppError;
use crate::diary::{sessions_by_night, went_after_massage};
use crate::settings::Preferences;

/// How many recorded nights "usual" looks back on.
const USUAL_OVER: usize = 56;
/// Fewest nights of which anything is usual.
const FEWEST_FOR_USUAL: usize = 14;
/// From how many minutes of sleep on a night has the next tone of the calendar.
const TONES_MIN: [f64; 3] = [390.0, 435.0, 480.0];

impl TrendsRange {
    /// Returns how many dates it has; all of them, and two dates of one's own, have no number.
    fn dates(self) -> Option<i64> {
        match self {
            Self::Week => Some(7),
            Self::TwoWeeks => Some(14),
            Self::FourWeeks => Some(28),
            Self::ThreeMonths => Some(84),
            Self::Year => Some(365),
            Self::All | Self::Custom => None,
        }
    }
}

/// The dates that are looked at, and as many before them.
pub(super) struct Stretch {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub before: Option<(NaiveDate, NaiveDate)>,
}

impl Stretch {
    /// Lays a range where the person asked for it, else up to the last of these nights, else to today.
    fn of(asked: TrendsStretch, ever: &[StoredNight], today: NaiveDate) -> Self {
        let date_of = |stored: &StoredNight| stored.night.diary_date;
        let to = asked.to.or(ever.last().map(date_of)).unwrap_or(today);
        let first = || ever.first().map_or(to, date_of);
        let (from, to) = match (asked.range, asked.range.dates()) {
            (_, Some(dates)) => (step_days(to, 1 - dates), to),
            (TrendsRange::Custom, None) => {
                let from = asked.from.unwrap_or_else(first);
                let (from, to) = (from.min(to), from.max(to));
                // While a year is typed it is the year 2 first: no date is listed that has no night around it.
                let within = (from.max(first()), to.min(ever.last().map_or(today, date_of).max(today)));
                if within.0 <= within.1 { within } else { (to, to) }
            }
            (_, None) => (first().min(to), to),
        };
        let is_part = asked.range != TrendsRange::All;
        let before = is_part.then(|| (step_days(from, (from - to).num_days() - 1), step_days(from, -1)));
        Self { from, to, before }
    }

    pub fn has(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// Looks at a stretch of the diary; the cards are the caller's.
pub(super) fn show(
    reading: &Reading<'_>,
    ever: &[StoredNight],
    nights: &[TrendsNight],
    asked: TrendsStretch,
    today: NaiveDate,
) -> Result<TrendsView, AppError> {
    let preferences = Preferences::load(reading)?;
    let stretch = Stretch::of(asked, ever, today);
    let total_by_date = total_sleep_by_date(nights);
    let bars = bars(reading, ever, nights, &total_by_date, &stretch)?;
    let within = total_by_date.range(stretch.from..=stretch.to).map(|(date, total)| (*date, *total)).collect();
    let pattern = WeekdayPattern::of(&within);
    let naps: Vec<Nap> = reading.list_naps(None, None)?.into_iter().map(|stored| stored.nap).collect();
    Ok(TrendsView {
        from: stretch.from.to_string(),
        to: stretch.to.to_string(),
        nights: count(bars.len()),
        recorded: count(bars.iter().filter(|bar| bar.is_recorded).count()),
        recorded_ever: count(ever.iter().filter(|stored| is_first(stored)).count()),
        first_ever: ever.first().map(|stored| stored.night.diary_date.to_string()),
        last_ever: ever.last().map(|stored| stored.night.diary_date.to_string()),
        massage_nights: count(bars.iter().filter(|bar| bar.has_massage).count()),
        day_begins_min: minutes_into_window(window_start(today, preferences.day_rollover()), today, NOON).0,
        usual_total_sleep_time_min: usual(&total_by_date, stretch.to),
        bars,
        measures: measures(ever, nights, &total_by_date, &stretch),
        bedtime: clock(ever, &stretch, |night| night.got_into_bed_at),
        getting_up: clock(ever, &stretch, |night| night.got_out_of_bed_at),
        regularity: rhythm::regularity(nights, &naps, &stretch),
        social_jetlag: rhythm::social_jetlag(nights, preferences.free_days().len(), &stretch),
        weekdays: pattern.days.map(|day| TrendWeekday { values: day.values, median: day.median }).to_vec(),
        weekday_ends: pattern.ends.map(|(most, least)| (count(most), count(least))),
        tags: tags(ever, &stretch),
        goal: goal(nights, stretch.to, preferences.sleep_goal_min()),
        cards: Vec::new(),
        numbers_rest_until: preferences
            .numbers_rest_until()
            .filter(|until| *until > today)
            .map(|date| date.to_string()),
    })
}

/// Tells the usual sleep of a date from a further one.
pub(super) fn is_first(stored: &StoredNight) -> bool {
    stored.night.ordinal == 1
}

/// Adds the sleeps of a date up; a date with one of unknown length has an unknown sum.
fn total_sleep_by_date(nights: &[TrendsNight]) -> ByDate {
    let mut totals: BTreeMap<NaiveDate, Option<f64>> = BTreeMap::new();
    for night in nights {
        let total = night.metrics.total_sleep_time_min.map(|total| total.0);
        let sum = totals.entry(night.diary_date).or_insert(Some(0.0));
        *sum = sum.zip(total).map(|(sum, total)| sum + total);
    }
    totals.into_iter().filter_map(|(date, total)| Some((date, total?))).collect()
}

/// Looks at every measure; all but the sleep itself are of the first sleep of a date.
fn measures(ever: &[StoredNight], nights: &[TrendsNight], total_by_date: &ByDate, stretch: &Stretch) -> TrendMeasures {
    let firsts = || ever.iter().zip(nights).filter(|(stored, _)| is_first(stored));
    let computed = |value: fn(&TrendsNight) -> Option<f64>| {
        let by_date: ByDate = firsts().filter_map(|(_, night)| Some((night.diary_date, value(night)?))).collect();
        measure(&by_date, stretch)
    };
    let answered = |value: fn(&Night) -> Option<u8>| {
        let answers = firsts().filter_map(|(stored, night)| Some((night.diary_date, value(&stored.night)?.into())));
        measure(&answers.collect(), stretch)
    };
    TrendMeasures {
        total_sleep_time_min: measure(total_by_date, stretch),
        sleep_onset_latency_min: computed(|night| number(night.metrics.sleep_onset_latency_min)),
        wake_after_sleep_onset_min: computed(|night| number(night.metrics.wake_after_sleep_onset_min)),
        sleep_efficiency_pct: computed(|night| share(night.metrics.sleep_efficiency_pct)),
        sleep_efficiency_tib_pct: computed(|night| share(night.metrics.sleep_efficiency_tib_pct)),
        quality: answered(|night| night.quality),
        rested: answered(|night| night.rested),
    }
}

fn number(minutes: Option<Minutes>) -> Option<f64> {
    minutes.map(|minutes| minutes.0)
}

fn share(percent: Option<Percent>) -> Option<f64> {
    percent.map(|percent| percent.0)
}

fn usual(total_by_date: &ByDate, to: NaiveDate) -> Option<(f64, f64)> {
    let last: Vec<f64> = total_by_date.range(..=to).rev().take(USUAL_OVER).map(|(_, total)| *total).collect();
    if last.len() < FEWEST_FOR_USUAL { None } else { quantile(&last, 0.1).zip(quantile(&last, 0.9)) }
}

/// Counts the nights of each tag, the most frequent first, then by name.
fn tags(ever: &[StoredNight], stretch: &Stretch) -> Vec<TrendTag> {
    let mut nights: BTreeMap<&str, u32> = BTreeMap::new();
    let within = ever.iter().filter(|stored| is_first(stored) && stretch.has(stored.night.diary_date));
    for tag in within.flat_map(|stored| &stored.night.tags) {
        *nights.entry(tag).or_default() += 1;
    }
    let mut tags: Vec<TrendTag> =
        nights.into_iter().map(|(name, nights)| TrendTag { name: name.to_owned(), nights }).collect();
    tags.sort_by_key(|tag| std::cmp::Reverse(tag.nights));
    tags
}

fn goal(nights: &[TrendsNight], to: NaiveDate, goal_min: u32) -> Option<TrendGoal> {
    let short = ShortOfGoal::of(nights, to, Minutes(goal_min.into()));
    let missing_a_night_min = short.a_date()?.0;
    Some(TrendGoal { goal_min, nights: count(short.dates), missing_a_night_min })
}

/// Makes one bar for each date of the range, recorded or not.
fn bars(
    reading: &Reading<'_>,
    ever: &[StoredNight],
    nights: &[TrendsNight],
    total_by_date: &ByDate,
    stretch: &Stretch,
) -> Result<Vec<TrendNight>, AppError> {
    let first_sleeps = ever.iter().zip(nights).enumerate().filter(|(_, (stored, _))| is_first(stored));
    let by_date: HashMap<NaiveDate, (usize, &StoredNight, &TrendsNight)> = first_sleeps
        .map(|(place, (stored, night))| (night.diary_date, (place, stored, night)))
        .filter(|(date, _)| stretch.has(*date))
        .collect();
    let sessions = sessions_by_night(reading, ever)?;
    let mut bars = Vec::new();
    for date in stretch.from.iter_days().take_while(|date| *date <= stretch.to) {
        let mut bar = match by_date.get(&date) {
            Some((place, stored, night)) => {
                let sessions = sessions.get(place).map_or(&[][..], Vec::as_slice);
                let has_massage = went_after_massage(&stored.night, sessions);
                TrendNight { has_massage, ..bar_of(&stored.night, night) }
            }
            None => blank(date),
        };
        bar.total_sleep_time_min = total_by_date.get(&date).copied();
        bar.tone = bar.total_sleep_time_min.map(tone);
        bars.push(bar);
    }
    Ok(bars)
}

fn tone(total: f64) -> u8 {
    1 + TONES_MIN.iter().map(|edge| u8::from(total >= *edge)).sum::<u8>()
}

fn bar_of(night: &Night, trends: &TrendsNight) -> TrendNight {
    let place = |at: DateTime<Utc>| minutes_into_window(night.zone.to_local(at), night.diary_date, NOON).0;
    let awakening = |span: &Awakening| (place(span.started_at), place(span.ended_at));
    TrendNight {
        is_recorded: true,
        slept: night.slept,
        got_into_bed_min: night.got_into_bed_at.map(place),
        tried_to_sleep_min: night.tried_to_sleep_at.map(place),
        sleep_onset_min: trends.metrics.sleep_onset_at.map(place),
        final_awakening_min: night.final_awakening_at.map(place),
        got_out_of_bed_min: night.got_out_of_bed_at.map(place),
        awakenings: night.marked_awakenings.iter().map(awakening).collect(),
        ..blank(night.diary_date)
    }
}

fn blank(date: NaiveDate) -> TrendNight {
    TrendNight { diary_date: date.to_string(), ..TrendNight::default() }
}

/// A diary has fewer dates than four billion.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
