//! How steady sleep is from day to day.

use chrono::NaiveDate;

use super::{Asleep, PhaseDeviation, Regularity, ShortOfGoal, SocialJetlag, TrendsNight};
use crate::units::Minutes;

/// How steady the sleep of a range of dates is, and how it stands against the goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    /// The sleep regularity index.
    pub regularity: Regularity,
    /// Free days and others.
    pub social_jetlag: SocialJetlag,
    /// How far midsleep wanders.
    pub phase_deviation: PhaseDeviation,
    /// The last fourteen dates against the goal.
    pub short_of_goal: ShortOfGoal,
}

/// What a person set that the rhythm of sleep is seen against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Free days a week has, 0 to 7.
    pub free_days: usize,
    /// Sleep a date should have.
    pub goal: Minutes,
}

impl Rhythm {
    /// Returns the rhythm of a diary without a night.
    #[must_use]
    pub fn of_nothing() -> Self {
        let habits = Habits { free_days: 0, goal: Minutes::ZERO };
        Self::of(&[], &Asleep::default(), NaiveDate::default(), habits)
    }

    /// Measures the nights of a range that ends at `last`, in any order. `asleep` holds their naps too, and what reaches
    /// into the range from dates around it.
    #[must_use]
    pub fn of(nights: &[TrendsNight], asleep: &Asleep, last: NaiveDate, habits: Habits) -> Self {
        Self {
            regularity: Regularity::of(nights, asleep),
            social_jetlag: SocialJetlag::of(nights, habits.free_days),
            phase_deviation: PhaseDeviation::of(nights),
            short_of_goal: ShortOfGoal::of(nights, last, habits.goal),
        }
    }
}
