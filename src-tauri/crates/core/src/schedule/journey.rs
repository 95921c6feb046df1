//! Bedtimes in another place.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::Schedule;

/// Returns this evening's lights out by the clock of home where the clock here would put it at another instant; `None`
/// where both agree, and there is nothing to ask.
#[must_use]
pub fn bedtime_moves(now: DateTime<Utc>, home: Tz, here: Tz, schedule: &Schedule) -> Option<DateTime<Utc>> {
    let evening_on = schedule.evening_of(now, home);
    let [at_home, here] = [home, here].map(|zone| schedule.evening(evening_on, zone));
    let at_home = at_home?.bedtime.at;
    (at_home != here?.bedtime.at).then_some(at_home)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::debt::tests::{at, schedule};

    #[test]
    fn a_bedtime_moves_with_the_place_where_its_clock_differs() {
        let moves = |home, here| bedtime_moves(at("2025-01-14T18:00:00Z"), home, here, &schedule("22:45", "07:00"));
        assert_eq!(moves(Tz::Europe__London, Tz::America__New_York), Some(at("2025-01-14T22:45:00Z")));
        assert_eq!(moves(Tz::America__New_York, Tz::Europe__London), Some(at("2025-01-15T03:45:00Z")));
        assert_eq!(moves(Tz::Europe__London, Tz::Europe__Lisbon), None, "the same clock by another name");
    }
}
