//! Fitting a routine into the time there is.

use super::doses::share;
use super::{Bounds, Doses, Preset, Routine, Sides, Step};

/// A routine and the room each of its steps has.
pub(super) struct Fit<'a> {
    routine: &'a Routine,
    /// `None`: left out.
    room: Vec<Option<Bounds>>,
}

impl<'a> Fit<'a> {
    pub(super) fn new(routine: &'a Routine, without_optional: bool) -> Self {
        let room = |step: &Step| {
            let amount = step.dose.amount;
            if step.omitted_because.is_some() || (without_optional && step.is_optional) {
                None
            } else if routine.per_side_s.is_some() && step.sides != Sides::Each {
                Some(Bounds { min: amount.default, max: amount.default })
            } else {
                Some(Bounds { min: amount.min, max: amount.max })
            }
        };
        Self { routine, room: routine.steps.iter().map(room).collect() }
    }

    /// Returns the shortest form, in milliseconds.
    pub(super) fn least_ms(&self) -> u32 {
        let least_ms = self.length_ms(|room| room.min);
        let floor_ms = self.routine.per_side_s.map_or(0, |side| self.once_ms() + 2000 * side.min);
        // With much left out, what remains is shorter than the floor as it comes, and may be as short as it comes.
        let standard_ms = Doses::of_preset(self.routine, Preset::Standard).massage_ms(self.routine);
        least_ms.max(floor_ms.min(standard_ms)).min(self.most_ms())
    }

    /// Returns the longest form, in milliseconds.
    pub(super) fn most_ms(&self) -> u32 {
        let most_ms = self.length_ms(|room| room.max);
        self.routine.per_side_s.map_or(most_ms, |side| most_ms.min(self.once_ms() + 2000 * side.max))
    }

    /// Finds the largest common factor that stays within `wanted_ms`, then hands out what is left, a grain at a time.
    pub(super) fn fill(&self, wanted_ms: u32) -> Doses {
        let (mut fits, mut exceeds) = (0.0, 64.0);
        for _ in 0..48 {
            let middle = (fits + exceeds) / 2.0;
            if self.scaled(middle).massage_ms(self.routine) <= wanted_ms { fits = middle } else { exceeds = middle }
        }
        let mut doses = self.scaled(fits);
        let mut left_ms = wanted_ms.saturating_sub(doses.massage_ms(self.routine));
        while self.grow(&mut doses, &mut left_ms) {}
        doses
    }

    /// Gives each step that has room one grain, as far as the time goes; says whether any grew.
    fn grow(&self, doses: &mut Doses, left_ms: &mut u32) -> bool {
        let before_ms = *left_ms;
        for ((step, room), amount) in self.routine.steps.iter().zip(&self.room).zip(&mut doses.0) {
            let (Some(room), Some(amount)) = (room, amount) else { continue };
            let grain = step.dose.measure.grain();
            let grain_ms = step.duration_in_routine_ms(grain);
            if *amount + grain <= room.max && grain_ms <= *left_ms {
                *amount += grain;
                *left_ms -= grain_ms;
            }
        }
        *left_ms < before_ms
    }

    fn scaled(&self, factor: f64) -> Doses {
        let steps = self.routine.steps.iter().zip(&self.room);
        Doses(steps.map(|(step, room)| room.map(|room| share(step, factor).clamp(room.min, room.max))).collect())
    }

    fn length_ms(&self, amount: impl Fn(Bounds) -> u32) -> u32 {
        let steps = self.routine.steps.iter().zip(&self.room);
        steps.map(|(step, room)| step.duration_in_routine_ms(room.map_or(0, &amount))).sum()
    }

    fn once_ms(&self) -> u32 {
        let once = self.routine.steps.iter().zip(&self.room);
        let once = once.filter(|(step, room)| step.sides != Sides::Each && room.is_some());
        once.map(|(step, _)| step.duration_ms(step.dose.amount.default)).sum()
    }
}
