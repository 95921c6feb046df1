//! What an experiment needs done before an evening and after a night.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use drowse_core::experiment::{Next, Verdict, due_look, next_assignment, take_look};
use drowse_store::experiment::{ExperimentState, StoredAssignment, StoredExperiment};
use drowse_store::{Reading, Writing};

use super::nights::nights_of;
use super::tonight::{by_safety, is_for_them};
use crate::settings::Preferences;
use crate::{App, AppError};

/// What is to be done now.
enum Due {
    /// A planned look; after the last, or a clear first one, the experiment has ended.
    Look(usize),
    /// Nothing more comes, and all that was planned to be looked at was.
    End,
    /// This is dealt for tonight.
    Deal(StoredAssignment),
}

impl App {
    /// Takes the planned look that is due, ends an experiment that has all its nights, and deals tonight's evening,
    /// before its night and only once. Nothing is written when nothing is due.
    ///
    /// # Errors
    /// The database refusing.
    pub fn tend_experiment(&self) -> Result<(), AppError> {
        let (now, here) = (self.now(), self.zone());
        while self.read(|reading| Ok(due(reading, now, here)?.is_some()))? {
            self.write(|writing| {
                // Somebody else may have done it in between.
                let Some((experiment, due)) = due(writing, now, here)? else { return Ok(()) };
                carry_out(writing, &experiment, due)
            })?;
        }
        Ok(())
    }
}

/// Returns the diary date of the night after the evening a person has before them.
pub(super) fn night_ahead(reading: &Reading<'_>, now: DateTime<Utc>, here: Tz) -> Result<NaiveDate, AppError> {
    let preferences = Preferences::load(reading)?;
    let zone = preferences.evening_zone(here);
    Ok(preferences.schedule().evening_ahead(now, zone).diary_date)
}

/// Finds what is to be done before the coming night.
fn due(reading: &Reading<'_>, now: DateTime<Utc>, here: Tz) -> Result<Option<(StoredExperiment, Due)>, AppError> {
    let Some(experiment) = reading.get_running_experiment()? else { return Ok(None) };
    let tonight = night_ahead(reading, now, here)?;
    let dealt = nights_of(reading, &experiment)?;
    let is_dealt = dealt.iter().any(|dealt| dealt.diary_date >= tonight);
    let before: Vec<_> = dealt.iter().copied().filter(|dealt| dealt.diary_date < tonight).collect();
    let next = if is_dealt { None } else { Some(next_assignment(&experiment.protocol, &before, tonight)) };
    let is_over = next == Some(Next::Over);
    let looks = reading.list_looks(experiment.id)?;
    let taken = looks.last().map_or(0, |look| usize::from(look.number));
    if let Some(number) = due_look(&experiment.protocol, &before, taken, is_over) {
        return Ok(Some((experiment, Due::Look(number))));
    }
    let due = match next {
        Some(Next::Over) => Some(Due::End),
        Some(Next::Deal { block, place, arm }) => {
            let is_safe = match experiment.protocol.routine(arm) {
                Some(routine) => is_for_them(reading, now, routine)?,
                None => true,
            };
            let refusal = (!is_safe).then(|| by_safety().to_owned());
            let refused_at = (!is_safe).then_some(now);
            Some(Due::Deal(StoredAssignment {
                diary_date: tonight,
                block,
                place,
                arm,
                assigned_at: now,
                refused_at,
                refusal,
            }))
        }
        Some(Next::Await) | None => None,
    };
    Ok(due.map(|due| (experiment, due)))
}

fn carry_out(writing: &Writing<'_>, experiment: &StoredExperiment, due: Due) -> Result<(), AppError> {
    match due {
        Due::Look(number) => {
            let looks = &experiment.protocol.looks;
            let result = take_look(&looks[number - 1], &nights_of(writing, experiment)?);
            writing.insert_look(experiment.id, u8::try_from(number).unwrap_or(u8::MAX), &result)?;
            // What is fairly clear at the first look asks for no more nights.
            if number == looks.len() || result.verdict == Verdict::FairlyClear {
                writing.end_experiment(experiment.id, ExperimentState::Finished)?;
            }
        }
        Due::End => writing.end_experiment(experiment.id, ExperimentState::Finished)?,
        Due::Deal(dealt) => writing.insert_assignment(experiment.id, &dealt)?,
    }
    Ok(())
}
