//! Tonight's pick: the routine of an evening, for somebody who leaves that to Drowse.

mod known;
mod make;
mod tend;
mod view;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use drowse_core::pick::PickMode;
use drowse_store::{Reading, Writing};

pub use view::*;

use crate::AppError;
use crate::reminders::BELONGS_TO_EVENING;
use crate::settings::Preferences;

/// What is picked for an evening.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TonightsPick {
    /// The routine; `None`: the person's own.
    pub(crate) routine_id: Option<String>,
    /// Why.
    pub(crate) view: PickView,
}

impl TonightsPick {
    /// Reads what is picked for the night of a diary date; `None`: the person chooses.
    pub(crate) fn load(
        reading: &Reading<'_>,
        preferences: &Preferences,
        diary_date: NaiveDate,
    ) -> Result<Option<Self>, AppError> {
        let mode = preferences.pick_mode();
        let Some(stored) = reading.get_pick(diary_date)?.filter(|stored| mode.may_pick_as(stored.mode)) else {
            return Ok(None);
        };
        // What a newer version gives as its reason cannot be told here, and the routine stands all the same.
        let Ok(view) = serde_json::from_value::<PickView>(stored.reason) else { return Ok(None) };
        let is_said = mode != PickMode::OwnChoice || matches!(view, PickView::CourseOver { .. });
        Ok(is_said.then_some(Self { routine_id: stored.routine_id, view }))
    }

    /// Returns how long the massage is to be, in minutes; `None`: as long as the person last chose.
    pub(crate) fn minutes(&self) -> Option<f64> {
        match self.view {
            PickView::Course { minutes, .. } => Some(minutes),
            _ => None,
        }
    }
}

/// Keeps that the person does a routine this evening, where another was picked.
pub(crate) fn note_done(writing: &Writing<'_>, now: DateTime<Utc>, here: Tz, routine_id: &str) -> Result<(), AppError> {
    let preferences = Preferences::load(writing)?;
    let evening = preferences.schedule().evening_ahead(now, preferences.evening_zone(here));
    // A massage at noon is not the evening's.
    if now >= evening.bedtime.at - BELONGS_TO_EVENING {
        writing.update_pick_chosen(evening.diary_date, routine_id)?;
    }
    Ok(())
}
