//! How far sleep on free days lies from sleep on other days.

use chrono::TimeDelta;

use super::{TrendsNight, mean, minutes_after_midnight};
use crate::time::{average_clock_times, shorter_arc};
use crate::units::Minutes;

/// Fewest nights of each kind, free and other, that are compared.
pub const FEWEST_OF_A_KIND: usize = 4;
/// Fewest dates from the first to the last of the nights behind a corrected midsleep.
const FEWEST_DATES: i64 = 14;

/// The nights of one kind of days, free or other; times are circular means, minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DaysOfAKind {
    /// Nights whose midsleep is known.
    pub nights: usize,
    /// When their sleep began, from four nights on.
    pub sleep_onset: Option<Minutes>,
    /// MSF or MSW: their midsleep, from four nights on.
    pub midsleep: Option<Minutes>,
    /// When they woke for good, from four nights on.
    pub waking: Option<Minutes>,
}

/// The middle of sleep on free days and on others. A day is free when the person says so, whatever the weekday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SocialJetlag {
    /// MSF and what belongs to it.
    pub free: DaysOfAKind,
    /// MSW and what belongs to it.
    pub other: DaysOfAKind,
    /// MSF − MSW on the shorter arc, −720 < x ≤ 720; above 0 when free days are later.
    ///
    /// Source: Wittmann et al. 2006, Chronobiol Int 23:497.
    pub difference: Option<Minutes>,
    /// MSFsc, the midsleep of free days less what was caught up on.
    pub corrected: CorrectedMidsleep,
}

/// MSFsc: midsleep of free days, earlier by half of what free days are longer than the average of the week.
///
/// Nights of free days that an alarm ended are left out. Needs four nights of each kind within at least fourteen dates.
/// Source: Roenneberg et al. 2004, Curr Biol 14:R1038; 2019, Biology 8:54.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CorrectedMidsleep {
    /// Minutes after midnight, 0 ≤ x < 1440.
    pub midsleep: Option<Minutes>,
    /// How many more nights give it, when each is of the kind that is wanted; 0 when it is known.
    pub needs: usize,
}

impl SocialJetlag {
    /// Compares nights of free days with others, in any order; `free_days` is how many a week has, 0 to 7.
    #[must_use]
    pub fn of(nights: &[TrendsNight], free_days: usize) -> Self {
        let placed = nights.iter().filter(|night| night.midsleep.is_some());
        let (free, other): (Vec<&TrendsNight>, Vec<&TrendsNight>) = placed.partition(|night| night.is_free);
        let corrected = CorrectedMidsleep::of(free.clone(), &other, free_days);
        let (free, other) = (DaysOfAKind::of(&free), DaysOfAKind::of(&other));
        let difference = other.midsleep.zip(free.midsleep).map(|(other, free)| shorter_arc(other, free));
        Self { free, other, difference, corrected }
    }
}

impl DaysOfAKind {
    fn of(nights: &[&TrendsNight]) -> Self {
        let sleep_onset =
            |night: &TrendsNight| Some(minutes_after_midnight(night.zone.to_local(night.asleep.as_ref()?.start)));
        Self {
            nights: nights.len(),
            sleep_onset: average(nights, sleep_onset),
            midsleep: average(nights, |night| night.midsleep),
            waking: average(nights, |night| night.wake),
        }
    }

    /// Returns how many more nights there must be.
    #[must_use]
    pub fn needs(&self) -> usize {
        FEWEST_OF_A_KIND.saturating_sub(self.nights)
    }
}

impl CorrectedMidsleep {
    fn of(mut free: Vec<&TrendsNight>, other: &[&TrendsNight], free_days: usize) -> Self {
        free.retain(|night| !night.is_woken_by_alarm);
        let wanted = |count: usize| FEWEST_OF_A_KIND.saturating_sub(count);
        let dates = || free.iter().chain(other).map(|night| night.diary_date);
        let span =
            dates().min().zip(dates().max()).map_or(0, |(first, last)| (last - first + TimeDelta::days(1)).num_days());
        let days_to_go = usize::try_from(FEWEST_DATES - span).unwrap_or_default();
        let needs = (wanted(free.len()) + wanted(other.len())).max(days_to_go);
        let known = average(&free, |night| night.midsleep).zip(sleep_period(&free).zip(sleep_period(other)));
        let midsleep =
            known.filter(|_| needs == 0).map(|(midsleep, (free, other))| correct(midsleep, free, other, free_days));
        // Midsleep all around the clock has no middle yet; one more night may give it one.
        Self { midsleep, needs: if midsleep.is_some() { 0 } else { needs.max(1) } }
    }
}

/// Corrects the midsleep of free days; `free` and `other` are the mean sleep periods.
fn correct(midsleep: Minutes, free: Minutes, other: Minutes, free_days: usize) -> Minutes {
    let free_days = free_days.min(7) as f64;
    let week = (other.0 * (7.0 - free_days) + free.0 * free_days) / 7.0;
    let caught_up = if free > other { (free.0 - week) / 2.0 } else { 0.0 };
    Minutes((midsleep.0 - caught_up).rem_euclid(1440.0))
}

/// Averages a clock time that is known of four nights or more.
fn average(nights: &[&TrendsNight], time: impl Fn(&TrendsNight) -> Option<Minutes>) -> Option<Minutes> {
    let times: Vec<Minutes> = nights.iter().filter_map(|night| time(night)).collect();
    average_clock_times(&times).filter(|_| times.len() >= FEWEST_OF_A_KIND).map(|average| average.mean)
}

fn sleep_period(nights: &[&TrendsNight]) -> Option<Minutes> {
    let periods = nights.iter().filter_map(|night| night.metrics.sleep_period_min.map(|period| period.0));
    mean(&periods.collect::<Vec<_>>()).map(Minutes)
}

#[cfg(test)]
#[path = "social_jetlag_tests.rs"]
mod tests;
