//! A witness that finds nothing proves nothing: each way to break the promise is found.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{
    Answer, LastPlan, NoticeKind, Occurrence, RuleId, Rules, Schedule, State, Week, Why, debt,
};

use crate::rows::{Claim, Rows};
use crate::witness::{Place, Sight, Witness};

/// The massage is due at 22:00 and over at 22:45.
struct Evening {
    schedule: Schedule,
    rules: Rules,
    rows: Rows,
    witness: Witness,
}

fn place<'a>(schedule: &'a Schedule, rules: &'a Rules) -> Place<'a> {
    Place { zone: Tz::UTC, schedule, rules, version: 0, undisturbed_since: None }
}

fn at(time: &str) -> DateTime<Utc> {
    format!("2025-01-14T{time}Z").parse().unwrap()
}

impl Evening {
    fn new() -> Self {
        let time = |hour| NaiveTime::from_hms_opt(hour, 45, 0).unwrap();
        let week = Week {
            bedtime: time(22),
            bedtime_by_evening: [None; 7],
            wake: time(7),
            wake_by_morning: [None; 7],
            day_rollover: time(12),
        };
        let schedule = Schedule { week, exceptions: BTreeMap::new(), paused_until: None };
        let mut evening =
            Self { schedule, rules: Rules::default(), rows: Rows::default(), witness: Witness::default() };
        evening.rules.get_mut(RuleId::MorningLog).is_enabled = false;
        evening
    }

    /// A row of the evening that was claimed at 22:00.
    fn claimed(&mut self, state: State, why: Option<Why>) -> Occurrence {
        let evening = self.schedule.evening("2025-01-14".parse().unwrap(), Tz::UTC).unwrap();
        let owed = debt(RuleId::Evening, &self.rules, &evening, Tz::UTC).unwrap();
        let id = self.rows.upsert_debt(&owed, state, why);
        let claim = Claim { occurrence_id: id, number: 1, kind: NoticeKind::First, due_at: at("22:00:00"), run_id: 0 };
        self.rows.claim_notice(&claim, at("22:00:00"));
        self.rows.get(id).clone()
    }

    fn turned(&mut self, time: &str) -> Option<String> {
        let place = place(&self.schedule, &self.rules);
        self.witness.turned(&place, at(time), &self.rows, false);
        self.witness.found()
    }

    /// A row that says so, with an agent awake and a server well since an instant.
    fn says(mut self, state: State, why: Why, since: &str) -> Option<String> {
        let known = self.claimed(state, Some(why));
        self.rows.fail_notice(known.id, 1, Why::NoServer);
        let place = Place { undisturbed_since: Some(at(since)), ..place(&self.schedule, &self.rules) };
        self.witness.turned(&place, at("22:46:00"), &self.rows, false);
        self.witness.found()
    }

    /// The run of a plan at 21:30 in New York, where the evening is ahead, ends; another one follows in London.
    fn turned_after_a_word(&mut self, written_at: &str, zone: Tz) -> Option<String> {
        let place = |zone| Place { zone, ..place(&self.schedule, &self.rules) };
        self.witness.turned(&place(Tz::America__New_York), at("21:30:00"), &self.rows, false);
        let last_plan = LastPlan::none_before(at(written_at), zone);
        self.rows.insert_run(at("12:00:00"), &last_plan);
        self.witness.leaves_no_word(self.rows.latest_run());
        self.witness.turned(&place(Tz::Europe__London), at("22:46:00"), &self.rows, true);
        self.witness.found()
    }

    fn sees(&mut self, time: &str, act: impl FnOnce(&mut Sight<'_>)) -> Option<String> {
        let known = self.claimed(State::Open, None);
        let place = place(&self.schedule, &self.rules);
        let mut sight = Sight {
            rule: RuleId::Evening,
            diary_date: known.diary_date,
            kind: NoticeKind::First,
            due_at: at("22:00:00"),
            is_new: true,
            is_retry: false,
            known: &known,
            now: at(time),
            undisturbed_ms: 0,
            turn: 1,
            waits: false,
            is_done: false,
        };
        act(&mut sight);
        self.witness.sees(&place, &sight, &self.rows);
        self.witness.found()
    }
}

#[track_caller]
fn is(found: Option<String>, how: &str) {
    let found = found.unwrap_or_default();
    assert!(found.contains(how), "{how} was not found: {found}");
}

#[test]
fn an_evening_without_a_row_is_a_silent_loss_and_one_with_a_reason_is_none() {
    let mut evening = Evening::new();
    assert_eq!(evening.turned("21:59:30"), None);
    is(evening.turned("22:46:00"), "a silent loss");
    let mut evening = Evening::new();
    evening.turned("21:59:30");
    evening.claimed(State::Missed, Some(Why::Asleep));
    assert_eq!(evening.turned("22:46:00"), None);
}

#[test]
fn a_change_that_moved_an_evening_into_the_past_is_seen() {
    let mut evening = Evening::new();
    evening.turned("21:30:00");
    evening.schedule.week.bedtime = NaiveTime::from_hms_opt(21, 0, 0).unwrap();
    let place = Place { version: 1, ..place(&evening.schedule, &evening.rules) };
    evening.witness.turned(&place, at("21:31:00"), &evening.rows, false);
    is(evening.witness.found(), "a silent loss");
}

#[test]
fn what_was_ahead_only_of_a_plan_that_could_not_be_written_is_no_silent_loss_and_all_else_is() {
    is(Evening::new().turned_after_a_word("22:44:00", Tz::Europe__London), "a silent loss");
    is(Evening::new().turned_after_a_word("22:50:00", Tz::America__New_York), "a silent loss");
    assert_eq!(Evening::new().turned_after_a_word("22:50:00", Tz::Europe__London), None);
    assert_eq!(Evening::new().turned_after_a_word("22:50:00", Tz::Asia__Tokyo), None);
}

#[test]
fn what_comes_twice_early_late_unwanted_or_adrift_is_seen() {
    let mut evening = Evening::new();
    assert_eq!(evening.sees("22:00:00", |_| ()), None);
    is(evening.sees("22:00:30", |_| ()), "two first notices");
    is(Evening::new().sees("22:45:01", |_| ()), "after its latest time");
    is(Evening::new().sees("21:59:59", |sight| sight.due_at -= TimeDelta::minutes(1)), "before it was due");
    is(Evening::new().sees("22:00:02", |sight| sight.undisturbed_ms = 60_000), "it drifts");
    is(Evening::new().sees("22:00:00", |sight| sight.due_at -= TimeDelta::minutes(1)), "not when it was to come");
    let later = |sight: &mut Sight<'_>| (sight.kind, sight.is_new) = (NoticeKind::Later, false);
    is(Evening::new().sees("22:00:00", later), "not when it was to come");
    is(Evening::new().sees("22:30:00", |sight| sight.waits = true), "did not wait");
    assert_eq!(Evening::new().sees("22:44:00", |sight| (sight.waits, sight.undisturbed_ms) = (true, 60_000)), None);
    let mut evening = Evening::new();
    evening.schedule.paused_until = Some("2025-01-20".parse().unwrap());
    evening.rules.get_mut(RuleId::Evening).is_enabled = true;
    let known = Evening::new().claimed(State::Open, None);
    let place = place(&evening.schedule, &evening.rules);
    let (rule, kind) = (RuleId::Evening, NoticeKind::Second);
    let (due_at, now, turn) = (at("22:00:00"), at("22:15:00"), 1);
    let diary_date = known.diary_date;
    let sight = Sight {
        rule,
        diary_date,
        kind,
        due_at,
        is_new: false,
        is_retry: false,
        known: &known,
        now,
        undisturbed_ms: 0,
        turn,
        waits: false,
        is_done: false,
    };
    evening.witness.sees(&place, &sight, &evening.rows);
    is(evening.witness.found(), "not wanted");
}

fn second(sight: &mut Sight<'_>) {
    (sight.kind, sight.is_new, sight.is_retry) = (NoticeKind::Second, false, true);
}

#[test]
fn a_notice_that_is_done_or_switched_off_or_takes_the_place_of_another_is_seen() {
    is(Evening::new().sees("22:00:00", |sight| sight.is_done = true), "not wanted");
    let mut evening = Evening::new();
    evening.rules.get_mut(RuleId::Evening).has_second_notice = false;
    is(evening.sees("22:15:00", second), "not wanted");
    let of_its_own = |sight: &mut Sight<'_>| (sight.kind, sight.is_new) = (NoticeKind::Second, false);
    is(Evening::new().sees("22:15:00", of_its_own), "not when it was to come");
    let mut evening = Evening::new();
    evening.rules.get_mut(RuleId::LightsOut).is_enabled = true;
    for _ in 0..3 {
        assert_eq!(evening.sees("22:15:00", second), None);
    }
    is(evening.sees("22:15:00", second), "takes the place");
}

#[test]
fn a_reason_that_is_made_up_is_seen() {
    let made_up = "a reason is made up";
    for why in [Why::Asleep, Why::SwitchedOff, Why::NoServer, Why::Newer, Why::Enough] {
        is(Evening::new().says(State::Missed, why, "21:30:00"), made_up);
        assert_eq!(Evening::new().says(State::Missed, why, "22:45:00"), None);
    }
    is(Evening::new().says(State::Missed, Why::Asleep, "22:10:00"), made_up);
    assert_eq!(Evening::new().says(State::Missed, Why::Newer, "22:10:00"), None);
    is(Evening::new().says(State::Lost, Why::Unconfirmed, "21:30:00"), made_up);
    assert_eq!(Evening::new().says(State::NotNeeded, Why::Paused, "21:30:00"), None);
    let mut evening = Evening::new();
    let known = evening.claimed(State::Open, None);
    evening.rows.answer_occurrence(known.id, Answer::Later, at("22:05:00"));
    evening.rows.set_occurrence_state(known.id, State::Lost, Some(Why::Unconfirmed));
    is(evening.turned("22:06:00"), made_up);
}

#[test]
fn the_fifth_of_an_evening_and_one_out_of_order_are_seen() {
    let mut evening = Evening::new();
    for _ in 0..4 {
        assert_eq!(evening.sees("22:15:00", second), None);
    }
    is(evening.sees("22:15:00", second), "more than four");
    let mut evening = Evening::new();
    evening.sees("22:15:00", second);
    let earlier = |sight: &mut Sight<'_>| {
        second(sight);
        sight.due_at = at("21:55:00");
    };
    is(evening.sees("22:15:00", earlier), "became due earlier");
}

#[test]
fn a_row_that_stays_open_breaks_its_word_or_cannot_be_stored_is_seen() {
    let mut evening = Evening::new();
    evening.claimed(State::Open, None);
    assert_eq!(evening.turned("22:45:00"), None);
    is(evening.turned("22:45:01"), "explains nothing");
    let mut evening = Evening::new();
    let known = evening.claimed(State::Open, None);
    evening.rows.confirm_notice(known.id, 1, at("22:00:00"));
    evening.rows.answer_occurrence(known.id, Answer::Later, at("22:05:00"));
    evening.rows.set_occurrence_state(known.id, State::Answered, None);
    is(evening.turned("22:46:00"), "promised and not kept");
    let mut evening = Evening::new();
    let known = evening.claimed(State::Silent, None);
    is(evening.turned("22:46:00"), "explains nothing");
    evening.rows.set_occurrence_state(known.id, State::Missed, Some(Why::Asleep));
    evening.rows.set_occurrence_latest(known.id, at("21:00:00"));
    is(evening.turned("22:47:00"), "would refuse");
}
