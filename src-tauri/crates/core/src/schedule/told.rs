//! How each debt is decided, from all that is known.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::limit::{MOST_NOTICES, counts};
use super::plan::{Owed, Plan, Showing};
use super::{
    Debt, Evening, NoticeKind, Occurrence, RuleId, Rules, Run, Schedule, State, StopReason, Why, debt, repeats_left,
};
use crate::time::NightZone;

/// A first notice this long after its due time says so.
pub const LATE_AFTER: TimeDelta = TimeDelta::minutes(2);
/// Unanswered for so long, it is shown once more.
const SECOND_AFTER: TimeDelta = TimeDelta::minutes(15);
/// *Later* is offered while at least so much is left.
const LEAST_FOR_SNOOZE: TimeDelta = TimeDelta::minutes(5);
/// How often *later* may be answered.
const MOST_SNOOZES: u8 = 2;
/// A notice due at the very latest time comes this much before it, because nothing comes after it.
const LAST_CALL: TimeDelta = TimeDelta::seconds(10);
/// A first notice that waits for the screen to be free comes this much before its latest time all the same.
const HOLDS_UNTIL: TimeDelta = TimeDelta::minutes(1);
/// How far back a program that was away looks for what it missed, in evenings.
const LOOK_BACK_EVENINGS: u64 = 400;

/// Everything a plan depends on.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// This instant.
    pub now: DateTime<Utc>,
    /// Where the computer is.
    pub zone: Tz,
    /// When a plan was last carried out; debts that ended before it are settled. `now` when there was none.
    pub since: DateTime<Utc>,
    /// Where the computer was then: a journey east moves debts into the past.
    pub since_zone: Tz,
    /// How week and rules were then: a change moves debts into the past too. `None`: nobody knows, as they are now.
    pub since_set: Option<(&'a Schedule, &'a Rules)>,
    /// The person's week.
    pub schedule: &'a Schedule,
    /// The person's rules.
    pub rules: &'a Rules,
    /// What was claimed or settled in the last weeks, and all that is open.
    pub occurrences: &'a [Occurrence],
    /// Diary dates whose massage is done or running.
    pub massaged: &'a [NaiveDate],
    /// Diary dates that are logged.
    pub logged: &'a [NaiveDate],
    /// Whether something fills the screen.
    pub is_full_screen: bool,
    /// When this run began.
    pub run_started_at: DateTime<Utc>,
    /// Earlier runs.
    pub earlier_runs: &'a [Run],
}

/// Tells whether *later* can be answered at an instant. `repeats_left`: see [`super::repeats_left`].
#[must_use]
pub fn can_snooze(snoozes: u8, latest_at: DateTime<Utc>, now: DateTime<Utc>, repeats_left: usize) -> bool {
    snoozes < MOST_SNOOZES && latest_at - now >= LEAST_FOR_SNOOZE && repeats_left > 0
}

/// Returns when a notice answered with *later* comes again: after the snooze, at the latest time at the latest.
#[must_use]
pub fn snoozed_until(answered_at: DateTime<Utc>, snooze_min: u16, latest_at: DateTime<Utc>) -> DateTime<Utc> {
    (answered_at + TimeDelta::minutes(snooze_min.into())).min(latest_at)
}

impl Told<'_> {
    /// Lists what is owed for the evenings around now, and for those since the last plan.
    pub(super) fn debts(&self) -> Vec<Debt> {
        let this_evening = self.schedule.evening_of(self.now, self.zone);
        let looked = self.schedule.evening_of(self.since.min(self.now), self.zone);
        let first = (looked - Days::new(2)).max(this_evening - Days::new(LOOK_BACK_EVENINGS));
        let evenings = first.iter_days().take_while(|on| *on <= this_evening + Days::new(2));
        let evenings = evenings.filter_map(|on| self.schedule.evening(on, self.zone));
        let owed = |evening| RuleId::ALL.into_iter().filter_map(move |id| debt(id, self.rules, &evening, self.zone));
        evenings.flat_map(owed).collect()
    }

    /// Decides about a debt that was never claimed.
    pub(super) fn begin(&self, debt: &Debt, known: Option<&Occurrence>, plan: &mut Plan) {
        if self.now < debt.due_at {
            return plan.wake_at(debt.due_at);
        }
        let settled = known.filter(|known| known.state != State::Open);
        let is_over = self.now > debt.latest_at;
        let is_final = |known: &Occurrence| is_over || known.state == State::Answered || known.why == Some(Why::Newer);
        if settled.is_some_and(is_final) {
            return;
        }
        if self.is_needless(debt.rule, debt.diary_date) {
            if settled.is_none_or(|known| known.state != State::NotNeeded) {
                plan.settle(Owed::New(*debt), State::NotNeeded, Some(Why::DoneAlready));
            }
        } else if is_over {
            let why = self.why_over(debt);
            if why.is_some() {
                plan.settle(Owed::New(*debt), State::Missed, why);
            }
        } else if self.holds(debt) {
            plan.wake_at(debt.latest_at - HOLDS_UNTIL);
        } else {
            let is_late = self.now - debt.due_at > LATE_AFTER;
            let (owed, due_at) = (Owed::New(*debt), debt.due_at);
            plan.due.push(Showing { owed, number: 1, kind: NoticeKind::First, due_at, is_late });
            plan.wake_at(debt.latest_at);
        }
    }

    /// Tells whether a first notice waits because something fills the screen. Nothing is claimed for it meanwhile.
    fn holds(&self, debt: &Debt) -> bool {
        self.rules.holds_for_full_screen && self.is_full_screen && self.now < debt.latest_at - HOLDS_UNTIL
    }

    /// Returns why a debt that is over never came; `None`: it was over at the last plan too.
    fn why_over(&self, debt: &Debt) -> Option<Why> {
        if debt.latest_at > self.since {
            return Some(self.why_missed(debt.due_at, debt.latest_at));
        }
        // As it was then, and on the clock of that time's place.
        let (schedule, rules) = self.since_set.unwrap_or((self.schedule, self.rules));
        let evening = schedule.evening(debt.diary_date - Days::new(1), self.since_zone)?;
        let then = super::debt(debt.rule, rules, &evening, self.since_zone)?;
        (then.latest_at > self.since).then_some(Why::Moved)
    }

    /// Decides about an occurrence that was claimed and is open.
    pub(super) fn follow(&self, known: &Occurrence, plan: &mut Plan) {
        let Some(last) = known.notices.last() else { return };
        let is_unconfirmed = last.shown_at.is_none() && last.failure.is_none();
        let awaited_at = self.later_due_at(known);
        if is_unconfirmed && awaited_at.is_none() {
            return plan.settle(Owed::Known(known.clone()), State::Lost, Some(Why::Unconfirmed));
        }
        if self.is_needless(known.rule, known.diary_date) {
            return plan.settle(Owed::Known(known.clone()), State::NotNeeded, Some(Why::DoneAlready));
        }
        if !self.is_wanted(known) {
            return plan.settle(Owed::Known(known.clone()), State::NotNeeded, Some(Why::Paused));
        }
        if self.now > known.latest_at {
            let was_shown = known.notices.iter().any(|notice| notice.shown_at.is_some());
            let (state, why) = match (known.answer, awaited_at) {
                (Some(_), Some(due_at)) => (State::Missed, Some(self.why_missed(due_at, known.latest_at))),
                _ if last.failure.is_some() && last.kind != NoticeKind::Second => (State::Missed, last.failure),
                (Some(_), None) => (State::Answered, None),
                _ if was_shown => (State::Silent, None),
                _ => (State::Missed, None),
            };
            return plan.settle(Owed::Known(known.clone()), state, why);
        }
        plan.wake_at(known.latest_at);
        let Some((number, kind, due_at)) = self.next_notice(known) else { return };
        let comes_at = if due_at >= known.latest_at { known.latest_at - LAST_CALL } else { due_at };
        if self.now < comes_at {
            return plan.wake_at(comes_at);
        }
        let is_late = kind == NoticeKind::First && self.now - known.due_at > LATE_AFTER;
        plan.due.push(Showing { owed: Owed::Known(known.clone()), number, kind, due_at, is_late });
    }

    /// Returns the next notice of an open occurrence: number, kind, when due.
    fn next_notice(&self, known: &Occurrence) -> Option<(u8, NoticeKind, DateTime<Utc>)> {
        let last = known.notices.last()?;
        if let Some(due_at) = self.later_due_at(known) {
            return Some((last.number + 1, NoticeKind::Later, due_at));
        }
        if last.failure.is_some() {
            return Some((last.number, last.kind, last.due_at));
        }
        let may_repeat = self.rules.get(known.rule).has_second_notice && known.count(NoticeKind::Second) == 0;
        let may_repeat = may_repeat && self.repeats_left(known.rule, known.diary_date) > 0;
        let due_at = last.shown_at? + SECOND_AFTER;
        (may_repeat && due_at < known.latest_at).then_some((last.number + 1, NoticeKind::Second, due_at))
    }

    /// Returns how many more times the reminders of an evening may come again.
    pub(super) fn repeats_left(&self, rule: RuleId, diary_date: NaiveDate) -> usize {
        if !counts(rule) {
            return MOST_NOTICES;
        }
        let evening = self.schedule.evening(diary_date - Days::new(1), self.zone);
        let owed = |evening: Evening| RuleId::ALL.map(|id| super::debt(id, self.rules, &evening, self.zone));
        let owed: Vec<Debt> = evening.map(owed).into_iter().flatten().flatten().collect();
        repeats_left(self.occurrences, &owed, diary_date, self.now)
    }

    /// Returns when a notice comes that was promised by *later* and was never claimed.
    fn later_due_at(&self, known: &Occurrence) -> Option<DateTime<Utc>> {
        // Counted, not compared by time: a clock set back must not make an answer look older than its question.
        let is_promised = known.count(NoticeKind::Later) < known.snoozes.into();
        let answered_at = known.answered_at.filter(|_| is_promised)?;
        Some(snoozed_until(answered_at, self.rules.snooze_min, known.latest_at))
    }

    /// Returns an open occurrence's latest time by the schedule of now: the evening's bedtime may have been moved. In
    /// the zone it was planned in, because a journey moves no reminder that already came.
    pub(super) fn latest_at(&self, known: &Occurrence) -> DateTime<Utc> {
        let owed = || {
            let NightZone::Named(zone) = known.zone else { return None };
            let evening = self.schedule.evening(known.diary_date - Days::new(1), zone)?;
            debt(known.rule, self.rules, &evening, zone)
        };
        owed().map_or(known.latest_at, |debt| debt.latest_at.max(known.due_at))
    }

    fn is_needless(&self, rule: RuleId, diary_date: NaiveDate) -> bool {
        match rule {
            RuleId::Evening => self.massaged.contains(&diary_date),
            RuleId::MorningLog => self.logged.contains(&diary_date),
            RuleId::WindDown | RuleId::LightsOut => false,
        }
    }

    fn is_wanted(&self, known: &Occurrence) -> bool {
        let evening = self.schedule.evening(known.diary_date - Days::new(1), self.zone);
        evening.is_some_and(|evening| self.rules.get(known.rule).is_wanted_on(&evening))
    }

    fn why_missed(&self, due_at: DateTime<Utc>, latest_at: DateTime<Utc>) -> Why {
        let was_alive = |run: &Run| {
            let last_alive_at = run.stopped_at.map_or(run.seen_at, |stopped_at| stopped_at.max(run.seen_at));
            run.started_at <= latest_at && last_alive_at >= due_at
        };
        if self.run_started_at <= latest_at || self.earlier_runs.iter().any(was_alive) {
            return Why::Asleep;
        }
        let before = self.earlier_runs.iter().filter(|run| run.started_at <= latest_at);
        match before.max_by_key(|run| run.started_at).and_then(|run| run.stop_reason) {
            Some(StopReason::Quit) => Why::AgentQuit,
            _ => Why::SwitchedOff,
        }
    }
}
