//! Which routine session belongs to which night: linked by time, not by date.

use chrono::{DateTime, TimeDelta, Utc};

use super::Night;

/// How long before a sleep a session may have ended to belong to it.
pub const SESSION_REACH: TimeDelta = TimeDelta::hours(6);

/// Finds the night a session belongs to: the main sleep that begins within 6 hours after it ended.
///
/// Who falls asleep during a session ends it after the sleep began, so the session need only have begun before it. Of
/// several nights the first one has it. Returns its index in `nights`.
#[must_use]
pub fn night_of_session(nights: &[&Night], started_at: DateTime<Utc>, ended_at: DateTime<Utc>) -> Option<usize> {
    let candidates = nights.iter().enumerate().filter_map(|(index, night)| {
        let began_at = night.sleep_began_at()?;
        let is_within_reach = started_at <= began_at && began_at <= ended_at + SESSION_REACH;
        is_within_reach.then_some((began_at, index))
    });
    candidates.min().map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::diary::{NightDraft, make_night};

    fn night(lights_out: &str, up: &str) -> Night {
        let draft = NightDraft {
            tried_to_sleep_at: lights_out.parse().ok(),
            got_out_of_bed_at: up.parse().ok(),
            ..NightDraft::blank(Tz::UTC)
        };
        make_night(&draft, "2025-02-01T00:00:00Z".parse().unwrap()).unwrap().night
    }

    fn owner(nights: &[&Night], from: &str, to: &str) -> Option<usize> {
        night_of_session(nights, from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn a_session_belongs_to_the_next_sleep_within_six_hours() {
        let first = night("2025-01-14T23:00", "2025-01-15T02:00");
        let second = night("2025-01-15T03:00", "2025-01-15T07:00");
        let nights = [&first, &second];
        assert_eq!(owner(&nights, "2025-01-14T16:45:00Z", "2025-01-14T17:00:00Z"), Some(0));
        assert_eq!(owner(&nights, "2025-01-14T16:44:00Z", "2025-01-14T16:59:00Z"), None);
        assert_eq!(owner(&nights, "2025-01-15T02:10:00Z", "2025-01-15T02:20:00Z"), Some(1));
        assert_eq!(owner(&nights, "2025-01-15T08:00:00Z", "2025-01-15T08:10:00Z"), None);
    }

    #[test]
    fn falling_asleep_in_a_session_leaves_it_with_that_sleep() {
        let night = night("2025-01-14T23:00", "2025-01-15T07:00");
        assert_eq!(owner(&[&night], "2025-01-14T22:50:00Z", "2025-01-14T23:20:00Z"), Some(0));
    }
}
