//! A run of the agent: what it remembers between its turns, and when it turns.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{LastPlan, Rules, Schedule};

use crate::case::Ending;
use crate::rows::Rows;

/// The loop sleeps at most so many milliseconds.
pub const LONGEST_SLEEP_MS: i64 = 30_000;
/// And at least so many.
const SHORTEST_SLEEP_MS: i64 = 1;

/// An agent that runs.
#[derive(Debug, Clone)]
pub struct Agent {
    /// Its row.
    pub run_id: usize,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// The last plan that was carried out.
    pub last_plan: LastPlan,
    /// How week and rules were then.
    pub set: Option<(Schedule, Rules)>,
    /// Which version that was.
    pub version: Option<u32>,
    /// When it turns next, in milliseconds of the case.
    pub next_turn_ms: i64,
    /// Until when nothing happens at its turns, as its last plan said; `None`: it did something, or was disturbed.
    pub quiet_until_ms: Option<i64>,
    /// When its last plan wanted to wake.
    pub wakes_ms: Option<i64>,
    /// When it planned last, in milliseconds of the case.
    pub planned_ms: i64,
    /// Whether its last turn tried in vain, and does nothing else until then.
    pub tries_in_vain: bool,
    /// Whether its last turn failed, for the disk is full: while it is, no plan is carried out.
    pub is_stuck: bool,
    /// Whether the last plan was to be written and could not be.
    pub is_unwritten: bool,
}

impl Agent {
    /// Begins a run, as the last one left things.
    pub fn start(rows: &mut Rows, now: DateTime<Utc>, zone: Tz, at_ms: i64) -> Self {
        let last_plan = rows.latest_run().map_or(LastPlan::none_before(now, zone), |latest| {
            LastPlan::of_earlier_run(latest.run.seen_at, latest.zone, true)
        });
        let run_id = rows.insert_run(now, &last_plan);
        Self {
            run_id,
            started_at: now,
            last_plan,
            set: None,
            version: None,
            next_turn_ms: at_ms,
            quiet_until_ms: None,
            wakes_ms: None,
            planned_ms: at_ms,
            tries_in_vain: false,
            is_stuck: false,
            is_unwritten: false,
        }
    }

    /// Notes that a plan was carried out, and writes it when it is time to. One that cannot be written was carried out
    /// all the same.
    pub fn carried_out(&mut self, rows: &mut Rows, now: DateTime<Utc>, zone: Tz, can_write: bool) {
        self.last_plan.carried_out(now, zone);
        let is_to_be_written = self.last_plan.is_to_be_written();
        if is_to_be_written && can_write {
            rows.set_run_seen(self.run_id, &self.last_plan);
            self.last_plan.was_written();
        }
        self.is_unwritten = is_to_be_written && !can_write;
    }

    /// Tells whether it lets no turn pass: something could not be shown or written.
    pub fn tries_at_every_turn(&self) -> bool {
        self.tries_in_vain || self.is_unwritten
    }

    /// Notes a plan by which nothing happened.
    pub fn skipped(&mut self, rows: &mut Rows, now: DateTime<Utc>, zone: Tz, can_write: bool) {
        if !self.is_stuck {
            self.carried_out(rows, now, zone, can_write);
        }
    }

    /// Sleeps until the plan wants to wake, half a minute at most; a turn whose plan could not be written failed, and is
    /// made again after half a minute.
    pub fn sleep(&mut self, at_ms: i64, now: DateTime<Utc>, next_wake: Option<DateTime<Utc>>) {
        let left = next_wake.map(|wake| (wake - now).num_milliseconds().max(SHORTEST_SLEEP_MS));
        self.wakes_ms = left.map(|left| at_ms + left);
        let heard = left.filter(|_| !self.is_unwritten);
        self.next_turn_ms = at_ms + heard.map_or(LONGEST_SLEEP_MS, |left| left.min(LONGEST_SLEEP_MS));
    }

    /// Sleeps for half a minute after a turn that failed; while nothing can be written, every turn is like it.
    pub fn try_again(&mut self, at_ms: i64, is_stuck: bool) {
        self.next_turn_ms = at_ms + LONGEST_SLEEP_MS;
        self.quiet_until_ms = is_stuck.then_some(i64::MAX);
        (self.tries_in_vain, self.is_stuck) = (is_stuck, is_stuck);
        self.wakes_ms = None;
    }

    /// Lets turns pass at which nothing happens, up to an instant; returns how many milliseconds they took.
    pub fn skip(&mut self, until_ms: i64) -> i64 {
        let Some(quiet_until_ms) = self.quiet_until_ms else { return 0 };
        let turns = (until_ms.min(quiet_until_ms) - self.next_turn_ms).div_euclid(LONGEST_SLEEP_MS);
        let skipped_ms = turns.max(0) * LONGEST_SLEEP_MS;
        self.next_turn_ms += skipped_ms;
        skipped_ms
    }
}

/// A place for an agent: whether it runs, and when that changes.
#[derive(Debug, Clone, Default)]
pub struct Slot {
    /// The one that runs.
    pub agent: Option<Agent>,
    /// When one starts.
    pub starts_ms: Option<i64>,
    /// When it ends, and how.
    pub ends: Option<(i64, Ending)>,
}

/// Returns milliseconds of so many seconds.
#[must_use]
pub fn ms(seconds: impl Into<i64>) -> i64 {
    seconds.into() * 1000
}

/// Returns a stretch of time.
#[must_use]
pub fn stretch(ms: i64) -> TimeDelta {
    TimeDelta::milliseconds(ms)
}
