//! What was spoken once and is played from then on.

use std::io::Cursor;
use std::sync::OnceLock;

use rodio::{Decoder, Source};

use crate::frames::{RATE, Samples};

/// Each clip: its id, its length in milliseconds, and its Vorbis file.
type Shipped = &'static [(&'static str, u64, &'static [u8])];
const SHIPPED: Shipped = include!(concat!(env!("OUT_DIR"), "/clips.rs"));

/// Samples a second of the clips: every one gets one more beside it.
const CLIP_RATE: u32 = RATE / 2;

/// Samples on each side from which one between two is made.
const REACH: usize = 24;

/// A spoken clip, decoded when it is first wanted.
#[derive(Debug)]
pub(crate) struct Clip {
    vorbis: &'static [u8],
    samples: OnceLock<Samples>,
}

impl Clip {
    /// Finds a clip by its id.
    pub fn find(id: &str) -> Option<Self> {
        let (_, _, vorbis) = shipped(id)?;
        Some(Self { vorbis, samples: OnceLock::new() })
    }

    /// Returns its samples if they are decoded already. The thread that plays asks this, and never decodes.
    pub fn ready(&self) -> Option<Samples> {
        self.samples.get().cloned()
    }

    /// Returns its samples. A clip that cannot be read is silent, and the log says so: the massage goes on.
    pub fn decode(&self) -> Samples {
        let decoded = || {
            decode(self.vorbis).unwrap_or_else(|error| {
                tracing::error!(error, "a voice clip cannot be played");
                Vec::new()
            })
        };
        self.samples.get_or_init(|| decoded().into()).clone()
    }
}

/// Returns how long a clip takes, in milliseconds; `None`: there is none.
pub(crate) fn clip_ms(id: &str) -> Option<u64> {
    shipped(id).map(|(_, duration_ms, _)| *duration_ms)
}

fn shipped(id: &str) -> Option<&'static (&'static str, u64, &'static [u8])> {
    SHIPPED.iter().find(|(known, _, _)| *known == id)
}

fn decode(vorbis: &'static [u8]) -> Result<Vec<f32>, String> {
    let decoder = Decoder::new(Cursor::new(vorbis)).map_err(|error| error.to_string())?;
    let shape = (decoder.channels().get(), decoder.sample_rate().get());
    if shape != (1, CLIP_RATE) {
        return Err(format!("{} channels at {} Hz", shape.0, shape.1));
    }
    Ok(doubled(&decoder.collect::<Vec<f32>>()))
}

/// Puts a sample between any two, as the smoothest curve through all would have it: a windowed sinc.
fn doubled(samples: &[f32]) -> Vec<f32> {
    let weights: Vec<f32> = (0..REACH).map(between_weight).collect();
    let at = |place: isize| usize::try_from(place).ok().and_then(|place| samples.get(place)).copied().unwrap_or(0.0);
    let mut out = Vec::with_capacity(samples.len() * 2);
    for (place, sample) in samples.iter().enumerate() {
        let place = place.cast_signed();
        let pairs = weights.iter().zip(0isize..).map(|(weight, far)| weight * (at(place - far) + at(place + 1 + far)));
        out.extend([*sample, pairs.sum()]);
    }
    out
}

/// Returns the weight of a sample `far` and a half away.
fn between_weight(far: usize) -> f32 {
    let distance = std::f32::consts::PI * (far as f32 + 0.5);
    let window = 0.5 + 0.5 * (distance / REACH as f32).cos();
    distance.sin() / distance * window
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clip_can_be_played_and_takes_as_long_as_is_said() {
        assert!(SHIPPED.len() > 60, "only {} clips", SHIPPED.len());
        for (id, duration_ms, vorbis) in SHIPPED {
            let samples = decode(vorbis).unwrap_or_else(|error| panic!("{id}: {error}"));
            let found_ms = samples.len() as f64 * 1000.0 / f64::from(RATE);
            // The last block of a Vorbis file is filled up with silence.
            let too_long_ms = found_ms - *duration_ms as f64;
            assert!((-2.0..50.0).contains(&too_long_ms), "{id}: {found_ms} ms, said {duration_ms}");
        }
    }

    #[test]
    fn a_tone_stays_the_same_tone_at_twice_the_rate() {
        let tone = |rate: u32, length: usize| -> Vec<f32> {
            (0..length).map(|n| (std::f32::consts::TAU * 3_000.0 * n as f32 / rate as f32).sin()).collect()
        };
        let doubled = doubled(&tone(CLIP_RATE, 2_400));
        let expected = tone(RATE, 4_800);
        let middle = 100..4_700;
        let worst = middle.map(|n| (doubled[n] - expected[n]).abs()).fold(0.0, f32::max);
        assert!(worst < 0.005, "{worst}");
    }

    #[test]
    fn nothing_is_decoded_while_playing() {
        let clip = Clip::find("end").unwrap();
        assert!(clip.ready().is_none());
        clip.decode();
        assert!(clip.ready().is_some());
    }
}
