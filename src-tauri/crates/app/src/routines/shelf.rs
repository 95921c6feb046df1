//! The shelf: every routine with its length.

use std::collections::HashMap;

use chrono::NaiveDate;
use drowse_core::routine::{Doses, Preset, Routine, minutes_on_card, plan_timeline};

use super::content::{Content, Shipped};
use super::{Length, RoutineView, StepView};
use crate::{App, AppError};

impl App {
    /// Lists the routines in the order of the shelf: as they are, or fitted into the minutes there are. What does not fit is
    /// left out.
    ///
    /// # Errors
    /// `minutes_invalid`; the database refusing to say when each was last done.
    pub fn list_routines(&self, minutes: Option<f64>) -> Result<Vec<RoutineView>, AppError> {
        self.list_routines_at(minutes.map_or(Length::Preset(Preset::Standard), Length::Minutes))
    }

    /// Lists the routines in the order of the shelf, at a length. What does not fit is left out.
    ///
    /// # Errors
    /// `minutes_invalid`; the database refusing to say when each was last done.
    pub fn list_routines_at(&self, length: Length) -> Result<Vec<RoutineView>, AppError> {
        length.check()?;
        let last_done = self.last_done_on()?;
        let shipped = Content::shipped().routines.iter();
        let fitting = shipped.filter_map(|shipped| Some((shipped, length.doses(&shipped.routine).ok()?)));
        Ok(fitting.map(|(shipped, doses)| routine_view(shipped, &doses, &last_done)).collect())
    }

    /// Shows a routine at a length.
    ///
    /// # Errors
    /// `routine_unknown`; `minutes_invalid`; `routine_too_short` with `least_minutes`; the database refusing.
    pub fn show_routine(&self, id: &str, length: Length) -> Result<RoutineView, AppError> {
        let shipped = find(id)?;
        let doses = length.doses(&shipped.routine)?;
        Ok(routine_view(shipped, &doses, &self.last_done_on()?))
    }
}

/// Finds a routine by its id.
pub(crate) fn find(id: &str) -> Result<&'static Shipped, AppError> {
    Content::shipped().routine(id).ok_or_else(|| AppError::new("routine_unknown").at("routine").with("routine", id))
}

impl Length {
    fn check(self) -> Result<(), AppError> {
        match self {
            Self::Minutes(minutes) if !(minutes.is_finite() && minutes > 0.0) => {
                Err(AppError::new("minutes_invalid").at("minutes"))
            }
            Self::Preset(_) | Self::Minutes(_) => Ok(()),
        }
    }

    /// Works out how much of each step that is.
    pub(crate) fn doses(self, routine: &Routine) -> Result<Doses, AppError> {
        self.check()?;
        match self {
            Self::Preset(preset) => Ok(Doses::of_preset(routine, preset)),
            Self::Minutes(minutes) => Doses::fit(routine, minutes).map_err(|too_short| {
                let refusal = AppError::new("routine_too_short").at("minutes");
                refusal.with("least_minutes", too_short.least_minutes).because(too_short)
            }),
        }
    }
}

fn routine_view(shipped: &Shipped, doses: &Doses, last_done: &HashMap<String, NaiveDate>) -> RoutineView {
    let routine = &shipped.routine;
    let timeline = plan_timeline(routine, doses);
    let seconds = seconds(timeline.massage_ms());
    let steps = routine.steps.iter().zip(&doses.0);
    RoutineView {
        id: routine.id.clone(),
        seconds,
        minutes: minutes_on_card(seconds),
        clock_seconds: self::seconds(timeline.clock_ms()),
        steps: steps
            .map(|(step, amount)| StepView {
                id: step.id.clone(),
                seconds: self::seconds(u64::from(step.duration_in_routine_ms(amount.unwrap_or(0)))),
                sides: step.turns(),
                optional: step.is_optional,
                pressure: step.pressure.into(),
                ways: step.ways.iter().map(|way| way.id.clone()).collect(),
                way: step.way.clone(),
                omitted_because: step.omitted_because.clone().or_else(|| amount.is_none().then(|| "time".to_owned())),
                is_light: false,
                replaces: None,
                stroke: Content::shipped().stroke(&step.id, step.way.as_deref()).cloned(),
            })
            .collect(),
        view: shipped.view.clone(),
        last_done_on: last_done.get(&routine.id).map(ToString::to_string),
        is_playable: Content::shipped().is_playable(routine),
        warnings: Vec::new(),
        is_refused_because: None,
        asks: Vec::new(),
    }
}

/// A routine takes minutes, so whole seconds lose nothing that is shown.
fn seconds(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds / 1000).expect("a routine is shorter than a century")
}
