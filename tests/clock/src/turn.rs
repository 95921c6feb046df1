//! One turn of the agent, as `App::tick` makes it: ask what is due, claim it, show it, confirm it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use drowse_core::schedule::{NoticeKind, Owed, Plan, RuleId, Showing, State, Told, Why, plan};

use crate::agent::{Agent, LONGEST_SLEEP_MS, ms};
use crate::case::{Ending, Server, Trouble};
use crate::rows::Claim;
use crate::witness::{Place, Sight};
use crate::world::World;

/// How many earlier runs tell why something was missed.
const EARLIER_RUNS: usize = 50;
/// A massage that ended at most this long before lights out was this evening's.
const BELONGS_TO_EVENING: TimeDelta = TimeDelta::hours(6);
/// A plan looks at least so far ahead, in milliseconds.
const IN_SIGHT_MS: i64 = 12 * 3_600_000;
/// How long the agent waits for the server's answer, in seconds.
const PATIENCE_S: u32 = 5;

/// A claimed notice.
struct ToShow {
    occurrence_id: i64,
    rule: RuleId,
    diary_date: NaiveDate,
    number: u8,
    kind: NoticeKind,
    due_at: DateTime<Utc>,
    latest_at: DateTime<Utc>,
    is_new: bool,
    is_retry: bool,
    turn: u64,
}

/// How a turn went.
enum Went {
    /// To its end. How many of its notices came to nothing, for now or for good.
    Well { failed: usize },
    /// Something could not be written, so that the plan was not carried out.
    Badly,
    /// The agent is dead.
    Dead,
}

impl World {
    /// Makes a turn.
    pub(crate) fn turn(&mut self, index: usize) {
        self.tally.turns += 1;
        self.turning[index] = true;
        self.make_turn(index);
        self.turning[index] = false;
    }

    fn make_turn(&mut self, index: usize) {
        let (now, zone) = (self.now(), self.zone);
        let Some(plan) = self.plan(index, now) else { return };
        let is_quiet = plan.due.is_empty() && plan.settled.is_empty() && plan.moved.is_empty();
        self.judge_sleep(index, &plan, is_quiet, now);
        let went = if is_quiet { Went::Well { failed: 0 } } else { self.carry_out(index, &plan, now) };
        if matches!(went, Went::Badly) {
            self.disturbed_ms = self.at_ms;
        }
        let (at_ms, woken) = (self.at_ms, self.now());
        let can_write = !self.is_disk_full;
        let Some(agent) = &mut self.slots[index].agent else { return };
        let Went::Well { failed } = went else {
            return agent.try_again(at_ms, !can_write);
        };
        let is_first = agent.set.is_none();
        agent.carried_out(&mut self.rows, now, zone, can_write);
        agent.planned_ms = at_ms;
        if agent.version != Some(self.version) {
            agent.set = Some((self.schedule.clone(), self.rules));
            agent.version = Some(self.version);
        }
        agent.sleep(at_ms, woken, plan.next_wake);
        // Where everything is tried in vain every turn is like the one before.
        let is_in_vain = failed == plan.due.len() && failed > 0 && plan.settled.is_empty() && plan.moved.is_empty();
        let is_in_vain_again = is_in_vain && agent.tries_in_vain && self.disturbed_ms < at_ms - LONGEST_SLEEP_MS;
        let goes_on = is_quiet || is_in_vain_again;
        agent.quiet_until_ms = goes_on.then(|| agent.wakes_ms.unwrap_or(i64::MAX).min(at_ms + IN_SIGHT_MS));
        (agent.tries_in_vain, agent.is_stuck) = (is_in_vain, false);
        if !is_quiet {
            self.judge_again(index, now, failed);
        }
        let undisturbed_since = self.undisturbed_since();
        let (schedule, rules, version) = (&self.schedule, &self.rules, self.version);
        let place = Place { zone, schedule, rules, version, undisturbed_since };
        self.witness.turned(&place, now, &self.rows, is_first);
    }

    /// Asks what to do.
    fn plan(&self, index: usize, now: DateTime<Utc>) -> Option<Plan> {
        let agent = self.slots[index].agent.as_ref()?;
        let from = self.first_date(now, Some(&agent.last_plan));
        let told = Told {
            now,
            zone: self.zone,
            since: agent.last_plan.at(),
            since_zone: agent.last_plan.zone(),
            since_set: agent.set.as_ref().map(|(schedule, rules)| (schedule, rules)),
            schedule: &self.schedule,
            rules: &self.rules,
            occurrences: &self.rows.list_occurrences(from),
            massaged: &self.massaged(),
            logged: &self.logged,
            is_full_screen: self.is_full_screen,
            run_started_at: agent.started_at,
            earlier_runs: &self.rows.list_runs_before(agent.run_id, EARLIER_RUNS),
        };
        Some(plan(&told))
    }

    /// Returns the dates of the massages there were.
    fn massaged(&self) -> Vec<NaiveDate> {
        let date = |at: &DateTime<Utc>| {
            let evening = self.schedule.evening(self.schedule.evening_of(*at, self.zone), self.zone)?;
            (*at >= evening.bedtime.at - BELONGS_TO_EVENING).then_some(evening.diary_date)
        };
        self.massages.iter().filter_map(date).collect()
    }

    /// A turn that was said to be quiet must be, and no sleep may be planned into the past.
    fn judge_sleep(&mut self, index: usize, plan: &Plan, is_quiet: bool, now: DateTime<Utc>) {
        let Some(agent) = &self.slots[index].agent else { return };
        let is_early = agent.quiet_until_ms.is_some_and(|quiet_until_ms| self.at_ms < quiet_until_ms);
        let is_courtesy = plan.settled.is_empty() && plan.due.iter().all(|one| one.kind == NoticeKind::Second);
        if is_early && !is_quiet && !is_courtesy && !agent.tries_in_vain {
            self.witness
                .finds(|| format!("at {now} a plan did something before the instant named to wake at: {plan:?}"));
        }
        if plan.next_wake.is_some_and(|wake| wake < now) {
            self.witness.finds(|| format!("at {now} a plan wants to have woken before: {plan:?}"));
        }
    }

    /// Asked again at the same instant, a plan wants nothing but what just failed.
    fn judge_again(&mut self, index: usize, now: DateTime<Utc>, failed: usize) {
        let Some(again) = self.plan(index, now) else { return };
        let is_unproven = |settling: &drowse_core::schedule::Settling| settling.why == Some(Why::Unconfirmed);
        let is_settled_again = again.settled.iter().any(|settling| !is_unproven(settling)) && failed == 0;
        // A notice that gave way makes room for a second one of another reminder.
        let is_granted = |showing: &Showing| is_retry(showing) || showing.kind == NoticeKind::Second;
        if !again.due.iter().all(is_granted) || is_settled_again || !again.moved.is_empty() {
            self.witness.finds(|| format!("asked again at {now} a plan wants more: {again:?}"));
        }
    }

    fn carry_out(&mut self, index: usize, plan: &Plan, now: DateTime<Utc>) -> Went {
        if self.is_disk_full {
            return Went::Badly;
        }
        // Another agent's plan is no longer what it was.
        for other in self.slots.iter_mut().filter_map(|slot| slot.agent.as_mut()) {
            other.quiet_until_ms = None;
        }
        let to_show = self.claim(index, plan, now);
        let mut failed = 0;
        for claim in &to_show {
            match self.show(index, claim) {
                Went::Well { failed: one } => failed += one,
                went => return went,
            }
        }
        Went::Well { failed }
    }

    /// Claims what is due, settles what is over.
    fn claim(&mut self, index: usize, plan: &Plan, now: DateTime<Utc>) -> Vec<ToShow> {
        let Some(run_id) = self.slots[index].agent.as_ref().map(|agent| agent.run_id) else { return Vec::new() };
        for (id, latest_at) in &plan.moved {
            self.rows.set_occurrence_latest(*id, *latest_at);
        }
        for settling in &plan.settled {
            match &settling.owed {
                Owed::New(debt) => drop(self.rows.upsert_debt(debt, settling.state, settling.why)),
                Owed::Known(known) => self.rows.set_occurrence_state(known.id, settling.state, settling.why),
            }
        }
        let turn = self.tally.turns;
        let mut to_show = Vec::new();
        for showing in &plan.due {
            let Showing { owed, number, kind, due_at, .. } = showing;
            let (occurrence_id, is_new) = match owed {
                Owed::New(debt) => (self.rows.upsert_debt(debt, State::Open, None), true),
                Owed::Known(known) => (known.id, false),
            };
            let (number, kind, due_at, is_retry) = (*number, *kind, *due_at, is_retry(showing));
            if self.rows.claim_notice(&Claim { occurrence_id, number, kind, due_at, run_id }, now) {
                let (rule, diary_date, latest_at) = (owed.rule(), owed.diary_date(), owed.latest_at());
                let claimed =
                    ToShow { occurrence_id, rule, diary_date, number, kind, due_at, latest_at, is_new, is_retry, turn };
                to_show.push(claimed);
            }
        }
        to_show
    }

    fn show(&mut self, index: usize, claim: &ToShow) -> Went {
        let trouble = self.trouble.take();
        match trouble {
            Some(Trouble::DieBeforeShowing(seconds)) => return self.die(index, seconds),
            Some(Trouble::SleepBeforeShowing(seconds)) => self.sleep_in_a_turn(index, seconds),
            _ => {}
        }
        let (id, number) = (claim.occurrence_id, claim.number);
        if self.now() > claim.latest_at {
            self.rows.fail_notice(id, number, Why::Asleep);
            return Went::Well { failed: 1 };
        }
        match self.server {
            Server::Fails(why) => {
                self.rows.fail_notice(id, number, why);
                return Went::Well { failed: 1 };
            }
            Server::Silent { shows } => {
                if shows {
                    self.see(claim);
                }
                self.sleep_in_a_turn(index, PATIENCE_S);
                return Went::Well { failed: 1 };
            }
            Server::Well => self.see(claim),
        }
        match trouble {
            Some(Trouble::DieBeforeConfirming(seconds)) => self.die(index, seconds),
            Some(Trouble::CannotConfirm) => Went::Badly,
            _ => {
                self.rows.confirm_notice(id, number, self.now());
                self.tally.shown += 1;
                Went::Well { failed: 0 }
            }
        }
    }

    fn die(&mut self, index: usize, seconds: u32) -> Went {
        self.end(index, Ending::Kill);
        self.disturb();
        self.slots[index].starts_ms = Some(self.at_ms + ms(seconds));
        Went::Dead
    }

    /// Time passes while a turn is made; another agent may have turned meanwhile.
    fn sleep_in_a_turn(&mut self, index: usize, seconds: u32) {
        self.at_ms += ms(seconds);
        self.disturb();
        let other = 1 - index;
        let is_due = self.slots[other].agent.as_ref().is_some_and(|agent: &Agent| agent.next_turn_ms <= self.at_ms);
        if is_due && !self.turning[other] {
            self.turn(other);
        }
    }

    /// A notice is on the screen.
    fn see(&mut self, claim: &ToShow) {
        let known = self.rows.get(claim.occurrence_id);
        let (schedule, rules, version) = (&self.schedule, &self.rules, self.version);
        let place = Place { zone: self.zone, schedule, rules, version, undisturbed_since: None };
        let done = if claim.rule == RuleId::MorningLog { &self.logged } else { &self.massaged() };
        let knows_doing = matches!(claim.rule, RuleId::Evening | RuleId::MorningLog);
        let sight = Sight {
            rule: claim.rule,
            diary_date: claim.diary_date,
            kind: claim.kind,
            due_at: claim.due_at,
            is_new: claim.is_new,
            is_retry: claim.is_retry,
            known,
            now: self.now(),
            undisturbed_ms: self.at_ms - self.disturbed_ms,
            turn: claim.turn,
            waits: self.is_full_screen && self.rules.holds_for_full_screen && claim.is_new,
            is_done: knows_doing && done.contains(&claim.diary_date),
        };
        self.witness.sees(&place, &sight, &self.rows);
        let at_ms = self.at_ms;
        if let Some(reply) = self.reply.as_mut().filter(|reply| reply.comes.is_none()) {
            reply.comes = Some((at_ms + reply.after_ms, claim.occurrence_id));
        }
    }
}

/// Tells whether a notice was tried before, and came to nothing.
fn is_retry(showing: &Showing) -> bool {
    matches!(&showing.owed, Owed::Known(known)
        if known.notices.last().is_some_and(|notice| notice.number == showing.number))
}
