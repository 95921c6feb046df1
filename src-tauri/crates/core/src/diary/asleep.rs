//! How long a night was slept.

use chrono::{DateTime, Utc};

use super::Night;
use crate::units::Minutes;

/// As much of a night as its total sleep time follows from. A blank field is unknown, never zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asleep {
    /// `false` for a recorded night without sleep.
    pub slept: bool,
    /// Lights out.
    pub tried_to_sleep_at: Option<DateTime<Utc>>,
    /// SOL.
    pub sleep_onset_latency_min: Option<Minutes>,
    /// Times awake.
    pub awakenings: Option<u8>,
    /// WASO as a sum.
    pub wake_after_sleep_onset_min: Option<Minutes>,
    /// WASO as the marked awakenings have it; `None`: none is marked.
    pub marked_awake_min: Option<Minutes>,
    /// SOL and WASO together, when the source knows only the sum.
    pub awake_unsplit_min: Option<Minutes>,
    /// Woke for good.
    pub final_awakening_at: Option<DateTime<Utc>>,
}

impl Asleep {
    /// Takes it from a whole night.
    #[must_use]
    pub fn of(night: &Night) -> Self {
        let marked = night.marked_awakenings.iter();
        let marked = marked.map(|span| Minutes::from_elapsed(span.ended_at - span.started_at));
        Self {
            slept: night.slept,
            tried_to_sleep_at: night.tried_to_sleep_at,
            sleep_onset_latency_min: night.sleep_onset_latency_min,
            awakenings: night.awakenings,
            wake_after_sleep_onset_min: night.wake_after_sleep_onset_min,
            marked_awake_min: (!night.marked_awakenings.is_empty()).then(|| marked.sum()),
            awake_unsplit_min: night.awake_unsplit_min,
            final_awakening_at: night.final_awakening_at,
        }
    }

    /// Computes the total sleep time (TST) as [`super::Metrics`] has it, in minutes; 0 for a night without sleep.
    #[must_use]
    pub fn total_sleep_time(&self) -> Option<Minutes> {
        if !self.slept {
            return Some(Minutes::ZERO);
        }
        let total = match self.awake_unsplit_min {
            Some(unsplit) => between(self.tried_to_sleep_at, self.final_awakening_at).map(|lying| lying - unsplit),
            None => self.period().zip(self.wake_after_sleep_onset()).map(|(period, awake)| period - awake),
        };
        // Instants hold whole milliseconds and minutes do not: a night awake throughout may miss 0 by half of one.
        total.map(|total| Minutes(total.0.max(0.0)))
    }

    /// Computes when sleep began: lights out + SOL.
    pub(super) fn onset_at(&self) -> Option<DateTime<Utc>> {
        let known = self.tried_to_sleep_at.zip(self.sleep_onset_latency_min);
        known.map(|(lights_out, latency)| lights_out + latency.to_elapsed())
    }

    /// Computes the sleep period (SPT).
    pub(super) fn period(&self) -> Option<Minutes> {
        between(self.onset_at(), self.final_awakening_at)
    }

    /// Marked awakenings are the time awake; without them the person's sum, which is 0 when there was no awakening.
    pub(super) fn wake_after_sleep_onset(&self) -> Option<Minutes> {
        if self.awake_unsplit_min.is_some() {
            return None;
        }
        let summed = || self.wake_after_sleep_onset_min.or((self.awakenings == Some(0)).then_some(Minutes::ZERO));
        self.marked_awake_min.or_else(summed)
    }
}

/// Returns how long it is from one instant to another.
pub(super) fn between(from: Option<DateTime<Utc>>, to: Option<DateTime<Utc>>) -> Option<Minutes> {
    Some(Minutes::from_elapsed(to? - from?))
}
