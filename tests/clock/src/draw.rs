//! Random cases: any zone, any year since 1970, often around a change of the clock.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveTime, Offset, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{Answer, Exception, RuleId, Rules, Schedule, StopReason, Week, Weekdays, Why};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::case::{Case, Change, Ending, Happening, Server, Trouble, When};

/// How many nights a case has.
pub const NIGHTS: u32 = 12;
/// Most things that happen in a case.
const MOST_HAPPENINGS: usize = 48;
/// Seconds of the first and last instant at which a case begins: 1970 and 2037.
const YEARS: std::ops::Range<i64> = 86_400..2_114_380_800;
/// How far ahead a change of the clock is looked for.
const LOOKED_AHEAD_DAYS: i64 = 200;

/// Draws a case.
pub fn case() -> impl Strategy<Value = Case> {
    let happenings = prop::collection::vec((when(), happening()), 0..MOST_HAPPENINGS);
    let begins = (zone(), YEARS, option::of(0..i64::from(NIGHTS)));
    (begins, week(), quiet(), rules(), happenings).prop_map(
        |((zone, seconds, before), week, quiet, rules, happenings)| {
            let begins_at = begins_at(zone, seconds, before);
            let (exceptions, paused_evenings) = quiet;
            let mut schedule = Schedule { week, exceptions: BTreeMap::new(), paused_until: None };
            let first = schedule.evening_of(begins_at, zone);
            let on = |evening: u8| first + Days::new(evening.into());
            schedule.exceptions = exceptions.into_iter().map(|(evening, exception)| (on(evening), exception)).collect();
            schedule.paused_until = paused_evenings.map(on);
            Case { zone, begins_at, schedule, rules, happenings }
        },
    )
}

/// Returns an instant, or one so many days before the next change of the clock.
fn begins_at(zone: Tz, seconds: i64, before: Option<i64>) -> DateTime<Utc> {
    let drawn = DateTime::from_timestamp(seconds, 0).expect("a year of this age");
    let offset = |at: DateTime<Utc>| at.with_timezone(&zone).offset().fix();
    let Some(before) = before else { return drawn };
    let ahead = (0..LOOKED_AHEAD_DAYS).map(|days| drawn + TimeDelta::days(days));
    let change = ahead.into_iter().find(|at| offset(*at) != offset(*at + TimeDelta::days(1)));
    change.map_or(drawn, |change| change - TimeDelta::days(before))
}

fn zone() -> impl Strategy<Value = Tz> {
    select(&chrono_tz::TZ_VARIANTS[..])
}

/// A time of day between two hours, past midnight too, mostly on a quarter of an hour.
fn time(hours: std::ops::Range<u32>) -> impl Strategy<Value = NaiveTime> {
    let minute = prop_oneof![5 => select(&[0_u32, 15, 30, 45][..]), 1 => 0_u32..60];
    (hours, minute).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour % 24, minute, 0).expect("a time of day"))
}

fn bedtime() -> impl Strategy<Value = NaiveTime> {
    prop_oneof![5 => time(20..27), 1 => time(0..24)]
}

fn wake() -> impl Strategy<Value = NaiveTime> {
    prop_oneof![5 => time(5..10), 1 => time(0..24)]
}

fn rollover() -> impl Strategy<Value = NaiveTime> {
    prop_oneof![6 => time(12..13), 1 => time(0..24)]
}

fn week() -> impl Strategy<Value = Week> {
    let some = |time| prop::array::uniform7(option::weighted(0.15, time));
    let bedtimes = (bedtime(), some(bedtime().boxed()));
    (bedtimes, (wake(), some(wake().boxed())), rollover()).prop_map(|(bedtimes, wakes, day_rollover)| Week {
        bedtime: bedtimes.0,
        bedtime_by_evening: bedtimes.1,
        wake: wakes.0,
        wake_by_morning: wakes.1,
        day_rollover,
    })
}

fn exception() -> impl Strategy<Value = Exception> {
    (option::of(bedtime()), option::weighted(0.3, wake()), prop::bool::weighted(0.3))
        .prop_map(|(bedtime, wake, reminders_off)| Exception { bedtime, wake, reminders_off })
}

/// Evenings that are different from the beginning, by their number, and how many are paused.
fn quiet() -> impl Strategy<Value = (Vec<(u8, Exception)>, Option<u8>)> {
    (prop::collection::vec((0_u8..14, exception()), 0..3), option::weighted(0.1, 0_u8..5))
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    prop_oneof![3 => Just(Weekdays::ALL), 1 => (0_u8..128).prop_map(Weekdays)]
}

fn rules() -> impl Strategy<Value = Rules> {
    let one = (prop::bool::weighted(0.8), weekdays(), 5_u16..=180, any::<bool>());
    let shared = (0_u16..=180, any::<bool>(), 5_u16..=60, 0_u16..=60, prop::bool::weighted(0.3));
    (prop::array::uniform4(one), shared).prop_map(
        |(each, (delay_min, is_done_by_bedtime, snooze_min, planned_min, holds_for_full_screen))| {
            let mut rules = Rules { snooze_min, planned_min, holds_for_full_screen, ..Rules::default() };
            for (rule, (is_enabled, weekdays, lead_min, has_second_notice)) in rules.rules.iter_mut().zip(each) {
                (rule.is_enabled, rule.weekdays, rule.has_second_notice) = (is_enabled, weekdays, has_second_notice);
                rule.lead_min = if matches!(rule.id, RuleId::WindDown | RuleId::Evening) { lead_min } else { 0 };
            }
            rules.get_mut(RuleId::MorningLog).delay_min = delay_min;
            rules.get_mut(RuleId::Evening).is_done_by_bedtime = is_done_by_bedtime;
            rules
        },
    )
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        2 => (0_u32..180).prop_map(When::After),
        3 => (180_u32..7_200).prop_map(When::After),
        4 => (7_200_u32..86_400).prop_map(When::After),
        4 => (-3_i16..90).prop_map(When::AroundWake),
    ]
}

/// Seconds of an absence: a moment, an evening, days.
fn absence() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 1_u32..120, 6 => 120_u32..14_400, 3 => 14_400_u32..90_000, 1 => 90_000_u32..1_000_000]
}

fn ending() -> impl Strategy<Value = Ending> {
    let asked = select(&[StopReason::Quit, StopReason::Signal, StopReason::Replaced][..]).prop_map(Ending::Asked);
    prop_oneof![Just(Ending::Kill), asked]
}

fn rule() -> impl Strategy<Value = RuleId> {
    select(&RuleId::ALL[..])
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => absence().prop_map(Happening::Suspend),
        5 => (ending(), absence()).prop_map(|(ending, seconds)| Happening::End(ending, seconds)),
        2 => (ending(), absence()).prop_map(|(ending, seconds)| Happening::Second(ending, seconds)),
        4 => step().prop_map(Happening::SetClock),
        3 => zone().prop_map(Happening::Travel),
        4 => server().prop_map(Happening::Server),
        2 => any::<bool>().prop_map(Happening::FullScreen),
        3 => trouble().prop_map(Happening::Trouble),
        1 => any::<bool>().prop_map(Happening::DiskFull),
        4 => (answer(), any::<u8>()).prop_map(|(answer, which)| Happening::Answer(answer, which)),
        12 => (answer(), 1_u16..1_500).prop_map(|(answer, seconds)| Happening::AnswerNext(answer, seconds)),
        1 => Just(Happening::Massage),
        1 => Just(Happening::Log),
        6 => change().prop_map(Happening::Change),
        1 => (10_u16..300).prop_map(Happening::Walk),
    ]
}

fn step() -> impl Strategy<Value = i64> {
    prop_oneof![3 => -7_200_i64..7_200, 3 => -100_000_i64..100_000, 1 => -2_000_000_i64..2_000_000]
}

fn server() -> impl Strategy<Value = Server> {
    prop_oneof![
        4 => Just(Server::Well),
        2 => select(&[Why::NoServer, Why::NoBus, Why::Refused][..]).prop_map(Server::Fails),
        1 => any::<bool>().prop_map(|shows| Server::Silent { shows }),
    ]
}

fn trouble() -> impl Strategy<Value = Trouble> {
    prop_oneof![
        absence().prop_map(Trouble::DieBeforeShowing),
        absence().prop_map(Trouble::DieBeforeConfirming),
        absence().prop_map(Trouble::SleepBeforeShowing),
        Just(Trouble::CannotConfirm),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![1 => Just(Answer::Start), 4 => Just(Answer::Later), 1 => Just(Answer::NotTonight)]
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (option::of(0_u8..7), bedtime()).prop_map(|(weekday, time)| Change::Bedtime { weekday, time }),
        2 => (option::of(0_u8..7), wake()).prop_map(|(weekday, time)| Change::Wake { weekday, time }),
        1 => rollover().prop_map(Change::Rollover),
        4 => (0_u8..3, exception()).prop_map(|(evening, exception)| Change::Evening { evening, exception }),
        1 => (0_u8..3).prop_map(|evening| Change::AsUsual { evening }),
        3 => option::of(0_u8..4).prop_map(|evenings| Change::Pause { evenings }),
        3 => (rule(), any::<bool>()).prop_map(|(rule, is_enabled)| Change::Enabled(rule, is_enabled)),
        1 => (rule(), weekdays()).prop_map(|(rule, weekdays)| Change::Weekdays(rule, weekdays)),
        2 => (select(&[RuleId::WindDown, RuleId::Evening][..]), 5_u16..=180).prop_map(|(rule, lead)| Change::Lead(rule, lead)),
        1 => (0_u16..=180).prop_map(Change::Delay),
        1 => any::<bool>().prop_map(Change::DoneByBedtime),
        1 => (rule(), any::<bool>()).prop_map(|(rule, has)| Change::SecondNotice(rule, has)),
        1 => (5_u16..=60).prop_map(Change::Snooze),
        1 => (0_u16..=60).prop_map(Change::Planned),
    ]
}
