//! The evenings to come: the usual week, what is different, and when each rule comes next.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use drowse_core::schedule::{RuleId, Schedule, coming};
use drowse_core::time::step_days;

use super::{EveningsAhead, Facts, UsualEvening, coming::view, evenings::together};
use crate::settings::Preferences;
use crate::{App, AppError};

/// How many of a rule are looked at for the next: tonight's may be done already.
const NEXT_OF_A_RULE: usize = 3;

impl App {
    /// Returns what the settings show of the evenings to come.
    ///
    /// # Errors
    /// The database refusing.
    pub fn evenings_ahead(&self) -> Result<EveningsAhead, AppError> {
        let (now, here) = (self.now(), self.zone());
        self.read(|reading| {
            let facts = Facts::load(reading, &Preferences::load(reading)?, now, here)?;
            let zone = facts.zone;
            let this_evening = facts.schedule.evening_of(now, zone);
            let next = RuleId::ALL.into_iter().filter_map(|id| {
                let mut alone = facts.rules;
                alone.rules.iter_mut().for_each(|rule| rule.is_enabled &= rule.id == id);
                coming(now, zone, &facts.schedule, &alone, NEXT_OF_A_RULE).into_iter().find(|debt| facts.is_owed(debt))
            });
            let usual = Schedule { exceptions: BTreeMap::new(), paused_until: None, ..facts.schedule.clone() };
            let to_monday = u64::from(7 - this_evening.weekday().num_days_from_monday());
            let monday = this_evening.checked_add_days(Days::new(to_monday)).unwrap_or(this_evening);
            Ok(EveningsAhead {
                today: now.with_timezone(&zone).date_naive().to_string(),
                this_evening: this_evening.to_string(),
                until_tomorrow: step_days(this_evening, 1).to_string(),
                until_next_week: step_days(this_evening, 7).to_string(),
                week: monday.iter_days().take(7).filter_map(|on| usual_evening(&usual, on)).collect(),
                changed: together(reading, this_evening)?,
                next: next.map(|debt| view(&debt)).collect(),
            })
        })
    }
}

/// Says how a weekday usually is. No zone: a wall time may not exist on some night, and is the usual one all the same.
fn usual_evening(schedule: &Schedule, evening_on: NaiveDate) -> Option<UsualEvening> {
    let evening = schedule.evening(evening_on, chrono_tz::UTC)?;
    let (bedtime, wake) = (evening.bedtime.at.naive_utc(), evening.wake.at.naive_utc());
    Some(UsualEvening {
        evening_on: evening_on.to_string(),
        morning_on: evening.diary_date.to_string(),
        weekday: weekday(evening_on),
        morning_weekday: weekday(evening.diary_date),
        bedtime: bedtime.format("%H:%M").to_string(),
        wake: wake.format("%H:%M").to_string(),
        is_after_midnight: bedtime.date() > evening_on,
    })
}

fn weekday(date: NaiveDate) -> String {
    date.weekday().to_string().to_lowercase()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::Evening;

    #[test]
    fn each_rule_that_is_on_says_when_it_comes_next() {
        let app = Evening::new().app;
        let next = || -> Vec<(String, String)> {
            app.evenings_ahead().unwrap().next.into_iter().map(|one| (one.rule, one.local)).collect()
        };
        let is = |rule: &str, local: &str| (rule.to_owned(), local.to_owned());
        assert_eq!(next(), [is("evening", "2025-01-14T22:00:00")]);
        app.set_setting("reminder.lights_out.enabled", &json!(true)).unwrap();
        app.set_setting("reminder.lights_out.weekdays", &json!("fri,sat")).unwrap();
        app.set_setting("reminder.morning_log.enabled", &json!(true)).unwrap();
        let [evening, light] = [is("evening", "2025-01-14T22:00:00"), is("lights_out", "2025-01-17T22:45:00")];
        assert_eq!(next(), [evening, light, is("morning_log", "2025-01-15T07:15:00")]);
        app.set_setting("reminders.paused_until", &json!("2025-01-18")).unwrap();
        assert_eq!(next()[1], is("lights_out", "2025-01-18T22:45:00"));
        app.set_setting("reminder.lights_out.weekdays", &json!("none")).unwrap();
        assert_eq!(next().len(), 2);
    }

    #[test]
    fn the_week_begins_on_monday_and_says_which_night_a_bedtime_after_midnight_belongs_to() {
        let app = Evening::new().app;
        app.set_setting("bedtime.fri", &json!("00:30")).unwrap();
        app.set_setting("wake.sat", &json!("09:00")).unwrap();
        let week = app.evenings_ahead().unwrap().week;
        let days: Vec<_> = week.iter().map(|one| one.weekday.as_str()).collect();
        assert_eq!(days, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
        let friday = &week[4];
        assert!(friday.is_after_midnight && !week[3].is_after_midnight);
        assert_eq!((friday.bedtime.as_str(), friday.wake.as_str()), ("00:30", "09:00"));
        assert_eq!((friday.evening_on.as_str(), friday.morning_weekday.as_str()), ("2025-01-24", "sat"));
    }
}
