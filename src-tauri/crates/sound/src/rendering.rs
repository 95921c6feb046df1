//! A stretch of a session as samples, without a device: to listen to it, and to look at it.

use std::sync::Arc;

use drowse_core::routine::Timeline;
use drowse_core::sound::Loudness;

use crate::frames::{FRAMES_A_MS, frames};
use crate::mixer::{Mixer, Order, Place};
use crate::score::Score;
use crate::synthesis::background::turn;
use crate::synthesis::bells::Bells;

/// Renders `seconds` of a session from `from_ms` on, as an output would play them: 48 000 frames a second, left and right in
/// turn.
#[must_use]
pub fn render(timeline: &Timeline, loudness: Loudness, from_ms: u64, seconds: f32) -> Vec<f32> {
    let score = Arc::new(Score::of(timeline.clone(), &Bells::new()));
    score.decode_from(0);
    let mut mixer = Mixer::new(&loudness, false);
    mixer.obey(Order::Background(turn(loudness.ambience)));
    mixer.obey(Order::Move(Place { score, at: Some(from_ms * FRAMES_A_MS), is_playing: true, take: 1 }));
    let mut out = vec![0.0; frames(seconds) * 2];
    mixer.render(&mut out);
    out
}
