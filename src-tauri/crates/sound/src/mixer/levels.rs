//! How loud the channels are beside each other, and the ceiling above all of them.

use drowse_core::sound::{Channel, Loudness};

/// The channels, in the order their ramps are kept.
pub(super) const CHANNELS: [Channel; 4] = [Channel::Voice, Channel::Bells, Channel::Ambience, Channel::Tick];

/// Below this the ceiling changes nothing.
const KNEE: f32 = 0.8;

/// Returns the factor of a channel.
///
/// The clips are spoken at −22 LUFS; at 70 per cent they come out near −20. The power makes steps of per cent sound even.
pub(super) fn gain(loudness: &Loudness, channel: Channel) -> f32 {
    let beside_others = match channel {
        Channel::Voice => 2.0,
        Channel::Bells => 1.0,
        Channel::Ambience => 0.8,
        Channel::Tick => 0.8,
    };
    beside_others * (f32::from(loudness.of(channel).min(100)) / 100.0).powf(1.5)
}

/// Bends what is too loud below 1, and leaves the rest as it is.
pub(super) fn under_the_ceiling(sample: f32) -> f32 {
    let over = sample.abs() - KNEE;
    if over <= 0.0 {
        return sample;
    }
    let room = 1.0 - KNEE;
    (KNEE + room * (over / room).tanh()).copysign(sample)
}
