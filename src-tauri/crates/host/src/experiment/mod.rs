//! Experiments in words, and the page of one that has ended: for the window to print, and as a file that stands alone.

mod chart;
mod page;
#[cfg(test)]
mod tests;
mod words;

use drowse_app::{App, AppError};

pub use words::ExperimentWords;

use crate::Words;
use crate::locale::clock_in_use;
use crate::paper::{self, Pen};
use page::Page;

/// The looks of the page beyond those of every page on paper.
const STYLES: &str = include_str!("../../../../../ui/src/styles/sheet-experiment.css");

/// Writes the page of an experiment for the window; without a number, of the newest.
///
/// # Errors
/// As [`App::experiment_on_paper`].
pub fn experiment_html(app: &App, id: Option<i64>) -> Result<String, AppError> {
    let paper = app.experiment_on_paper(id)?;
    let words = Words::load(&app.preferences()?.language());
    let pen = Pen { words: &words, clock: clock_in_use(&app.preferences()?.clock()) };
    Ok(Page { paper: &paper, pen: &pen, level: 2 }.written())
}

/// Writes the page of an experiment as a file in the language of the diary. See [`experiment_document`].
///
/// # Errors
/// As [`App::experiment_on_paper`].
pub fn experiment_file(app: &App, id: Option<i64>) -> Result<String, AppError> {
    experiment_document(app, &Words::load(&app.preferences()?.language()), id)
}

/// Writes the page of an experiment as one HTML document that needs nothing else: no script, no picture, no network.
///
/// # Errors
/// As [`App::experiment_on_paper`].
pub fn experiment_document(app: &App, words: &Words, id: Option<i64>) -> Result<String, AppError> {
    let paper = app.experiment_on_paper(id)?;
    let pen = Pen { words, clock: clock_in_use(&app.preferences()?.clock()) };
    let page = Page { paper: &paper, pen: &pen, level: 1 };
    Ok(paper::document(&page.title(), STYLES, &page.written(), &pen))
}
