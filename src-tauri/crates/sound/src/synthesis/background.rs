//! Backgrounds that go on for ever: loops without a seam.
//!
//! Each is noise that repeats after one turn, sent through filters for two turns, of which the second is kept. By then the
//! filters have forgotten how they began, so the last sample leads to the first as any sample leads to the next.

use std::f32::consts::TAU;

use drowse_core::sound::Ambience;

use super::filters::{HighPass, LowPass};
use super::noise::Noise;
use crate::frames::{RATE, Samples, frames};

/// Seconds of a turn: long enough that nobody hears it come again; swells and gusts fit into it whole.
pub(crate) const TURN_S: f32 = 36.0;

/// Root mean square of each, so that one loudness fits all.
const LEVEL: f32 = 0.12;

/// Makes one turn of a background.
pub(crate) fn turn(ambience: Ambience) -> Samples {
    let mut samples = match ambience {
        Ambience::Brown => brown(),
        Ambience::Rain => rain(),
        Ambience::Waves => waves(),
    };
    let power: f32 = samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32;
    let gain = LEVEL / power.sqrt();
    samples.iter_mut().for_each(|sample| *sample *= gain);
    samples.into()
}

/// Sends a repeating noise through `filter` for two turns and keeps the second. `filter` gets the share of the turn, 0 to 1,
/// and the sample.
fn second_turn(seed: u32, mut filter: impl FnMut(f32, f32) -> f32) -> Vec<f32> {
    let length = frames(TURN_S);
    let mut noise = Noise::new(seed);
    let white: Vec<f32> = (0..length).map(|_| noise.next()).collect();
    let mut pass = || -> Vec<f32> {
        let shares = (0..length).map(|frame| frame as f32 / length as f32);
        shares.zip(&white).map(|(share, sample)| filter(share, *sample)).collect()
    };
    pass();
    pass()
}

/// Swings between 0 and 1, `times` a turn.
fn swing(share: f32, times: f32, phase: f32) -> f32 {
    0.5 - 0.5 * (TAU * (share * times + phase)).cos()
}

/// Deep and even, like a river far below.
fn brown() -> Vec<f32> {
    let (mut rumble, mut soft, mut floor) = (LowPass::default(), LowPass::default(), HighPass::default());
    second_turn(0x5eed_0001, move |_, sample| {
        let low = soft.pass(rumble.pass(sample, 60.0), 900.0);
        floor.pass(low, 28.0)
    })
}

/// A steady hiss on leaves, with single drops nearby.
fn rain() -> Vec<f32> {
    let (mut hiss, mut body) = (HighPass::default(), LowPass::default());
    let mut air = LowPass::default();
    let mut samples = second_turn(0x5eed_0002, move |share, sample| {
        let gust = 0.8 + 0.2 * swing(share, 5.0, 0.3) * swing(share, 2.0, 0.0);
        let leaves = hiss.pass(body.pass(sample, 3_800.0), 500.0);
        gust * (leaves + 0.9 * air.pass(sample, 220.0))
    });
    drops(&mut samples);
    samples
}

/// Lets drops fall, each a tiny ringing that ends where the turn began if it falls at its end.
fn drops(samples: &mut [f32]) {
    let mut chance = Noise::new(0x5eed_0003);
    let length = samples.len();
    let drop_length = frames(0.03);
    for _ in 0..(TURN_S * 38.0) as usize {
        let start = (chance.share() * length as f32) as usize % length;
        let pitch = 900.0 + 2_600.0 * chance.share() * chance.share();
        let level = 0.11 * chance.share() * chance.share();
        for frame in 0..drop_length {
            let at_s = frame as f32 / RATE as f32;
            let shape = (at_s * 900.0).min(1.0) * (-at_s * 190.0).exp();
            samples[(start + frame) % length] += level * shape * (TAU * pitch * at_s).sin();
        }
    }
}

/// Waves on a far beach: each swells, breaks brighter, and draws back.
fn waves() -> Vec<f32> {
    let (mut deep, mut surf, mut foam) = (LowPass::default(), LowPass::default(), LowPass::default());
    let mut floor = HighPass::default();
    second_turn(0x5eed_0004, move |share, sample| {
        // Four waves a turn, and three slower ones under them: 9 and 12 seconds.
        let near = swing(share, 4.0, 0.0).powi(2);
        let far = swing(share, 3.0, 0.35);
        let rumble = deep.pass(sample, 90.0) * 2.2;
        let breaking = surf.pass(foam.pass(sample, 380.0 + 1_500.0 * near), 900.0 + 1_400.0 * near);
        floor.pass(rumble * (0.35 + 0.4 * far) + breaking * (0.12 + 0.75 * near + 0.2 * far), 35.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Ambience; 3] = [Ambience::Brown, Ambience::Rain, Ambience::Waves];

    #[test]
    fn the_seam_is_no_greater_step_than_any_other() {
        for ambience in ALL {
            let samples = turn(ambience);
            let steepest = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
            let seam = (samples[0] - samples[samples.len() - 1]).abs();
            assert!(seam <= steepest, "{ambience:?}: {seam} at the seam, {steepest} elsewhere");
        }
    }

    #[test]
    fn the_energy_across_the_seam_flows_as_elsewhere() {
        for ambience in ALL {
            let samples = turn(ambience);
            let window = frames(0.1);
            let round: Vec<f32> = samples.iter().chain(&samples[..2 * window]).copied().collect();
            let levels: Vec<f32> = round
                .chunks_exact(window)
                .map(|chunk| 10.0 * (chunk.iter().map(|sample| sample * sample).sum::<f32>() / window as f32).log10())
                .collect();
            let steps: Vec<f32> = levels.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
            let (elsewhere, seam) = steps.split_at(steps.len() - 2);
            let largest = elsewhere.iter().fold(0.0f32, |most, step| most.max(*step));
            assert!(seam.iter().all(|step| *step <= largest), "{ambience:?}: {seam:?} dB, elsewhere at most {largest}");
        }
    }

    #[test]
    fn the_filters_end_in_the_state_they_began_in() {
        // A third turn would be the second again.
        let (mut low, mut high) = (LowPass::default(), HighPass::default());
        let mut turns = Vec::new();
        let mut filter = |_: f32, sample: f32| high.pass(low.pass(sample, 60.0), 28.0);
        turns.push(second_turn(7, &mut filter));
        turns.push(second_turn(7, &mut filter));
        let difference = turns[0].iter().zip(&turns[1]).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(difference < 1e-6, "{difference}");
    }

    #[test]
    fn all_are_as_loud_and_none_reaches_far() {
        for ambience in ALL {
            let samples = turn(ambience);
            let power: f32 = samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32;
            assert!((power.sqrt() - LEVEL).abs() < 0.002, "{ambience:?}");
            assert!(samples.iter().all(|sample| sample.abs() < 0.9), "{ambience:?}");
        }
    }
}
