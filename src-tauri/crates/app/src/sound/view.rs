//! Where the sound of a session is.

use drowse_core::sound::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the sound is. It is the clock the pictures follow, heard or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SoundView {
    /// Milliseconds from the start of the timeline to what is heard now. Only grows while it plays.
    pub at_ms: f64,
    /// Whether it goes on by itself. At the end of the timeline it stops.
    pub is_playing: bool,
    /// The key of the line that says why nothing is heard; `null`: it is.
    pub silence: Option<String>,
}

/// A kind of sound with a loudness of its own, for the sound test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::sound::Channel")]
pub enum SoundChannel {
    Voice,
    Bells,
    Ambience,
    Tick,
}

impl From<SoundChannel> for Channel {
    fn from(channel: SoundChannel) -> Self {
        match channel {
            SoundChannel::Voice => Self::Voice,
            SoundChannel::Bells => Self::Bells,
            SoundChannel::Ambience => Self::Ambience,
            SoundChannel::Tick => Self::Tick,
        }
    }
}
