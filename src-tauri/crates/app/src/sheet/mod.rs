//! The diary on paper, for a clinician: what was noted and what follows from it, and no advice.

mod pages;
mod strip;
#[cfg(test)]
mod tests;
mod view;

use chrono::{Datelike, Days};
use drowse_core::time::last_night;

pub use view::*;

use crate::settings::Preferences;
use crate::{App, AppError};

/// Dates on one page, and on a sheet of which nothing else is said.
const DATES_OF_A_PAGE: u32 = 14;

/// More dates than these are no sheet.
const MOST_DATES: i64 = 3660;

/// Years of which there may be a night.
const YEARS: std::ops::Range<i32> = 1..9999;

impl SheetPage {
    fn leave_out_notes(&mut self) {
        for night in self.lines.iter_mut().flat_map(|line| &mut line.nights) {
            night.tags.clear();
            night.note.clear();
        }
    }
}

impl App {
    /// Lays a range of diary dates out for paper, both ends included: up to two weeks a page.
    ///
    /// # Errors
    /// `range_backwards`, `sheet_too_long` over about ten years, and in years that nobody lives in; those of the database.
    pub fn sheet(&self, options: &SheetOptions) -> Result<SheetView, AppError> {
        let to = options.to.unwrap_or_else(|| last_night(self.zone(), self.now()));
        let two_weeks = Days::new(u64::from(DATES_OF_A_PAGE) - 1);
        let from = options.from.unwrap_or_else(|| to.checked_sub_days(two_weeks).unwrap_or(to));
        if to < from {
            return Err(AppError::new("range_backwards").at("from"));
        }
        let is_of_our_years = [from, to].iter().all(|date| YEARS.contains(&date.year()));
        if (to - from).num_days() >= MOST_DATES || !is_of_our_years {
            return Err(AppError::new("sheet_too_long").at("from"));
        }
        self.read(|reading| {
            let preferences = Preferences::load(reading)?;
            let mut pages = pages::lay(reading, &preferences, from, to)?;
            if options.without_notes {
                pages.iter_mut().for_each(SheetPage::leave_out_notes);
            }
            Ok(SheetView { day_rollover: preferences.day_rollover(), pages })
        })
    }
}
