//! The nights of a page, drawn: 24 hours across, a line a date. Black and white, told apart by shape: it may be faxed.

use std::fmt::Write as _;

use chrono::{NaiveTime, Timelike};
use drowse_app::sheet::{MarkKind, SheetLine, SheetPage, SheetStretch, StretchKind};

use crate::paper::Pen;

/// All lengths are tenths of a millimetre on A4.
const LEFT: f64 = 300.0;
const HOUR: f64 = 62.0;
const WIDTH: f64 = LEFT + 24.0 * HOUR + 36.0;
const TOP: f64 = 40.0;
const ROW: f64 = 55.0;
const BAR_TOP: f64 = 27.0;
const BAR_BOTTOM: f64 = 51.0;
const NAP_TOP: f64 = 39.0;
/// A letter of the small words, about.
const LETTER: f64 = 11.5;

/// Draws a page. `number` sets its patterns apart from those of other pages.
pub(super) fn chart(page: &SheetPage, rollover: NaiveTime, number: usize, pen: &Pen<'_>) -> String {
    let height = TOP + page.lines.len() as f64 * ROW + 6.0;
    let label = pen.say("sheet-chart");
    let mut svg = format!(
        "<svg class=\"sheet-chart\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{label}\">{}",
        patterns(number)
    );
    svg.push_str(&grid(page.lines.len(), rollover, pen));
    for (row, line) in page.lines.iter().enumerate() {
        let top = TOP + row as f64 * ROW;
        // Writing to a string cannot fail.
        let _ = write!(svg, "<g transform=\"translate(0 {top})\">{}</g>", drawn(line, number, pen));
    }
    svg.push_str("</svg>");
    svg
}

/// Draws one kind of bar as it stands in the chart, for the legend.
pub(super) fn sample_bar(kind: StretchKind, number: usize) -> String {
    let underlay =
        if kind == StretchKind::Nap { String::new() } else { rectangle(StretchKind::InBed, 0.0, 70.0, number) };
    framed(&format!("{underlay}{}", rectangle(kind, 0.0, 70.0, number)), 74.0)
}

/// Draws an arrow as it stands in the chart, for the legend.
pub(super) fn sample_arrow(kind: MarkKind) -> String {
    framed(&mark(kind, 10.0), 20.0)
}

/// Draws the dot of a routine, for the legend.
pub(super) fn sample_dot() -> String {
    framed(&dot(10.0), 20.0)
}

fn framed(drawing: &str, width: f64) -> String {
    format!("<svg class=\"sheet-sample\" viewBox=\"-2 1 {width} 52\" aria-hidden=\"true\">{drawing}</svg>")
}

fn patterns(number: usize) -> String {
    format!(
        "<defs><pattern id=\"sheet-hatch-{number}\" width=\"15\" height=\"15\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect class=\"sheet-paper\" width=\"15\" height=\"15\"/>\
         <path class=\"sheet-hatch\" d=\"M0 0V15\"/></pattern>\
         <pattern id=\"sheet-dots-{number}\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\">\
         <rect class=\"sheet-paper\" width=\"14\" height=\"14\"/><circle class=\"sheet-ink\" cx=\"7\" cy=\"7\" r=\"4.2\"/>\
         </pattern></defs>"
    )
}

fn grid(rows: usize, rollover: NaiveTime, pen: &Pen<'_>) -> String {
    let bottom = TOP + rows as f64 * ROW;
    let mut grid = String::new();
    let rollover_min = f64::from(rollover.num_seconds_from_midnight()) / 60.0;
    let first = (rollover_min / 60.0).ceil() as u32;
    for hour in (first..=first + 24).filter(|hour| f64::from(*hour) * 60.0 - rollover_min <= 1440.0) {
        let x = place(f64::from(hour) * 60.0 - rollover_min);
        let class = if hour % 24 == 0 { "sheet-midnight" } else { "sheet-hour" };
        let _ = write!(grid, "<path class=\"{class}\" d=\"M{x} {TOP}V{bottom}\"/>");
        if hour % 2 == 0 {
            let said = pen.hour(hour);
            let _ = write!(grid, "<text class=\"sheet-small\" x=\"{x}\" y=\"28\" text-anchor=\"middle\">{said}</text>");
        }
    }
    for row in 0..=rows {
        let y = TOP + row as f64 * ROW;
        let _ = write!(grid, "<path class=\"sheet-rule\" d=\"M0 {y}H{}\"/>", place(1440.0));
    }
    grid
}

fn drawn(line: &SheetLine, number: usize, pen: &Pen<'_>) -> String {
    let mut drawing = label(line, pen);
    for SheetStretch { kind, from_min, to_min } in &line.stretches {
        let (from, to) = (place(*from_min), place(*to_min));
        drawing.push_str(&rectangle(*kind, from, to - from, number));
    }
    for at in &line.marks {
        drawing.push_str(&mark(at.kind, place(at.at_min)));
    }
    if line.has_routine {
        drawing.push_str(&dot(LEFT - 16.0));
    }
    drawing.push_str(&beside(line, pen));
    drawing
}

fn label(line: &SheetLine, pen: &Pen<'_>) -> String {
    let night = pen.night_of(line.diary_date);
    let zone = line.new_zone.as_deref().map(|zone| {
        let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        pen.say_with("sheet-clock-of", [("place", place.into())])
    });
    let change = line.clock_change_min.map(|minutes| {
        let key = if minutes > 0.0 { "sheet-clock-forward" } else { "sheet-clock-back" };
        pen.say_with(key, [("minutes", minutes.abs().into())])
    });
    let below: Vec<String> = zone.into_iter().chain(change).collect();
    if below.is_empty() {
        return format!("<text class=\"sheet-date\" x=\"0\" y=\"36\">{night}</text>");
    }
    let below = below.join(" · ");
    format!(
        "<text class=\"sheet-date\" x=\"0\" y=\"26\">{night}</text><text class=\"sheet-small\" x=\"0\" y=\"49\">{below}</text>"
    )
}

fn rectangle(kind: StretchKind, x: f64, width: f64, number: usize) -> String {
    let (top, fill) = match kind {
        StretchKind::InBed => (BAR_TOP, "class=\"sheet-bed\"".to_owned()),
        StretchKind::Trying => (BAR_TOP, format!("class=\"sheet-edge\" fill=\"url(#sheet-hatch-{number})\"")),
        StretchKind::AsleepInPart => (BAR_TOP, format!("class=\"sheet-edge\" fill=\"url(#sheet-dots-{number})\"")),
        StretchKind::Asleep => (BAR_TOP, "class=\"sheet-asleep\"".to_owned()),
        StretchKind::Nap => (NAP_TOP, "class=\"sheet-asleep\"".to_owned()),
    };
    format!("<rect {fill} x=\"{x:.1}\" y=\"{top}\" width=\"{width:.1}\" height=\"{}\"/>", BAR_BOTTOM - top)
}

fn mark(kind: MarkKind, x: f64) -> String {
    let (class, path) = match kind {
        MarkKind::GotIntoBed => ("sheet-arrow", format!("M{x:.1} 4V17M{x:.1} 26l-7-11h14z")),
        MarkKind::GotOutOfBed => ("sheet-arrow", format!("M{x:.1} 26V13M{x:.1} 4l-7 11h14z")),
        MarkKind::TriedToSleep | MarkKind::FinalAwakening => {
            ("sheet-tick", format!("M{x:.1} {}V{}", BAR_TOP - 3.0, BAR_BOTTOM + 3.0))
        }
    };
    format!("<path class=\"{class}\" d=\"{path}\"/>")
}

fn dot(x: f64) -> String {
    format!("<circle class=\"sheet-ink\" cx=\"{x}\" cy=\"28\" r=\"8\"/>")
}

/// Says beside the bars what they cannot show.
fn beside(line: &SheetLine, pen: &Pen<'_>) -> String {
    // Beside the line of midnight, if it stands in the middle.
    let alone = |said: &str| words_at(LEFT + 12.25 * HOUR, "start", said);
    let has_bars = !line.stretches.is_empty() || !line.marks.is_empty();
    if line.nights.is_empty() {
        // The end of the sleep before, or a nap, may stand here: the table says that the night is blank.
        let said = if has_bars { String::new() } else { pen.say("sheet-nothing-noted") };
        return alone(&said);
    }
    let mut parts = Vec::new();
    for night in &line.nights {
        if !night.slept {
            parts.push(pen.say("sheet-no-sleep"));
        } else if let Some(minutes) = night.unplaced_awake_min {
            parts.push(pen.say_with("sheet-less-awake", [("minutes", minutes.round().into())]));
        }
    }
    if parts.is_empty() && !has_bars {
        parts.push(pen.say("sheet-without-times"));
    }
    let said = parts.join(" · ");
    let Some((first, last)) = extent(line) else { return alone(&said) };
    let needs = said.chars().count() as f64 * LETTER + 24.0;
    if last + needs <= place(1440.0) {
        words_at(last + 16.0, "start", &said)
    } else if first - needs >= LEFT {
        words_at(first - 16.0, "end", &said)
    } else {
        String::new()
    }
}

/// From the first to the last place of a line that is drawn on.
fn extent(line: &SheetLine) -> Option<(f64, f64)> {
    let bars = line.stretches.iter().flat_map(|stretch| [stretch.from_min, stretch.to_min]);
    let places: Vec<f64> = bars.chain(line.marks.iter().map(|mark| mark.at_min)).map(place).collect();
    let first = places.iter().copied().reduce(f64::min)?;
    Some((first, places.iter().copied().fold(first, f64::max)))
}

fn words_at(x: f64, anchor: &str, said: &str) -> String {
    if said.is_empty() {
        return String::new();
    }
    format!("<text class=\"sheet-small sheet-beside\" x=\"{x:.1}\" y=\"46\" text-anchor=\"{anchor}\">{said}</text>")
}

/// Where a minute of the line stands on the paper.
fn place(minutes: f64) -> f64 {
    LEFT + minutes / 60.0 * HOUR
}
