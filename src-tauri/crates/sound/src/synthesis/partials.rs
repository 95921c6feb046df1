//! A struck body: sines that die away, each at its own pace.

use std::f32::consts::TAU;

use crate::frames::{RATE, frames};

/// One sine of a struck body.
pub(super) struct Partial {
    /// Hertz.
    pub frequency: f32,
    /// Beside the others.
    pub level: f32,
    /// Seconds until it is 60 dB down.
    pub decay_s: f32,
}

/// How long the very end fades, so that nothing is cut off.
const CLOSE_S: f32 = 0.05;

/// Strikes a body: all partials begin at nought and swell for `attack_s`, so that there is no click. The loudest sample is
/// `peak`.
pub(super) fn strike(partials: &[Partial], attack_s: f32, length_s: f32, peak: f32) -> Vec<f32> {
    let length = frames(length_s);
    let (attack, close) = (frames(attack_s), frames(CLOSE_S.min(length_s / 4.0)));
    let mut samples: Vec<f32> = (0..length)
        .map(|frame| {
            let at_s = frame as f32 / RATE as f32;
            let rung: f32 = partials.iter().map(|partial| partial.at(at_s)).sum();
            rung * swell(frame, attack) * swell(length - 1 - frame, close)
        })
        .collect();
    let loudest = samples.iter().fold(f32::MIN_POSITIVE, |most, sample| most.max(sample.abs()));
    samples.iter_mut().for_each(|sample| *sample *= peak / loudest);
    samples
}

impl Partial {
    fn at(&self, at_s: f32) -> f32 {
        /// Natural logarithm of 60 dB.
        const SIXTY_DB: f32 = 6.907_755;
        self.level * (TAU * self.frequency * at_s).sin() * (-SIXTY_DB * at_s / self.decay_s).exp()
    }
}

/// Rises from 0 to 1 over `length` frames, round at both ends.
fn swell(frame: usize, length: usize) -> f32 {
    if frame >= length {
        return 1.0;
    }
    0.5 - 0.5 * (std::f32::consts::PI * frame as f32 / length as f32).cos()
}
