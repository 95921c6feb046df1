//! What a sheet for a clinician says: numbers and places. The renderer beside the words (`drowse_host::sheet`) writes it.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::diary::MetricsView;

/// What stands on a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SheetOptions {
    /// First diary date; `None`: two weeks.
    pub from: Option<NaiveDate>,
    /// Last diary date; `None`: last night's.
    pub to: Option<NaiveDate>,
    /// Leaves out what is the person's own affair: their tags and notes.
    pub without_notes: bool,
}

/// A sheet as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetHtml {
    /// First diary date.
    pub from: String,
    /// Last diary date.
    pub to: String,
    /// The sheet, written by the program: everything a person noted is text in it. The name belongs into every element with
    /// `data-sheet-name`.
    pub html: String,
}

/// A diary of some weeks on paper.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetView {
    /// The time of day at which every line begins and ends.
    pub day_rollover: NaiveTime,
    /// Up to two weeks each, in order.
    pub pages: Vec<SheetPage>,
}

/// Up to two weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetPage {
    /// First diary date.
    pub from: NaiveDate,
    /// Last diary date.
    pub to: NaiveDate,
    /// Dates with a recorded night, all-nighters included.
    pub recorded: usize,
    /// Whose clock the page begins with; `None`: nothing is noted on it.
    pub zone: Option<String>,
    /// One for every date, also where nothing is noted.
    pub lines: Vec<SheetLine>,
    /// What the nights of the page have in common.
    pub means: SheetMeans,
}

/// A diary date: the 24 hours that end on it at the rollover, and what was noted for it.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetLine {
    /// The date of getting up.
    pub diary_date: NaiveDate,
    /// The zone, when it is another than the one before on the page.
    pub new_zone: Option<String>,
    /// How far the clock was put forward within these hours, minutes; less than 0: back.
    pub clock_change_min: Option<f64>,
    /// A massage or another routine of ours went before the night.
    pub has_routine: bool,
    /// What is drawn as a bar, the wider ones first. Sleep beyond the end of its line goes on in the next.
    pub stretches: Vec<SheetStretch>,
    /// What is drawn at one moment.
    pub marks: Vec<SheetMark>,
    /// The sleeps of the date: none, one, or the usual one and further ones.
    pub nights: Vec<SheetNight>,
    /// Minutes of the naps on the line, and of those of the date without a time; `None`: no nap is noted.
    pub nap_min: Option<f64>,
}

/// What a bar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StretchKind {
    /// In bed, whatever else is known.
    InBed,
    /// From lights out until sleep.
    Trying,
    /// Asleep.
    Asleep,
    /// From lights out to waking for good where nobody knows when sleep began.
    AsleepInPart,
    /// A nap whose times are known.
    Nap,
}

/// A bar on a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SheetStretch {
    /// What it means.
    pub kind: StretchKind,
    /// Minutes after the line begins, on the wall clock.
    pub from_min: f64,
    /// Minutes after the line begins, at most 1440.
    pub to_min: f64,
}

/// What happened at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in Night")]
pub enum MarkKind {
    GotIntoBed,
    TriedToSleep,
    FinalAwakening,
    GotOutOfBed,
}

/// A moment on a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SheetMark {
    /// What happened.
    pub kind: MarkKind,
    /// Minutes after the line begins, on the wall clock.
    pub at_min: f64,
}

/// The row of a sleep. Times are those of the wall clock of that night.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "named as in Night")]
pub struct SheetNight {
    pub ordinal: u8,
    pub slept: bool,
    /// Another app or a device wrote it, not the person.
    pub is_imported: bool,
    pub got_into_bed: Option<NaiveTime>,
    pub tried_to_sleep: Option<NaiveTime>,
    pub final_awakening: Option<NaiveTime>,
    pub got_out_of_bed: Option<NaiveTime>,
    pub metrics: MetricsView,
    /// Minutes awake of which nobody knows when: the bar does not show them.
    pub unplaced_awake_min: Option<f64>,
    pub quality: Option<u8>,
    pub rested: Option<u8>,
    pub tags: Vec<String>,
    pub note: String,
}

/// A mean and how many nights it is of.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SheetMean {
    /// `None`: of nothing, or of clock times from all around the clock.
    pub mean: Option<f64>,
    /// Nights behind it.
    pub count: usize,
}

/// The means of a page, as Trends computes them. Missing nights are left out.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "named as in MetricsView")]
pub struct SheetMeans {
    /// Minutes after midnight.
    pub got_into_bed_min: SheetMean,
    /// Minutes after midnight.
    pub final_awakening_min: SheetMean,
    pub time_in_bed_min: SheetMean,
    pub sleep_onset_latency_min: SheetMean,
    pub awakenings: SheetMean,
    pub wake_after_sleep_onset_min: SheetMean,
    pub total_sleep_time_min: SheetMean,
    pub sleep_efficiency_pct: SheetMean,
    pub sleep_efficiency_tib_pct: SheetMean,
    pub quality: SheetMean,
    pub rested: SheetMean,
}
