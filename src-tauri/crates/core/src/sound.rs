//! What is heard: the channels, how loud each is, and which background there is.

/// A kind of sound with a loudness of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Spoken steps.
    Voice,
    /// Bells at the next step and the other side, and the bowl at the end.
    Bells,
    /// The background.
    Ambience,
    /// A quiet tick at every beat.
    Tick,
}

/// What the background is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ambience {
    /// Brown noise: deep and even.
    #[default]
    Brown,
    /// Rain on leaves.
    Rain,
    /// Waves, far away.
    Waves,
}

/// How loud each channel is, in per cent: 0 is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loudness {
    /// Spoken steps.
    pub voice_pct: u8,
    /// Bells and the bowl.
    pub bells_pct: u8,
    /// The background.
    pub ambience_pct: u8,
    /// The tick.
    pub tick_pct: u8,
    /// What the background is.
    pub ambience: Ambience,
}

impl Loudness {
    /// Returns how loud a channel is, in per cent.
    #[must_use]
    pub fn of(&self, channel: Channel) -> u8 {
        match channel {
            Channel::Voice => self.voice_pct,
            Channel::Bells => self.bells_pct,
            Channel::Ambience => self.ambience_pct,
            Channel::Tick => self.tick_pct,
        }
    }
}
