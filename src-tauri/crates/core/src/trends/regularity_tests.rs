use chrono::NaiveDateTime;
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::Value;

use super::super::night::tests::unknown_night;
use super::*;
use crate::time::{LocalKind, resolve_local, window_start};

const GOLDEN: &str = include_str!("../../../../../tests/golden/sri.json");

fn span(value: &Value) -> Range<DateTime<Utc>> {
    let at = |value: &Value| value.as_str().unwrap().parse().unwrap();
    at(&value[0])..at(&value[1])
}

fn spans(value: &Value) -> Vec<Range<DateTime<Utc>>> {
    value.as_array().unwrap().iter().map(span).collect()
}

/// The dates whose windows lie in what a golden case knows.
fn dates_of(case: &Value) -> BTreeMap<NaiveDate, NightZone> {
    let zone: NightZone = case["zone"].as_str().unwrap().parse().unwrap();
    let (whole, missing) = (span(&case["window_utc"]), spans(&case["missing_utc"]));
    let first = step_days(zone.to_local(whole.start).date(), 1);
    let dates = first.iter_days().map(|date| (date, window(zone, date, NOON)));
    let known = dates.take_while(|(_, window)| window.end <= whole.end).filter(|(_, window)| !missing.contains(window));
    known.map(|(date, _)| (date, zone)).collect()
}

fn assert_near(timeline: &Timeline, expected: &Value, pairs: &Value, what: &str) {
    match (timeline.index(), expected.as_f64()) {
        (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-6, "{what}: {found} is not {expected}"),
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
    assert_eq!(timeline.compared().known, pairs.as_i64().unwrap() * 60_000, "{what}");
}

#[test]
fn the_index_agrees_with_pyactigraphy_and_sleepreg() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let cases = golden["cases"].as_array().unwrap();
    assert!(cases.len() >= 10);
    for case in cases {
        let (id, expected) = (case["id"].as_str().unwrap(), &case["expected"]);
        let (dates, asleep) = (dates_of(case), spans(&case["sleep_utc"]).into_iter().collect());
        let Timelines { wall, elapsed } = Timelines::of(&dates, &asleep);
        assert_near(&wall, &expected["sri_local_clock"], &expected["valid_pairs_local"], id);
        assert_near(&elapsed, &expected["sri_elapsed_24h"], &expected["valid_pairs"], id);
    }
}

/// A night that begins some minutes into the window of its date; without a length it has no sleep.
fn night(zone: Tz, diary_date: NaiveDate, start: u16, length: u16) -> TrendsNight {
    let at = window(zone, diary_date, NOON).start + TimeDelta::minutes(start.into());
    let asleep = (length > 0).then(|| at..at + TimeDelta::minutes(length.into()));
    TrendsNight { zone: zone.into(), slept: length > 0, asleep, ..unknown_night(diary_date) }
}

fn nights_of(zone: Tz, first: NaiveDate, sleeps: &[Option<(u16, u16)>]) -> Vec<TrendsNight> {
    let dates = first.iter_days().zip(sleeps);
    dates.filter_map(|(date, sleep)| sleep.map(|(start, length)| night(zone, date, start, length))).collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const REGULAR: Option<(u16, u16)> = Some((660, 480));

#[test]
fn five_pairs_give_an_index_and_fourteen_a_settled_one() {
    for (nights, index, needs, is_preliminary) in [
        (0, None, 6, true),
        (1, None, 5, true),
        (5, None, 1, true),
        (6, Some(100.0), 0, true),
        (15, Some(100.0), 0, false),
    ] {
        let nights = nights_of(Tz::Europe__London, date("2025-01-07"), &vec![REGULAR; nights]);
        let regularity = Regularity::of(&nights, &Asleep::of(&nights, &[]));
        assert_eq!((regularity.index, regularity.index_24h_lag, regularity.needs), (index, index, needs));
        assert_eq!(
            (regularity.day_pairs, regularity.is_preliminary()),
            (nights.len().saturating_sub(1), is_preliminary)
        );
    }
}

#[test]
fn a_missing_night_is_compared_with_nothing_and_one_without_sleep_is() {
    let with = |night: Option<(u16, u16)>| {
        let sleeps = [vec![REGULAR; 7], vec![night], vec![REGULAR; 6]].concat();
        let nights = nights_of(Tz::Europe__London, date("2025-01-07"), &sleeps);
        Regularity::of(&nights, &Asleep::of(&nights, &[]))
    };
    let (missing, sleepless) = (with(None), with(Some((0, 0))));
    assert_eq!((missing.index, missing.day_pairs), (Some(100.0), 11));
    assert_eq!(sleepless.day_pairs, 13);
    assert!(
        sleepless.index.is_some_and(|index| (index - (100.0 - 200.0 * 2.0 * 480.0 / (13.0 * 1440.0))).abs() < 1e-9)
    );
}

#[test]
fn a_sleep_without_an_onset_makes_its_date_unknown() {
    let mut nights = nights_of(Tz::Europe__London, date("2025-01-07"), &[REGULAR; 8]);
    nights[7].asleep = None;
    let regularity = Regularity::of(&nights, &Asleep::of(&nights, &[]));
    assert_eq!((regularity.index, regularity.day_pairs), (Some(100.0), 6));
}

#[test]
fn a_new_beginning_takes_a_night_more() {
    let mut nights = nights_of(Tz::Europe__London, date("2025-01-07"), &[REGULAR; 4]);
    nights[3].asleep = None;
    assert_eq!(Regularity::of(&nights, &Asleep::of(&nights, &[])).needs, 4);
}

#[test]
fn weeks_end_with_the_last_date_and_share_out_all_pairs() {
    let later = Some((720, 480));
    // Twenty dates; in the first full week every other night is an hour later, and the second lacks two nights apart.
    let mut sleeps = vec![REGULAR; 20];
    for place in [6, 8, 10, 12] {
        sleeps[place] = later;
    }
    (sleeps[14], sleeps[17]) = (None, None);
    let nights = nights_of(Tz::Europe__London, date("2025-01-01"), &sleeps);
    let asleep = Asleep::of(&nights, &[]);
    let weeks = RegularWeek::list(&nights, &asleep, date("2025-01-20"));
    let found: Vec<_> = weeks.iter().map(|week| (week.last.to_string(), week.day_pairs)).collect();
    assert_eq!(found, [("2025-01-06", 5), ("2025-01-13", 7), ("2025-01-20", 3)].map(|(day, n)| (day.to_owned(), n)));
    assert_eq!((weeks[0].index, weeks[2].index), (Some(100.0), None));
    let an_hour_at_both_ends = 100.0 - 200.0 * 120.0 / 1440.0;
    assert!(weeks[1].index.is_some_and(|index| (index - an_hour_at_both_ends).abs() < 1e-9), "{:?}", weeks[1]);
    assert_eq!(weeks.iter().map(|week| week.day_pairs).sum::<usize>(), Regularity::of(&nights, &asleep).day_pairs);
}

#[test]
fn weeks_go_from_the_first_night_to_the_last_however_far_the_range_does() {
    let nights =
        nights_of(Tz::Europe__London, date("2025-01-01"), &[REGULAR, None, None, None, None, None, None, REGULAR]);
    let weeks = |nights: &[TrendsNight]| RegularWeek::list(nights, &Asleep::of(nights, &[]), NaiveDate::MAX);
    let found = weeks(&nights);
    assert_eq!((found.len(), found[0].day_pairs, found[1].index), (2, 0, None));
    assert!(found[0].last >= date("2025-01-01") && found[0].last < date("2025-01-08"));
    assert_eq!(weeks(&[]), []);
}

/// The index as it is written: minute by minute.
fn plainly(known: impl Fn(i64) -> Option<bool>, minutes: Range<i64>) -> Option<f64> {
    let pairs = minutes.filter_map(|minute| Some(known(minute)? == known(minute + 1440)?));
    let (mut count, mut alike) = (0, 0);
    pairs.for_each(|is_alike| {
        count += 1;
        alike += i64::from(is_alike);
    });
    (count > 0).then(|| 200.0 * alike as f64 / f64::from(count) - 100.0)
}

fn is_asleep(nights: &[TrendsNight], at: DateTime<Utc>) -> bool {
    nights.iter().filter_map(|night| night.asleep.as_ref()).any(|asleep| asleep.contains(&at))
}

fn plainly_by_the_wall(nights: &[TrendsNight]) -> Option<f64> {
    let zones: BTreeMap<NaiveDate, NightZone> = nights.iter().map(|night| (night.diary_date, night.zone)).collect();
    let first = window_start(*zones.keys().next()?, NOON);
    let known: Vec<Option<bool>> = (0..1440 * 20)
        .map(|minute| {
            let wall: NaiveDateTime = first + TimeDelta::minutes(minute);
            let zone = zones.get(&crate::time::diary_date_of(wall, NOON))?;
            let resolved = resolve_local(*zone, wall);
            (resolved.kind != LocalKind::Gap).then(|| is_asleep(nights, resolved.at))
        })
        .collect();
    plainly(|minute| known[minute as usize], 0..1440 * 19)
}

fn plainly_by_elapsed_time(nights: &[TrendsNight]) -> Option<f64> {
    let windows: Vec<_> = nights.iter().map(|night| window(night.zone, night.diary_date, NOON)).collect();
    let first = windows.iter().map(|window| window.start).min()?;
    let known: Vec<Option<bool>> = (0..1440 * 20)
        .map(|minute| {
            let at = first + TimeDelta::minutes(minute);
            windows.iter().any(|window| window.contains(&at)).then(|| is_asleep(nights, at))
        })
        .collect();
    plainly(|minute| known[minute as usize], 0..1440 * 19)
}

fn assert_same(found: Option<f64>, plain: Option<f64>) -> Result<(), TestCaseError> {
    let is_same = found.zip(plain).map_or(found == plain, |(found, plain)| (found - plain).abs() < 1e-9);
    prop_assert!(is_same, "{found:?} is not {plain:?}");
    Ok(())
}

/// Places and the dates when their clocks change: by an hour, by half an hour, by two, at noon's other side, by a day.
const CHANGES: [(Tz, &str); 9] = [
    (Tz::Europe__London, "2025-03-30"),
    (Tz::Europe__London, "2025-10-26"),
    (Tz::Australia__Lord_Howe, "2025-04-06"),
    (Tz::Australia__Lord_Howe, "2025-10-05"),
    (Tz::Antarctica__Troll, "2025-03-30"),
    (Tz::Antarctica__Troll, "2025-10-26"),
    (Tz::America__Nuuk, "2024-03-31"),
    (Tz::Pacific__Apia, "2011-12-30"),
    (Tz::Asia__Kathmandu, "2025-03-30"),
];

fn sleeps() -> impl Strategy<Value = Vec<Option<(u16, u16)>>> {
    prop::collection::vec(prop::option::weighted(0.85, (0..1440_u16, 0..900_u16)), 6..13)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn stretches_give_what_minutes_give(
        (zone, change) in prop::sample::select(CHANGES.to_vec()),
        elsewhere in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
        moves_on in 0..26_usize,
        before in 0..8_i64,
        sleeps in sleeps(),
    ) {
        let first = step_days(date(change), -before);
        let mut nights = nights_of(zone, first, &sleeps);
        for night in nights.iter_mut().skip(moves_on) {
            night.zone = elsewhere.into();
        }
        let Timelines { wall, elapsed } = Timelines::of(&known_dates(&nights), &Asleep::of(&nights, &[]));
        assert_same(wall.index(), plainly_by_the_wall(&nights))?;
        assert_same(elapsed.index(), plainly_by_elapsed_time(&nights))?;
    }

    #[test]
    fn the_order_of_nights_does_not_matter(sleeps in sleeps(), turn in 0..12_usize) {
        let mut nights = nights_of(Tz::Europe__London, date("2025-03-25"), &sleeps);
        let ordered = Regularity::of(&nights, &Asleep::of(&nights, &[]));
        let turn = turn.min(nights.len());
        nights.rotate_left(turn);
        nights.reverse();
        prop_assert_eq!(Regularity::of(&nights, &Asleep::of(&nights, &[])), ordered);
    }

    #[test]
    fn an_hour_later_every_day_is_as_regular(sleeps in prop::collection::vec((60..800_u16, 1..500_u16), 6..13)) {
        let later = |by: u16| {
            let sleeps: Vec<_> = sleeps.iter().map(|(start, length)| Some((start + by, *length))).collect();
            let nights = nights_of(Tz::Etc__GMTPlus5, date("2025-01-07"), &sleeps);
            Regularity::of(&nights, &Asleep::of(&nights, &[])).index.unwrap()
        };
        // Nothing before the first noon or after the last is asleep, so nothing is pushed out of sight.
        prop_assert!((later(60) - later(0)).abs() < 1e-9);
    }
}
