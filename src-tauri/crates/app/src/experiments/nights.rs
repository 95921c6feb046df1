//! The nights of an experiment: what was dealt, what was done, what came of it.

use drowse_core::diary::Night;
use drowse_core::experiment::{Arm, Dealt, Protocol};
use drowse_store::Reading;
use drowse_store::experiment::{StoredAssignment, StoredExperiment};

use crate::AppError;
use crate::diary::{sessions_of, went_after_massage};

/// Reads the nights an experiment dealt, in order, with what came of them.
pub(super) fn nights_of(reading: &Reading<'_>, experiment: &StoredExperiment) -> Result<Vec<Dealt>, AppError> {
    let dealt = reading.list_assignments(experiment.id)?;
    dealt.iter().map(|assignment| night_of(reading, &experiment.protocol, assignment)).collect()
}

fn night_of(reading: &Reading<'_>, protocol: &Protocol, dealt: &StoredAssignment) -> Result<Dealt, AppError> {
    let StoredAssignment { diary_date, block, place, arm, .. } = *dealt;
    let stored = reading.list_nights(Some(diary_date), Some(diary_date))?;
    // A second sleep of a date is not the one the evening was for.
    let night = stored.into_iter().map(|stored| stored.night).find(|night| night.ordinal == 1);
    let (outcome, done) = match &night {
        Some(night) => (protocol.outcome.of(night), done_before(reading, protocol, night)?),
        None => (None, None),
    };
    Ok(Dealt { diary_date, block, place, arm, done, outcome })
}

/// Tells which kind of evening went before a night; `None`: neither, or both.
fn done_before(reading: &Reading<'_>, protocol: &Protocol, night: &Night) -> Result<Option<Arm>, AppError> {
    let sessions = sessions_of(reading, night)?;
    let was_done = |routine: &str| {
        let ran = sessions.iter().any(|session| session.routine_id == routine && session.counts());
        ran || night.routines.iter().any(|reported| reported == routine)
    };
    let was_a = was_done(&protocol.routine_a);
    let was_b = match &protocol.routine_b {
        Some(routine) => was_done(routine),
        None => !went_after_massage(night, &sessions),
    };
    Ok(match (was_a, was_b) {
        (true, false) => Some(Arm::A),
        (false, true) => Some(Arm::B),
        _ => None,
    })
}
