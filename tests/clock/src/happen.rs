//! What happens to the world besides time, and what the person does.

use chrono::Days;
use drowse_core::schedule::{Answer, Debt, NoticeKind, Occurrence, RuleId, State, can_snooze, debt, repeats_left};
use drowse_core::time::{last_night, step_days};

use crate::agent::{Slot, ms};
use crate::case::{Change, Happening};
use crate::world::World;

/// An answer to the next notice that comes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reply {
    pub answer: Answer,
    pub after_ms: i64,
    /// The moment, once the notice came, and its row.
    pub comes: Option<(i64, i64)>,
}

/// A moment in which an agent can end and not start again: it starts after it.
const LEAST_ABSENCE_S: u32 = 1;

impl World {
    /// Lets something happen.
    pub(crate) fn happen(&mut self, happening: &Happening) {
        match happening {
            Happening::Suspend(seconds) => self.suspend(*seconds),
            Happening::End(ending, seconds) => {
                self.end(0, *ending);
                self.slots[0].starts_ms = Some(self.at_ms + ms((*seconds).max(LEAST_ABSENCE_S)));
            }
            Happening::Second(ending, seconds) if self.slots[1].agent.is_none() => {
                let ends = Some((self.at_ms + ms(*seconds), *ending));
                self.slots[1] = Slot { agent: None, starts_ms: Some(self.at_ms), ends };
            }
            Happening::Second(..) => {}
            // The socket lets one agent run. Of two, the last one to start leaves word, and its word would be of later.
            Happening::SetClock(seconds) if *seconds < 0 && self.is_doubled() => {}
            Happening::SetClock(seconds) => self.set_clock(*seconds),
            Happening::Travel(zone) => {
                self.zone = *zone;
                self.disturb();
            }
            Happening::Server(server) => {
                self.server = *server;
                self.disturb();
            }
            Happening::FullScreen(is_full_screen) => {
                self.is_full_screen = *is_full_screen;
                self.disturb();
            }
            Happening::Trouble(trouble) => self.trouble = Some(*trouble),
            Happening::DiskFull(is_full) => {
                self.is_disk_full = *is_full;
                self.disturb();
            }
            Happening::Answer(answer, which) => self.answer(*answer, *which),
            Happening::AnswerNext(answer, seconds) => {
                self.reply = Some(Reply { answer: *answer, after_ms: ms(*seconds), comes: None });
            }
            Happening::Massage if !self.is_disk_full => {
                self.massages.push(self.now());
                self.nudge();
            }
            Happening::Log if !self.is_disk_full => {
                self.logged.push(last_night(self.zone, self.now()));
                self.nudge();
            }
            Happening::Change(change) if !self.is_disk_full => {
                self.change(change);
                self.version += 1;
                self.nudge();
            }
            Happening::Massage | Happening::Log | Happening::Change(_) => {}
            Happening::Walk(minutes) => {
                self.disturb();
                self.walks_until_ms = self.at_ms + ms(*minutes) * 60;
            }
        }
    }

    /// Tells whether an agent runs that is not the last one to have started.
    fn is_doubled(&self) -> bool {
        let runs = self.slots.iter().filter_map(|slot| slot.agent.as_ref());
        runs.map(|agent| agent.run_id + 1).min().is_some_and(|first| first < self.rows.count_runs())
    }

    /// The person answers one of the reminders that wait; where none does, nothing changes.
    fn answer(&mut self, answer: Answer, which: u8) {
        let is_waiting = |known: &&Occurrence| self.takes(known, answer);
        let waiting: Vec<i64> = self.rows.all().iter().filter(is_waiting).map(|known| known.id).collect();
        if let Some(id) = waiting.get(usize::from(which) % waiting.len().max(1)) {
            self.answer_one(*id, answer);
        }
    }

    /// The person answers the notice that came; one that was answered or is over takes no answer.
    pub(crate) fn reply(&mut self) {
        let Some(Reply { answer, comes: Some((_, id)), .. }) = self.reply.take() else { return };
        if self.takes(self.rows.get(id), answer) {
            self.answer_one(id, answer);
        }
    }

    fn takes(&self, known: &Occurrence, answer: Answer) -> bool {
        let is_waiting = matches!(known.state, State::Open | State::Lost) && self.now() <= known.latest_at;
        let is_snoozed = known.count(NoticeKind::Later) < usize::from(known.snoozes);
        is_waiting && !(answer == Answer::Later && is_snoozed)
    }

    /// Stores an answer, if it is offered and can be written.
    fn answer_one(&mut self, id: i64, answer: Answer) {
        let (now, known) = (self.now(), self.rows.get(id));
        let is_offered = answer != Answer::Later || {
            let from = self.first_date(now, None);
            let left = repeats_left(&self.rows.list_occurrences(from), &self.owed(known), known.diary_date, now);
            can_snooze(known.snoozes, known.latest_at, now, left)
        };
        if is_offered && !self.is_disk_full {
            self.rows.answer_occurrence(id, answer, now);
            self.tally.answers += 1;
            self.nudge();
        }
    }

    /// Returns what the evening of an occurrence owes.
    fn owed(&self, known: &Occurrence) -> Vec<Debt> {
        let Some(evening) = self.schedule.evening(step_days(known.diary_date, -1), self.zone) else {
            return Vec::new();
        };
        RuleId::ALL.into_iter().filter_map(|id| debt(id, &self.rules, &evening, self.zone)).collect()
    }

    fn change(&mut self, change: &Change) {
        let this_evening = self.schedule.evening_of(self.now(), self.zone);
        let on = |evening: u8| this_evening + Days::new(evening.into());
        let week = &mut self.schedule.week;
        match *change {
            Change::Bedtime { weekday: None, time } => week.bedtime = time,
            Change::Bedtime { weekday: Some(day), time } => week.bedtime_by_evening[usize::from(day)] = Some(time),
            Change::Wake { weekday: None, time } => week.wake = time,
            Change::Wake { weekday: Some(day), time } => week.wake_by_morning[usize::from(day)] = Some(time),
            Change::Rollover(time) => week.day_rollover = time,
            Change::Evening { evening, exception } => drop(self.schedule.exceptions.insert(on(evening), exception)),
            Change::AsUsual { evening } => drop(self.schedule.exceptions.remove(&on(evening))),
            Change::Pause { evenings } => self.schedule.paused_until = evenings.map(on),
            Change::Enabled(rule, is_enabled) => self.rules.get_mut(rule).is_enabled = is_enabled,
            Change::Weekdays(rule, weekdays) => self.rules.get_mut(rule).weekdays = weekdays,
            Change::Lead(rule, minutes) => self.rules.get_mut(rule).lead_min = minutes,
            Change::Delay(minutes) => self.rules.get_mut(RuleId::MorningLog).delay_min = minutes,
            Change::DoneByBedtime(is_done) => self.rules.get_mut(RuleId::Evening).is_done_by_bedtime = is_done,
            Change::SecondNotice(rule, has) => self.rules.get_mut(rule).has_second_notice = has,
            Change::Snooze(minutes) => self.rules.snooze_min = minutes,
            Change::Planned(minutes) => self.rules.planned_min = minutes,
        }
    }
}
