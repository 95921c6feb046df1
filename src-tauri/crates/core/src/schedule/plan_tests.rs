use chrono::TimeDelta;
use chrono_tz::Tz;

use super::*;
use crate::schedule::debt::tests::{all_rules, at, date, schedule};
use crate::schedule::{Answer, Notice, Rules, Run, Schedule, StopReason, Weekdays, can_snooze};
use crate::time::NightZone;

const ZONE: Tz = Tz::Europe__London;
const RUN: &str = "7";

/// One evening, 14 January: the massage due at 22:00, lights out at 22:45. Only the evening rule is on.
struct Night {
    schedule: Schedule,
    rules: Rules,
    occurrences: Vec<Occurrence>,
    massaged: Vec<NaiveDate>,
    since: DateTime<Utc>,
    run_started_at: DateTime<Utc>,
    earlier_runs: Vec<Run>,
    zone: Tz,
    since_zone: Tz,
    since_set: Option<(Schedule, Rules)>,
}

impl Night {
    fn new() -> Self {
        let mut rules = Rules::default();
        rules.get_mut(RuleId::MorningLog).is_enabled = false;
        Self {
            schedule: schedule("22:45", "07:00"),
            rules,
            occurrences: Vec::new(),
            massaged: Vec::new(),
            since: at("2025-01-14T12:00:00Z"),
            run_started_at: at("2025-01-14T12:00:00Z"),
            earlier_runs: Vec::new(),
            zone: ZONE,
            since_zone: ZONE,
            since_set: None,
        }
    }

    fn at(&self, time: &str) -> Plan {
        self.plan(at(&format!("2025-01-14T{time}Z")))
    }

    fn plan(&self, now: DateTime<Utc>) -> Plan {
        plan(&Told {
            now,
            zone: self.zone,
            since: self.since,
            since_zone: self.since_zone,
            since_set: self.since_set.as_ref().map(|(schedule, rules)| (schedule, rules)),
            schedule: &self.schedule,
            rules: &self.rules,
            occurrences: &self.occurrences,
            massaged: &self.massaged,
            logged: &[],
            is_full_screen: false,
            run_started_at: self.run_started_at,
            earlier_runs: &self.earlier_runs,
        })
    }

    /// The first notice was claimed at 22:00, and shown unless `shown` is false.
    fn claimed(mut self, shown: bool) -> Self {
        let due_at = at("2025-01-14T22:00:00Z");
        let mut occurrence = Occurrence {
            id: 1,
            rule: RuleId::Evening,
            diary_date: date("2025-01-15"),
            zone: NightZone::Named(ZONE),
            due_local: "2025-01-14T22:00:00".parse().unwrap(),
            due_at,
            latest_at: at("2025-01-14T22:45:00Z"),
            state: State::Open,
            why: None,
            answer: None,
            answered_at: None,
            snoozes: 0,
            notices: Vec::new(),
        };
        occurrence.notices.push(notice(1, NoticeKind::First, due_at, shown));
        self.occurrences.push(occurrence);
        self
    }

    fn answered(mut self, answer: Answer, time: &str) -> Self {
        let known = &mut self.occurrences[0];
        known.answer = Some(answer);
        known.answered_at = Some(at(&format!("2025-01-14T{time}Z")));
        known.snoozes += u8::from(answer == Answer::Later);
        self
    }
}

fn notice(number: u8, kind: NoticeKind, claimed_at: DateTime<Utc>, shown: bool) -> Notice {
    let shown_at = shown.then_some(claimed_at);
    let claimed_by = RUN.to_owned();
    let (channel, server_id, failure) = (None, None, None);
    Notice {
        number,
        kind,
        due_at: claimed_at,
        claimed_at,
        claimed_by,
        shown_at,
        channel,
        server_id,
        failure,
        swallowed: None,
    }
}

fn shown(plan: &Plan) -> Vec<(u8, NoticeKind, bool)> {
    assert!(plan.settled.is_empty(), "{plan:?}");
    plan.due.iter().map(|showing| (showing.number, showing.kind, showing.is_late)).collect()
}

fn settled(plan: &Plan) -> Vec<(State, Option<Why>)> {
    assert!(plan.due.is_empty(), "{plan:?}");
    plan.settled.iter().map(|settling| (settling.state, settling.why)).collect()
}

#[test]
fn nothing_before_the_minute_the_first_notice_at_it_and_a_word_when_it_is_late() {
    let night = Night::new();
    assert_eq!(shown(&night.at("21:59:59")), []);
    assert_eq!(night.at("21:59:59").next_wake, Some(at("2025-01-14T22:00:00Z")));
    assert_eq!(shown(&night.at("22:00:00")), [(1, NoticeKind::First, false)]);
    assert_eq!(shown(&night.at("22:30:00")), [(1, NoticeKind::First, true)]);
    assert_eq!(shown(&night.at("22:45:00")), [(1, NoticeKind::First, true)]);
}

#[test]
fn after_bedtime_never_and_the_reason_is_known() {
    let mut night = Night::new();
    assert_eq!(settled(&night.at("22:45:01")), [(State::Missed, Some(Why::Asleep))]);
    night.run_started_at = at("2025-01-14T22:50:00Z");
    assert_eq!(settled(&night.at("23:00:00")), [(State::Missed, Some(Why::SwitchedOff))]);
    let quit = Run {
        started_at: at("2025-01-14T08:00:00Z"),
        seen_at: at("2025-01-14T21:00:00Z"),
        stopped_at: Some(at("2025-01-14T21:00:00Z")),
        stop_reason: Some(StopReason::Quit),
    };
    night.earlier_runs.push(quit);
    assert_eq!(settled(&night.at("23:00:00")), [(State::Missed, Some(Why::AgentQuit))]);
    // It slept over it, and was quit before it had planned again.
    night.earlier_runs[0].stopped_at = Some(at("2025-01-14T22:50:00Z"));
    assert_eq!(settled(&night.at("23:00:00")), [(State::Missed, Some(Why::Asleep))]);
}

#[test]
fn what_ended_before_the_last_plan_is_not_told_again() {
    let mut night = Night::new();
    night.since = at("2025-01-14T22:50:00Z");
    assert_eq!(settled(&night.at("23:00:00")), []);
}

#[test]
fn a_claim_without_confirmation_is_lost_and_not_repeated() {
    let night = Night::new().claimed(false);
    assert_eq!(settled(&night.at("22:00:30")), [(State::Lost, Some(Why::Unconfirmed))]);
}

#[test]
fn a_restart_or_a_clock_set_back_shows_nothing_twice() {
    let night = Night::new().claimed(true);
    assert_eq!(shown(&night.at("22:00:01")), []);
    assert_eq!(shown(&night.at("21:00:00")), []);
}

#[test]
fn a_failed_notice_is_tried_again_under_its_number_until_bedtime() {
    let mut night = Night::new().claimed(false);
    night.occurrences[0].notices[0].failure = Some(Why::NoServer);
    assert_eq!(shown(&night.at("22:10:00")), [(1, NoticeKind::First, true)]);
    assert_eq!(settled(&night.at("22:46:00")), [(State::Missed, Some(Why::NoServer))]);
}

#[test]
fn later_answered_on_tonight_waits_although_nothing_could_be_shown() {
    for failure in [None, Some(Why::NoServer)] {
        let mut night = Night::new().claimed(false).answered(Answer::Later, "22:05:00");
        night.occurrences[0].notices[0].failure = failure;
        assert_eq!(shown(&night.at("22:19:59")), []);
        assert_eq!(shown(&night.at("22:20:00")), [(2, NoticeKind::Later, false)]);
    }
}

#[test]
fn unanswered_it_comes_once_more_and_then_there_is_silence() {
    let mut night = Night::new().claimed(true);
    assert_eq!(night.at("22:14:59").next_wake, Some(at("2025-01-14T22:15:00Z")));
    assert_eq!(shown(&night.at("22:15:00")), [(2, NoticeKind::Second, false)]);
    night.rules.get_mut(RuleId::Evening).has_second_notice = false;
    assert_eq!(shown(&night.at("22:15:00")), []);
    night.rules.get_mut(RuleId::Evening).has_second_notice = true;
    let second = notice(2, NoticeKind::Second, at("2025-01-14T22:15:00Z"), true);
    night.occurrences[0].notices.push(second);
    assert_eq!(shown(&night.at("22:40:00")), []);
    assert_eq!(settled(&night.at("22:45:01")), [(State::Silent, None)]);
}

#[test]
fn later_comes_after_the_snooze_and_at_the_latest_just_before_bedtime() {
    let night = Night::new().claimed(true).answered(Answer::Later, "22:05:00");
    assert_eq!(shown(&night.at("22:19:59")), []);
    assert_eq!(shown(&night.at("22:20:00")), [(2, NoticeKind::Later, false)]);
    let night = Night::new().claimed(true).answered(Answer::Later, "22:38:00");
    assert_eq!(shown(&night.at("22:44:49")), []);
    assert_eq!(shown(&night.at("22:44:50")), [(2, NoticeKind::Later, false)]);
    assert_eq!(settled(&night.at("22:45:01")), [(State::Missed, Some(Why::Asleep))]);
}

#[test]
fn later_is_offered_twice_and_only_while_five_minutes_are_left() {
    let latest_at = at("2025-01-14T22:45:00Z");
    assert!(can_snooze(1, latest_at, at("2025-01-14T22:40:00Z"), 1));
    assert!(!can_snooze(2, latest_at, at("2025-01-14T22:40:00Z"), 1));
    assert!(!can_snooze(0, latest_at, at("2025-01-14T22:40:01Z"), 1));
    assert!(!can_snooze(0, latest_at, at("2025-01-14T22:40:00Z"), 0));
}

#[test]
fn done_already_needs_no_reminder_before_or_after_the_first_notice() {
    let mut night = Night::new();
    night.massaged.push(date("2025-01-15"));
    assert_eq!(settled(&night.at("22:00:00")), [(State::NotNeeded, Some(Why::DoneAlready))]);
    let mut night = Night::new().claimed(true);
    night.massaged.push(date("2025-01-15"));
    assert_eq!(settled(&night.at("22:10:00")), [(State::NotNeeded, Some(Why::DoneAlready))]);
}

#[test]
fn a_weekday_taken_off_a_rule_ends_its_open_reminder() {
    let mut night = Night::new().claimed(true);
    // 14 January 2025 is a Tuesday.
    night.rules.get_mut(RuleId::Evening).weekdays = Weekdays(0b111_1101);
    assert_eq!(settled(&night.at("22:10:00")), [(State::NotNeeded, Some(Why::Paused))]);
}

#[test]
fn a_pause_ends_an_open_reminder() {
    let mut night = Night::new().claimed(true);
    night.schedule.paused_until = Some(date("2025-02-01"));
    assert_eq!(settled(&night.at("22:10:00")), [(State::NotNeeded, Some(Why::Paused))]);
}

#[test]
fn of_several_late_ones_only_the_newest_is_shown() {
    let mut night = Night::new();
    night.rules = all_rules();
    // A wind-down set after the massage has until bedtime, so both may be late at once.
    night.rules.get_mut(RuleId::WindDown).lead_min = 40;
    let plan = night.at("22:40:00");
    assert_eq!(plan.due.iter().map(|one| one.owed.rule()).collect::<Vec<_>>(), [RuleId::WindDown]);
    let settled: Vec<_> = plan.settled.iter().map(|one| (one.owed.rule(), one.state, one.why)).collect();
    assert_eq!(settled, [(RuleId::Evening, State::Missed, Some(Why::Newer))]);
}

#[test]
fn a_clock_that_was_wrong_for_a_minute_costs_no_reminder() {
    let mut night = Night::new().claimed(false);
    night.occurrences[0].notices.clear();
    night.occurrences[0].state = State::Missed;
    night.occurrences[0].why = Some(Why::Asleep);
    night.since = at("2031-01-01T00:00:00Z");
    assert_eq!(shown(&night.at("22:00:00")), [(1, NoticeKind::First, false)]);
    assert_eq!(settled(&night.plan(at("2025-01-14T22:00:00Z") + TimeDelta::hours(1))), []);
}

#[path = "plan_ends_tests.rs"]
mod ends;
