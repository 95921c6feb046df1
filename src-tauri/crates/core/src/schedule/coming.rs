//! The reminders to come.

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;

use super::{Debt, RuleId, Rules, Schedule, debt};

/// Dates looked at beyond the last one needed: a debt lies at most so many evenings away from its date.
const SLACK_EVENINGS: u64 = 3;

/// The longest stretch without any reminder that is looked across, in evenings: a pause, a free weekday.
const LONGEST_SILENCE: u64 = 800;

/// Lists the first notices of all enabled rules that are due at `from` or later, by instant, at most `count`.
#[must_use]
pub fn coming(from: DateTime<Utc>, zone: Tz, schedule: &Schedule, rules: &Rules, count: usize) -> Vec<Debt> {
    let mut found: Vec<Debt> = Vec::new();
    let Some(mut evening_on) = schedule.evening_of(from, zone).checked_sub_days(Days::new(SLACK_EVENINGS)) else {
        return found;
    };
    let (mut silent, mut beyond) = (0, 0);
    while silent < LONGEST_SILENCE && beyond < SLACK_EVENINGS {
        let Some(evening) = schedule.evening(evening_on, zone) else { break };
        let known = found.len();
        let owed = RuleId::ALL.into_iter().filter_map(|id| debt(id, rules, &evening, zone));
        found.extend(owed.filter(|debt| debt.due_at >= from));
        silent = if found.len() == known { silent + 1 } else { 0 };
        beyond = if known >= count { beyond + 1 } else { 0 };
        evening_on = evening.diary_date;
    }
    found.sort_by_key(|debt| (debt.due_at, debt.rule));
    found.truncate(count);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Weekdays;
    use crate::schedule::debt::tests::{all_rules, at, date, schedule};

    #[test]
    fn they_come_by_instant_and_begin_with_the_given_one() {
        let listed =
            coming(at("2025-01-14T22:00:00Z"), Tz::Europe__London, &schedule("22:45", "07:00"), &all_rules(), 5);
        let rules: Vec<_> = listed.iter().map(|debt| debt.rule).collect();
        use RuleId::{Evening, LightsOut, MorningLog, WindDown};
        assert_eq!(rules, [Evening, LightsOut, MorningLog, WindDown, Evening]);
        assert_eq!(listed[0].due_at, at("2025-01-14T22:00:00Z"));
        assert!(listed.is_sorted_by_key(|debt| debt.due_at));
    }

    #[test]
    fn a_pause_and_rare_weekdays_are_looked_across() {
        let mut rules = Rules::default();
        rules.get_mut(RuleId::MorningLog).is_enabled = false;
        rules.get_mut(RuleId::Evening).weekdays = Weekdays(0b100_0000);
        let mut schedule = schedule("22:45", "07:00");
        schedule.paused_until = Some(date("2026-01-05"));
        let listed = coming(at("2025-01-14T22:00:00Z"), Tz::Europe__London, &schedule, &rules, 2);
        let dates: Vec<_> = listed.iter().map(|debt| debt.diary_date).collect();
        assert_eq!(dates, [date("2026-01-12"), date("2026-01-19")]);
    }

    #[test]
    fn nothing_comes_when_every_rule_is_off() {
        let mut rules = Rules::default();
        rules.rules.iter_mut().for_each(|rule| rule.is_enabled = false);
        assert!(coming(at("2025-01-14T22:00:00Z"), Tz::UTC, &schedule("22:45", "07:00"), &rules, 7).is_empty());
    }
}
