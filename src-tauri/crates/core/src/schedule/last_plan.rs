//! The last plan that was carried out: debts that ended before it are settled, whoever carried it out.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// How old what is written may be while a run goes on.
const WRITTEN_EVERY: TimeDelta = TimeDelta::hours(1);
/// How far a new release of zone rules may move an evening.
const RULES_MOVE_AT_MOST: TimeDelta = TimeDelta::days(1);

/// When and where the last plan was carried out, by this run of the agent or one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastPlan {
    at: DateTime<Utc>,
    zone: Tz,
    /// What is written of it by this run; `None`: nothing yet.
    written: Option<(DateTime<Utc>, Tz)>,
}

impl LastPlan {
    /// Takes now for the last plan: there was none.
    #[must_use]
    pub fn none_before(now: DateTime<Utc>, zone: Tz) -> Self {
        Self { at: now, zone, written: None }
    }

    /// Finds it as an earlier run wrote it. By older rules of zones some debts were ahead that newer rules have moved
    /// into the past, so it is taken for older then.
    #[must_use]
    pub fn of_earlier_run(at: DateTime<Utc>, zone: Tz, by_same_rules: bool) -> Self {
        Self { at: if by_same_rules { at } else { at - RULES_MOVE_AT_MOST }, zone, written: None }
    }

    /// Returns when it was.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Returns where the computer was then.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Notes that a plan was carried out now.
    pub fn carried_out(&mut self, now: DateTime<Utc>, zone: Tz) {
        (self.at, self.zone) = (now, zone);
    }

    /// Tells whether it is to be written, so that a run that is killed leaves word of it. What is written may be older,
    /// for then the next run looks back further than it needs; it may never be newer, as it is after a clock set back.
    ///
    /// On a full disk it cannot be. A run goes on with what it remembers; one that ends then, after the clock was set back
    /// or in another place, leaves the word of an earlier plan, and what was ahead only of its last one is not told.
    #[must_use]
    pub fn is_to_be_written(&self) -> bool {
        let is_good = |(at, zone)| zone == self.zone && at <= self.at && self.at - at < WRITTEN_EVERY;
        !self.written.is_some_and(is_good)
    }

    /// Notes that it was written.
    pub fn was_written(&mut self) {
        self.written = Some((self.at, self.zone));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::debt::tests::at;

    fn carried_out(plan: &mut LastPlan, time: &str, zone: Tz) -> bool {
        plan.carried_out(at(&format!("2025-01-14T{time}Z")), zone);
        let is_to_be_written = plan.is_to_be_written();
        plan.was_written();
        is_to_be_written
    }

    #[test]
    fn it_is_written_first_once_an_hour_in_another_place_and_when_the_clock_was_set_back() {
        let mut plan = LastPlan::of_earlier_run(at("2025-01-14T09:55:00Z"), Tz::UTC, true);
        assert!(carried_out(&mut plan, "10:00:00", Tz::UTC));
        let mut unwritten = plan;
        unwritten.carried_out(at("2025-01-14T10:59:59Z"), Tz::UTC);
        assert!(!unwritten.is_to_be_written());
        unwritten.carried_out(at("2025-01-14T11:00:00Z"), Tz::UTC);
        assert!(unwritten.is_to_be_written());
        assert!(carried_out(&mut plan, "10:00:30", Tz::Asia__Tokyo));
        assert!(carried_out(&mut plan, "09:59:00", Tz::Asia__Tokyo));
    }

    #[test]
    fn by_other_rules_of_zones_it_is_taken_for_a_day_older() {
        let plan = |by_same_rules| LastPlan::of_earlier_run(at("2025-01-14T10:00:00Z"), Tz::UTC, by_same_rules);
        assert_eq!((plan(true).at(), plan(false).at()), (at("2025-01-14T10:00:00Z"), at("2025-01-13T10:00:00Z")));
    }
}
