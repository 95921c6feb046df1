//! The world of a case: time passes, the agent turns, things happen.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{LastPlan, Rules, Schedule};
use drowse_core::time::step_days;

use crate::agent::{Agent, LONGEST_SLEEP_MS, Slot, ms, stretch};
use crate::case::{Case, Ending, Server, Trouble, When};
use crate::draw::NIGHTS;
use crate::happen::Reply;
use crate::rows::Rows;
use crate::tally::Tally;
use crate::witness::Witness;

/// How far back occurrences are read, in days.
const LOOK_BACK_DAYS: i64 = 16;
/// Turns of an agent in a night when every one of them is made, and some to spare: more would be spinning.
const MOST_TURNS_A_NIGHT: u64 = 3_000;
/// Who is not an agent.
const PERSON: usize = usize::MAX;
/// So long after it could not start for a full disk an agent starts again, in seconds.
const STARTS_AGAIN_S: u32 = 600;
/// So often a run that has nothing to do plans anew, in milliseconds; between that it lets its turns pass.
const PLANNED_ANEW_EVERY_MS: i64 = 900_000;

/// Everything there is.
#[derive(Debug)]
pub struct World {
    /// Milliseconds that really passed.
    pub(crate) at_ms: i64,
    /// What the clock showed at the beginning, and by how much it was set since.
    pub(crate) began_at: DateTime<Utc>,
    pub(crate) zone: Tz,
    pub(crate) schedule: Schedule,
    pub(crate) rules: Rules,
    /// Another one after each change of schedule or rules.
    pub(crate) version: u32,
    pub(crate) rows: Rows,
    pub(crate) server: Server,
    pub(crate) is_full_screen: bool,
    pub(crate) trouble: Option<Trouble>,
    pub(crate) is_disk_full: bool,
    pub(crate) massages: Vec<DateTime<Utc>>,
    pub(crate) logged: Vec<NaiveDate>,
    pub(crate) slots: [Slot; 2],
    pub(crate) reply: Option<Reply>,
    /// Which agents are in the middle of a turn.
    pub(crate) turning: [bool; 2],
    pub(crate) walks_until_ms: i64,
    /// When something last happened that may delay a notice.
    pub(crate) disturbed_ms: i64,
    pub(crate) witness: Witness,
    /// What came of it.
    pub tally: Tally,
}

impl World {
    /// Lives through a case to its end; returns what came of it.
    ///
    /// # Errors
    /// How the promise was broken.
    pub fn live(case: &Case) -> Result<Tally, String> {
        let mut world = Self::begin(case);
        let end_ms = ms(NIGHTS) * 86_400;
        for (when, happening) in &case.happenings {
            world.pass_until(world.moment_of(*when).min(end_ms));
            if world.at_ms >= end_ms || world.witness.has_found() {
                break;
            }
            world.happen(happening);
        }
        world.pass_until(end_ms);
        world.settle();
        world.tally.nights = NIGHTS.into();
        world.tally.count(&world.rows);
        world.witness.found().map_or(Ok(world.tally), Err)
    }

    fn begin(case: &Case) -> Self {
        let first = Slot { starts_ms: Some(0), ..Slot::default() };
        Self {
            at_ms: 0,
            began_at: case.begins_at,
            zone: case.zone,
            schedule: case.schedule.clone(),
            rules: case.rules,
            version: 0,
            rows: Rows::default(),
            server: Server::Well,
            is_full_screen: false,
            trouble: None,
            is_disk_full: false,
            massages: Vec::new(),
            logged: Vec::new(),
            slots: [first, Slot::default()],
            reply: None,
            turning: [false; 2],
            walks_until_ms: 0,
            disturbed_ms: 0,
            witness: Witness::default(),
            tally: Tally::default(),
        }
    }

    /// Lets everything that is open come to its end: the server is well, one agent runs.
    fn settle(&mut self) {
        (self.server, self.trouble, self.is_disk_full) = (Server::Well, None, false);
        self.slots[1] = Slot::default();
        self.slots[0].ends = None;
        if self.slots[0].agent.is_none() {
            self.slots[0].starts_ms = Some(self.at_ms);
        }
        self.disturb();
        self.pass_until(self.at_ms + 2 * LONGEST_SLEEP_MS + 1);
    }

    /// Returns what the clock shows.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.began_at + stretch(self.at_ms)
    }

    fn moment_of(&self, when: When) -> i64 {
        let wakes = self.slots.iter().filter_map(|slot| slot.agent.as_ref()?.wakes_ms).min();
        let moment = match (when, wakes) {
            (When::After(seconds), _) => self.at_ms + ms(seconds),
            (When::AroundWake(seconds), Some(wakes)) => wakes + ms(seconds),
            (When::AroundWake(seconds), None) => self.at_ms + ms(seconds) * 60,
        };
        moment.max(self.at_ms)
    }

    /// Passes time: agents start, turn and end.
    pub(crate) fn pass_until(&mut self, until_ms: i64) {
        while let Some((at_ms, index)) = self.next_moment(until_ms) {
            self.at_ms = self.at_ms.max(at_ms);
            self.meet(index);
            if self.tally.turns > u64::from(NIGHTS) * MOST_TURNS_A_NIGHT * self.slots.len() as u64 {
                self.witness.finds(|| "the agent spins: it turns without end".to_owned());
            }
            if self.witness.has_found() {
                return;
            }
        }
        self.at_ms = self.at_ms.max(until_ms);
    }

    /// Returns when something happens to which agent, or to the person, up to an instant.
    fn next_moment(&mut self, until_ms: i64) -> Option<(i64, usize)> {
        let fixed = |slot: &Slot| [slot.starts_ms, slot.ends.map(|(at_ms, _)| at_ms)].into_iter().flatten().min();
        let of_agent = |slot: &Slot| {
            let agent = slot.agent.as_ref()?;
            Some(agent.quiet_until_ms.unwrap_or(agent.next_turn_ms))
        };
        let moments = self.slots.iter().flat_map(|slot| [fixed(slot), of_agent(slot)]).flatten();
        let reply_ms = self.reply.and_then(|reply| Some(reply.comes?.0));
        let limit_ms = moments.chain(reply_ms).fold(until_ms, i64::min);
        if self.at_ms >= self.walks_until_ms {
            (0..self.slots.len()).for_each(|index| self.skip(index, limit_ms));
        }
        let due = |slot: &Slot| {
            let turn = slot.agent.as_ref().map(|agent| agent.next_turn_ms);
            fixed(slot).into_iter().chain(turn).min()
        };
        let next = self.slots.iter().enumerate().filter_map(|(index, slot)| Some((due(slot)?, index)));
        let next = next.chain(reply_ms.map(|at_ms| (at_ms, PERSON))).min();
        next.filter(|(at_ms, _)| *at_ms <= until_ms)
    }

    /// Lets an agent make the turns at which nothing happens, without asking it: only what it writes is written.
    fn skip(&mut self, index: usize, limit_ms: i64) {
        let (began_at, zone, can_write) = (self.began_at, self.zone, !self.is_disk_full);
        let Some(agent) = &mut self.slots[index].agent else { return };
        let from_ms = agent.next_turn_ms;
        let skipped_ms = agent.skip(limit_ms);
        if skipped_ms == 0 {
            return;
        }
        let last_ms = from_ms + skipped_ms - LONGEST_SLEEP_MS;
        let planned_ms = agent.planned_ms;
        let plans = (1..).map(|step| planned_ms + step * PLANNED_ANEW_EVERY_MS).take_while(|at_ms| *at_ms <= last_ms);
        // Who tries in vain plans at every turn; the last of them is enough.
        let last = agent.tries_at_every_turn().then_some(last_ms);
        for at_ms in plans.chain(last) {
            agent.skipped(&mut self.rows, began_at + stretch(at_ms), zone, can_write);
            agent.planned_ms = at_ms;
        }
        if !agent.is_stuck {
            self.witness.passed(began_at + stretch(last_ms));
        }
    }

    fn meet(&mut self, index: usize) {
        if index == PERSON {
            return self.reply();
        }
        let at_ms = self.at_ms;
        let slot = &mut self.slots[index];
        if let Some((_, ending)) = slot.ends.filter(|(ends_ms, _)| *ends_ms <= at_ms) {
            (slot.ends, slot.starts_ms) = (None, None);
            self.end(index, ending);
        } else if slot.starts_ms.is_some_and(|starts_ms| starts_ms <= at_ms) {
            slot.starts_ms = None;
            self.start(index);
        } else {
            self.turn(index);
        }
    }

    /// Starts an agent where none runs; on a full disk it cannot write that it runs, and ends at once.
    pub(crate) fn start(&mut self, index: usize) {
        let (now, zone, at_ms) = (self.now(), self.zone, self.at_ms);
        let slot = &mut self.slots[index];
        if slot.agent.is_none() && self.is_disk_full {
            slot.starts_ms = Some(at_ms + ms(STARTS_AGAIN_S));
        } else if slot.agent.is_none() {
            slot.agent = Some(Agent::start(&mut self.rows, now, zone, at_ms));
            self.disturb();
        }
    }

    /// Ends an agent; nothing happens where none runs. One that is asked to leaves word, if there is room for it.
    pub(crate) fn end(&mut self, index: usize, ending: Ending) {
        let now = self.now();
        let Some(agent) = self.slots[index].agent.take() else { return };
        match ending {
            Ending::Asked(reason) if !self.is_disk_full => {
                self.rows.end_run(agent.run_id, reason, &agent.last_plan, now);
            }
            _ if agent.is_unwritten => self.witness.leaves_no_word(self.rows.latest_run()),
            _ => {}
        }
    }

    /// Lets the computer sleep: time passes, and no timer runs.
    pub(crate) fn suspend(&mut self, seconds: u32) {
        self.at_ms += ms(seconds);
        for agent in self.slots.iter_mut().filter_map(|slot| slot.agent.as_mut()) {
            agent.next_turn_ms += ms(seconds);
        }
        self.disturb();
    }

    /// Something happened that an agent did not plan for.
    pub(crate) fn disturb(&mut self) {
        self.disturbed_ms = self.at_ms;
        for agent in self.slots.iter_mut().filter_map(|slot| slot.agent.as_mut()) {
            agent.quiet_until_ms = None;
        }
    }

    /// Returns since when whatever became due was there at once: an agent awake, a server well, the screen free. `None`:
    /// it is not.
    pub(crate) fn undisturbed_since(&self) -> Option<DateTime<Utc>> {
        let since = self.now() - stretch(self.at_ms - self.disturbed_ms - LONGEST_SLEEP_MS);
        let is_well = self.server == Server::Well && !self.is_disk_full && !self.is_full_screen;
        is_well.then_some(since)
    }

    /// Tells the agents that somebody wrote: they turn at once.
    pub(crate) fn nudge(&mut self) {
        self.disturb();
        let at_ms = self.at_ms;
        self.slots.iter_mut().filter_map(|slot| slot.agent.as_mut()).for_each(|agent| agent.next_turn_ms = at_ms);
    }

    /// Sets the clock.
    pub(crate) fn set_clock(&mut self, seconds: i64) {
        self.began_at += TimeDelta::seconds(seconds);
        self.disturb();
    }

    /// Returns the first date of which rows are read: as far back as a plan goes.
    pub(crate) fn first_date(&self, now: DateTime<Utc>, last_plan: Option<&LastPlan>) -> NaiveDate {
        let usual = step_days(self.schedule.evening_of(now, self.zone), -LOOK_BACK_DAYS);
        let looks_back = |plan: &LastPlan| step_days(self.schedule.evening_of(plan.at().min(now), self.zone), -2);
        last_plan.map_or(usual, |plan| usual.min(looks_back(plan)))
    }
}
