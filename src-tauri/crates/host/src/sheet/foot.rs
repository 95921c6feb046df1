//! What stands around chart and table: the legend, what the person noted, what the numbers are.

use drowse_app::sheet::{MarkKind, SheetLine, SheetNight, SheetPage, StretchKind};
use serde_json::Map;

use super::chart::{sample_arrow, sample_bar, sample_dot};
use crate::paper::{Pen, escape};

/// The numbers that are explained, as keys of words: `sheet-term-<name>`, and `sheet-term-<name>-is`.
const TERMS: [&str; 6] = ["sol", "waso", "tib", "tst", "se", "se-tib"];

/// Explains the marks of the chart.
pub(super) fn legend(number: usize, pen: &Pen<'_>) -> String {
    let bar = |kind| sample_bar(kind, number);
    let items = [
        (bar(StretchKind::Asleep), pen.say("sheet-legend-asleep")),
        (bar(StretchKind::Trying), pen.say("sheet-legend-trying")),
        (bar(StretchKind::InBed), pen.say("sheet-legend-in-bed")),
        (bar(StretchKind::AsleepInPart), pen.say("sheet-legend-in-part")),
        (bar(StretchKind::Nap), pen.say("sheet-legend-nap")),
        (sample_arrow(MarkKind::GotIntoBed), pen.say("sheet-column-into-bed")),
        (sample_arrow(MarkKind::GotOutOfBed), pen.say("sheet-column-up")),
        (sample_dot(), pen.say("sheet-legend-routine")),
    ];
    let items: String = items.iter().map(|(sample, said)| format!("<li>{sample}{said}</li>")).collect();
    format!("<ul class=\"sheet-legend\">{items}</ul>")
}

/// Lists tags, notes and changes of zone, night by night. Nothing noted, nothing listed.
pub(super) fn notes(page: &SheetPage, level: u8, pen: &Pen<'_>) -> String {
    let notes: String = page.lines.iter().map(|line| notes_of(line, pen)).collect();
    if notes.is_empty() {
        return String::new();
    }
    let title = pen.say("sheet-notes");
    format!("<section class=\"sheet-notes\"><h{level}>{title}</h{level}><dl>{notes}</dl></section>")
}

fn notes_of(line: &SheetLine, pen: &Pen<'_>) -> String {
    let zone = line.new_zone.as_deref().map(|zone| pen.say_with("sheet-new-zone", [("zone", zone.into())]));
    let said: Vec<String> = zone.into_iter().chain(line.nights.iter().flat_map(|night| said_of(night, pen))).collect();
    if said.is_empty() {
        return String::new();
    }
    format!("<div><dt>{}</dt><dd>{}</dd></div>", pen.night_of(line.diary_date), said.join(" · "))
}

fn said_of(night: &SheetNight, pen: &Pen<'_>) -> Vec<String> {
    let tag = |tag: &String| {
        let known = pen.words.find(&format!("diary-tag-{}", tag.replace(' ', "-")), &Map::new());
        escape(known.as_deref().unwrap_or(tag))
    };
    let note = Some(escape(&night.note)).filter(|note| !note.is_empty());
    night.tags.iter().map(tag).chain(note).collect()
}

/// Says in one line each what the numbers are and whose they are.
pub(super) fn terms(page: &SheetPage, level: u8, pen: &Pen<'_>) -> String {
    let term = |name: &&str| {
        let (term, is) = (pen.say(&format!("sheet-term-{name}")), pen.say(&format!("sheet-term-{name}-is")));
        format!("<div><dt>{term}</dt><dd>{is}</dd></div>")
    };
    let terms: String = TERMS.iter().map(term).collect();
    let is_any_imported = page.lines.iter().flat_map(|line| &line.nights).any(|night| night.is_imported);
    let imported = if is_any_imported { format!(" † {}", pen.say("sheet-imported")) } else { String::new() };
    format!(
        "<section class=\"sheet-terms\"><h{level}>{}</h{level}><dl>{terms}</dl><p>{}{imported}</p><p>{}</p></section>",
        pen.say("sheet-terms"),
        pen.say("sheet-blank-is-blank"),
        pen.say("sheet-made")
    )
}
