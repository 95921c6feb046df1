//! The numbers of a page: a row a sleep, then the means.

use chrono::NaiveTime;
use drowse_app::sheet::{SheetLine, SheetMean, SheetMeans, SheetNight, SheetPage};

use crate::paper::{Pen, UNKNOWN, hours, tenths, whole};

/// Columns after the first, as keys of words: `sheet-column-<name>`; the abbreviation clinicians use, if there is one.
const COLUMNS: [(&str, &str); 14] = [
    ("into-bed", ""),
    ("lights-out", ""),
    ("fall-asleep", "SOL"),
    ("awakenings", "NWAK"),
    ("awake", "WASO"),
    ("woke", ""),
    ("up", ""),
    ("in-bed", "TIB"),
    ("asleep", "TST"),
    ("naps", ""),
    ("efficiency", "SE"),
    ("efficiency-tib", "TST/TIB"),
    ("quality", ""),
    ("rested", ""),
];

/// Where the naps stand among the columns: they belong to the date, not to one of its sleeps.
const NAPS: usize = 9;

/// Lays out the table of a page.
pub(super) fn table(page: &SheetPage, pen: &Pen<'_>) -> String {
    let rows: String = page.lines.iter().map(|line| rows_of(line, pen)).collect();
    let caption = pen.say("sheet-table");
    format!(
        "<table class=\"sheet-table\"><caption class=\"sheet-unseen\">{caption}</caption><thead>{}</thead>\
         <tbody>{rows}</tbody><tfoot>{}</tfoot></table>",
        header(pen),
        foot(&page.means, pen)
    )
}

fn header(pen: &Pen<'_>) -> String {
    let column = |(name, short): &(&str, &str)| {
        let said = pen.say(&format!("sheet-column-{name}"));
        let unit = match *name {
            "fall-asleep" | "awake" | "naps" => pen.say("sheet-unit-minutes"),
            "in-bed" | "asleep" => pen.say("sheet-unit-hours"),
            "efficiency" | "efficiency-tib" => "%".to_owned(),
            "quality" | "rested" => "1–5".to_owned(),
            _ => String::new(),
        };
        let below: Vec<&str> = [*short, unit.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        format!("<th scope=\"col\">{said}<small>{}</small></th>", below.join(", "))
    };
    let columns: String = COLUMNS.iter().map(column).collect();
    format!("<tr><th scope=\"col\">{}</th>{columns}</tr>", pen.say("sheet-column-night"))
}

fn rows_of(line: &SheetLine, pen: &Pen<'_>) -> String {
    let date = pen.night_of(line.diary_date);
    let naps = line.nap_min.map_or_else(String::new, whole);
    if line.nights.is_empty() {
        let before = NAPS;
        let after = COLUMNS.len() - NAPS - 1;
        let nothing = pen.say("sheet-nothing-noted");
        return format!(
            "<tr class=\"sheet-blank\"><th scope=\"row\">{date}</th><td colspan=\"{before}\">{nothing}</td>\
             <td>{naps}</td><td colspan=\"{after}\"></td></tr>"
        );
    }
    let row = |(place, night): (usize, &SheetNight)| {
        let mut cells = cells(night, pen);
        cells[NAPS] = if place == 0 { naps.clone() } else { String::new() };
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        let dagger = if night.is_imported { " †" } else { "" };
        let date = if night.ordinal > 1 { pen.say("sheet-second-sleep") } else { date.clone() };
        format!("<tr><th scope=\"row\">{date}{dagger}</th>{cells}</tr>")
    };
    line.nights.iter().enumerate().map(row).collect()
}

fn cells(night: &SheetNight, pen: &Pen<'_>) -> [String; 14] {
    let metrics = &night.metrics;
    let clock = |time: Option<NaiveTime>| time.map_or_else(unknown, |time| pen.time(time));
    let number = |value: Option<f64>, write: fn(f64) -> String| value.map_or_else(unknown, write);
    let count = |value: Option<u8>| value.map_or_else(unknown, |value| value.to_string());
    let asleep = if night.slept { number(metrics.total_sleep_time_min, hours) } else { pen.say("sheet-no-sleep") };
    let efficiency = number(metrics.sleep_efficiency_pct, whole);
    let bound = if metrics.sleep_efficiency_is_upper_bound == Some(true) { "≤ " } else { "" };
    [
        clock(night.got_into_bed),
        clock(night.tried_to_sleep),
        number(metrics.sleep_onset_latency_min, whole),
        count(metrics.awakenings),
        number(metrics.wake_after_sleep_onset_min, whole),
        clock(night.final_awakening),
        clock(night.got_out_of_bed),
        number(metrics.time_in_bed_min, hours),
        asleep,
        String::new(),
        format!("{bound}{efficiency}"),
        number(metrics.sleep_efficiency_tib_pct, whole),
        count(night.quality),
        count(night.rested),
    ]
}

fn foot(means: &SheetMeans, pen: &Pen<'_>) -> String {
    let clock = |minutes| pen.clock_minutes(minutes);
    let of = |mean: SheetMean, write: &dyn Fn(f64) -> String| Some((mean.mean.map_or_else(unknown, write), mean.count));
    let columns = [
        of(means.got_into_bed_min, &clock),
        None,
        of(means.sleep_onset_latency_min, &whole),
        of(means.awakenings, &tenths),
        of(means.wake_after_sleep_onset_min, &whole),
        of(means.final_awakening_min, &clock),
        None,
        of(means.time_in_bed_min, &hours),
        of(means.total_sleep_time_min, &hours),
        None,
        of(means.sleep_efficiency_pct, &whole),
        of(means.sleep_efficiency_tib_pct, &whole),
        of(means.quality, &tenths),
        of(means.rested, &tenths),
    ];
    let row = |key: &str, write: &dyn Fn(&(String, usize)) -> String| {
        let cell = |column: &Option<(String, usize)>| column.as_ref().map_or_else(String::new, write);
        let cells: String = columns.iter().map(|column| format!("<td>{}</td>", cell(column))).collect();
        format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", pen.say(key))
    };
    row("sheet-mean", &|(mean, _)| mean.clone()) + &row("sheet-count", &|(_, count)| count.to_string())
}

fn unknown() -> String {
    UNKNOWN.to_owned()
}
