//! Everything a plan depends on, read at once.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::routine::minutes_on_card;
use drowse_core::schedule::{
    Debt, Evening, Occurrence, RuleId, Rules, Schedule, State, can_snooze, debt, repeats_left,
};
use drowse_core::time::step_days;
use drowse_store::Reading;

use crate::AppError;
use crate::experiments::{Tonights, Without};
use crate::pick::{PickView, TonightsPick};
use crate::routines::Length;
use crate::routines::offer::Offer;
use crate::safety::{Advice, Person};
use crate::settings::Preferences;

/// How far back occurrences are read, in days.
const LOOK_BACK_DAYS: i64 = 16;

/// A massage that ended at most this long before lights out was this evening's. As sessions are linked to nights.
pub(crate) const BELONGS_TO_EVENING: TimeDelta = TimeDelta::hours(6);

/// What the reminders of these days depend on.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// The zone whose clock evenings follow: the computer's, or that of home.
    pub zone: Tz,
    pub schedule: Schedule,
    pub rules: Rules,
    /// Tonight's routine.
    pub routine_id: String,
    /// The routine the person chose, when it is not for them tonight.
    pub set_aside: Option<SetAside>,
    /// What an experiment has instead of a routine tonight.
    pub without: Option<Without>,
    /// Why it is tonight's, when the person leaves that to Drowse.
    pub pick: Option<PickView>,
    /// How long it is to be, in minutes of massage; `None`: as the person last chose.
    pub minutes: Option<f64>,
    /// What the person calls it, if it is their own.
    pub own_title: Option<String>,
    /// Its massage time in whole minutes.
    pub routine_min: u32,
    /// From a diary date on, and all that are open.
    pub occurrences: Vec<Occurrence>,
    since: NaiveDate,
    pub massaged: Vec<NaiveDate>,
    pub logged: Vec<NaiveDate>,
}

/// A routine that is not for this person tonight.
#[derive(Debug, Clone)]
pub(crate) struct SetAside {
    pub routine_id: String,
    /// What they called it, if it is their own.
    pub own_title: Option<String>,
    /// Why: a Fluent id.
    pub because: String,
}

impl Facts {
    /// Reads them. `here`: the zone of the computer.
    pub fn load(
        reading: &Reading<'_>,
        preferences: &Preferences,
        now: DateTime<Utc>,
        here: Tz,
    ) -> Result<Self, AppError> {
        let zone = preferences.evening_zone(here);
        let schedule = preferences.schedule();
        let person = Person::load(reading, now)?;
        let diary_date = schedule.evening_ahead(now, zone).diary_date;
        let dealt = Tonights::load(reading, diary_date)?;
        let pick = if dealt.is_none() { TonightsPick::load(reading, preferences, diary_date)? } else { None };
        let picked = pick.as_ref().and_then(|pick| pick.routine_id.clone());
        let own = || picked.unwrap_or_else(|| preferences.evening_routine());
        let (wanted, without) = match dealt {
            Some(Tonights::Routine(routine)) => (routine, None),
            Some(Tonights::Without(without)) => (own(), Some(without)),
            None => (own(), None),
        };
        let mut offer = Offer::tonights(reading, &person, &wanted)?;
        let mut set_aside = None;
        let Advice { is_refused_because, instead, .. } = offer.advice.clone();
        if let (Some(because), Some(instead)) = (is_refused_because, instead) {
            let refused = std::mem::replace(&mut offer, Offer::find(reading, &person, &instead)?);
            set_aside = Some(SetAside { routine_id: refused.base.id, own_title: refused.own_title, because });
        }
        let minutes = pick.as_ref().and_then(TonightsPick::minutes);
        let minutes = minutes.filter(|minutes| offer.timeline(Length::Minutes(*minutes)).is_ok());
        let timeline = offer.timeline(minutes.map_or(Length::Chosen, Length::Minutes))?;
        let planned_min = u16::try_from(timeline.clock_ms().div_ceil(60_000)).unwrap_or(u16::MAX);
        let massage_s = u32::try_from(timeline.massage_ms() / 1000).unwrap_or(u32::MAX);
        let from = step_days(schedule.evening_of(now, zone), -LOOK_BACK_DAYS);
        let massages = reading.list_massages(now - TimeDelta::days(LOOK_BACK_DAYS), now)?;
        let evening_of = |at: DateTime<Utc>| schedule.evening(schedule.evening_of(at, zone), zone);
        let massaged = massages.iter().filter_map(|massage| {
            let evening = evening_of(massage.started_at)?;
            let ended_at = massage.ended_at.unwrap_or(now);
            (ended_at >= evening.bedtime.at - BELONGS_TO_EVENING).then_some(evening.diary_date)
        });
        let mut rules = preferences.rules(planned_min);
        // Nobody is asked twice to do nothing.
        rules.get_mut(RuleId::Evening).has_second_notice &= without.is_none();
        Ok(Self {
            zone,
            massaged: massaged.collect(),
            rules,
            without,
            pick: pick.map(|pick| pick.view),
            minutes,
            routine_id: offer.base.id,
            own_title: offer.own_title,
            set_aside,
            routine_min: minutes_on_card(massage_s),
            occurrences: reading.list_occurrences(from)?,
            since: from,
            logged: reading.list_logged_dates(from)?,
            schedule,
        })
    }

    /// Reads the occurrences since an instant too, for a program that was away for long.
    pub fn look_back_to(&mut self, reading: &Reading<'_>, since: DateTime<Utc>) -> Result<(), AppError> {
        let from = step_days(self.schedule.evening_of(since, self.zone), -2);
        if from < self.since {
            self.occurrences = reading.list_occurrences(from)?;
        }
        Ok(())
    }

    /// Returns how many more times a reminder of an evening may come again.
    pub fn repeats_left(&self, diary_date: NaiveDate, now: DateTime<Utc>) -> usize {
        let owed = |evening| RuleId::ALL.map(|id| debt(id, &self.rules, &evening, self.zone));
        let owed: Vec<Debt> = self.evening(diary_date).map(owed).into_iter().flatten().flatten().collect();
        repeats_left(&self.occurrences, &owed, diary_date, now)
    }

    /// Tells whether *later* can be answered to a reminder that came.
    pub fn can_snooze(&self, known: &Occurrence, now: DateTime<Utc>) -> bool {
        can_snooze(known.snoozes, known.latest_at, now, self.repeats_left(known.diary_date, now))
    }

    /// Tells whether what a rule owes is still wanted: not done, not shown, not answered.
    pub fn is_owed(&self, debt: &Debt) -> bool {
        let done = if debt.rule == RuleId::MorningLog { &self.logged } else { &self.massaged };
        let knows_doing = matches!(debt.rule, RuleId::Evening | RuleId::MorningLog);
        let known = self.occurrences.iter().find(|one| one.rule == debt.rule && one.diary_date == debt.diary_date);
        let is_begun = known.is_some_and(|known| !known.notices.is_empty() || known.state == State::Answered);
        !(is_begun || knows_doing && done.contains(&debt.diary_date))
    }

    /// Returns the evening of a diary date.
    pub fn evening(&self, diary_date: NaiveDate) -> Option<Evening> {
        self.schedule.evening(step_days(diary_date, -1), self.zone)
    }
}
