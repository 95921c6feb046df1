//! The mixer: orders in, samples out. It knows no device and no clock; a frame is a frame.

mod bed;
mod levels;
mod ramp;

use std::sync::Arc;

use drowse_core::routine::ambience_share;
use drowse_core::sound::{Channel, Loudness};

use self::bed::Bed;
use self::levels::{CHANNELS, gain, under_the_ceiling};
use self::ramp::Ramp;
use crate::frames::{FRAMES_A_MS, Samples};
use crate::score::{Material, Score};

/// How long pausing, jumping and muting take. Milliseconds.
const STOP_MS: f32 = 20.0;
/// How long another loudness takes. Milliseconds.
const LOUDNESS_MS: f32 = 60.0;
/// How much of the ambience is left under the voice, and how long it takes to step back and to return.
const UNDER_VOICE: f32 = 0.4;
const STEP_BACK_MS: f32 = 300.0;
const RETURN_MS: f32 = 1_200.0;
/// How late words may still begin: an output that opens late, or a clip that is not decoded yet, does not lose them.
const WORDS_MAY_BE_LATE: u64 = 3_000 * FRAMES_A_MS;
/// As many sounds at once as there may ever be: a bell, a voice, ticks, and what rings on. More would need memory.
const MOST_AT_ONCE: usize = 32;

/// What the mixer is told.
#[derive(Debug)]
pub(crate) enum Order {
    /// Be at a place of a session.
    Move(Place),
    /// Be as loud.
    Loudness(Loudness),
    /// Be silent, or not.
    Mute(bool),
    /// Have this background.
    Background(Samples),
    /// Let something be heard by itself, session or not.
    Test(Channel, Samples),
}

/// A place of a session.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The session.
    pub score: Arc<Score>,
    /// The frame; `None`: where it is now.
    pub at: Option<u64>,
    /// Playing, or resting.
    pub is_playing: bool,
    /// Which move of the clock it belongs to.
    pub take: u64,
}

/// Something that sounds.
#[derive(Debug)]
struct Ringing {
    samples: Samples,
    next: usize,
    channel: Channel,
    is_of_session: bool,
}

impl Ringing {
    fn of_session(samples: Samples, channel: Channel) -> Self {
        Self { samples, next: 0, channel, is_of_session: true }
    }
}

/// Mixes a session into frames of two samples, left and right.
#[derive(Debug)]
pub(crate) struct Mixer {
    score: Option<Arc<Score>>,
    at: u64,
    next_note: usize,
    /// The spoken note that is due and has not begun.
    owed: Option<usize>,
    is_playing: bool,
    take: u64,
    /// Where it goes when what is heard has faded.
    coming: Option<Place>,
    ringing: Vec<Ringing>,
    bed: Bed,
    session: Ramp,
    hearing: Ramp,
    gains: [Ramp; 4],
    under_voice: Ramp,
}

impl Mixer {
    /// Creates a mixer that is as loud as this and has nothing to play.
    pub fn new(loudness: &Loudness, is_muted: bool) -> Self {
        Self {
            score: None,
            at: 0,
            next_note: 0,
            owed: None,
            is_playing: false,
            take: 0,
            coming: None,
            ringing: Vec::with_capacity(MOST_AT_ONCE),
            bed: Bed::new(),
            session: Ramp::at(0.0),
            hearing: Ramp::at(if is_muted { 0.0 } else { 1.0 }),
            gains: CHANNELS.map(|channel| Ramp::at(gain(loudness, channel))),
            under_voice: Ramp::at(1.0),
        }
    }

    /// Does what it is told.
    pub fn obey(&mut self, order: Order) {
        match order {
            Order::Move(mut place) => {
                self.session.go(0.0, STOP_MS);
                // Where it is now is where it is about to be.
                place.at = place.at.or_else(|| self.coming.take().and_then(|coming| coming.at));
                self.coming = Some(place);
            }
            Order::Loudness(loudness) => {
                for (ramp, channel) in self.gains.iter_mut().zip(CHANNELS) {
                    ramp.go(gain(&loudness, channel), LOUDNESS_MS);
                }
            }
            Order::Mute(is_muted) => self.hearing.go(if is_muted { 0.0 } else { 1.0 }, STOP_MS),
            Order::Background(turn) => self.bed.change(turn),
            Order::Test(channel, samples) => {
                self.ring(Ringing { samples, next: 0, channel, is_of_session: false });
            }
        }
    }

    /// Goes where it was told at once, when nothing is heard that would be cut off.
    pub fn settle(&mut self) {
        if self.session.is_nought() {
            self.arrive();
        }
    }

    /// Returns the take it plays and the frame it plays next; `None` while it rests, fades, or has come to the end.
    pub fn playing(&self) -> Option<(u64, u64)> {
        let goes_on = self.is_playing && self.coming.is_none() && self.at < self.score.as_ref()?.end;
        goes_on.then_some((self.take, self.at))
    }

    /// Goes on at a later frame, because the clock went on while nothing was heard. What rings is that much further.
    pub fn skip_to(&mut self, frame: u64) {
        let passed = usize::try_from(frame.saturating_sub(self.at)).unwrap_or(usize::MAX);
        self.at = self.at.max(frame);
        if let Some(score) = &self.score {
            let passed_over = self.next_note;
            self.next_note = score.note_at(self.at);
            self.owed = score.words_in(passed_over..self.next_note).or(self.owed);
        }
        self.ringing.iter_mut().for_each(|ringing| ringing.next = ringing.next.saturating_add(passed));
        self.session = Ramp::at(0.0);
        self.session.go(1.0, STOP_MS);
    }

    /// Fills `out` with frames, left and right in turn.
    pub fn render(&mut self, out: &mut [f32]) {
        for frame in out.chunks_exact_mut(2) {
            self.settle();
            self.begin_notes();
            frame.copy_from_slice(&self.mix());
            self.ringing.retain(|ringing| ringing.next < ringing.samples.len());
            if self.is_playing
                && self.coming.is_none()
                && self.score.as_ref().is_some_and(|score| self.at < score.over())
            {
                self.at += 1;
            }
        }
    }

    /// Begins at the place it was told to be, once nothing of the last one is heard.
    fn arrive(&mut self) {
        let Some(place) = self.coming.take() else { return };
        if let Some(at) = place.at {
            self.ringing.retain(|ringing| !ringing.is_of_session);
            self.at = at;
            self.owed = place.score.words_begun(at, WORDS_MAY_BE_LATE);
        }
        self.next_note = place.score.note_at(self.at);
        self.score = Some(place.score);
        self.take = place.take;
        self.is_playing = place.is_playing;
        if place.is_playing {
            self.session.go(1.0, STOP_MS);
        }
    }

    fn begin_notes(&mut self) {
        if !self.is_playing || self.coming.is_some() {
            return;
        }
        let Some(score) = self.score.clone() else { return };
        while let Some(note) = score.notes.get(self.next_note).filter(|note| note.at <= self.at) {
            match &note.material {
                Material::Made(samples) => self.ring(Ringing::of_session(samples.clone(), note.channel)),
                Material::Spoken(_) => self.owed = Some(self.next_note),
            }
            self.next_note += 1;
        }
        self.begin_words(&score);
    }

    /// Begins the words that are due as soon as they are decoded and nothing else is being said, unless it is too late.
    fn begin_words(&mut self, score: &Score) {
        let Some(note) = self.owed.and_then(|owed| score.notes.get(owed)) else { return };
        if self.at - note.at > WORDS_MAY_BE_LATE {
            self.owed = None;
        } else if !self.is_speaking()
            && let Some(samples) = note.material.ready()
        {
            self.owed = None;
            self.ring(Ringing::of_session(samples, note.channel));
        }
    }

    fn is_speaking(&self) -> bool {
        self.ringing.iter().any(|ringing| ringing.channel == Channel::Voice && ringing.is_of_session)
    }

    fn ring(&mut self, ringing: Ringing) {
        if self.ringing.len() < MOST_AT_ONCE {
            self.ringing.push(ringing);
        }
    }

    /// Adds up the next frame of everything that sounds.
    fn mix(&mut self) -> [f32; 2] {
        let session = self.session.next();
        let rests = self.session.is_nought();
        let gains = self.gains.each_mut().map(Ramp::next);
        let (mut middle, mut is_speaking) = (0.0, false);
        for ringing in self.ringing.iter_mut().filter(|ringing| !(ringing.is_of_session && rests)) {
            is_speaking |= ringing.channel == Channel::Voice;
            let presence = if ringing.is_of_session { session } else { 1.0 };
            let sample = ringing.samples.get(ringing.next).copied().unwrap_or(0.0);
            middle += sample * presence * gains[ringing.channel as usize];
            ringing.next += 1;
        }
        if is_speaking {
            self.under_voice.go(UNDER_VOICE, STEP_BACK_MS)
        } else {
            self.under_voice.go(1.0, RETURN_MS)
        }
        let under_voice = self.under_voice.next();
        let bed = if rests { 0.0 } else { session * under_voice * gains[Channel::Ambience as usize] * self.share() };
        let sides = if rests { [0.0; 2] } else { self.bed.next() };
        let hearing = self.hearing.next();
        sides.map(|side| under_the_ceiling((middle + side * bed) * hearing))
    }

    /// Returns how much of the ambience is left towards the end.
    fn share(&self) -> f32 {
        let Some(score) = &self.score else { return 0.0 };
        let milliseconds = |frame: u64| frame as f64 / FRAMES_A_MS as f64;
        ambience_share(milliseconds(self.at), milliseconds(score.end)) as f32
    }
}

#[cfg(test)]
mod tests;
