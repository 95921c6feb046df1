//! The app's own CSV: one row a night, lossless, readable by people and spreadsheets. CLI.md "The app's own CSV".
//!
//! A date that has naps but no night, or naps from elsewhere than its night, has a row of its own with `slept` blank.

mod cells;
mod list;
mod read;
mod row;
mod write;

pub(crate) use cells::{date, instant};
pub(crate) use read::{nap_key, read};
pub(crate) use write::write;

/// Every column, in the order they are written.
const COLUMNS: [&str; 30] = [
    "diary_date",
    "ordinal",
    "zone",
    "slept",
    "into_bed",
    "try_to_sleep",
    "sol_min",
    "awakenings",
    "waso_min",
    "awake_unsplit_min",
    "wakes",
    "final_awakening",
    "tasafa_min",
    "out_of_bed",
    "planned_wake",
    "woken_by_alarm",
    "free_day",
    "quality_1_5",
    "rested_1_5",
    "tension_0_10",
    "sleepiness_0_10",
    "nap_count",
    "nap_min",
    "naps",
    "routines",
    "tags",
    "comment",
    "logged_at",
    "source",
    "source_id",
];

/// A further column, written only when a zone of the diary was assumed.
const ZONE_IS_ASSUMED: &str = "zone_is_assumed";

/// The name under which the app's own files keep what they have no other source for.
pub const OWN_SOURCE: &str = "drowse";

/// Stands in `source` for what the person wrote down in this app.
const LOGGED: &str = "logged";
