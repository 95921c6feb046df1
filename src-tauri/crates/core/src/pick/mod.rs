//! What Tonight proposes to somebody who does not choose it themselves.

use chrono::NaiveDate;

use crate::comparison::{KnownMean, Outcome, chances_of_highest, clip_chances};
use crate::trends::mean;

/// How often a routine is done until it is known.
pub const KNOWN_AFTER: u32 = 3;

/// How many evenings in a row a course takes.
///
/// Source: Ko & Lee 2014, Midwifery 30:60, where a therapist massaged.
pub const COURSE_EVENINGS: u8 = 5;

/// How long the massage of a course is, in minutes.
///
/// Source: as [`COURSE_EVENINGS`].
pub const COURSE_MINUTES: f64 = 20.0;

/// Who or what chooses the routine of an evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickMode {
    /// The person.
    OwnChoice,
    /// Each in turn, until all are known.
    Rotation,
    /// A lot, which falls more often on what went with better nights.
    Thompson,
    /// The person's own, twenty minutes long, on five evenings in a row.
    Course,
}

impl PickMode {
    /// Returns its name in columns, JSON and at the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnChoice => "own-choice",
            Self::Rotation => "rotation",
            Self::Thompson => "thompson",
            Self::Course => "course",
        }
    }

    /// Finds one by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::OwnChoice, Self::Rotation, Self::Thompson, Self::Course].into_iter().find(|mode| mode.name() == name)
    }

    /// Tells whether what was picked in a mode is still meant in this one: what works is only asked once there are two
    /// to choose from, and when all are known, or a course is over, the person chooses.
    #[must_use]
    pub fn may_pick_as(self, picked: Self) -> bool {
        match self {
            Self::Thompson => matches!(picked, Self::Thompson | Self::Rotation | Self::OwnChoice),
            mode => picked == mode || picked == Self::OwnChoice,
        }
    }
}

/// A routine that may be proposed tonight, and what is known of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Candidate {
    /// How often it was done.
    pub times_done: u32,
    /// What the nights after it came to.
    pub outcomes: Vec<f64>,
}

impl Candidate {
    /// Tells whether it was done often enough to be known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.times_done >= KNOWN_AFTER
    }
}

/// Returns the place of the one to get to know next: of those not known yet the one that was done least, the first of
/// them, and not `last_done` again while there is another. `None`: all are known.
#[must_use]
pub fn next_to_learn(candidates: &[Candidate], last_done: Option<usize>) -> Option<usize> {
    let unknown = candidates.iter().enumerate().filter(|(_, candidate)| !candidate.is_known());
    unknown.min_by_key(|(place, candidate)| (Some(*place) == last_done, candidate.times_done)).map(|(place, _)| place)
}

/// Returns the chance of each to be the lot's: how likely it is that the nights after it are the better ones (Thompson
/// sampling), so that none is certain and none is given up.
///
/// Before its first night a routine is held to be as the others are, and that counts as one night. Minutes are compared
/// by their logarithm: between 5 and 10 lies as much as between 30 and 60, and one night of two hours does not decide.
///
/// Source: Thompson 1933, Biometrika 25:285; Daskalova et al. 2020, CHI, doi 10.1145/3313831.3376584.
#[must_use]
pub fn chances(candidates: &[Candidate], outcome: Outcome) -> Vec<f64> {
    let better = |values: &[f64]| -> Vec<f64> { values.iter().map(|value| merit(outcome, *value)).collect() };
    let merits: Vec<Vec<f64>> = candidates.iter().map(|candidate| better(&candidate.outcomes)).collect();
    let all = merits.concat();
    let usual_mean = mean(&all).unwrap_or_default();
    let squares = all.iter().map(|value| (value - usual_mean).powi(2)).collect::<Vec<_>>();
    let variance = mean(&squares).unwrap_or_default().max(LEAST_VARIANCE);
    let usual = KnownMean { mean: usual_mean, kappa: 1.0, alpha: 1.0, beta: variance };
    let known: Vec<KnownMean> = merits.iter().map(|values| usual.after(values)).collect();
    clip_chances(&chances_of_highest(&known))
}

/// Nights that were all alike say little of how far the next may lie from them.
const LEAST_VARIANCE: f64 = 0.01;

/// The larger, the better.
fn merit(outcome: Outcome, value: f64) -> f64 {
    match outcome {
        Outcome::Sol | Outcome::Waso => -value.ln_1p(),
        Outcome::Quality | Outcome::Tst | Outcome::Se => value,
    }
}

/// Returns the place a lot falls on, with these chances, whose sum is 1. `lot`: 0 up to, but not, 1, each as likely.
#[must_use]
pub fn draw(chances: &[f64], lot: f64) -> usize {
    let mut below = 0.0;
    let falls_on = chances.iter().position(|chance| {
        below += chance;
        lot < below
    });
    // The sum may fall short of 1 by the last digit.
    falls_on.unwrap_or(chances.len().saturating_sub(1))
}

/// Returns which evening of its course the night of a diary date follows, from 1; `None`: the course is over.
#[must_use]
pub fn course_evening(began_on: NaiveDate, diary_date: NaiveDate) -> Option<u8> {
    let evening = u8::try_from((diary_date - began_on).num_days().max(0)).ok()?.checked_add(1)?;
    (evening <= COURSE_EVENINGS).then_some(evening)
}

#[cfg(test)]
mod tests;
