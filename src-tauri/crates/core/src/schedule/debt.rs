//! What a rule owes for an evening.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Evening, RuleId, Rules};
use crate::time::LocalKind;

/// How long after lights out its reminder may still come, in minutes. Also the least time any reminder has.
const LEAST_WINDOW_MIN: i64 = 30;

/// One reminder of one evening: shown once from `due_at` on, never after `latest_at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Debt {
    /// Which rule.
    pub rule: RuleId,
    /// The date of the morning after the evening.
    pub diary_date: NaiveDate,
    /// The zone it was computed in.
    pub zone: Tz,
    /// When to show it.
    pub due_at: DateTime<Utc>,
    /// When it is too late.
    pub latest_at: DateTime<Utc>,
    /// Whether the wall time it hangs on was skipped or repeated that night.
    pub kind: LocalKind,
}

impl Debt {
    /// Returns the wall time of `due_at`.
    #[must_use]
    pub fn due_local(&self) -> NaiveDateTime {
        self.due_at.with_timezone(&self.zone).naive_local()
    }
}

/// Computes what a rule owes for an evening; `None` when it is off, or not for this weekday, or the evening is quiet.
///
/// Leads and delays are elapsed minutes, counted from the instant of lights out or getting up.
#[must_use]
pub fn debt(id: RuleId, rules: &Rules, evening: &Evening, zone: Tz) -> Option<Debt> {
    let rule = rules.get(id);
    if !rule.is_wanted_on(evening) {
        return None;
    }
    let bedtime_at = evening.bedtime.at;
    let lead = minutes(rule.lead_min);
    let (due_at, latest_at) = match id {
        RuleId::WindDown => {
            let due_at = bedtime_at - lead;
            let evening_due_at = evening_due_at(rules, bedtime_at);
            // A wind-down set later than the massage has until bedtime.
            (due_at, if evening_due_at > due_at { evening_due_at } else { bedtime_at })
        }
        RuleId::Evening => (evening_due_at(rules, bedtime_at), bedtime_at),
        RuleId::LightsOut => (bedtime_at, bedtime_at + TimeDelta::minutes(LEAST_WINDOW_MIN)),
        RuleId::MorningLog => {
            let due_at = evening.wake.at + minutes(rule.delay_min);
            // Whoever gets up around the rollover still gets half an hour.
            (due_at, evening.ends_at.max(due_at + TimeDelta::minutes(LEAST_WINDOW_MIN)))
        }
    };
    let kind = if id == RuleId::MorningLog { evening.wake.kind } else { evening.bedtime.kind };
    Some(Debt { rule: id, diary_date: evening.diary_date, zone, due_at, latest_at, kind })
}

fn evening_due_at(rules: &Rules, bedtime_at: DateTime<Utc>) -> DateTime<Utc> {
    let rule = rules.get(RuleId::Evening);
    let planned_min = if rule.is_done_by_bedtime { rules.planned_min } else { 0 };
    bedtime_at - minutes(rule.lead_min) - minutes(planned_min)
}

fn minutes(count: u16) -> TimeDelta {
    TimeDelta::minutes(count.into())
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;

    use chrono::NaiveTime;

    use super::*;
    use crate::schedule::{Schedule, Week, Weekdays};

    pub fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    pub fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub fn time(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    pub fn schedule(bedtime: &str, wake: &str) -> Schedule {
        let week = Week {
            bedtime: time(bedtime),
            bedtime_by_evening: [None; 7],
            wake: time(wake),
            wake_by_morning: [None; 7],
            day_rollover: time("12:00"),
        };
        Schedule { week, exceptions: BTreeMap::new(), paused_until: None }
    }

    /// All four rules on, as they are set in a new diary.
    pub fn all_rules() -> Rules {
        let mut rules = Rules::default();
        rules.rules.iter_mut().for_each(|rule| rule.is_enabled = true);
        rules
    }

    fn owed(id: RuleId, rules: &Rules) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let evening = schedule("22:45", "07:00").evening(date("2025-01-14"), Tz::Europe__London).unwrap();
        debt(id, rules, &evening, Tz::Europe__London).map(|debt| (debt.due_at, debt.latest_at))
    }

    #[test]
    fn each_rule_has_its_due_and_its_latest_time() {
        let rules = all_rules();
        let span = |due: &str, latest: &str| Some((at(due), at(latest)));
        assert_eq!(owed(RuleId::WindDown, &rules), span("2025-01-14T21:45:00Z", "2025-01-14T22:00:00Z"));
        assert_eq!(owed(RuleId::Evening, &rules), span("2025-01-14T22:00:00Z", "2025-01-14T22:45:00Z"));
        assert_eq!(owed(RuleId::LightsOut, &rules), span("2025-01-14T22:45:00Z", "2025-01-14T23:15:00Z"));
        assert_eq!(owed(RuleId::MorningLog, &rules), span("2025-01-15T07:15:00Z", "2025-01-15T12:00:00Z"));
    }

    #[test]
    fn done_by_bedtime_leaves_room_for_the_routine() {
        let mut rules = all_rules();
        rules.planned_min = 14;
        rules.get_mut(RuleId::Evening).is_done_by_bedtime = true;
        assert_eq!(owed(RuleId::Evening, &rules).unwrap().0, at("2025-01-14T21:46:00Z"));
        assert_eq!(owed(RuleId::WindDown, &rules).unwrap().1, at("2025-01-14T21:46:00Z"));
    }

    #[test]
    fn a_wind_down_set_after_the_massage_has_until_bedtime() {
        let mut rules = all_rules();
        rules.get_mut(RuleId::WindDown).lead_min = 30;
        let span = (at("2025-01-14T22:15:00Z"), at("2025-01-14T22:45:00Z"));
        assert_eq!(owed(RuleId::WindDown, &rules), Some(span));
    }

    #[test]
    fn a_rule_owes_nothing_when_it_is_off_or_on_its_free_weekdays() {
        let mut rules = all_rules();
        rules.get_mut(RuleId::LightsOut).is_enabled = false;
        rules.get_mut(RuleId::Evening).weekdays = Weekdays(0b111_1101);
        assert_eq!(owed(RuleId::LightsOut, &rules), None);
        assert_eq!(owed(RuleId::Evening, &rules), None, "the 14th is a Tuesday");
    }
}
