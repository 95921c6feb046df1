//! The shelf: every routine with its length.

use std::collections::HashMap;

use chrono::NaiveDate;
use drowse_core::routine::{Doses, Preset, Routine, minutes_on_card, plan_timeline};

use super::chosen::Chosen;
use super::content::Content;
use super::offer::Offer;
use super::{ChooseRoutine, ChosenView, Length, PresetLengthView, PresetView, RoutineView, StepView};
use crate::safety::Person;
use crate::{App, AppError};

impl App {
    /// Lists the routines in the order of the shelf: as they were last chosen, or fitted into the minutes there are.
    ///
    /// # Errors
    /// `minutes_invalid`; the database refusing.
    pub fn list_routines(&self, minutes: Option<f64>) -> Result<Vec<RoutineView>, AppError> {
        self.list_routines_at(minutes.map_or(Length::Chosen, Length::Minutes))
    }

    /// Lists the routines in the order of the shelf, at a length. What does not fit is left out; if nothing fits, there are
    /// the last resorts.
    ///
    /// # Errors
    /// `minutes_invalid`; the database refusing.
    pub fn list_routines_at(&self, length: Length) -> Result<Vec<RoutineView>, AppError> {
        length.check()?;
        let last_done = self.last_done_on()?;
        self.read(|reading| {
            let person = Person::load(reading, self.now())?;
            let mut shelf = Offer::shelf(reading, &person)?;
            let is_anything_shipped = shelf.iter().any(|offer| offer.own_title.is_none() && offer.fits(length));
            shelf.retain(|offer| offer.fits(length));
            if !is_anything_shipped {
                shelf.splice(0..0, Offer::last_resorts(reading, &person)?);
            }
            shelf.iter().map(|offer| offer.show(length, &last_done)).collect()
        })
    }

    /// Shows a routine at a length.
    ///
    /// # Errors
    /// `routine_unknown`; `minutes_invalid`; `routine_too_short` with `least_minutes`; the database refusing.
    pub fn show_routine(&self, id: &str, length: Length) -> Result<RoutineView, AppError> {
        let last_done = self.last_done_on()?;
        self.read(|reading| Offer::find(reading, &Person::load(reading, self.now())?, id)?.show(length, &last_done))
    }

    /// Keeps what a person chooses of a routine, for tonight and the evenings to come; shows it so.
    ///
    /// # Errors
    /// `routine_unknown`; `step_unknown`, `way_unknown` and `nothing_left` for a choice that does not fit; the database
    /// refusing.
    pub fn choose_routine(&self, request: &ChooseRoutine) -> Result<RoutineView, AppError> {
        let last_done = self.last_done_on()?;
        self.write(|writing| {
            let person = Person::load(writing, writing.at())?;
            let offer = Offer::find(writing, &person, &request.routine_id)?.with(Chosen::from(&request.chosen))?;
            offer.chosen.store(writing, &request.routine_id)?;
            offer.show(Length::Chosen, &last_done)
        })
    }
}

impl Length {
    /// Checks that it is one.
    pub(crate) fn check(self) -> Result<(), AppError> {
        match self {
            Self::Minutes(minutes) if !(minutes.is_finite() && minutes > 0.0) => {
                Err(AppError::new("minutes_invalid").at("minutes"))
            }
            Self::Chosen | Self::Preset(_) | Self::Minutes(_) => Ok(()),
        }
    }
}

impl Offer {
    /// Tells whether it fits a length, and then the person, as it is, not only because there is nothing else.
    fn fits(&self, length: Length) -> bool {
        match length {
            Length::Minutes(_) if self.advice.is_refused_because.is_some() => false,
            Length::Minutes(minutes) => Doses::fit(&self.routine, minutes).is_ok(),
            Length::Chosen | Length::Preset(_) => true,
        }
    }

    /// Shows it at a length.
    pub(super) fn show(&self, length: Length, last_done: &HashMap<String, NaiveDate>) -> Result<RoutineView, AppError> {
        let (routine, doses, advice) = (&self.routine, self.doses(length)?, self.advice.clone());
        let timeline = plan_timeline(routine, &doses);
        let seconds = seconds(timeline.massage_ms());
        Ok(RoutineView {
            id: routine.id.clone(),
            own_title: self.own_title.clone(),
            side_order: routine.side_order.into(),
            seconds,
            minutes: minutes_on_card(seconds),
            clock_seconds: self::seconds(timeline.clock_ms()),
            least_minutes: card_minutes(routine, &Doses::shortest(routine)),
            most_minutes: card_minutes(routine, &Doses::longest(routine)),
            lengths: [PresetView::Short, PresetView::Standard, PresetView::Long]
                .map(|preset| length_of(routine, preset))
                .into(),
            chosen: ChosenView::from(&self.chosen),
            steps: step_views(routine, &doses),
            view: self.view.clone(),
            last_done_on: last_done.get(&routine.id).map(ToString::to_string),
            is_playable: Content::shipped().is_playable(routine),
            warnings: advice.warnings,
            is_refused_because: advice.is_refused_because,
            instead: advice.instead,
            asks: advice.asks,
            areas: advice.areas,
        })
    }
}

fn step_views(routine: &Routine, doses: &Doses) -> Vec<StepView> {
    let steps = routine.steps.iter().zip(&doses.0);
    let view = |(step, amount): (&drowse_core::routine::Step, &Option<u32>)| StepView {
        id: step.id.clone(),
        seconds: seconds(u64::from(step.duration_in_routine_ms(amount.unwrap_or(0)))),
        sides: step.turns(),
        optional: step.is_optional,
        pressure: step.pressure.into(),
        dose: step.into(),
        ways: step.ways.iter().map(|way| way.id.clone()).collect(),
        way: step.way.clone(),
        omitted_because: step.omitted_because.clone().or_else(|| amount.is_none().then(|| "time".to_owned())),
        is_light: step.is_light,
        replaces: step.replaces.clone(),
        stroke: Content::shipped().stroke(&step.id, step.way.as_deref()).cloned(),
    };
    steps.map(view).collect()
}

fn length_of(routine: &Routine, preset: PresetView) -> PresetLengthView {
    let seconds = seconds(u64::from(Doses::of_preset(routine, Preset::from(preset)).massage_ms(routine)));
    PresetLengthView { preset, seconds, minutes: minutes_on_card(seconds) }
}

fn card_minutes(routine: &Routine, doses: &Doses) -> u32 {
    minutes_on_card(seconds(u64::from(doses.massage_ms(routine))))
}

/// A routine takes minutes, so whole seconds lose nothing that is shown.
fn seconds(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds / 1000).expect("a routine is shorter than a century")
}
