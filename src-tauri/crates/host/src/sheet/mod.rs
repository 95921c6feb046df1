//! The sheet for a clinician, written as HTML: for the page of the window, and as a file that stands alone.

mod chart;
mod foot;
mod table;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use drowse_app::sheet::{SheetHtml, SheetOptions, SheetPage, SheetView};
use drowse_app::{App, AppError};

use crate::Words;
use crate::locale::clock_in_use;
use crate::paper::{self, Pen, escape};

/// Writes the sheet for the page. The name is the page's to fill in.
///
/// # Errors
/// As [`App::sheet`].
pub fn sheet_html(app: &App, options: &SheetOptions) -> Result<SheetHtml, AppError> {
    let view = app.sheet(options)?;
    let preferences = app.preferences()?;
    let words = Words::load(&preferences.language());
    let pen = Pen { words: &words, clock: clock_in_use(&preferences.clock()) };
    let (from, to) = range(&view);
    Ok(SheetHtml { from: from.to_string(), to: to.to_string(), html: body(&view, "", 2, &pen) })
}

/// Writes the sheet as a file in the language of the diary. See [`sheet_document`].
///
/// # Errors
/// As [`App::sheet`].
pub fn sheet_file(app: &App, options: &SheetOptions, name: &str) -> Result<String, AppError> {
    sheet_document(app, &Words::load(&app.preferences()?.language()), options, name)
}

/// Writes the sheet as one HTML document that needs nothing else: no script, no picture, no network. `name` stands on it
/// and nowhere else; empty: a line to write on.
///
/// # Errors
/// As [`App::sheet`].
pub fn sheet_document(app: &App, words: &Words, options: &SheetOptions, name: &str) -> Result<String, AppError> {
    let view = app.sheet(options)?;
    let pen = Pen { words, clock: clock_in_use(&app.preferences()?.clock()) };
    Ok(document(&view, name, &pen))
}

fn document(view: &SheetView, name: &str, pen: &Pen<'_>) -> String {
    let (from, to) = range(view);
    let title = format!("{}, {} – {}", pen.say("sheet-title"), pen.date(from), pen.date(to));
    paper::document(&title, "", &body(view, name, 1, pen), pen)
}

/// Writes all pages. `level`: of their headings.
fn body(view: &SheetView, name: &str, level: u8, pen: &Pen<'_>) -> String {
    let pages = view.pages.iter().enumerate();
    let pages: String = pages.map(|(number, written)| page(written, view, number, name, level, pen)).collect();
    format!("<div class=\"sheet-pages\">\n{pages}</div>\n")
}

fn page(page: &SheetPage, view: &SheetView, number: usize, name: &str, level: u8, pen: &Pen<'_>) -> String {
    let parts = [
        heading(page, name, level, pen),
        chart::chart(page, view.day_rollover, number, pen),
        foot::legend(number, pen),
        table::table(page, pen),
        foot::notes(page, level + 1, pen),
        foot::terms(page, level + 1, pen),
    ];
    format!("<section class=\"sheet-page\">\n{}\n</section>\n", parts.join("\n"))
}

fn heading(page: &SheetPage, name: &str, level: u8, pen: &Pen<'_>) -> String {
    let noted = [("recorded", page.recorded.into()), ("nights", page.lines.len().into())];
    let zone = page.zone.as_deref().map(|zone| pen.say_with("sheet-zone", [("zone", zone.into())]));
    let zone = zone.map(|zone| format!("<span>{zone}</span>")).unwrap_or_default();
    format!(
        "<header class=\"sheet-head\"><h{level}>{}</h{level}><p class=\"sheet-range\">{} – {}</p>\
         <p class=\"sheet-facts\"><span>{}</span>{zone}</p>\
         <p class=\"sheet-person\">{} <span class=\"sheet-name\" data-sheet-name>{}</span></p></header>",
        pen.say("sheet-title"),
        pen.date(page.from),
        pen.date(page.to),
        pen.say_with("sheet-recorded", noted),
        pen.say("sheet-name"),
        escape(name.trim())
    )
}

/// From the first date to the last. There is no sheet without a page.
fn range(view: &SheetView) -> (NaiveDate, NaiveDate) {
    let ends = view.pages.first().map(|page| page.from).zip(view.pages.last().map(|page| page.to));
    ends.expect("a range of dates has a date, and a date has a page")
}
