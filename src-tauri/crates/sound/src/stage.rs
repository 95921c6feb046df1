//! What should be heard now, and who has to be told: the rules behind [`crate::Sound`], without device and without watch.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use drowse_core::routine::Timeline;
use drowse_core::sound::{Ambience, Channel, Loudness};

use crate::feed::{Feed, SharedClock};
use crate::frames::{FRAMES_A_MS, Samples};
use crate::mixer::{Mixer, Order, Place};
use crate::score::Score;
use crate::session_clock::SessionClock;
use crate::synthesis::bells::Bells;

/// A move nearer than this to where the clock is means "here": what the asker knew was a little old. Milliseconds.
const HERE_MS: f64 = 100.0;
/// How long a session waits for its sound before it begins without.
const PATIENCE: Duration = Duration::from_millis(400);
/// How long opening an output may take before it is taken for dead.
const OPENS_WITHIN: Duration = Duration::from_secs(3);
/// How long an output stays open while a session rests.
const KEPT_IN_A_REST: Duration = Duration::from_secs(60);
/// How long an output stays open for what still rings, behind the end and after a test.
const RINGS_ON: Duration = Duration::from_secs(10);
/// How long a session that was ended takes to fade.
const FADES: Duration = Duration::from_millis(200);

/// Where the sound is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heard {
    /// Milliseconds from the start of the timeline to what is heard now.
    pub at_ms: f64,
    /// Whether it goes on by itself.
    pub is_playing: bool,
    /// Why nothing is heard; `None`: something is, or nothing was asked for yet.
    pub silence: Option<Silence>,
}

/// Why nothing is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// No device, or no sound server, takes sound.
    NoDevice,
    /// The device was there and is gone.
    DeviceLost,
}

impl Silence {
    /// Returns the key of the line that says so to the person.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoDevice => "sound-no-device",
            Self::DeviceLost => "sound-device-lost",
        }
    }
}

/// What should be heard, and where.
pub(crate) struct Stage {
    clock: SharedClock,
    is_silent_clock: bool,
    loudness: Loudness,
    is_muted: bool,
    score: Option<Arc<Score>>,
    silence: Option<Silence>,
    /// To the mixer, while an output is open or about to be.
    orders: Option<Sender<Order>>,
    background: Option<Ambience>,
    is_open: bool,
    /// Since when it is being opened.
    asked_at: Option<Instant>,
    /// Until when an output is wanted.
    wanted_until: Option<Instant>,
    test_to_come: Option<(Channel, Samples)>,
    bells: Bells,
}

impl Stage {
    /// Creates a stage. Sessions that do not run at the speed of the clock are silent.
    pub fn new(speed: f64, now: Instant) -> Self {
        Self {
            clock: Arc::new(Mutex::new(SessionClock::new(speed, now))),
            is_silent_clock: (speed - 1.0).abs() > f64::EPSILON,
            loudness: Loudness::default(),
            is_muted: false,
            score: None,
            silence: None,
            orders: None,
            background: None,
            is_open: false,
            asked_at: None,
            wanted_until: None,
            test_to_come: None,
            bells: Bells::new(),
        }
    }

    /// Returns where the sound is.
    pub fn read(&self, now: Instant) -> Heard {
        let silence = self.silence.or_else(|| self.has_hung(now).then_some(Silence::NoDevice));
        let clock = self.clock();
        Heard { at_ms: clock.at_ms(now), is_playing: clock.is_running(now), silence }
    }

    /// Tells whether a session waits for its sound to begin.
    pub fn is_waiting(&self, now: Instant) -> bool {
        self.clock().is_waiting(now)
    }

    /// Puts a session at a place of its timeline.
    pub fn move_to(&mut self, timeline: &Timeline, at_ms: f64, is_playing: bool, now: Instant) {
        let known = self.score.clone().filter(|score| score.timeline == *timeline);
        let stands = self.read(now);
        let is_here = known.is_some() && (stands.at_ms - at_ms).abs() < HERE_MS;
        if is_here && stands.is_playing == is_playing {
            return;
        }
        let score = known.unwrap_or_else(|| {
            // Another session: a device may have come since.
            self.silence = None;
            self.order(Order::Mute(self.is_muted));
            Arc::new(Score::of(timeline.clone(), &self.bells))
        });
        let at_ms = if is_here { stands.at_ms } else { at_ms };
        let patience = if self.may_be_heard() { PATIENCE } else { Duration::ZERO };
        let take = self.clock().move_to(at_ms, is_playing, timeline.clock_ms() as f64, now, patience);
        self.wanted_until = Some(if is_playing { now + left(&score, at_ms) + RINGS_ON } else { now + KEPT_IN_A_REST });
        let at = if is_here && self.orders.is_some() { None } else { Some(frame(at_ms)) };
        self.score = Some(score.clone());
        self.order(Order::Move(Place { score, at, is_playing, take }));
    }

    /// Ends a session. One that has come to its end rings on.
    pub fn end(&mut self, now: Instant) {
        let Some(score) = self.score.take() else { return };
        // The next session is heard; this one, if it rings on, stays as silent as it was asked to be.
        self.is_muted = false;
        let has_ended = self.clock().at_ms(now) >= score.timeline.clock_ms() as f64;
        let take = self.clock().move_to(0.0, false, 0.0, now, Duration::ZERO);
        if !has_ended {
            self.order(Order::Move(Place { score, at: None, is_playing: false, take }));
        }
        self.wanted_until = Some(now + if has_ended { RINGS_ON } else { FADES });
    }

    /// Makes each channel as loud.
    pub fn set_loudness(&mut self, loudness: Loudness) {
        if self.loudness != loudness {
            self.loudness = loudness;
            self.order(Order::Loudness(loudness));
        }
    }

    /// Silences everything, or lets it be heard again.
    pub fn mute(&mut self, is_muted: bool) {
        self.is_muted = is_muted;
        self.order(Order::Mute(is_muted));
    }

    /// Returns what a test is made of.
    pub fn materials(&self) -> (Ambience, Bells) {
        (self.loudness.ambience, self.bells.clone())
    }

    /// Lets something be heard by itself, now or as soon as an output is open.
    pub fn test(&mut self, channel: Channel, samples: Samples, now: Instant) {
        self.silence = None;
        let until = now + RINGS_ON;
        self.wanted_until = Some(self.wanted_until.map_or(until, |wanted| wanted.max(until)));
        if self.orders.is_some() {
            self.order(Order::Test(channel, samples));
        } else {
            self.test_to_come = Some((channel, samples));
        }
    }

    /// Tells whether an output is wanted and not there yet, and there is hope.
    pub fn is_opening(&self, now: Instant) -> bool {
        self.wants_output(now) && !self.is_open && !self.has_hung(now)
    }

    /// Tells whether an output should be open now.
    pub fn wants_output(&self, now: Instant) -> bool {
        self.may_be_heard() && self.wanted_until.is_some_and(|until| now < until)
    }

    /// Prepares what an output plays: from the place where the session is.
    pub fn feed(&mut self, now: Instant) -> Feed {
        let (orders, heard): (Sender<Order>, Receiver<Order>) = channel();
        let mixer = Mixer::new(&self.loudness, self.is_muted);
        self.orders = Some(orders);
        self.background = None;
        self.asked_at = Some(now);
        if let Some((channel, samples)) = self.test_to_come.take() {
            self.order(Order::Test(channel, samples));
        }
        if let Some(score) = self.score.clone() {
            let (at_ms, is_playing, take) = {
                let clock = self.clock();
                (clock.at_ms(now), clock.is_running(now), clock.take())
            };
            self.order(Order::Move(Place { score, at: Some(frame(at_ms)), is_playing, take }));
        }
        Feed::new(mixer, heard, self.clock.clone())
    }

    /// Notes that the output is open.
    pub fn opened(&mut self) {
        self.is_open = true;
        self.asked_at = None;
    }

    /// Notes that no output is open any more, and why if that was not wanted. The clock goes on without waiting.
    pub fn closed(&mut self, silence: Option<Silence>, now: Instant) {
        self.orders = None;
        self.background = None;
        self.is_open = false;
        self.asked_at = None;
        self.silence = silence.or(self.silence);
        self.clock().stop_waiting(now);
    }

    /// Returns the session and where its voice is needed next.
    pub fn voices(&self, now: Instant) -> Option<(Arc<Score>, u64)> {
        let score = self.score.clone().filter(|_| self.orders.is_some())?;
        Some((score, frame(self.clock().at_ms(now))))
    }

    /// Returns which background should be made, if it is another than the one that plays.
    pub fn missing_background(&self) -> Option<Ambience> {
        let is_wanted = self.orders.is_some() && self.loudness.ambience_pct > 0;
        (is_wanted && self.background != Some(self.loudness.ambience)).then_some(self.loudness.ambience)
    }

    /// Lets a background be heard.
    pub fn give_background(&mut self, ambience: Ambience, turn: Samples) {
        self.background = Some(ambience);
        self.order(Order::Background(turn));
    }

    fn has_hung(&self, now: Instant) -> bool {
        self.asked_at.is_some_and(|asked_at| now.saturating_duration_since(asked_at) > OPENS_WITHIN)
    }

    fn may_be_heard(&self) -> bool {
        let loudness = &self.loudness;
        let loudest = [loudness.voice_pct, loudness.bells_pct, loudness.ambience_pct, loudness.tick_pct];
        !self.is_silent_clock && self.silence.is_none() && loudest.iter().any(|percent| *percent > 0)
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // An output that is closing hears nothing more, and the next one is told everything anew.
            let _ = orders.send(order);
        }
    }

    fn clock(&self) -> MutexGuard<'_, SessionClock> {
        // Whoever holds it assigns numbers: a panic left nothing half done.
        self.clock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the frame of a moment.
fn frame(at_ms: f64) -> u64 {
    (at_ms * FRAMES_A_MS as f64).round() as u64
}

/// Returns the time from a moment of a session to its end.
fn left(score: &Score, at_ms: f64) -> Duration {
    Duration::from_secs_f64((score.timeline.clock_ms() as f64 - at_ms).max(0.0) / 1000.0)
}
