use chrono::NaiveDate;
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

fn wall(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn an_offset_settles_a_repeated_hour() {
    let zone = Tz::America__New_York;
    let repeated = wall("2025-11-02T01:30:00");
    let hours = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
    let first = resolve_local_at_offset(zone, repeated, hours(-4)).unwrap();
    let second = resolve_local_at_offset(zone, repeated, hours(-5)).unwrap();
    assert_eq!(first.at.to_rfc3339(), "2025-11-02T05:30:00+00:00");
    assert_eq!(second.at.to_rfc3339(), "2025-11-02T06:30:00+00:00");
    assert!(resolve_local_at_offset(zone, repeated, hours(1)).is_err());
}

#[test]
fn a_wall_time_in_a_gap_fits_no_offset() {
    let jumped = wall("2025-03-30T01:30:00");
    assert!(resolve_local_at_offset(Tz::Europe__London, jumped, FixedOffset::east_opt(0).unwrap()).is_err());
}

#[test]
fn a_fixed_offset_has_neither_gaps_nor_overlaps() {
    let zone: NightZone = "+05:30".parse().unwrap();
    let resolved = resolve_local(zone, wall("2025-03-30T01:30:00"));
    assert_eq!(resolved.at.to_rfc3339(), "2025-03-29T20:00:00+00:00");
    assert_eq!(resolved.kind, LocalKind::Unique);
}

fn any_zone() -> impl Strategy<Value = Tz> {
    prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec())
}

fn any_wall() -> impl Strategy<Value = NaiveDateTime> {
    let start = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    (0_i64..45 * 366 * 24 * 60).prop_map(move |minutes| start + TimeDelta::minutes(minutes))
}

proptest! {
    #[test]
    fn what_is_resolved_shows_the_wall_time_again(zone in any_zone(), wall in any_wall()) {
        let zone = NightZone::from(zone);
        let resolved = resolve_local(zone, wall);
        match resolved.kind {
            LocalKind::Unique => prop_assert_eq!(zone.to_local(resolved.at), wall),
            LocalKind::Overlap => {
                prop_assert_eq!(zone.to_local(resolved.at), wall);
                let second = resolved.second_at.expect("an overlap has two");
                prop_assert_eq!(zone.to_local(second), wall);
                prop_assert!(resolved.at < second);
            }
            LocalKind::Gap => {
                prop_assert!(zone.to_local(resolved.at) > wall);
                prop_assert!(zone.to_local(resolved.at - TimeDelta::seconds(1)) < wall);
            }
        }
    }

    #[test]
    fn every_instant_comes_back_from_its_wall_time(zone in any_zone(), wall in any_wall()) {
        let at = wall.and_utc();
        let zone = NightZone::from(zone);
        let resolved = resolve_local(zone, zone.to_local(at));
        prop_assert!(resolved.at == at || resolved.second_at == Some(at));
    }
}
