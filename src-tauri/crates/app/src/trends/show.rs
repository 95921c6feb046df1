//! The Trends screen.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::{Awakening, Night};
use drowse_core::time::{NOON, minutes_into_window, step_days};
use drowse_core::trends::{FEWEST_OF_A_WEEK, TrendsNight, over_seven_dates, quantile};
use drowse_store::Reading;
use drowse_store::diary::StoredNight;

use super::massage;
use super::view::{TrendNight, TrendsRange, TrendsView};
use crate::AppError;
use crate::settings::Preferences;

/// How many recorded nights "usual" looks back on.
const USUAL_OVER: usize = 56;
/// Fewest nights of which anything is usual.
const FEWEST_FOR_USUAL: usize = 14;

impl TrendsRange {
    /// Returns how many dates it has; all of them have no number.
    fn dates(self) -> Option<i64> {
        match self {
            Self::Week => Some(7),
            Self::FourWeeks => Some(28),
            Self::ThreeMonths => Some(84),
            Self::Year => Some(365),
            Self::All => None,
        }
    }
}

/// Looks at a range that ends at `end`, else at the last recorded night, else today.
pub(super) fn show(
    reading: &Reading<'_>,
    range: TrendsRange,
    end: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<TrendsView, AppError> {
    let free_days = Preferences::load(reading)?.free_days();
    let ever = reading.list_nights(None, None)?;
    let date_of = |stored: &StoredNight| stored.night.diary_date;
    let to = end.or(ever.last().map(date_of)).unwrap_or(today);
    let from = match range.dates() {
        Some(dates) => step_days(to, 1 - dates),
        None => ever.first().map_or(to, date_of).min(to),
    };
    let nights = super::nights_with_naps(reading, &ever, &free_days)?;
    let total_by_date = total_sleep_by_date(&nights);
    let totals = |from, to| total_by_date.range(from..=to).map(|(_, total)| *total).collect::<Vec<f64>>();
    let within = totals(from, to);
    let before = range.dates().map(|dates| totals(step_days(from, -dates), step_days(from, -1))).unwrap_or_default();
    let bars = bars(reading, &ever, &nights, &total_by_date, from, to)?;
    Ok(TrendsView {
        from: from.to_string(),
        to: to.to_string(),
        nights: count(bars.len()),
        recorded: count(bars.iter().filter(|bar| bar.is_recorded).count()),
        recorded_ever: count(ever.iter().filter(|stored| stored.night.ordinal == 1).count()),
        massage_nights: count(bars.iter().filter(|bar| bar.has_massage).count()),
        median_total_sleep_time_min: median(&within),
        n_total_sleep_time: count(within.len()),
        median_total_sleep_time_before_min: median(&before).filter(|_| before.len() * 2 >= within.len()),
        usual_total_sleep_time_min: usual(&total_by_date, to),
        bars,
    })
}

/// Adds the sleeps of a date up; a date with one of unknown length has an unknown sum.
fn total_sleep_by_date(nights: &[TrendsNight]) -> BTreeMap<NaiveDate, f64> {
    let mut totals: BTreeMap<NaiveDate, Option<f64>> = BTreeMap::new();
    for night in nights {
        let total = night.metrics.total_sleep_time_min.map(|total| total.0);
        let sum = totals.entry(night.diary_date).or_insert(Some(0.0));
        *sum = sum.zip(total).map(|(sum, total)| sum + total);
    }
    totals.into_iter().filter_map(|(date, total)| Some((date, total?))).collect()
}

fn median(totals: &[f64]) -> Option<f64> {
    if totals.len() < FEWEST_OF_A_WEEK { None } else { quantile(totals, 0.5) }
}

fn usual(total_by_date: &BTreeMap<NaiveDate, f64>, to: NaiveDate) -> Option<(f64, f64)> {
    let last: Vec<f64> = total_by_date.range(..=to).rev().take(USUAL_OVER).map(|(_, total)| *total).collect();
    if last.len() < FEWEST_FOR_USUAL { None } else { quantile(&last, 0.1).zip(quantile(&last, 0.9)) }
}

/// Makes one bar for each date of the range, recorded or not.
fn bars(
    reading: &Reading<'_>,
    ever: &[StoredNight],
    nights: &[TrendsNight],
    total_by_date: &BTreeMap<NaiveDate, f64>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<TrendNight>, AppError> {
    let is_within = |date: NaiveDate| from <= date && date <= to;
    let first_sleeps = ever.iter().zip(nights).filter(|(stored, _)| stored.night.ordinal == 1);
    let by_date: HashMap<NaiveDate, (&StoredNight, &TrendsNight)> =
        first_sleeps.filter(|(_, night)| is_within(night.diary_date)).map(|pair| (pair.1.diary_date, pair)).collect();
    let dates: Vec<NaiveDate> = from.iter_days().take_while(|date| *date <= to).collect();
    let medians = over_seven_dates(total_by_date, dates.clone(), |seven| quantile(seven, 0.5));
    let mut bars = Vec::with_capacity(dates.len());
    for (date, median) in dates.iter().zip(medians) {
        let mut bar = match by_date.get(date) {
            Some((stored, night)) => {
                let has_massage = massage::went_before(reading, &stored.night)?;
                TrendNight { has_massage, ..bar_of(&stored.night, night) }
            }
            None => blank(*date),
        };
        bar.total_sleep_time_min = total_by_date.get(date).copied();
        bar.total_sleep_time_median7_min = median;
        bars.push(bar);
    }
    Ok(bars)
}

fn bar_of(night: &Night, trends: &TrendsNight) -> TrendNight {
    let place = |at: DateTime<Utc>| minutes_into_window(night.zone.to_local(at), night.diary_date, NOON).0;
    let awakening = |span: &Awakening| (place(span.started_at), place(span.ended_at));
    let metrics = &trends.metrics;
    TrendNight {
        is_recorded: true,
        slept: night.slept,
        got_into_bed_min: night.got_into_bed_at.map(place),
        tried_to_sleep_min: night.tried_to_sleep_at.map(place),
        sleep_onset_min: metrics.sleep_onset_at.map(place),
        final_awakening_min: night.final_awakening_at.map(place),
        got_out_of_bed_min: night.got_out_of_bed_at.map(place),
        awakenings: night.marked_awakenings.iter().map(awakening).collect(),
        sleep_onset_latency_min: metrics.sleep_onset_latency_min.map(|minutes| minutes.0),
        wake_after_sleep_onset_min: metrics.wake_after_sleep_onset_min.map(|minutes| minutes.0),
        sleep_efficiency_pct: metrics.sleep_efficiency_pct.map(|percent| percent.0),
        quality: night.quality,
        ..blank(night.diary_date)
    }
}

fn blank(date: NaiveDate) -> TrendNight {
    TrendNight { diary_date: date.to_string(), ..TrendNight::default() }
}

/// A diary has fewer dates than four billion.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
