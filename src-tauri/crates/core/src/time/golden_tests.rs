use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::{LocalKind, resolve_local};

#[derive(Deserialize)]
struct Golden {
    zones: std::collections::BTreeMap<String, Zone>,
    historical_extra: Vec<Historical>,
}

#[derive(Deserialize)]
struct Zone {
    cases: Vec<Case>,
    daily_runs: Vec<Run>,
}

#[derive(Deserialize)]
struct Run {
    fires: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    local: String,
    kind: LocalKind,
    fire_utc: DateTime<Utc>,
    must_not_fire_again_utc: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
struct Historical {
    zone: String,
    #[serde(flatten)]
    case: Case,
}

fn check(zone: &str, case: &Case) {
    let place: Tz = zone.parse().unwrap();
    let wall = NaiveDateTime::parse_from_str(&case.local, "%Y-%m-%dT%H:%M").unwrap();
    let resolved = resolve_local(place, wall);
    assert_eq!((resolved.kind, resolved.at), (case.kind, case.fire_utc), "{zone} {}", case.local);
    if case.must_not_fire_again_utc.is_some() {
        assert_eq!(resolved.second_at, case.must_not_fire_again_utc, "{zone} {}", case.local);
    }
}

#[test]
fn wall_times_around_clock_changes_resolve_as_the_golden_file_says() {
    let golden: Golden = serde_json::from_str(include_str!("../../../../../tests/golden/dst_reminders.json")).unwrap();
    let mut checked = 0;
    for (zone, cases) in &golden.zones {
        for case in cases.cases.iter().chain(cases.daily_runs.iter().flat_map(|run| &run.fires)) {
            check(zone, case);
            checked += 1;
        }
    }
    for extra in &golden.historical_extra {
        check(&extra.zone, &extra.case);
        checked += 1;
    }
    assert!(checked > 300, "only {checked} cases were read");
}
