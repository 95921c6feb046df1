//! How an evening ends that did not go as planned: each time with a reason.

use super::*;
use crate::schedule::Exception;

/// The first notice came at 22:00 and this one at its own time, unconfirmed.
fn unconfirmed(kind: NoticeKind, time: &str) -> Notice {
    notice(2, kind, at(&format!("2025-01-14T{time}Z")), false)
}

#[test]
fn a_second_notice_without_proof_is_lost_and_not_repeated() {
    let mut night = Night::new().claimed(true);
    night.occurrences[0].notices.push(unconfirmed(NoticeKind::Second, "22:15:00"));
    assert_eq!(settled(&night.at("22:15:30")), [(State::Lost, Some(Why::Unconfirmed))]);
}

#[test]
fn a_later_notice_without_proof_is_lost_unless_later_is_answered_again() {
    let mut night = Night::new().claimed(true).answered(Answer::Later, "22:05:00");
    night.occurrences[0].notices.push(unconfirmed(NoticeKind::Later, "22:20:00"));
    assert_eq!(settled(&night.at("22:20:30")), [(State::Lost, Some(Why::Unconfirmed))]);
    let night = night.answered(Answer::Later, "22:22:00");
    assert_eq!(shown(&night.at("22:37:00")), [(3, NoticeKind::Later, false)]);
}

#[test]
fn a_promised_later_that_was_slept_through_is_missed_and_says_why() {
    let mut night = Night::new().claimed(true).answered(Answer::Later, "22:05:00");
    assert_eq!(settled(&night.at("22:45:01")), [(State::Missed, Some(Why::Asleep))]);
    night.run_started_at = at("2025-01-14T23:00:00Z");
    night.earlier_runs.push(Run {
        started_at: at("2025-01-14T08:00:00Z"),
        seen_at: at("2025-01-14T22:10:00Z"),
        stopped_at: None,
        stop_reason: None,
    });
    assert_eq!(settled(&night.at("23:00:00")), [(State::Missed, Some(Why::SwitchedOff))]);
    let mut failed = notice(2, NoticeKind::Later, at("2025-01-14T22:20:00Z"), false);
    failed.failure = Some(Why::NoServer);
    night.occurrences[0].notices.push(failed);
    assert_eq!(settled(&night.at("23:00:00")), [(State::Missed, Some(Why::NoServer))]);
}

/// The first notice came at 22:00; then the evening's bedtime was set to another time.
fn moved(bedtime: &str) -> Night {
    let mut night = Night::new().claimed(true);
    let exception = Exception { bedtime: Some(crate::schedule::debt::tests::time(bedtime)), ..Exception::default() };
    night.schedule.exceptions.insert(date("2025-01-14"), exception);
    night
}

#[test]
fn an_earlier_bedtime_ends_an_open_reminder_at_its_new_latest_time() {
    let night = moved("22:10");
    assert_eq!(night.at("22:05:00").moved, [(1, at("2025-01-14T22:10:00Z"))]);
    assert_eq!(settled(&night.at("22:15:00")), [(State::Silent, None)]);
    // Before it was due, even: it is over at once.
    assert_eq!(settled(&moved("21:30").at("22:00:30")), [(State::Silent, None)]);
    assert_eq!(moved("21:30").at("22:00:30").moved, [(1, at("2025-01-14T22:00:00Z"))]);
}

#[test]
fn a_later_bedtime_leaves_an_open_reminder_open_until_then() {
    let night = moved("23:45").answered(Answer::Later, "22:40:00");
    assert_eq!(night.at("22:41:00").moved, [(1, at("2025-01-14T23:45:00Z"))]);
    assert_eq!(shown(&night.at("22:55:00")), [(2, NoticeKind::Later, false)]);
}

#[test]
fn a_journey_does_not_move_an_open_reminder() {
    let mut night = Night::new().claimed(true);
    night.zone = Tz::Asia__Tokyo;
    assert_eq!(night.at("22:10:00").moved, []);
}

#[test]
fn a_retry_after_an_outage_gives_way_to_a_newer_one() {
    let mut night = Night::new().claimed(false);
    night.occurrences[0].notices[0].failure = Some(Why::NoServer);
    night.rules = all_rules();
    let mut wind_down = night.occurrences[0].clone();
    (wind_down.id, wind_down.rule) = (2, RuleId::WindDown);
    night.rules.get_mut(RuleId::WindDown).lead_min = 40;
    night.occurrences.push(wind_down);
    night.occurrences[1].notices[0].due_at = at("2025-01-14T22:05:00Z");
    night.since = at("2025-01-14T22:30:00Z");
    let plan = night.at("22:30:00");
    assert_eq!(plan.due.iter().map(|one| one.owed.rule()).collect::<Vec<_>>(), [RuleId::WindDown]);
    let settled: Vec<_> = plan.settled.iter().map(|one| (one.owed.rule(), one.state, one.why)).collect();
    assert_eq!(settled, [(RuleId::Evening, State::Missed, Some(Why::Newer))]);
}

#[test]
fn an_evening_that_a_journey_east_moved_into_the_past_is_missed_and_not_forgotten() {
    let mut night = Night::new();
    // In London the massage was hours ahead; in Tokyo that evening's bedtime was at 13:45 UTC.
    night.since = at("2025-01-14T15:00:00Z");
    night.zone = Tz::Asia__Tokyo;
    assert_eq!(settled(&night.at("15:00:30")), [(State::Missed, Some(Why::Moved))]);
    night.since_zone = Tz::Asia__Tokyo;
    assert_eq!(settled(&night.at("15:00:30")), []);
}

#[test]
fn an_evening_that_a_change_moved_into_the_past_is_missed_and_not_forgotten() {
    let mut night = Night::new();
    night.since = at("2025-01-14T21:29:30Z");
    night.since_set = Some((night.schedule.clone(), night.rules));
    night.schedule.week.bedtime = crate::schedule::debt::tests::time("21:00");
    assert_eq!(settled(&night.at("21:30:00")), [(State::Missed, Some(Why::Moved))]);
    // What was off then was not ahead.
    night.since_set.as_mut().unwrap().1.get_mut(RuleId::Evening).is_enabled = false;
    assert_eq!(settled(&night.at("21:30:00")), []);
}

#[test]
fn every_evening_of_a_long_absence_has_its_reason() {
    let mut night = Night::new();
    night.since = at("2024-11-01T12:00:00Z");
    night.run_started_at = at("2025-01-14T12:00:00Z");
    let ends = settled(&night.at("12:00:00"));
    assert_eq!(ends.len(), 74);
    assert!(ends.iter().all(|end| *end == (State::Missed, Some(Why::SwitchedOff))));
}

#[test]
fn of_the_four_notices_of_an_evening_each_first_one_keeps_its_own() {
    let mut night = Night::new().claimed(true);
    night.rules = all_rules();
    let second = |night: &Night| night.at("22:15:00").due.iter().any(|one| one.kind == NoticeKind::Second);
    // Wind-down came, lights out is to come: one is left to come again.
    let mut wind_down = night.occurrences[0].clone();
    (wind_down.id, wind_down.rule, wind_down.state) = (2, RuleId::WindDown, State::Silent);
    night.occurrences.push(wind_down.clone());
    assert!(second(&night));
    // One that may have been seen counts, one that certainly was not does not.
    wind_down.notices.push(unconfirmed(NoticeKind::Second, "22:00:00"));
    night.occurrences[1] = wind_down;
    assert!(!second(&night));
    night.occurrences[1].notices[1].failure = Some(Why::NoServer);
    assert!(second(&night));
}

#[test]
fn a_rule_switched_on_after_four_notices_says_that_it_was_enough() {
    let mut night = Night::new().claimed(true).answered(Answer::NotTonight, "22:40:00");
    night.occurrences[0].state = State::Answered;
    for number in 2..=4 {
        let more = Notice { number, ..notice(2, NoticeKind::Later, at("2025-01-14T22:15:00Z"), true) };
        night.occurrences[0].notices.push(more);
    }
    night.rules.get_mut(RuleId::LightsOut).is_enabled = true;
    assert_eq!(settled(&night.at("22:45:00")), [(State::Missed, Some(Why::Enough))]);
}

#[test]
fn what_is_due_comes_in_the_order_it_became_due() {
    let mut night = Night::new().claimed(true).answered(Answer::Later, "22:05:00");
    night.rules.get_mut(RuleId::WindDown).is_enabled = true;
    night.rules.get_mut(RuleId::WindDown).lead_min = 40;
    let due: Vec<_> = night.at("22:20:00").due.iter().map(|one| (one.owed.rule(), one.kind)).collect();
    assert_eq!(due, [(RuleId::WindDown, NoticeKind::First), (RuleId::Evening, NoticeKind::Later)]);
}

#[test]
fn an_evening_that_had_its_four_says_so_once() {
    let mut night = Night::new();
    night.rules.get_mut(RuleId::LightsOut).is_enabled = true;
    night = night.claimed(true);
    night.occurrences[0].state = State::Silent;
    for number in 2..=4 {
        let more = Notice { number, ..notice(2, NoticeKind::Later, at("2025-01-14T22:15:00Z"), true) };
        night.occurrences[0].notices.push(more);
    }
    let mut light = night.occurrences[0].clone();
    (light.id, light.rule, light.state, light.why) = (2, RuleId::LightsOut, State::Missed, Some(Why::Enough));
    light.notices.clear();
    night.occurrences.push(light);
    assert_eq!(settled(&night.at("22:45:30")), []);
}

#[test]
fn two_second_notices_at_once_leave_the_first_one_to_come_its_place() {
    let mut night = Night::new().claimed(true);
    night.rules = all_rules();
    night.rules.rules.iter_mut().for_each(|rule| rule.has_second_notice = true);
    let mut wind_down = night.occurrences[0].clone();
    (wind_down.id, wind_down.rule) = (2, RuleId::WindDown);
    night.occurrences.push(wind_down);
    night.rules.get_mut(RuleId::WindDown).lead_min = 44;
    let kinds: Vec<_> = night.at("22:15:00").due.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [NoticeKind::Second]);
}
