//! What one channel sounds like by itself, for the sound test in Settings.

use drowse_core::sound::{Ambience, Channel};

use crate::clips::Clip;
use crate::frames::{Samples, frames};
use crate::synthesis::background::turn;
use crate::synthesis::bells::Bells;

/// What the voice says.
const SPOKEN: &str = "sound-test";
/// How long a background is heard, and how it comes and goes, in seconds.
const BACKGROUND_S: f32 = 5.0;
const FADE_S: f32 = 1.0;
/// How often it ticks, a second apart.
const TICKS: usize = 4;

/// Makes a few seconds of a channel.
pub(crate) fn trial(channel: Channel, ambience: Ambience, bells: &Bells) -> Samples {
    match channel {
        Channel::Voice => Clip::find(SPOKEN).map_or_else(|| Samples::from([]), |clip| clip.decode()),
        Channel::Bells => bells.next_step.clone(),
        Channel::Ambience => background(ambience).into(),
        Channel::Tick => ticks(&bells.beat).into(),
    }
}

fn background(ambience: Ambience) -> Vec<f32> {
    let (length, fade) = (frames(BACKGROUND_S), frames(FADE_S));
    let mut samples = turn(ambience)[..length].to_vec();
    for (place, sample) in samples.iter_mut().enumerate() {
        let presence = place.min(length - 1 - place) as f32 / fade as f32;
        *sample *= presence.min(1.0);
    }
    samples
}

fn ticks(tick: &[f32]) -> Vec<f32> {
    let mut samples = vec![0.0; frames(1.0) * TICKS];
    for second in samples.chunks_exact_mut(frames(1.0)) {
        second[..tick.len()].copy_from_slice(tick);
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_can_be_heard_for_a_while_and_none_is_cut_off() {
        let bells = Bells::new();
        for channel in [Channel::Voice, Channel::Bells, Channel::Ambience, Channel::Tick] {
            let samples = trial(channel, Ambience::Waves, &bells);
            assert!(samples.len() > frames(2.0), "{channel:?}: {} frames", samples.len());
            assert!(samples[0].abs() < 0.01 && samples[samples.len() - 1].abs() < 0.01, "{channel:?}");
            assert!(samples.iter().any(|sample| sample.abs() > 0.05), "{channel:?} is silent");
        }
    }
}
