//! The morning log while typing, and numbers without saving.

use chrono::{DateTime, Utc};
use drowse_core::diary::make_night;
use drowse_store::diary::StoredNight;

use super::given::draft_of;
use super::save::refuse_overlap;
use super::shown::Shown;
use super::{NightInput, NightPreview, NightWithMetrics, WarningView, bar};
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
    /// # Errors
    /// Those of the database; what is wrong with the night comes in the preview.
    pub fn preview_night(&self, input: &NightInput) -> Result<NightPreview, AppError> {
        let refused = |error: AppError, bar| NightPreview {
            metrics: None,
            bar,
            refusal: Some(error.refusal),
            warnings: Vec::new(),
        };
        let draft = match draft_of(input) {
            Ok(draft) => draft,
            Err(error) => return Ok(refused(error, super::NightBarView::default())),
        };
        let made = match make_night(&draft, self.now()) {
            Ok(made) => made,
            Err(error) => return Ok(refused(error.into(), bar::of_draft(&draft))),
        };
        self.read(|reading| {
            let bar = bar::of_night(&made.night, &bar::sessions_of(reading, &made.night)?);
            let date = Some(made.night.diary_date);
            // The nights of the date itself are what saving replaces, or asks about.
            let of_date = reading.list_nights(date, date)?;
            let but_for = of_date.first().and_then(|stored| stored.id);
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
            Ok(NightPreview { metrics: Some(shown.metrics()), bar, refusal: None, warnings })
        })
    }
}
