//! The routines and tags of nights.

use std::collections::{BTreeMap, BTreeSet};

use drowse_core::comparison::{Comparison, Figures, Outcome};
use drowse_store::Reading;
use drowse_store::diary::StoredNight;

use super::{FactorFigures, FactorKind, FactorView};
use crate::AppError;
use crate::diary::sessions_by_night;
use crate::routines::content::Content;

/// Something that some nights were with and others without.
pub(super) struct Factor {
    kind: FactorKind,
    id: String,
    own_title: Option<String>,
    nights_with: BTreeSet<usize>,
}

/// Lists the factors of the nights whose outcome is known: routines whose session counts for the night or that were
/// reported for it, and tags.
pub(super) fn of(reading: &Reading<'_>, stored: &[StoredNight], outcome: Outcome) -> Result<Vec<Factor>, AppError> {
    let mut factors: BTreeMap<(FactorKind, String), Factor> = BTreeMap::new();
    let mut add = |kind: FactorKind, id: &str, own_title: Option<&String>, night: usize| {
        let new = || Factor { kind, id: id.to_owned(), own_title: None, nights_with: BTreeSet::new() };
        let factor = factors.entry((kind, id.to_owned())).or_insert_with(new);
        factor.nights_with.insert(night);
        // The last title is the one the person knows.
        factor.own_title = own_title.cloned().or(factor.own_title.take());
    };
    // A session of a night whose outcome is unknown belongs to no other.
    let sessions = sessions_by_night(reading, stored)?;
    let known = stored.iter().enumerate().filter(|(_, stored)| outcome.of(&stored.night).is_some());
    for (place, (index, StoredNight { night, .. })) in known.enumerate() {
        let sessions = sessions.get(&index).map_or(&[][..], Vec::as_slice);
        for session in sessions.iter().filter(|session| session.counts()) {
            add(FactorKind::Routine, &session.routine_id, session.own_title.as_ref(), place);
        }
        night.routines.iter().for_each(|routine| add(FactorKind::Routine, routine, None, place));
        night.tags.iter().for_each(|tag| add(FactorKind::Tag, tag, None, place));
    }
    Ok(factors.into_values().collect())
}

impl Factor {
    /// Compares the nights with it against the others.
    pub(super) fn compare(&self, values: &[f64]) -> Comparison {
        let has_it: Vec<bool> = (0..values.len()).map(|place| self.nights_with.contains(&place)).collect();
        Comparison::of(values, &has_it)
    }

    /// Writes it.
    pub(super) fn view(self, comparison: &Comparison, p_holm: Option<f64>, lag1: Option<f64>) -> FactorView {
        let figure = |pick: fn(&Figures) -> f64| comparison.figures.as_ref().map(pick);
        let (needs_with, needs_without) = comparison.needs();
        FactorView {
            is_shipped: self.kind == FactorKind::Routine && Content::shipped().routine(&self.id).is_some(),
            own_title: self.own_title,
            nights_with: self.nights_with.into_iter().map(count).collect(),
            figures: FactorFigures {
                kind: self.kind,
                id: self.id,
                n_with: count(comparison.n_with),
                n_without: count(comparison.n_without),
                median_with: figure(|figures| figures.median_with),
                median_without: figure(|figures| figures.median_without),
                mean_difference: figure(|figures| figures.mean_difference),
                hodges_lehmann: figure(|figures| figures.hodges_lehmann),
                interval95: comparison.figures.as_ref().map(|figures| figures.interval_95),
                p_circular_shift: comparison.p_circular_shift,
                p_holm,
                lag1,
                direction: comparison.direction(p_holm),
                needs_with: count(needs_with),
                needs_without: count(needs_without),
            },
        }
    }
}

fn count(nights: usize) -> u32 {
    u32::try_from(nights).expect("a diary has fewer than four billion nights")
}
