//! Nights that were entered late.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::Night;
use crate::time::{NOON, NightZone, window};

/// How long after a night its answers still are those of the morning after.
const IN_TIME: TimeDelta = TimeDelta::days(1);

/// When a night ended: with getting up, else with the final awakening, else at noon of its date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NightEnd {
    /// The date it belongs to.
    pub diary_date: NaiveDate,
    /// The zone of its clock.
    pub zone: NightZone,
    /// Out of bed, else the final awakening.
    pub ended_at: Option<DateTime<Utc>>,
}

impl NightEnd {
    /// Takes it from a whole night.
    #[must_use]
    pub fn of(night: &Night) -> Self {
        let ended_at = night.got_out_of_bed_at.or(night.final_awakening_at);
        Self { diary_date: night.diary_date, zone: night.zone, ended_at }
    }

    /// Tells whether the night was entered late: first saved more than 24 hours after it ended.
    ///
    /// The Consensus Sleep Diary (Carney et al. 2012) is meant to be filled in within an hour of getting up, since a
    /// night is soon remembered as nights usually are. A day leaves room for a morning without time.
    #[must_use]
    pub fn is_late_entry(&self, logged_at: DateTime<Utc>) -> bool {
        logged_at - self.ended_at.unwrap_or_else(|| window(self.zone, self.diary_date, NOON).end) > IN_TIME
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::diary::{NightDraft, make_night};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn is_late(draft: &NightDraft, logged_at: &str) -> bool {
        let night = make_night(draft, at("2025-06-01T00:00:00Z")).unwrap().night;
        NightEnd::of(&night).is_late_entry(at(logged_at))
    }

    #[test]
    fn a_day_after_getting_up_is_in_time_and_a_moment_more_is_late() {
        let night = NightDraft {
            final_awakening_at: "2025-01-15T06:00".parse().ok(),
            got_out_of_bed_at: "2025-01-15T07:15".parse().ok(),
            ..NightDraft::blank(Tz::Europe__London)
        };
        assert!(!is_late(&night, "2025-01-15T07:20:00Z"));
        assert!(!is_late(&night, "2025-01-16T07:15:00Z"));
        assert!(is_late(&night, "2025-01-16T07:15:01Z"));
        let only_woke = NightDraft { got_out_of_bed_at: None, ..night };
        assert!(is_late(&only_woke, "2025-01-16T06:00:01Z"));
    }

    #[test]
    fn a_night_without_times_ended_at_noon_of_its_date() {
        let night = NightDraft { diary_date: "2025-01-15".parse().ok(), ..NightDraft::blank(Tz::America__New_York) };
        assert!(!is_late(&night, "2025-01-16T17:00:00Z"));
        assert!(is_late(&night, "2025-01-16T17:00:01Z"));
    }
}
