//! What the player reports, and what a report changes.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Outcome, Session, SessionState};

/// A report of the player: what happened, and where it is after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// What happened.
    pub event: Event,
    /// The segment it is in after the event.
    pub position: u32,
    /// How far into it, in milliseconds.
    pub position_ms: u32,
    /// Milliseconds played, without pauses, since the last report.
    pub active_ms: u32,
}

/// What happened in the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Nothing; still playing.
    Alive,
    /// A segment ended by itself and the next began.
    Advance,
    /// Paused.
    Pause,
    /// Went on.
    Resume,
    /// To the beginning of the segment, or to the one before.
    Back,
    /// To the next segment.
    Forward,
    /// The segment again from its beginning.
    Repeat,
    /// Left, to be resumed.
    Leave,
    /// Came back to a session that was left.
    Return,
    /// The last segment ended.
    Finish,
    /// Stopped for good.
    Stop,
}

/// Why a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The session has ended.
    #[error("the session has ended")]
    Ended,
    /// It names a place outside the timeline.
    #[error("segment {position} at {position_ms} ms is not on the timeline")]
    OffTheTimeline {
        /// The segment it named.
        position: u32,
        /// How far into it.
        position_ms: u32,
    },
    /// It claims more time than the whole timeline has.
    #[error("{active_ms} ms is longer than the whole timeline")]
    TooMuchTime {
        /// The time it claims.
        active_ms: u32,
    },
}

/// What a report changed, beside the place and state of the session itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Indices of the steps that changed.
    pub steps: BTreeSet<u32>,
    /// Whether the event belongs in the list of what the person did.
    pub is_worth_noting: bool,
}

impl Session {
    /// Takes a report of the player.
    ///
    /// The time played goes to the segments passed since the last report, in their order; a jump gives all of it to the
    /// segment that was left. What became of a step that is left depends on the time spent in it alone.
    ///
    /// # Errors
    /// [`ReportError`]; the session is then unchanged.
    pub fn apply(&mut self, report: Report, at: DateTime<Utc>) -> Result<Applied, ReportError> {
        let (position, position_ms) = self.check(report)?;
        let before = self.position;
        let mut changed = BTreeSet::new();
        for (segment, active_ms) in self.shares(report, position) {
            if let Some(step) = self.begin(segment, at) {
                step.active_ms += u64::from(active_ms);
                changed.insert(segment);
            }
        }
        for left in if position < before { before..before + 1 } else { before..position } {
            self.begin(left, at);
            changed.extend(self.settle(left));
        }
        changed.extend(self.enter(report.event, position, at));
        (self.position, self.position_ms) = (position, position_ms);
        self.alive_at = at.max(self.alive_at);
        match report.event {
            Event::Alive | Event::Advance | Event::Resume | Event::Return => self.state = SessionState::Running,
            Event::Pause | Event::Leave => self.state = SessionState::Paused,
            Event::Back | Event::Forward | Event::Repeat => {}
            Event::Finish => changed.extend(self.end_as_left(SessionState::Finished)),
            Event::Stop => changed.extend(self.end_as_left(SessionState::Stopped)),
        }
        let is_worth_noting = !matches!(report.event, Event::Alive | Event::Advance);
        Ok(Applied { steps: changed, is_worth_noting })
    }

    /// Checks a report against the timeline and returns the place it means. The end of the timeline is the end of its last
    /// segment, however the player names it.
    fn check(&self, report: Report) -> Result<(u32, u32), ReportError> {
        let Report { position, position_ms, active_ms, .. } = report;
        if !self.is_open() {
            return Err(ReportError::Ended);
        }
        if u64::from(active_ms) > self.timeline.clock_ms() {
            return Err(ReportError::TooMuchTime { active_ms });
        }
        let segments = &self.timeline.segments;
        if let (Event::Finish, Some(last)) = (report.event, segments.last()) {
            return Ok((segments.len() as u32 - 1, last.duration_ms));
        }
        self.check_place(position, position_ms).map(|()| (position, position_ms))
    }

    /// Checks that a session is open and a place lies on its timeline.
    pub(super) fn check_place(&self, position: u32, position_ms: u32) -> Result<(), ReportError> {
        if !self.is_open() {
            return Err(ReportError::Ended);
        }
        match self.timeline.segments.get(position as usize) {
            Some(segment) if position_ms <= segment.duration_ms => Ok(()),
            _ => Err(ReportError::OffTheTimeline { position, position_ms }),
        }
    }

    /// Divides the time played among the segments it was played in.
    fn shares(&self, report: Report, position: u32) -> Vec<(u32, u32)> {
        let is_jump = matches!(report.event, Event::Back | Event::Forward | Event::Repeat);
        if is_jump || position <= self.position {
            return vec![(self.position, report.active_ms)];
        }
        let mut left_ms = report.active_ms;
        let mut shares = Vec::new();
        for segment in self.position..position {
            let duration_ms = self.timeline.segments[segment as usize].duration_ms;
            let begun_ms = if segment == self.position { self.position_ms } else { 0 };
            let share_ms = left_ms.min(duration_ms.saturating_sub(begun_ms));
            shares.push((segment, share_ms));
            left_ms -= share_ms;
        }
        shares.push((position, left_ms));
        shares
    }

    /// Begins the step at the new place, again if the person went back to it.
    fn enter(&mut self, event: Event, position: u32, at: DateTime<Utc>) -> Option<u32> {
        let begins_again = matches!(event, Event::Back | Event::Repeat) && self.steps.contains_key(&position);
        let step = self.begin(position, at)?;
        step.outcome = Outcome::Running;
        step.repeats += u32::from(begins_again);
        Some(position)
    }
}
