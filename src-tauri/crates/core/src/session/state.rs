//! A session and its steps as they were really done.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::ReportError;
use crate::routine::{Pace, SegmentKind, Side, Timeline};

/// How long an open session keeps its place without a sign of life.
pub const KEEPS_ITS_PLACE: TimeDelta = TimeDelta::minutes(30);

/// A step shorter than this was skipped rather than begun. Milliseconds.
const BEGUN_MS: u64 = 3_000;

/// A session: the plan, and how far it has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// What was planned when it started.
    pub timeline: Timeline,
    /// When it started.
    pub started_at: DateTime<Utc>,
    /// Whether it is still open, and how it ended.
    pub state: SessionState,
    /// When it ended; `None`: still open.
    pub ended_at: Option<DateTime<Utc>>,
    /// Index of the segment it is in.
    pub position: u32,
    /// How far into it, in milliseconds.
    pub position_ms: u32,
    /// The last sign of life.
    pub alive_at: DateTime<Utc>,
    /// The steps begun so far, by index in the timeline. Oiling the hands and changing sides are no steps.
    pub steps: BTreeMap<u32, StepDone>,
}

/// Whether a session is open, and how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionState {
    /// Playing.
    Running,
    /// Paused or left, to be resumed.
    Paused,
    /// Played to the end.
    Finished,
    /// Stopped by the person, or by starting another.
    Stopped,
    /// Left open for half an hour.
    Lapsed,
}

impl SessionState {
    /// Tells whether a session in this state has ended.
    #[must_use]
    pub fn is_end(self) -> bool {
        !matches!(self, Self::Running | Self::Paused)
    }
}

/// A step on one side as it was really done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepDone {
    /// `F3`.
    pub step_id: String,
    /// The side.
    pub side: Side,
    /// When it was first begun.
    pub started_at: DateTime<Utc>,
    /// Time in it without pauses, summed over repeats, in milliseconds.
    pub active_ms: u64,
    /// How often it was begun again.
    pub repeats: u32,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// In it.
    Running,
    /// Done, or nearly: nine tenths of its time.
    Done,
    /// Passed over within three seconds.
    Skipped,
    /// Left before its end.
    CutShort,
}

impl Session {
    /// Starts a session at the beginning of its timeline.
    #[must_use]
    pub fn start(timeline: Timeline, at: DateTime<Utc>) -> Self {
        Self {
            timeline,
            started_at: at,
            state: SessionState::Running,
            ended_at: None,
            position: 0,
            position_ms: 0,
            alive_at: at,
            steps: BTreeMap::new(),
        }
    }

    /// Tells whether it can still be played.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Tells whether it was left open for longer than it keeps its place.
    #[must_use]
    pub fn has_lapsed_by(&self, now: DateTime<Utc>) -> bool {
        self.is_open() && now - self.alive_at >= KEEPS_ITS_PLACE
    }

    /// Ends an open session as it was left: its end is its last sign of life.
    ///
    /// Returns the index of the step that was cut short by it.
    pub fn end_as_left(&mut self, state: SessionState) -> Option<u32> {
        let settled = self.settle(self.position);
        self.state = state;
        self.ended_at = Some(self.alive_at);
        settled
    }

    /// Ends an open session nobody came back to, and tells whether the person fell asleep in it.
    ///
    /// Whoever pauses or leaves is awake. A session that was still playing at its last sign of life, with half of its massage
    /// time done, was left by somebody who did not look any more: the lid was closed, the machine slept, the window went.
    /// Falling asleep is what a massage is for, so that counts as done to its end; anything less has lapsed. Also returns the
    /// index of the step that was cut short by it.
    pub fn end_when_left(&mut self) -> (bool, Option<u32>) {
        let fell_asleep = self.state == SessionState::Running && self.counts();
        let state = if fell_asleep { SessionState::Finished } else { SessionState::Lapsed };
        (fell_asleep, self.end_as_left(state))
    }

    /// Goes on with an open session where it stands.
    pub fn resume(&mut self, at: DateTime<Utc>) {
        self.state = SessionState::Running;
        self.alive_at = at.max(self.alive_at);
    }

    /// Plays on at another pace from a place on the timeline, and returns how far into its segment that place is then: as many
    /// strokes as before. Milliseconds.
    ///
    /// The time already spent in a counted step is turned into its time at the new pace, so that whoever does all its strokes
    /// has done the step.
    ///
    /// # Errors
    /// [`ReportError`] when the session has ended or the place is not on the timeline; the session is then unchanged.
    pub fn set_pace(
        &mut self,
        pace: Pace,
        position: u32,
        position_ms: u32,
        at: DateTime<Utc>,
    ) -> Result<u32, ReportError> {
        self.check_place(position, position_ms)?;
        let paced = self.timeline.at_pace(pace);
        let duration_ms = |timeline: &Timeline, position: u32| timeline.segments[position as usize].duration_ms;
        let rescale = |position: u32, ms: u64| {
            let (before, after) = (duration_ms(&self.timeline, position), duration_ms(&paced, position));
            ms * u64::from(after) / u64::from(before).max(1)
        };
        let place_ms = |position: u32, ms: u32| u32::try_from(rescale(position, u64::from(ms))).unwrap_or(u32::MAX);
        let new_position_ms = place_ms(position, position_ms);
        self.position_ms =
            if position == self.position { new_position_ms } else { place_ms(self.position, self.position_ms) };
        if let Some(step) = self.steps.get_mut(&self.position) {
            step.active_ms = rescale(self.position, step.active_ms);
        }
        self.timeline = paced;
        self.alive_at = at.max(self.alive_at);
        Ok(new_position_ms)
    }

    /// Returns the massage time really done, in milliseconds.
    #[must_use]
    pub fn active_ms(&self) -> u64 {
        self.steps.values().map(|step| step.active_ms).sum()
    }

    /// Tells whether it reached half of its planned massage time: only then it counts as done for the diary.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.active_ms() * 2 >= self.timeline.massage_ms()
    }

    /// Returns the clock time left on the timeline, in milliseconds.
    #[must_use]
    pub fn left_ms(&self) -> u64 {
        let coming = self.timeline.segments.iter().skip(self.position as usize);
        let coming_ms: u64 = coming.map(|segment| u64::from(segment.duration_ms)).sum();
        coming_ms.saturating_sub(u64::from(self.position_ms))
    }

    /// Returns the step at an index, begun if it was not; `None` where hands are oiled or sides change.
    pub(super) fn begin(&mut self, position: u32, at: DateTime<Utc>) -> Option<&mut StepDone> {
        let segment = self.timeline.segments.get(position as usize)?;
        if segment.kind != SegmentKind::Step {
            return None;
        }
        Some(self.steps.entry(position).or_insert_with(|| StepDone {
            step_id: segment.step_id.clone(),
            side: segment.side,
            started_at: at,
            active_ms: 0,
            repeats: 0,
            outcome: Outcome::Running,
        }))
    }

    /// Says what became of a step that is left; returns its index if it was ever begun.
    pub(super) fn settle(&mut self, position: u32) -> Option<u32> {
        let planned_ms = u64::from(self.timeline.segments.get(position as usize)?.duration_ms);
        let step = self.steps.get_mut(&position)?;
        step.outcome = if step.active_ms * 10 >= planned_ms * 9 {
            Outcome::Done
        } else if step.active_ms >= BEGUN_MS {
            Outcome::CutShort
        } else {
            Outcome::Skipped
        };
        Some(position)
    }
}
