//! The morning log while typing, and numbers without saving.

use chrono::{DateTime, Utc};
use drowse_core::diary::{check_naps_are_over, make_night};
use drowse_store::diary::StoredNight;

use super::given::draft_of;
use super::save::refuse_overlap;
use super::shown::{Shown, is_late_entry};
use super::{NightInput, NightPreview, NightWithMetrics, SaveMode, WarningView, bar};
use crate::{App, AppError};

/// Computes the numbers of a night without a diary: nothing is saved, and no other night is looked at.
///
/// # Errors
/// The refusals of a night, at their fields.
pub fn measure_night(input: &NightInput, now: DateTime<Utc>) -> Result<NightWithMetrics, AppError> {
    let made = make_night(&draft_of(input)?, now)?;
    let stored = StoredNight::logged(made.night, now);
    let shown = Shown { stored: &stored, naps: &made.naps, sessions: &[], adjusted: &made.adjusted };
    Ok(NightWithMetrics { night: shown.night(), metrics: shown.metrics() })
}

impl App {
    /// Shows what the night would be if it were saved now: its numbers, its place on the line, or why it cannot be.
    ///
    /// `night_id` is the saved night it changes; without it, `mode` says how it would be saved.
    ///
    /// # Errors
    /// Those of the database; what is wrong with the night comes in the preview.
    pub fn preview_night(
        &self,
        input: &NightInput,
        mode: SaveMode,
        night_id: Option<i64>,
    ) -> Result<NightPreview, AppError> {
        let refused = |error: AppError, bar| NightPreview {
            metrics: None,
            bar,
            refusal: Some(error.refusal),
            warnings: Vec::new(),
            is_late_entry: false,
        };
        let draft = match draft_of(input) {
            Ok(draft) => draft,
            Err(error) => return Ok(refused(error, super::NightBarView::default())),
        };
        let made = make_night(&draft, self.now());
        let made = match made.and_then(|made| check_naps_are_over(&made.naps, self.now()).map(|()| made)) {
            Ok(made) => made,
            Err(error) => return Ok(refused(error.into(), bar::of_draft(&draft))),
        };
        self.read(|reading| {
            let bar = bar::of_night(&made.night, &bar::sessions_of(reading, &made.night)?);
            let date = Some(made.night.diary_date);
            let but_for = match (night_id, mode) {
                (Some(_), _) => night_id,
                (None, SaveMode::Second) => None,
                // The night of the date is what saving replaces, or asks about.
                (None, _) => reading.list_nights(date, date)?.first().and_then(|stored| stored.id),
            };
            if let Err(error) = refuse_overlap(reading, &made.night, but_for) {
                return if error.refusal.code == "overlap" { Ok(refused(error, bar)) } else { Err(error) };
            }
            let naps = match &input.naps {
                Some(_) => made.naps.clone(),
                None => reading.list_naps(date, date)?.into_iter().map(|stored| stored.nap).collect(),
            };
            let stored = StoredNight::logged(made.night.clone(), self.now());
            let shown = Shown { stored: &stored, naps: &naps, sessions: &[], adjusted: &made.adjusted };
            let warnings = made.warnings.iter().map(WarningView::from).collect();
            let is_late_entry = is_late_entry(&stored);
            Ok(NightPreview { metrics: Some(shown.metrics()), bar, refusal: None, warnings, is_late_entry })
        })
    }
}
