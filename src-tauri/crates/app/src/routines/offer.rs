//! A routine as it is offered to this person.

use drowse_core::routine::{Doses, OwnRoutine, Routine, SegmentKind, Timeline, plan_timeline};
use drowse_store::{Reading, StoredOwnRoutine};

use super::Length;
use super::chosen::Chosen;
use super::content::{Content, Shipped};
use super::own;
use crate::AppError;
use crate::safety::{Advice, Person};

/// A routine, and what the person last chose of it.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    /// As it is for this person, before they choose.
    pub(crate) base: Routine,
    /// What their health says about it.
    pub(crate) advice: Advice,
    /// As they chose it.
    pub(crate) routine: Routine,
    /// What they chose.
    pub(crate) chosen: Chosen,
    /// What the person calls it; `None`: it is one of the program's.
    pub(crate) own_title: Option<String>,
    /// The drawing that stands for it.
    pub(crate) view: String,
    /// Whether it is offered, at its shortest, when there is too little time for anything else.
    pub(crate) is_last_resort: bool,
}

impl Offer {
    /// Finds a routine by its id.
    ///
    /// # Errors
    /// `routine_unknown`; the database refusing.
    pub(crate) fn find(reading: &Reading<'_>, person: &Person, id: &str) -> Result<Self, AppError> {
        match Content::shipped().routine(id) {
            Some(shipped) => Self::of_shipped(reading, person, shipped),
            None => Self::of_own(reading, person, id, &own::stored(reading, id)?.routine),
        }
    }

    /// Finds tonight's routine; the usual one, when the person's own was deleted since.
    ///
    /// # Errors
    /// The database refusing.
    pub(crate) fn tonights(reading: &Reading<'_>, person: &Person, id: &str) -> Result<Self, AppError> {
        let found = Self::find(reading, person, id);
        if found.is_err() && StoredOwnRoutine::number(id).is_some() {
            return Self::of_shipped(reading, person, &Content::shipped().routines[0]);
        }
        found
    }

    /// Lists what is on the shelf, one's own last. What is of a newer version and cannot be done here is passed over.
    ///
    /// # Errors
    /// The database refusing.
    pub(crate) fn shelf(reading: &Reading<'_>, person: &Person) -> Result<Vec<Self>, AppError> {
        let shipped = Content::shipped().routines.iter().map(|shipped| Self::of_shipped(reading, person, shipped));
        let mut shelf = shipped.collect::<Result<Vec<_>, _>>()?;
        for stored in reading.list_own_routines()? {
            let id = stored.id.map(StoredOwnRoutine::routine_id).unwrap_or_default();
            shelf.extend(Self::of_own(reading, person, &id, &stored.routine).ok());
        }
        Ok(shelf)
    }

    /// Lists what there is always time for.
    ///
    /// # Errors
    /// The database refusing.
    pub(crate) fn last_resorts(reading: &Reading<'_>, person: &Person) -> Result<Vec<Self>, AppError> {
        let last = Content::shipped().all().filter(|shipped| shipped.is_last_resort);
        last.map(|shipped| Self::of_shipped(reading, person, shipped)).collect()
    }

    fn of_shipped(reading: &Reading<'_>, person: &Person, shipped: &Shipped) -> Result<Self, AppError> {
        let Shipped { routine, view, is_last_resort } = shipped.clone();
        let (base, advice) = person.routine(&routine);
        let chosen = Chosen::load(reading, &base.id)?;
        let routine = base.as_chosen(&chosen.choice);
        Ok(Self { routine, base, advice, chosen, own_title: None, view, is_last_resort })
    }

    /// Makes it of a routine of one's own, which is shown by the drawing of its first step.
    ///
    /// # Errors
    /// What is wrong with the definition; the database refusing.
    pub(super) fn of_own(reading: &Reading<'_>, person: &Person, id: &str, own: &OwnRoutine) -> Result<Self, AppError> {
        let (base, advice) = person.routine(&own::make(id, own)?);
        let chosen = Chosen::load(reading, id)?;
        let drawn = base.steps.first().and_then(|step| Content::shipped().stroke(&step.id, None));
        let view = drawn.map(|stroke| stroke.view.clone()).unwrap_or_default();
        let (routine, own_title) = (base.as_chosen(&chosen.choice), Some(own.title.clone()));
        Ok(Self { routine, base, advice, chosen, own_title, view, is_last_resort: false })
    }

    /// Makes sure that it is for this person.
    ///
    /// # Errors
    /// `routine_refused`. The reason is nobody's business but theirs: it is not in the refusal.
    pub(crate) fn allowed(self) -> Result<Self, AppError> {
        if self.advice.is_refused_because.is_none() {
            return Ok(self);
        }
        Err(AppError::new("routine_refused").at("routine").with("routine", self.base.id.as_str()))
    }

    /// Tells whether every step of a timeline that was made from it is right for this person as it was planned.
    pub(crate) fn allows(&self, timeline: &Timeline) -> bool {
        let mut steps = timeline.segments.iter().filter(|segment| segment.kind == SegmentKind::Step);
        self.advice.is_refused_because.is_none()
            && steps.all(|segment| {
                let step = self.base.step(&segment.step_id).filter(|step| step.omitted_because.is_none());
                step.is_some_and(|step| segment.is_light || !step.is_light)
            })
    }

    /// Returns it as chosen now instead.
    ///
    /// # Errors
    /// `step_unknown`, `way_unknown`, `nothing_left`.
    pub(crate) fn with(self, chosen: Chosen) -> Result<Self, AppError> {
        self.base.check(&chosen.choice)?;
        Ok(Self { routine: self.base.as_chosen(&chosen.choice), chosen, ..self })
    }

    /// Works out how much of each step is done at a length.
    ///
    /// # Errors
    /// `minutes_invalid`; `routine_too_short` with `least_minutes`, unless it is a last resort.
    pub(crate) fn doses(&self, length: Length) -> Result<Doses, AppError> {
        length.check()?;
        match length {
            Length::Chosen => Ok(Doses::of_preset(&self.routine, self.chosen.preset)),
            Length::Preset(preset) => Ok(Doses::of_preset(&self.routine, preset)),
            Length::Minutes(minutes) => match Doses::fit(&self.routine, minutes) {
                Ok(doses) => Ok(doses),
                Err(_) if self.is_last_resort => Ok(Doses::shortest(&self.routine)),
                Err(too_short) => {
                    let refusal = AppError::new("routine_too_short").at("minutes");
                    Err(refusal.with("least_minutes", too_short.least_minutes).because(too_short))
                }
            },
        }
    }

    /// Lays it out at a length.
    ///
    /// # Errors
    /// As [`Offer::doses`].
    pub(crate) fn timeline(&self, length: Length) -> Result<Timeline, AppError> {
        let timeline = plan_timeline(&self.routine, &self.doses(length)?);
        Ok(Timeline { own_title: self.own_title.clone(), ..timeline })
    }
}
