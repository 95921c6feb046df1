//! The times of a night, resolved to instants in the order that makes sense.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};

use super::{GivenTime, NightDraft, NightError, NightField, NightRefusal};
use crate::time::{LocalKind, NightZone, Resolved, resolve_local, resolve_local_at_offset};
use crate::units::Minutes;

/// The four times of a night that follow one another, as instants.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Moments {
    pub(super) got_into_bed_at: Option<DateTime<Utc>>,
    pub(super) tried_to_sleep_at: Option<DateTime<Utc>>,
    pub(super) final_awakening_at: Option<DateTime<Utc>>,
    pub(super) got_out_of_bed_at: Option<DateTime<Utc>>,
}

impl Moments {
    /// Lists the times that are known, in the order of the night.
    pub(super) fn known(&self) -> Vec<(NightField, DateTime<Utc>)> {
        [
            (NightField::GotIntoBed, self.got_into_bed_at),
            (NightField::TriedToSleep, self.tried_to_sleep_at),
            (NightField::FinalAwakening, self.final_awakening_at),
            (NightField::GotOutOfBed, self.got_out_of_bed_at),
        ]
        .into_iter()
        .filter_map(|(field, at)| at.map(|at| (field, at)))
        .collect()
    }

    /// When the person fell asleep, if lights out and how long it took are known.
    pub(super) fn onset_at(&self, latency: Option<Minutes>) -> Option<DateTime<Utc>> {
        Some(self.tried_to_sleep_at? + latency?.to_elapsed())
    }

    /// The date of getting up, else of the final awakening.
    pub(super) fn diary_date(&self, zone: NightZone) -> Option<NaiveDate> {
        self.got_out_of_bed_at.or(self.final_awakening_at).map(|at| zone.to_local(at).date())
    }
}

/// Resolves one time on its own.
///
/// # Errors
/// Its offset does not fit the zone.
pub(super) fn resolve(given: GivenTime, zone: NightZone, field: NightField) -> Result<Resolved, NightError> {
    let resolved = match given {
        GivenTime::Instant(at) => Resolved { at, second_at: None, kind: LocalKind::Unique },
        GivenTime::Wall { wall, offset: None } => resolve_local(zone, wall),
        GivenTime::Wall { wall, offset: Some(offset) } => {
            resolve_local_at_offset(zone, wall, offset).map_err(|_| NightRefusal::OffsetMismatch.at(field))?
        }
    };
    // Milliseconds are what is stored: finer parts would come back different.
    let to_millis = |at: DateTime<Utc>| at.trunc_subsecs(3);
    Ok(Resolved { at: to_millis(resolved.at), second_at: resolved.second_at.map(to_millis), ..resolved })
}

/// Every reading of the four times, those with first occurrences before those with second ones.
pub(super) struct Readings {
    resolved: [Option<Resolved>; 4],
    /// Which times stood in a gap of the clock.
    pub(super) adjusted: Vec<NightField>,
}

impl Readings {
    /// Resolves the four times of a draft.
    ///
    /// # Errors
    /// An offset that does not fit the zone.
    pub(super) fn of(draft: &NightDraft) -> Result<Self, NightError> {
        let given = [
            (NightField::GotIntoBed, draft.got_into_bed_at),
            (NightField::TriedToSleep, draft.tried_to_sleep_at),
            (NightField::FinalAwakening, draft.final_awakening_at),
            (NightField::GotOutOfBed, draft.got_out_of_bed_at),
        ];
        let mut resolved = [None; 4];
        let mut adjusted = Vec::new();
        for (place, (field, given)) in resolved.iter_mut().zip(given) {
            *place = given.map(|given| resolve(given, draft.zone, field)).transpose()?;
            if place.is_some_and(|time| time.kind == LocalKind::Gap) {
                adjusted.push(field);
            }
        }
        Ok(Self { resolved, adjusted })
    }

    /// Yields the readings. The first one takes every first occurrence.
    pub(super) fn iter(&self) -> impl Iterator<Item = Moments> {
        // Bit 3 is the time the night begins with: it keeps its first occurrence the longest.
        (0..16_u8).filter_map(|choice| {
            let mut instants = [None; 4];
            for (place, time) in self.resolved.iter().enumerate() {
                let takes_second = choice & (8 >> place) != 0;
                instants[place] = match (time, takes_second) {
                    (Some(time), false) => Some(time.at),
                    (Some(time), true) => Some(time.second_at?),
                    (None, true) => return None,
                    (None, false) => None,
                };
            }
            let [got_into_bed_at, tried_to_sleep_at, final_awakening_at, got_out_of_bed_at] = instants;
            Some(Moments { got_into_bed_at, tried_to_sleep_at, final_awakening_at, got_out_of_bed_at })
        })
    }
}
