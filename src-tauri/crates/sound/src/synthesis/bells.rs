//! The bells, the bowl and the ticks.

use super::partials::{Partial, strike};
use crate::frames::{Samples, frames};

/// Seconds between the two strokes of the bell for the other side.
const BETWEEN_STROKES_S: f32 = 0.55;

/// Every sound a cue may ring, made once.
#[derive(Debug, Clone)]
pub(crate) struct Bells {
    /// One soft bell.
    pub next_step: Samples,
    /// The bell twice, the second time higher.
    pub other_side: Samples,
    /// A low bowl that rings for a long time.
    pub end: Samples,
    /// A tick.
    pub beat: Samples,
    /// A lower tick.
    pub release: Samples,
}

impl Bells {
    /// Makes them all.
    pub fn new() -> Self {
        Self {
            next_step: bell(523.25, 0.3).into(),
            other_side: two_bells().into(),
            end: bowl().into(),
            beat: tick(1_150.0).into(),
            release: tick(820.0).into(),
        }
    }
}

fn partial(frequency: f32, level: f32, decay_s: f32) -> Partial {
    Partial { frequency, level, decay_s }
}

/// A small hand bell, heard through a curtain: few partials, and the high ones are gone first.
fn bell(pitch: f32, peak: f32) -> Vec<f32> {
    let partials = [
        partial(pitch * 0.5, 0.25, 2.6),
        partial(pitch, 1.0, 2.8),
        // A second sine beside the first beats slowly, as cast metal does.
        partial(pitch * 1.0035, 0.35, 2.4),
        partial(pitch * 2.0, 0.28, 1.5),
        partial(pitch * 2.76, 0.12, 0.8),
        partial(pitch * 4.07, 0.04, 0.4),
    ];
    strike(&partials, 0.008, 3.0, peak)
}

fn two_bells() -> Vec<f32> {
    let mut first = bell(523.25, 0.26);
    let second = bell(659.25, 0.26);
    let later = frames(BETWEEN_STROKES_S);
    first.resize(later + second.len(), 0.0);
    first[later..].iter_mut().zip(&second).for_each(|(sample, more)| *sample += more);
    first
}

/// A singing bowl, struck with a soft mallet: pairs of sines a little apart make it sway.
fn bowl() -> Vec<f32> {
    let pitch = 129.5;
    let partials = [
        partial(pitch, 1.0, 9.0),
        partial(pitch + 0.7, 0.8, 8.5),
        partial(pitch * 2.71, 0.42, 6.0),
        partial(pitch * 2.71 + 1.1, 0.3, 5.5),
        partial(pitch * 5.02, 0.12, 3.2),
        partial(pitch * 7.9, 0.03, 1.6),
    ];
    strike(&partials, 0.035, 9.0, 0.5)
}

/// A fingertip on wood: over before it is a note.
fn tick(pitch: f32) -> Vec<f32> {
    let partials = [partial(pitch, 1.0, 0.045), partial(pitch * 2.4, 0.3, 0.02)];
    strike(&partials, 0.001, 0.06, 0.3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bells: &Bells) -> [(&str, &Samples); 5] {
        let Bells { next_step, other_side, end, beat, release } = bells;
        [("next step", next_step), ("other side", other_side), ("end", end), ("beat", beat), ("release", release)]
    }

    #[test]
    fn each_begins_and_ends_at_nought_and_stays_within_bounds() {
        for (name, samples) in all(&Bells::new()) {
            assert!(samples[0].abs() < 1e-6, "{name} begins at {}", samples[0]);
            assert!(samples[samples.len() - 1].abs() < 1e-6, "{name} ends with a cut");
            assert!(samples.iter().all(|sample| sample.abs() <= 0.55), "{name} is too loud");
        }
    }

    #[test]
    fn none_clicks() {
        for (name, samples) in all(&Bells::new()) {
            let loudest = samples.iter().fold(0.0f32, |most, sample| most.max(sample.abs()));
            let steepest = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
            assert!(steepest < loudest * 0.35, "{name} leaps by {steepest} of {loudest}");
        }
    }

    #[test]
    fn a_tick_is_short_and_the_bowl_rings_long() {
        let bells = Bells::new();
        let loudest = |samples: &[f32]| samples.iter().fold(0.0f32, |most, sample| most.max(sample.abs()));
        assert!(loudest(&bells.beat[frames(0.03)..]) < loudest(&bells.beat) * 0.05);
        assert!(loudest(&bells.end[frames(4.0)..]) > loudest(&bells.end) * 0.015);
    }
}
