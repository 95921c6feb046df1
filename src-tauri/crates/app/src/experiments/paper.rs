//! An experiment that has ended, on paper: what was settled, dealt, done and said. No name, no note of the diary.

use chrono::NaiveDate;
use drowse_core::experiment::{LEANING, LookResult, REPLACEMENTS};
use drowse_store::experiment::ExperimentState;

use super::export::find;
use super::nights::nights_of;
use super::{ExperimentView, view};
use crate::{App, AppError};

/// What stands on the page. The renderer beside the words (`drowse_host::experiment`) writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct ExperimentOnPaper {
    /// The experiment with its nights.
    pub experiment: ExperimentView,
    /// What each night of it came to, in the same order; `None`: not noted.
    pub outcomes: Vec<Option<f64>>,
    /// The planned looks, in order.
    pub looks: Vec<LookOnPaper>,
    /// A look *leans one way* at this p or below.
    pub leaning: f64,
    /// The seed of the lots.
    pub seed: u64,
    /// Most blocks that are dealt again at the end because a night of them was not noted.
    pub replacements: u8,
    /// The date it ended on.
    pub ended_on: NaiveDate,
    /// Today.
    pub made_on: NaiveDate,
}

/// A look that was planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LookOnPaper {
    /// After so many complete blocks.
    pub after_blocks: u8,
    /// *Fairly clear* at this p or below.
    pub alpha: f64,
    /// When it was taken and what was said then; `None`: it was not taken.
    pub taken: Option<(NaiveDate, LookResult)>,
}

impl App {
    /// Lays an experiment that has ended out for paper; without a number, the newest.
    ///
    /// # Errors
    /// `experiment_unknown`; `experiment_not_ended` while evenings are dealt; the database refusing.
    pub fn experiment_on_paper(&self, id: Option<i64>) -> Result<ExperimentOnPaper, AppError> {
        let (now, here) = (self.now(), self.zone());
        self.read(|reading| {
            let experiment = find(reading, id)?;
            let ended_at = experiment.ended_at.filter(|_| experiment.state != ExperimentState::Running);
            let ended_at = ended_at.ok_or_else(|| AppError::new("experiment_not_ended"))?;
            let nights = nights_of(reading, &experiment)?;
            let taken = reading.list_looks(experiment.id)?;
            let planned = experiment.protocol.looks.iter().zip(1..);
            let looks = planned.map(|(look, number)| LookOnPaper {
                after_blocks: look.after_blocks,
                alpha: look.alpha,
                taken: taken
                    .iter()
                    .find(|taken| taken.number == number)
                    .map(|taken| (taken.looked_at.with_timezone(&here).date_naive(), taken.result)),
            });
            Ok(ExperimentOnPaper {
                looks: looks.collect(),
                experiment: view::of(reading, &experiment)?,
                outcomes: nights.iter().map(|night| night.outcome).collect(),
                leaning: LEANING,
                seed: experiment.protocol.seed,
                replacements: REPLACEMENTS,
                ended_on: ended_at.with_timezone(&here).date_naive(),
                made_on: now.with_timezone(&here).date_naive(),
            })
        })
    }
}
