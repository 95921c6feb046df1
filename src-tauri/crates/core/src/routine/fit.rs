//! Fitting a routine into the time there is.

use super::{Doses, Routine, Sides, Step};

/// A routine and the room each of its steps has.
pub(super) struct Fit<'a> {
    routine: &'a Routine,
    /// Least and most of each step; `None`: left out.
    room: Vec<Option<(u32, u32)>>,
}

impl<'a> Fit<'a> {
    pub(super) fn new(routine: &'a Routine, without_optional: bool) -> Self {
        let room = |step: &Step| {
            let amount = step.dose.amount;
            if without_optional && step.is_optional {
                None
            } else if routine.per_side_s.is_some() && step.sides != Sides::Each {
                Some((amount.default, amount.default))
            } else {
                Some((amount.min, amount.max))
            }
        };
        Self { routine, room: routine.steps.iter().map(room).collect() }
    }

    fn sum_ms(&self, amount: impl Fn((u32, u32)) -> u32) -> u32 {
        let steps = self.routine.steps.iter().zip(&self.room);
        steps.map(|(step, room)| step.unit_of_routine_ms() * room.map_or(0, &amount)).sum()
    }

    fn once_ms(&self) -> u32 {
        let once = self.routine.steps.iter().filter(|step| step.sides != Sides::Each);
        once.map(|step| step.duration_ms(step.dose.amount.default)).sum()
    }

    /// Returns the shortest form, in milliseconds.
    pub(super) fn least_ms(&self) -> u32 {
        let least = self.sum_ms(|(least, _)| least);
        self.routine.per_side_s.map_or(least, |side| least.max(self.once_ms() + 2000 * side.min))
    }

    /// Returns the longest form, in milliseconds.
    pub(super) fn most_ms(&self) -> u32 {
        let most = self.sum_ms(|(_, most)| most);
        self.routine.per_side_s.map_or(most, |side| most.min(self.once_ms() + 2000 * side.max))
    }

    fn scaled(&self, factor: f64) -> Doses {
        let amount = |(step, room): (&Step, &Option<(u32, u32)>)| {
            room.map(|(least, most)| ((f64::from(step.dose.amount.default) * factor) as u32).clamp(least, most))
        };
        Doses(self.routine.steps.iter().zip(&self.room).map(amount).collect())
    }

    /// Finds the largest common factor that stays within `wanted_ms`, then hands out what is left, a unit at a time.
    pub(super) fn fill(&self, wanted_ms: u32) -> Doses {
        let (mut fits, mut exceeds) = (0.0, 64.0);
        for _ in 0..48 {
            let middle = (fits + exceeds) / 2.0;
            if self.scaled(middle).massage_ms(self.routine) <= wanted_ms { fits = middle } else { exceeds = middle }
        }
        let mut doses = self.scaled(fits);
        let mut left_ms = wanted_ms.saturating_sub(doses.massage_ms(self.routine));
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for ((step, room), amount) in self.routine.steps.iter().zip(&self.room).zip(&mut doses.0) {
                let (Some((_, most)), Some(amount)) = (room, amount) else { continue };
                if *amount < *most && step.unit_of_routine_ms() <= left_ms {
                    *amount += 1;
                    left_ms -= step.unit_of_routine_ms();
                    has_changed = true;
                }
            }
        }
        doses
    }
}
