//! A step that stands in for another.

use crate::routine::{Amount, BreathCue, Dose, Measure, Pressure, Step};

/// A step that can stand in for another, on the same sides and for the same time.
#[derive(Debug, Clone, PartialEq)]
pub struct Substitute {
    /// `PC6`.
    pub id: String,
    /// Strokes a minute; `None`: free.
    pub pace_per_min: Option<f64>,
    /// How hard.
    pub pressure: Pressure,
    /// The breath that goes with it.
    pub breath: Option<BreathCue>,
}

impl Substitute {
    /// Makes the step that takes the place of another.
    #[must_use]
    pub fn in_place_of(&self, step: &Step) -> Step {
        let seconds = |amount: u32| step.duration_ms(amount) / 1000;
        let Amount { default, min, max, short, long } = step.dose.amount;
        let amount = Amount {
            default: seconds(default),
            min: seconds(min),
            max: seconds(max),
            short: short.map(seconds),
            long: long.map(seconds),
        };
        Step {
            id: self.id.clone(),
            dose: Dose { amount, measure: Measure::Seconds },
            pace_per_min: self.pace_per_min,
            pressure: self.pressure,
            breath: self.breath,
            flags: Vec::new(),
            ways: Vec::new(),
            way: None,
            replaces: Some(step.id.clone()),
            ..step.clone()
        }
    }
}
