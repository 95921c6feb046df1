//! Clock changes, through a lights-out reminder: it is due at the very instant of bedtime.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::debt::tests::schedule;
use super::{RuleId, Rules, coming};
use crate::time::LocalKind;

#[derive(Deserialize)]
struct Golden {
    zones: BTreeMap<String, Zone>,
    historical_extra: Vec<Historical>,
}

#[derive(Deserialize)]
struct Zone {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Historical {
    zone: String,
    #[serde(flatten)]
    case: Case,
}

#[derive(Deserialize)]
struct Case {
    local: String,
    kind: LocalKind,
    fire_utc: DateTime<Utc>,
}

/// Lights out at the wall time of a case comes once for its evening, at the instant the case names.
fn check(zone: &str, case: &Case) {
    let place: Tz = zone.parse().unwrap();
    let mut rules = Rules::default();
    rules.rules.iter_mut().for_each(|rule| rule.is_enabled = rule.id == RuleId::LightsOut);
    let wall = NaiveDateTime::parse_from_str(&case.local, "%Y-%m-%dT%H:%M").unwrap();
    let mut schedule = schedule("22:45", "07:00");
    schedule.week.bedtime = wall.time();
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    let diary_date = if wall.time() < noon { wall.date() } else { wall.date() + Days::new(1) };
    let week_before = case.fire_utc - TimeDelta::days(7);
    let listed = coming(week_before, place, &schedule, &rules, 14);
    let due: Vec<_> = listed.iter().filter(|debt| debt.diary_date == diary_date).collect();
    assert_eq!(due.len(), 1, "{zone} {}", case.local);
    assert_eq!((due[0].due_at, due[0].kind), (case.fire_utc, case.kind), "{zone} {}", case.local);
}

#[test]
fn lights_out_comes_once_at_the_instant_of_every_golden_case() {
    let text = include_str!("../../../../../tests/golden/dst_reminders.json");
    let golden: Golden = serde_json::from_str(text).unwrap();
    let cases = golden.zones.iter().flat_map(|(name, zone)| zone.cases.iter().map(move |case| (name, case)));
    cases.clone().for_each(|(zone, case)| check(zone, case));
    golden.historical_extra.iter().for_each(|extra| check(&extra.zone, &extra.case));
    assert_eq!((cases.count(), golden.historical_extra.len()), (266, 3));
}
