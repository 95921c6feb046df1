//! Single evenings that are different: "tonight 01:00", "no reminders from the 24th to the 27th".

use chrono::{Days, NaiveDate, NaiveTime};
use drowse_core::schedule::Exception;
use drowse_store::Reading;

use super::{ChangedEvenings, EveningsChange};
use crate::settings::Preferences;
use crate::{App, AppError};

/// The longest stretch that is changed at once, in evenings.
const LONGEST: usize = 366;

impl App {
    /// Lists the coming evenings that are different, from this one on. Neighbours that are alike stand together.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_changed_evenings(&self) -> Result<Vec<ChangedEvenings>, AppError> {
        let this_evening = self.this_evening()?;
        self.read(|reading| Ok(together(reading, this_evening)?))
    }

    /// Makes evenings different, all of them or none; what was said of them before and is not said now stays. `undo`
    /// takes it back.
    ///
    /// # Errors
    /// `evenings_not_date`, `evenings_not_time`, `evenings_past`, `evenings_backwards`, `evenings_too_many`,
    /// `evenings_nothing`; the database refusing.
    pub fn change_evenings(&self, change: &EveningsChange) -> Result<Vec<ChangedEvenings>, AppError> {
        let bedtime = time("bedtime", change.bedtime.as_deref())?;
        let wake = time("wake", change.wake.as_deref())?;
        if bedtime.is_none() && wake.is_none() && !change.reminders_off {
            return Err(AppError::new("evenings_nothing"));
        }
        self.on_evenings(&change.from, &change.to, |writing, evening_on| {
            let known = writing.list_exceptions()?.get(&evening_on).copied().unwrap_or_default();
            let exception = Exception {
                bedtime: bedtime.or(known.bedtime),
                wake: wake.or(known.wake),
                reminders_off: change.reminders_off || known.reminders_off,
            };
            Ok(writing.upsert_exception(evening_on, exception)?)
        })
    }

    /// Makes evenings as usual again. `undo` takes it back.
    ///
    /// # Errors
    /// As [`App::change_evenings`].
    pub fn make_evenings_usual(&self, from: &str, to: &str) -> Result<Vec<ChangedEvenings>, AppError> {
        self.on_evenings(from, to, |writing, evening_on| Ok(writing.delete_exception(evening_on).map(drop)?))
    }

    /// Returns the date of the evening that is now, or the next one by day.
    ///
    /// # Errors
    /// The database refusing.
    pub fn this_evening(&self) -> Result<NaiveDate, AppError> {
        Ok(self.preferences()?.evening_of(self.now(), self.zone()))
    }

    fn on_evenings(
        &self,
        from: &str,
        to: &str,
        act: impl Fn(&drowse_store::Writing<'_>, NaiveDate) -> Result<(), AppError>,
    ) -> Result<Vec<ChangedEvenings>, AppError> {
        let (from, to) = (date("from", from)?, date("to", to)?);
        let (now, here) = (self.now(), self.zone());
        self.write(|writing| {
            let this_evening = Preferences::load(writing)?.evening_of(now, here);
            if from < this_evening {
                return Err(AppError::new("evenings_past").at("from"));
            }
            if to < from {
                return Err(AppError::new("evenings_backwards").at("to"));
            }
            let evenings: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= to).take(LONGEST + 1).collect();
            if evenings.len() > LONGEST {
                return Err(AppError::new("evenings_too_many").at("to"));
            }
            evenings.into_iter().try_for_each(|evening_on| act(writing, evening_on))?;
            Ok(together(writing, this_evening)?)
        })
    }
}

/// Lists the evenings that are different from a date on, neighbours that are alike as one.
pub(super) fn together(
    reading: &Reading<'_>,
    from: NaiveDate,
) -> Result<Vec<ChangedEvenings>, drowse_store::StoreError> {
    let mut stretches: Vec<(NaiveDate, NaiveDate, Exception)> = Vec::new();
    for (evening_on, exception) in reading.list_exceptions()?.range(from..) {
        match stretches.last_mut() {
            Some((_, to, alike)) if alike == exception && to.checked_add_days(Days::new(1)) == Some(*evening_on) => {
                *to = *evening_on;
            }
            _ => stretches.push((*evening_on, *evening_on, *exception)),
        }
    }
    Ok(stretches.iter().map(|(from, to, exception)| view(*from, *to, exception)).collect())
}

/// Says how one evening is different.
pub(crate) fn changed(evening_on: NaiveDate, exception: &Exception) -> ChangedEvenings {
    view(evening_on, evening_on, exception)
}

fn view(from: NaiveDate, to: NaiveDate, exception: &Exception) -> ChangedEvenings {
    let written = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string());
    ChangedEvenings {
        from: from.to_string(),
        to: to.to_string(),
        bedtime: written(exception.bedtime),
        wake: written(exception.wake),
        reminders_off: exception.reminders_off,
    }
}

fn date(field: &str, given: &str) -> Result<NaiveDate, AppError> {
    given.parse().map_err(|_| AppError::new("evenings_not_date").at(field).with("value", given))
}

fn time(field: &str, given: Option<&str>) -> Result<Option<NaiveTime>, AppError> {
    let read = |text: &str| {
        let refused = |_| AppError::new("evenings_not_time").at(field).with("value", text);
        NaiveTime::parse_from_str(text, "%H:%M").map_err(refused)
    };
    given.map(read).transpose()
}

#[cfg(test)]
mod tests {
    use super::super::tests::Evening;
    use super::*;

    fn change(from: &str, to: &str) -> EveningsChange {
        EveningsChange { from: from.into(), to: to.into(), bedtime: None, wake: None, reminders_off: false }
    }

    #[test]
    fn neighbours_that_are_alike_stand_together_and_one_undo_takes_a_holiday_back() {
        let app = Evening::new().app;
        let holiday = EveningsChange { reminders_off: true, ..change("2025-01-24", "2025-01-27") };
        app.change_evenings(&holiday).unwrap();
        let late = EveningsChange { bedtime: Some("01:00".into()), ..change("2025-01-26", "2025-01-26") };
        let listed = app.change_evenings(&late).unwrap();
        let dates: Vec<_> = listed.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect();
        assert_eq!(dates, [("2025-01-24", "2025-01-25"), ("2025-01-26", "2025-01-26"), ("2025-01-27", "2025-01-27")]);
        assert!(listed[1].reminders_off && listed[1].bedtime.as_deref() == Some("01:00"));
        assert!(app.undo().unwrap());
        assert_eq!(app.list_changed_evenings().unwrap().len(), 1);
        assert!(app.undo().unwrap());
        assert!(app.list_changed_evenings().unwrap().is_empty());
    }

    #[test]
    fn a_change_says_what_it_cannot_be() {
        let app = Evening::new().app;
        let refused = |change: EveningsChange| app.change_evenings(&change).unwrap_err().refusal.code;
        let off = |from, to| EveningsChange { reminders_off: true, ..change(from, to) };
        assert_eq!(refused(change("2025-01-24", "2025-01-24")), "evenings_nothing");
        assert_eq!(refused(off("2025-01-13", "2025-01-20")), "evenings_past");
        assert_eq!(refused(off("2025-01-20", "2025-01-19")), "evenings_backwards");
        assert_eq!(refused(off("2025-01-20", "2027-01-19")), "evenings_too_many");
        assert_eq!(refused(off("soon", "2027-01-19")), "evenings_not_date");
        let at = EveningsChange { bedtime: Some("late".into()), ..change("2025-01-24", "2025-01-24") };
        assert_eq!(refused(at), "evenings_not_time");
        assert!(app.list_changed_evenings().unwrap().is_empty());
    }

    #[test]
    fn an_evening_made_usual_comes_as_its_weekday_says() {
        let app = Evening::new().app;
        let due = || app.coming_reminders(None, 1).unwrap()[0].local.clone();
        assert_eq!(due(), "2025-01-14T22:00:00");
        let late = EveningsChange { bedtime: Some("01:00".into()), ..change("2025-01-14", "2025-01-14") };
        app.change_evenings(&late).unwrap();
        assert_eq!(due(), "2025-01-15T00:15:00");
        app.change_evenings(&EveningsChange { reminders_off: true, ..change("2025-01-14", "2025-01-14") }).unwrap();
        assert_eq!(due(), "2025-01-15T22:00:00");
        app.make_evenings_usual("2025-01-14", "2025-01-14").unwrap();
        assert_eq!(due(), "2025-01-14T22:00:00");
    }
}
