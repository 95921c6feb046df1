//! What to do now about every debt. Pure: the same question always has the same answer.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::limit::{MOST_NOTICES, came, counts};
use super::{Debt, NoticeKind, Occurrence, RuleId, State, Told, Why};

/// What to do, and when to ask again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// To be claimed, shown and confirmed now, in the order it became due.
    pub due: Vec<Showing>,
    /// To be closed, with the reason: missed, not needed, silent, lost.
    pub settled: Vec<Settling>,
    /// Open occurrences whose latest time moved with the evening's bedtime: the row, and the new one.
    pub moved: Vec<(i64, DateTime<Utc>)>,
    /// The next instant at which something becomes due; `None`: nothing in sight.
    pub next_wake: Option<DateTime<Utc>>,
}

/// A notice to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// What it is for. Of an occurrence claimed before: its times as they were then.
    pub owed: Owed,
    /// From 1. A number that exists already failed before and is tried again.
    pub number: u8,
    /// Which one.
    pub kind: NoticeKind,
    /// When this notice was due.
    pub due_at: DateTime<Utc>,
    /// Whether it comes so late that it says so.
    pub is_late: bool,
}

impl Showing {
    /// Tells whether it is a first notice that nobody tried to show before.
    #[must_use]
    pub fn is_first_try(&self) -> bool {
        matches!(self.owed, Owed::New(_))
    }
}

/// An occurrence to be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// What it is about.
    pub owed: Owed,
    /// How it ends.
    pub state: State,
    /// Why.
    pub why: Option<Why>,
}

/// A debt that has no row yet, or the row it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owed {
    /// Not claimed yet. It may have a row that says why it was not needed or missed; that row is decided anew.
    New(Debt),
    /// Claimed.
    Known(Occurrence),
}

impl Owed {
    /// Returns the rule.
    #[must_use]
    pub fn rule(&self) -> RuleId {
        match self {
            Self::New(debt) => debt.rule,
            Self::Known(occurrence) => occurrence.rule,
        }
    }

    /// Returns the date of the morning after.
    #[must_use]
    pub fn diary_date(&self) -> NaiveDate {
        match self {
            Self::New(debt) => debt.diary_date,
            Self::Known(occurrence) => occurrence.diary_date,
        }
    }

    fn is_of(&self, known: &Occurrence) -> bool {
        (self.rule(), self.diary_date()) == (known.rule, known.diary_date)
    }

    /// Returns when it is too late.
    #[must_use]
    pub fn latest_at(&self) -> DateTime<Utc> {
        match self {
            Self::New(debt) => debt.latest_at,
            Self::Known(occurrence) => occurrence.latest_at,
        }
    }
}

/// Decides what to do now.
///
/// An occurrence that was claimed keeps its due time and is followed to its end; only a new bedtime moves its latest
/// time. A debt that was never claimed is decided anew each time, whatever its row says: a clock that was wrong for a
/// minute, or a rule switched off and on again, costs no reminder.
///
/// Whatever was ahead at the last plan and is over now is settled with its reason. What an earlier run planned last is known
/// as far as it was written: see [`super::LastPlan::is_to_be_written`] for the one thing that cannot be.
#[must_use]
pub fn plan(told: &Told<'_>) -> Plan {
    let mut plan = Plan::default();
    let is_claimed = |occurrence: &&Occurrence| !occurrence.notices.is_empty();
    for occurrence in told.occurrences.iter().filter(is_claimed).filter(|known| known.state == State::Open) {
        let latest_at = told.latest_at(occurrence);
        if latest_at == occurrence.latest_at {
            told.follow(occurrence, &mut plan);
        } else {
            plan.moved.push((occurrence.id, latest_at));
            told.follow(&Occurrence { latest_at, ..occurrence.clone() }, &mut plan);
        }
    }
    for debt in told.debts() {
        let known =
            told.occurrences.iter().find(|known| (known.rule, known.diary_date) == (debt.rule, debt.diary_date));
        if known.is_none_or(|known| known.notices.is_empty()) {
            told.begin(&debt, known, &mut plan);
        }
    }
    collapse(&mut plan);
    plan.due.sort_by_key(|showing| (showing.due_at, showing.owed.rule()));
    limit(&mut plan, told);
    plan
}

impl Plan {
    pub(super) fn wake_at(&mut self, at: DateTime<Utc>) {
        self.next_wake = Some(self.next_wake.map_or(at, |known| known.min(at)));
    }

    pub(super) fn settle(&mut self, owed: Owed, state: State, why: Option<Why>) {
        self.settled.push(Settling { owed, state, why });
    }
}

/// Leaves of several late first notices only the newest: nobody wants the whole evening at once on waking the computer.
fn collapse(plan: &mut Plan) {
    // A first notice that failed is tried again, and is as new as one that was never tried.
    let is_new = |showing: &Showing| showing.kind == NoticeKind::First;
    let Some(newest) = plan.due.iter().filter(|one| is_new(one)).map(|one| (one.due_at, one.owed.rule())).max() else {
        return;
    };
    let is_outdated = |one: &mut Showing| is_new(one) && one.is_late && (one.due_at, one.owed.rule()) != newest;
    let outdated: Vec<_> = plan.due.extract_if(.., is_outdated).collect();
    for showing in outdated {
        plan.settle(showing.owed, State::Missed, Some(Why::Newer));
    }
}

/// Leaves of an evening's notices the first four, and of second ones as many as there is room for. Repeats are only
/// promised while there is room for them; a rule switched on late in the evening may find none.
fn limit(plan: &mut Plan, told: &Told<'_>) {
    let mut coming: BTreeMap<NaiveDate, (usize, usize)> = BTreeMap::new();
    let is_too_many = |one: &mut Showing| {
        let (rule, diary_date) = (one.owed.rule(), one.owed.diary_date());
        if !counts(rule) {
            return false;
        }
        let (used, seconds) = coming.entry(diary_date).or_insert_with(|| (came(told.occurrences, diary_date), 0));
        let is_second = one.kind == NoticeKind::Second;
        let is_too_many = *used >= MOST_NOTICES || is_second && *seconds >= told.repeats_left(rule, diary_date);
        *used += usize::from(!is_too_many);
        *seconds += usize::from(is_second);
        is_too_many
    };
    let too_many: Vec<_> = plan.due.extract_if(.., is_too_many).collect();
    let is_known = |one: &Showing| {
        let known = told.occurrences.iter().find(|known| one.owed.is_of(known));
        known.is_some_and(|known| known.why == Some(Why::Enough))
    };
    for showing in too_many.into_iter().filter(|one| one.kind != NoticeKind::Second && !is_known(one)) {
        plan.settle(showing.owed, State::Missed, Some(Why::Enough));
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
