//! From when to when a night is known to have been.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::Night;

impl Night {
    /// Returns when the sleep began, as nearly as is known: onset, else lights out, else getting into bed.
    #[must_use]
    pub fn sleep_began_at(&self) -> Option<DateTime<Utc>> {
        let onset = self.tried_to_sleep_at.zip(self.sleep_onset_latency_min);
        let onset = onset.map(|(lights_out, latency)| lights_out + latency.to_elapsed());
        onset.or(self.tried_to_sleep_at).or(self.got_into_bed_at)
    }

    /// Returns the time from the first known instant of the night to the last; `None` when no instant is known.
    #[must_use]
    pub fn extent(&self) -> Option<Range<DateTime<Utc>>> {
        let times = [self.got_into_bed_at, self.tried_to_sleep_at, self.final_awakening_at, self.got_out_of_bed_at];
        let known = || times.into_iter().flatten();
        Some(known().min()?..known().max()?)
    }

    /// Tells whether both nights cannot have been: one began before the other ended.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self.extent(), other.extent()) {
            (Some(one), Some(other)) => one.start < other.end && other.start < one.end,
            _ => false,
        }
    }
}
