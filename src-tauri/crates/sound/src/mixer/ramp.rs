//! A loudness on its way to another.

use crate::frames::RATE;

/// A factor that moves to its target in a straight line, so that nothing clicks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ramp {
    value: f32,
    target: f32,
    step: f32,
}

impl Ramp {
    /// Creates one that stands.
    pub fn at(value: f32) -> Self {
        Self { value, target: value, step: 0.0 }
    }

    /// Moves to `target` within `ms` milliseconds from where it is.
    pub fn go(&mut self, target: f32, ms: f32) {
        if target.to_bits() != self.target.to_bits() {
            self.target = target;
            self.step = (target - self.value) / (ms * RATE as f32 / 1000.0);
        }
    }

    /// Returns the factor of the next frame.
    pub fn next(&mut self) -> f32 {
        let left = self.target - self.value;
        self.value =
            if left.abs() <= self.step.abs() || self.step == 0.0 { self.target } else { self.value + self.step };
        self.value
    }

    /// Tells whether it stands at nought.
    pub fn is_nought(self) -> bool {
        self.value == 0.0 && self.target == 0.0
    }
}
