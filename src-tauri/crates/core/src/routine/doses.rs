//! How much of each step is done tonight: a preset, or whatever fits the time there is.

use serde::{Deserialize, Serialize};

use super::fit::Fit;
use super::{Amount, Routine, Sides, Step};

/// How much of each step is done, in the order of the routine's steps.
///
/// In seconds, strokes or holds, as the step measures; `None`: left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doses(pub Vec<Option<u32>>);

/// A length a person can ask for by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Two thirds of every step, within its bounds, without the optional ones.
    Short,
    /// The defaults.
    #[default]
    Standard,
    /// One and a half times every step, within its bounds.
    Long,
}

/// Fewer minutes than the routine's shortest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the shortest form takes {least_minutes} minutes")]
pub struct TooShort {
    /// What the shortest form reads on a card.
    pub least_minutes: u32,
}

/// Rounds seconds to the whole minutes a card shows, halves down: 14:30 reads 14.
#[must_use]
pub fn minutes_on_card(seconds: u32) -> u32 {
    (seconds + 29) / 60
}

impl Doses {
    /// Returns the doses of a preset.
    #[must_use]
    pub fn of_preset(routine: &Routine, preset: Preset) -> Self {
        let amount = |step: &Step| match preset {
            Preset::Standard => Some(step.dose.amount.default),
            Preset::Short => short(step),
            Preset::Long => Some(long(step)),
        };
        let once_only = |step: &Step| routine.per_side_s.is_some() && step.sides != Sides::Each;
        let dose = |step: &Step| {
            if step.omitted_because.is_some() {
                None
            } else if once_only(step) {
                Some(step.dose.amount.default)
            } else {
                amount(step)
            }
        };
        Self(routine.steps.iter().map(dose).collect())
    }

    /// Fits the routine into `minutes` of massage: not longer, and shorter by less than the smallest step can grow.
    ///
    /// Minutes are meant as cards show them: 14 gives the standard feet of 14:30, and 10 their shortest form of 10:30.
    /// When time is short the optional steps go first; then all steps shrink or grow alike within their bounds. More
    /// minutes than the longest form takes give the longest form.
    ///
    /// # Errors
    /// [`TooShort`] when the shortest form reads more minutes on its card.
    pub fn fit(routine: &Routine, minutes: f64) -> Result<Self, TooShort> {
        let standard = Self::of_preset(routine, Preset::Standard);
        let standard_ms = standard.massage_ms(routine);
        if f64::from(minutes_on_card(standard_ms / 1000)) == minutes {
            return Ok(standard);
        }
        let bounds = Fit::new(routine, minutes * 60_000.0 < f64::from(standard_ms));
        let least_ms = bounds.least_ms();
        let least_minutes = minutes_on_card(least_ms / 1000);
        if minutes < f64::from(least_minutes) && minutes * 60_000.0 < f64::from(least_ms) {
            return Err(TooShort { least_minutes });
        }
        let wanted = (minutes * 60_000.0).min(f64::from(bounds.most_ms())).max(f64::from(least_ms));
        let filled = bounds.fill(wanted as u32);
        // Grains of a step may fall short of its usual amount, which is as good and longer.
        let is_standard_better = filled.massage_ms(routine) < standard_ms && f64::from(standard_ms) <= wanted;
        Ok(if is_standard_better { standard } else { filled })
    }

    /// Returns the doses of the routine's shortest form.
    #[must_use]
    pub fn shortest(routine: &Routine) -> Self {
        let bounds = Fit::new(routine, true);
        bounds.fill(bounds.least_ms())
    }

    /// Returns the doses of the routine's longest form.
    #[must_use]
    pub fn longest(routine: &Routine) -> Self {
        let bounds = Fit::new(routine, false);
        bounds.fill(bounds.most_ms())
    }

    /// Returns the massage time: the sum of the steps. Milliseconds.
    #[must_use]
    pub fn massage_ms(&self, routine: &Routine) -> u32 {
        let steps = routine.steps.iter().zip(&self.0);
        steps.map(|(step, amount)| step.duration_in_routine_ms(amount.unwrap_or(0))).sum()
    }
}

fn short(step: &Step) -> Option<u32> {
    let amount = step.dose.amount;
    match amount.short {
        Some(short) => Some(short),
        None if step.is_optional => None,
        None => Some(share(step, 2.0 / 3.0)),
    }
}

fn long(step: &Step) -> u32 {
    step.dose.amount.long.unwrap_or_else(|| share(step, 1.5))
}

/// Takes a share of the default within the bounds of the step, in grains.
pub(super) fn share(step: &Step, factor: f64) -> u32 {
    let Amount { default, min, max, .. } = step.dose.amount;
    let grain = step.dose.measure.grain();
    // Rounds down, but for what the factor itself is off.
    let grains = (f64::from(default) * factor / f64::from(grain) + 1e-9) as u32;
    (grains * grain).clamp(min, max)
}
