//! Transport types of tonight's pick.

use drowse_core::comparison::Outcome;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a routine is tonight's. It is kept as it was when it was picked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "mode", rename_all = "kebab-case", rename_all_fields = "snake_case")]
#[ts(export)]
pub enum PickView {
    /// To get to know it.
    Rotation {
        /// Which time it will be, from 1.
        time: u32,
        /// How many times it takes.
        times: u32,
        /// Whether what works is asked next: two must be known first.
        until_lots: bool,
    },
    /// All are known: the person's own.
    AllKnown,
    /// A lot fell on it.
    Thompson {
        /// `sol` or `quality`: what it went by.
        #[ts(type = "string")]
        outcome: Outcome,
        /// How likely it was, 0.1 to 0.9; 1 when it was the only one.
        chance: f64,
        /// All the lot could fall on, the likeliest first.
        candidates: Vec<PickCandidate>,
    },
    /// An evening of a course.
    Course {
        /// Which, from 1.
        evening: u8,
        /// How many there are.
        evenings: u8,
        /// How long the massage is.
        minutes: f64,
    },
    /// The course is over: the person's own.
    CourseOver {
        /// On how many evenings there was a massage.
        evenings_done: u32,
        /// How many there were.
        evenings: u8,
    },
    /// Nothing else fits the time that is left, or is for the person tonight.
    LastResort,
}

/// A routine the lot could fall on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PickCandidate {
    /// `feet`, `head` …
    pub routine_id: String,
    /// What the person calls it, if it is their own.
    pub own_title: Option<String>,
    /// How many nights after it have the number noted.
    pub nights: u32,
    /// The middle one of those numbers.
    pub median: Option<f64>,
    /// How likely it was.
    pub chance: f64,
}
