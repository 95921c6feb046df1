//! One turn of the agent: ask what is due, claim it, show it, confirm it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{
    LastPlan, NoticeKind, Owed, Plan, Rules, Schedule, Showing, State, StopReason, Told, Why, can_snooze, plan,
};
use drowse_core::time::ZONE_RULES;
use drowse_store::{Claim, Reading, Writing};

use super::journey::arrive;
use super::rest::Rest;
use super::{Channel, Facts, NotShown, Notifier, Reminder};
use crate::settings::Preferences;
use crate::{App, AppError};

/// How many earlier runs tell why something was missed.
const EARLIER_RUNS: u32 = 50;

/// What a turn finds when it begins.
#[derive(Debug, Clone, Copy)]
struct Moment {
    now: DateTime<Utc>,
    /// Where the computer is.
    here: Tz,
    is_full_screen: bool,
}

/// A run of the agent, from its start to its end.
#[derive(Debug, Clone)]
pub struct AgentRun {
    id: i64,
    started_at: DateTime<Utc>,
    last_plan: LastPlan,
    /// Where the computer was then.
    pub(super) here: Tz,
    /// How week and rules were then; `None`: this run has not planned yet.
    set: Option<(Schedule, Rules)>,
    /// Nothing to do, as long as nobody writes; `None`: something is held back, or there was no turn.
    pub(super) rest: Option<Rest>,
}

impl AgentRun {
    /// Returns the zone the last plan was for, by this run or the one before.
    #[must_use]
    pub fn came_from(&self) -> Tz {
        self.last_plan.zone()
    }
}

/// What a turn did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tick {
    /// When something becomes due next; `None`: nothing in sight.
    pub next_wake: Option<DateTime<Utc>>,
    /// How many notices came on the screen.
    pub shown: usize,
    /// Why the last notice that could not be shown was not.
    pub failure: Option<Why>,
}

/// A claimed notice.
struct ToShow {
    reminder: Reminder,
    number: u8,
    /// When it is too late.
    latest_at: DateTime<Utc>,
}

/// What one transaction claimed and settled.
struct Claimed {
    to_show: Vec<ToShow>,
    /// Occurrences that are over.
    closed: Vec<i64>,
    /// What the plan depended on.
    facts: Facts,
}

impl App {
    /// Begins a run of the agent.
    ///
    /// # Errors
    /// The database refusing.
    pub fn start_agent_run(&self, version: &str) -> Result<AgentRun, AppError> {
        let (now, zone) = (self.now(), self.zone());
        self.write(|writing| {
            let last_plan = match (writing.get_latest_run()?, writing.get_planned_in(ZONE_RULES)?) {
                (Some(run), Some(planned)) => {
                    LastPlan::of_earlier_run(run.seen_at, planned.zone.unwrap_or(zone), planned.by_same_rules)
                }
                _ => LastPlan::none_before(now, zone),
            };
            arrive(writing, last_plan.zone(), zone)?;
            let id = writing.insert_run(version, ZONE_RULES, &last_plan)?;
            Ok(AgentRun { id, started_at: now, last_plan, here: zone, set: None, rest: None })
        })
    }

    /// Ends a run of the agent.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_agent_run(&self, run: &AgentRun, reason: StopReason) -> Result<(), AppError> {
        self.write(|writing| Ok(writing.end_run(run.id, reason, &run.last_plan)?))
    }

    /// Does what is due now.
    ///
    /// The plan is made and its notices are claimed in one transaction, so that whatever is shown was claimed before,
    /// and nobody else can claim it. A claim whose confirmation could not be written becomes `lost` at the next turn.
    ///
    /// # Errors
    /// The database refusing. What was claimed and not shown then is said in the log of reminders.
    pub fn tick(&self, run: &mut AgentRun, notifier: &dyn Notifier) -> Result<Tick, AppError> {
        // Read once: what is planned for one place must not be remembered as planned for another.
        let mut moment = Moment { now: self.now(), here: self.zone(), is_full_screen: false };
        run.rest = None;
        self.tend_experiment()?;
        self.tend_pick()?;
        let version = self.store.version()?;
        let plan = |moment| self.read(|reading| self.make_plan(reading, run, moment));
        let (mut idle, mut facts) = plan(moment)?;
        // Looked at only when it matters.
        let may_hold = facts.rules.holds_for_full_screen && idle.due.iter().any(Showing::is_first_try);
        if may_hold && notifier.is_full_screen() {
            moment.is_full_screen = true;
            idle = plan(moment)?.0;
        }
        let mut tick = Tick { next_wake: idle.next_wake, ..Tick::default() };
        if !idle.due.is_empty() || !idle.settled.is_empty() || !idle.moved.is_empty() {
            let claimed = self.write(|writing| self.claim(writing, run, moment))?;
            claimed.closed.into_iter().for_each(|occurrence_id| notifier.close(occurrence_id));
            for claim in claimed.to_show {
                self.show(notifier, &claim, &mut tick)?;
            }
            facts = claimed.facts;
        }
        let Moment { now, here, .. } = moment;
        if (run.last_plan.zone(), run.here) != (facts.zone, here) {
            self.write(|writing| arrive(writing, run.here, here))?;
            run.here = here;
        }
        run.last_plan.carried_out(now, facts.zone);
        run.set = Some((facts.schedule, facts.rules));
        if run.last_plan.is_to_be_written() {
            self.write(|writing| Ok(writing.set_run_seen(run.id, &run.last_plan)?))?;
            run.last_plan.was_written();
        }
        // Whatever a turn did it wrote, and what is written ends it; what is held back is to be looked after.
        run.rest = (!moment.is_full_screen).then(|| Rest::begin(now, version, tick.next_wake));
        Ok(tick)
    }

    /// Claims what is due, settles what is over.
    fn claim(&self, writing: &Writing<'_>, run: &AgentRun, moment: Moment) -> Result<Claimed, AppError> {
        let (plan, facts) = self.make_plan(writing, run, moment)?;
        let mut closed = Vec::new();
        for (occurrence_id, latest_at) in &plan.moved {
            writing.set_occurrence_latest(*occurrence_id, *latest_at)?;
        }
        for settling in &plan.settled {
            tracing::info!(rule = %settling.owed.rule(), diary_date = %settling.owed.diary_date(),
                state = %settling.state, why = ?settling.why, "reminder settled");
            match &settling.owed {
                Owed::New(debt) => {
                    writing.upsert_debt(debt, settling.state, settling.why)?;
                }
                Owed::Known(known) => {
                    writing.set_occurrence_state(known.id, settling.state, settling.why)?;
                    closed.push(known.id);
                }
            }
        }
        let mut to_show = Vec::new();
        for showing in &plan.due {
            let (occurrence_id, snoozes) = match &showing.owed {
                Owed::New(debt) => (writing.upsert_debt(debt, State::Open, None)?, 0),
                Owed::Known(known) => (known.id, known.snoozes),
            };
            let (number, kind) = (showing.number, showing.kind);
            let claim = Claim { occurrence_id, number, kind, due_at: showing.due_at, run_id: run.id };
            if writing.claim_notice(&claim)? {
                let reminder = self.reminder(occurrence_id, snoozes, showing, &facts, moment);
                to_show.push(ToShow { reminder, number, latest_at: showing.owed.latest_at() });
            }
        }
        Ok(Claimed { to_show, closed, facts })
    }

    fn show(&self, notifier: &dyn Notifier, claim: &ToShow, tick: &mut Tick) -> Result<(), AppError> {
        let ToShow { reminder, number, latest_at } = claim;
        let (id, number) = (reminder.occurrence_id, *number);
        // The computer may have slept, or the notice before have taken long, since it was claimed.
        if self.now() > *latest_at {
            return self.write(|writing| Ok(writing.fail_notice(id, number, Why::Asleep)?));
        }
        match notifier.show(reminder) {
            Ok(shown) => {
                self.write(|writing| Ok(writing.confirm_notice(id, number, shown.channel.name(), shown.server_id)?))?;
                tracing::info!(rule = %reminder.rule, number, channel = shown.channel.name(), "reminder shown");
                tick.shown += 1;
                // Asked when the notice is there and confirmed, so that the answer may take its time.
                let swallowed = if shown.channel == Channel::Notification { notifier.is_kept_quiet() } else { None };
                if let Some(swallowed) = swallowed {
                    self.write(|writing| Ok(writing.set_notice_swallowed(id, number, swallowed)?))?;
                }
            }
            Err(NotShown::Failed(why)) => {
                self.write(|writing| Ok(writing.fail_notice(id, number, why)?))?;
                tick.failure = Some(why);
            }
            Err(NotShown::Unknown) => tracing::warn!(rule = %reminder.rule, number, "no proof of a reminder"),
        }
        Ok(())
    }

    fn make_plan(&self, reading: &Reading<'_>, run: &AgentRun, moment: Moment) -> Result<(Plan, Facts), AppError> {
        let Moment { now, here, is_full_screen } = moment;
        let preferences = Preferences::load(reading)?;
        let mut facts = Facts::load(reading, &preferences, now, here)?;
        facts.look_back_to(reading, run.last_plan.at().min(now))?;
        let earlier_runs = reading.list_runs_before(run.id, EARLIER_RUNS)?;
        let plan = plan(&Told {
            now,
            zone: facts.zone,
            since: run.last_plan.at(),
            since_zone: run.last_plan.zone(),
            since_set: run.set.as_ref().map(|(schedule, rules)| (schedule, rules)),
            schedule: &facts.schedule,
            rules: &facts.rules,
            occurrences: &facts.occurrences,
            massaged: &facts.massaged,
            logged: &facts.logged,
            is_full_screen,
            run_started_at: run.started_at,
            earlier_runs: &earlier_runs,
        });
        Ok((plan, facts))
    }

    fn reminder(
        &self,
        occurrence_id: i64,
        snoozes: u8,
        showing: &Showing,
        facts: &Facts,
        Moment { now, here, .. }: Moment,
    ) -> Reminder {
        let local = |at: DateTime<Utc>| at.with_timezone(&here).naive_local();
        let evening = facts.evening(showing.owed.diary_date());
        let repeats_left = facts.repeats_left(showing.owed.diary_date(), now);
        // The facts are those from before this notice was claimed; a first or promised one was counted all the same.
        let repeats_left = repeats_left.saturating_sub(usize::from(showing.kind == NoticeKind::Second));
        Reminder {
            occurrence_id,
            rule: showing.owed.rule(),
            kind: showing.kind,
            is_late: showing.is_late,
            routine_id: facts.routine_id.clone(),
            without: facts.without,
            own_title: facts.own_title.clone(),
            routine_min: facts.routine_min,
            now_local: local(now),
            bedtime_local: local(evening.map_or(showing.owed.latest_at(), |evening| evening.bedtime.at)),
            can_snooze: can_snooze(snoozes, showing.owed.latest_at(), now, repeats_left),
            snooze_min: facts.rules.snooze_min,
        }
    }
}
