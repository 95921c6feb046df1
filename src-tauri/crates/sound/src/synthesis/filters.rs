//! The two filters that make white noise sound like something.

use std::f32::consts::TAU;

use crate::frames::RATE;

/// Lets the low pass, 6 dB an octave.
#[derive(Default)]
pub(super) struct LowPass(f32);

impl LowPass {
    /// Takes a sample and returns what passes below about `cutoff` hertz, which may change from sample to sample.
    pub fn pass(&mut self, sample: f32, cutoff: f32) -> f32 {
        let share = 1.0 - (-TAU * cutoff / RATE as f32).exp();
        self.0 += share * (sample - self.0);
        self.0
    }
}

/// Lets the high pass: what a [`LowPass`] takes away.
#[derive(Default)]
pub(super) struct HighPass(LowPass);

impl HighPass {
    /// Takes a sample and returns what passes above about `cutoff` hertz.
    pub fn pass(&mut self, sample: f32, cutoff: f32) -> f32 {
        sample - self.0.pass(sample, cutoff)
    }
}
