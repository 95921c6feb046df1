//! Tonight, computed.

use chrono::{DateTime, NaiveDateTime, Utc};
use drowse_core::schedule::{Evening, Occurrence, RuleId, State, Why, debt, snoozed_until};
use drowse_core::time::{NOON, diary_date_at, minutes_into_window, step_days};
use drowse_core::units::Minutes;

use super::{EveningLine, SetAsideView, TonightView};
use crate::experiments::Tonights;
use crate::reminders::{Facts, ReminderState, ZoneQuestion, card, changed, is_snoozed, waiting};
use crate::routines::Length;
use crate::settings::Preferences;
use crate::{App, AppError, wire};

/// Everything read for one glance.
struct Glance {
    now: DateTime<Utc>,
    evening: Evening,
    facts: Facts,
    waiting: Option<Occurrence>,
    dealt: Option<Tonights>,
    zone_question: Option<ZoneQuestion>,
}

impl App {
    /// Returns the evening in one glance. `agent_runs`: whether somebody is there to remind.
    ///
    /// From getting up on it is about the coming evening; until then about the one that is ending.
    ///
    /// # Errors
    /// The database refusing.
    pub fn tonight(&self, agent_runs: bool) -> Result<TonightView, AppError> {
        self.tend_experiment()?;
        self.tend_pick()?;
        let (now, zone) = (self.now(), self.zone());
        let glance = self.read(|reading| {
            let facts = Facts::load(reading, &Preferences::load(reading)?, now, zone)?;
            let (evening, waiting) = (facts.schedule.evening_ahead(now, facts.zone), waiting(reading, now)?);
            let dealt = Tonights::load(reading, evening.diary_date)?;
            Ok(Glance { now, evening, waiting, dealt, zone_question: self.zone_question(reading)?, facts })
        })?;
        let Glance { evening, facts, .. } = &glance;
        let local = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
        let into_evening = |wall: NaiveDateTime| minutes_into_window(wall, evening.diary_date, NOON).0;
        let reminder_local = glance.reminder_at().map(local);
        let last_night = self.last_night(now, facts);
        let open_session = self.open_session()?;
        let before = |at| step_days(diary_date_at(zone, at, facts.schedule.week.day_rollover), -1);
        Ok(TonightView {
            now_at: wire::instant(now),
            now_local: wire::wall(local(now)),
            zone: zone.name().to_owned(),
            evening_on: evening.evening_on.to_string(),
            diary_date: evening.diary_date.to_string(),
            changed: facts.schedule.exceptions.get(&evening.evening_on).map(|one| changed(evening.evening_on, one)),
            bedtime_at: wire::instant(evening.bedtime.at),
            bedtime_local: wire::wall(local(evening.bedtime.at)),
            wake_local: wire::wall(local(evening.wake.at)),
            until_bedtime_min: Minutes::from_elapsed(evening.bedtime.at - now).0,
            asks_for_last_night: last_night.is_some_and(|night| !facts.logged.contains(&night.diary_date)),
            last_night_date: last_night.map_or_else(|| before(now), |night| night.diary_date).to_string(),
            reminders: glance.reminder_state(agent_runs),
            reminder_local: reminder_local.map(wire::wall),
            card: glance
                .waiting
                .as_ref()
                .map(|known| card(known, facts.rules.snooze_min, facts.can_snooze(known, now))),
            routine: self.show_routine(&facts.routine_id, facts.minutes.map_or(Length::Chosen, Length::Minutes))?,
            minutes: facts.minutes,
            pick: facts.pick.clone(),
            experiment: glance.dealt.clone().map(Tonights::view),
            set_aside: facts.set_aside.clone().map(SetAsideView::from),
            // A massage that was left open silences the reminder, but it is to be taken up again, not done.
            is_done: open_session.is_none() && facts.massaged.contains(&evening.diary_date),
            open_session,
            zone_question: glance.zone_question.clone(),
            line: EveningLine {
                now_min: into_evening(local(now)),
                reminder_min: reminder_local.map(into_evening),
                bedtime_min: into_evening(local(evening.bedtime.at)),
                wake_min: into_evening(local(evening.wake.at)),
            },
        })
    }

    /// Returns last night while it is to be logged: from its middle, so that nobody is asked before sleeping, to the
    /// rollover.
    fn last_night(&self, now: DateTime<Utc>, facts: &Facts) -> Option<Evening> {
        let night = facts.schedule.evening(facts.schedule.evening_of(now, facts.zone), facts.zone)?;
        let middle = night.bedtime.at + (night.wake.at - night.bedtime.at) / 2;
        (now >= middle && now < night.ends_at).then_some(night)
    }
}

impl Glance {
    /// Returns when the evening reminder comes tonight, if it is still to come.
    fn reminder_at(&self) -> Option<DateTime<Utc>> {
        let known = self.occurrence();
        let snoozed = known.filter(|known| known.state == State::Open && is_snoozed(known));
        if let Some(known) = snoozed {
            return Some(snoozed_until(known.answered_at?, self.facts.rules.snooze_min, known.latest_at));
        }
        let is_over = known.is_some_and(|known| !known.notices.is_empty() || known.state == State::Answered);
        let is_done = self.facts.massaged.contains(&self.evening.diary_date);
        let owed = debt(RuleId::Evening, &self.facts.rules, &self.evening, self.facts.zone)?;
        (!is_over && !is_done && owed.due_at > self.now).then_some(owed.due_at)
    }

    fn reminder_state(&self, agent_runs: bool) -> ReminderState {
        let rule = self.facts.rules.get(RuleId::Evening);
        let failed = self.occurrence().and_then(|known| known.notices.last()).and_then(|notice| notice.failure);
        match failed {
            _ if !rule.is_enabled => ReminderState::Off,
            _ if self.evening.is_quiet => ReminderState::Paused,
            _ if !agent_runs => ReminderState::NoAgent,
            Some(Why::NoServer | Why::NoBus | Why::Refused) => ReminderState::NoServer,
            _ => ReminderState::On,
        }
    }

    fn occurrence(&self) -> Option<&Occurrence> {
        let is_tonights =
            |known: &&Occurrence| known.rule == RuleId::Evening && known.diary_date == self.evening.diary_date;
        self.facts.occurrences.iter().find(is_tonights)
    }
}
