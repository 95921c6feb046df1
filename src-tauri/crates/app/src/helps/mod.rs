//! What went together with better nights. Nobody dealt those nights by chance: see [`drowse_core::comparison`].

mod document;
mod factors;
mod view;

use chrono::NaiveDate;
use drowse_core::comparison::{Comparison, autocorrelation, holm};
use drowse_store::diary::StoredNight;

pub use document::HelpsDocument;
pub use drowse_core::comparison::{Direction, Outcome};
pub use view::*;

use crate::experiments::summaries;
use crate::{App, AppError};

impl App {
    /// Compares the nights of a range of diary dates, both ends included: with each routine and each tag against without
    /// it. Nights whose outcome is unknown are left out.
    ///
    /// # Errors
    /// `range_backwards`; those of the database.
    pub fn helps(
        &self,
        outcome: Outcome,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<HelpsView, AppError> {
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(AppError::new("range_backwards").at("from"));
        }
        self.read(|reading| {
            let stored = reading.list_nights(from, to)?;
            let nights = stored.iter().filter_map(|StoredNight { night, .. }| {
                let value = outcome.of(night)?;
                Some(HelpsNight { diary_date: night.diary_date.to_string(), ordinal: night.ordinal, value })
            });
            let nights: Vec<HelpsNight> = nights.collect();
            let values: Vec<f64> = nights.iter().map(|night| night.value).collect();
            let factors = compare(&values, factors::of(reading, &stored, outcome)?);
            Ok(HelpsView { outcome, nights, factors, experiments: summaries(reading, outcome)? })
        })
    }
}

/// Compares by every factor; each p-value is corrected for all factors that had enough nights to be tested.
fn compare(values: &[f64], factors: Vec<factors::Factor>) -> Vec<FactorView> {
    let comparisons: Vec<Comparison> = factors.iter().map(|factor| factor.compare(values)).collect();
    let tested: Vec<f64> = comparisons.iter().filter_map(|comparison| comparison.p_circular_shift).collect();
    let mut corrected = holm(&tested).into_iter();
    let lag1 = autocorrelation(values);
    let pairs = factors.into_iter().zip(comparisons);
    let view = |(factor, comparison): (factors::Factor, Comparison)| {
        let p_holm = comparison.p_circular_shift.and_then(|_| corrected.next());
        factor.view(&comparison, p_holm, lag1)
    };
    pairs.map(view).collect()
}
