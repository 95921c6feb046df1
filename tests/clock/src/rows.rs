//! The tables of reminders, as the database keeps them: one row for each rule and date, a notice is claimed once.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{
    Answer, Debt, LastPlan, Notice, NoticeKind, Occurrence, RuleId, Run, State, StopReason, Why,
};
use drowse_core::time::NightZone;

/// A run of the agent and where it planned last.
#[derive(Debug, Clone, Copy)]
pub struct RunRow {
    /// The run.
    pub run: Run,
    /// Where it planned last.
    pub zone: Tz,
}

/// A claim to show a notice.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    /// Which occurrence.
    pub occurrence_id: i64,
    /// Which of its notices.
    pub number: u8,
    /// Which kind.
    pub kind: NoticeKind,
    /// When it was due.
    pub due_at: DateTime<Utc>,
    /// Which run.
    pub run_id: usize,
}

/// All rows.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// By due time, then by id.
    occurrences: Vec<Occurrence>,
    runs: Vec<RunRow>,
}

impl Rows {
    /// Returns all occurrences, by due time.
    #[must_use]
    pub fn all(&self) -> &[Occurrence] {
        &self.occurrences
    }

    /// Lists the occurrences from a diary date on, and all that are open, by due time.
    #[must_use]
    pub fn list_occurrences(&self, from: NaiveDate) -> Cow<'_, [Occurrence]> {
        let is_listed = |known: &Occurrence| known.diary_date >= from || known.state == State::Open;
        if self.occurrences.iter().all(is_listed) {
            return Cow::Borrowed(&self.occurrences);
        }
        self.occurrences.iter().filter(|known| is_listed(known)).cloned().collect()
    }

    /// Returns the occurrence of a rule on a date.
    #[must_use]
    pub fn find(&self, rule: RuleId, diary_date: NaiveDate) -> Option<&Occurrence> {
        self.occurrences.iter().find(|known| known.rule == rule && known.diary_date == diary_date)
    }

    /// Returns an occurrence.
    #[must_use]
    pub fn get(&self, id: i64) -> &Occurrence {
        self.occurrences.iter().find(|known| known.id == id).expect("its number came from these rows")
    }

    fn get_mut(&mut self, id: i64) -> &mut Occurrence {
        self.occurrences.iter_mut().find(|known| known.id == id).expect("its number came from these rows")
    }

    /// Stores what is owed and how it stands, in place of an earlier decision about the same debt; returns its row.
    pub fn upsert_debt(&mut self, debt: &Debt, state: State, why: Option<Why>) -> i64 {
        let known = self.find(debt.rule, debt.diary_date).map(|known| known.id);
        let id = known.unwrap_or_else(|| {
            let id = i64::try_from(self.occurrences.len()).expect("a few rows") + 1;
            self.occurrences.push(Occurrence {
                id,
                rule: debt.rule,
                diary_date: debt.diary_date,
                zone: NightZone::Named(debt.zone),
                due_local: debt.due_local(),
                due_at: debt.due_at,
                latest_at: debt.latest_at,
                state,
                why,
                answer: None,
                answered_at: None,
                snoozes: 0,
                notices: Vec::new(),
            });
            id
        });
        let row = self.get_mut(id);
        (row.zone, row.due_local) = (NightZone::Named(debt.zone), debt.due_local());
        (row.due_at, row.latest_at, row.state, row.why) = (debt.due_at, debt.latest_at, state, why);
        self.occurrences.sort_by_key(|known| (known.due_at, known.id));
        id
    }

    /// Stores how an occurrence stands.
    pub fn set_occurrence_state(&mut self, id: i64, state: State, why: Option<Why>) {
        let row = self.get_mut(id);
        (row.state, row.why) = (state, why);
    }

    /// Stores when an occurrence is too late.
    pub fn set_occurrence_latest(&mut self, id: i64, latest_at: DateTime<Utc>) {
        self.get_mut(id).latest_at = latest_at;
    }

    /// Stores an answer.
    pub fn answer_occurrence(&mut self, id: i64, answer: Answer, now: DateTime<Utc>) {
        let row = self.get_mut(id);
        (row.answer, row.answered_at, row.why) = (Some(answer), Some(now), None);
        row.state = if answer == Answer::Later { State::Open } else { State::Answered };
        row.snoozes += u8::from(answer == Answer::Later);
    }

    /// Claims a notice. Says whether it could be claimed: one that was claimed before can only if it certainly was not
    /// shown.
    pub fn claim_notice(&mut self, claim: &Claim, now: DateTime<Utc>) -> bool {
        let claimed_by = claim.run_id.to_string();
        let row = self.get_mut(claim.occurrence_id);
        let known = row.notices.iter_mut().find(|notice| notice.number == claim.number);
        let Some(known) = known else {
            let Claim { number, kind, due_at, .. } = *claim;
            let notice = Notice {
                number,
                kind,
                due_at,
                claimed_at: now,
                claimed_by,
                shown_at: None,
                channel: None,
                server_id: None,
                failure: None,
                swallowed: None,
            };
            row.notices.push(notice);
            return true;
        };
        let may_claim = known.failure.is_some();
        if may_claim {
            (known.claimed_at, known.claimed_by, known.failure) = (now, claimed_by, None);
        }
        may_claim
    }

    /// Confirms that a notice is on the screen.
    pub fn confirm_notice(&mut self, id: i64, number: u8, now: DateTime<Utc>) {
        self.on_notice(id, number, |notice| notice.shown_at = Some(now));
    }

    /// Records that a notice certainly was not shown, and why.
    pub fn fail_notice(&mut self, id: i64, number: u8, failure: Why) {
        self.on_notice(id, number, |notice| notice.failure = Some(failure));
    }

    fn on_notice(&mut self, id: i64, number: u8, act: impl FnOnce(&mut Notice)) {
        if let Some(notice) = self.get_mut(id).notices.iter_mut().find(|notice| notice.number == number) {
            act(notice);
        }
    }

    /// Returns the latest run.
    #[must_use]
    pub fn latest_run(&self) -> Option<RunRow> {
        self.runs.last().copied()
    }

    /// Counts the runs there were.
    #[must_use]
    pub fn count_runs(&self) -> usize {
        self.runs.len()
    }

    /// Lists the latest runs before one, newest first.
    #[must_use]
    pub fn list_runs_before(&self, id: usize, count: usize) -> Vec<Run> {
        self.runs[..id].iter().rev().take(count).map(|row| row.run).collect()
    }

    /// Records that a run began; returns its row.
    pub fn insert_run(&mut self, now: DateTime<Utc>, last_plan: &LastPlan) -> usize {
        let run = Run { started_at: now, seen_at: last_plan.at(), stopped_at: None, stop_reason: None };
        self.runs.push(RunRow { run, zone: last_plan.zone() });
        self.runs.len() - 1
    }

    /// Records the last plan of a run.
    pub fn set_run_seen(&mut self, id: usize, last_plan: &LastPlan) {
        let newest = self.runs.len() - 1;
        for row in [id, newest] {
            let row = &mut self.runs[row];
            (row.run.seen_at, row.zone) = (last_plan.at(), last_plan.zone());
        }
    }

    /// Records that a run ended, how, and its last plan.
    pub fn end_run(&mut self, id: usize, reason: StopReason, last_plan: &LastPlan, now: DateTime<Utc>) {
        self.set_run_seen(id, last_plan);
        let run = &mut self.runs[id].run;
        (run.stopped_at, run.stop_reason) = (Some(now), Some(reason));
    }
}
