//! A routine that is not to be long.

use std::collections::BTreeSet;

use crate::routine::{Amount, Doses, Preset, Routine};

/// Caps steps at what the short preset wants of them, and leaves out those it leaves out.
pub(super) fn shorten(routine: &mut Routine, step_ids: &BTreeSet<String>, because: &str) {
    let short = Doses::of_preset(routine, Preset::Short);
    let mut dropped = Vec::new();
    for (step, amount) in routine.steps.iter_mut().zip(short.0) {
        match amount {
            _ if !step_ids.contains(&step.id) => {}
            Some(cap) => {
                let min = step.dose.amount.min.min(cap);
                step.dose.amount = Amount { default: cap, min, max: cap, short: Some(cap), long: Some(cap) };
            }
            None => dropped.push(step.id.clone()),
        }
    }
    for id in dropped {
        routine.leave_out(&id, because);
    }
}
