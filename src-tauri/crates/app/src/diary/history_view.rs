//! The history of the diary on its way to the interface.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NightBarView;

/// What a person looks for in notes and tags.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DiarySearch {
    /// Words in any order, of which every one must be found. Blank: every night.
    pub text: String,
    /// What the screen calls the tags the program offers, by what is stored: what is read is what is found.
    pub tag_words: BTreeMap<String, String>,
}

/// Every night that is looked for, in columns: place 3 of each is the fourth night. By diary date and ordinal.
///
/// Fifty years are half a megabyte this way and two and a half with a name at every value.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DiaryIndex {
    /// The diary date of last night: there is none after it.
    pub last_night_date: String,
    /// Row ids.
    pub ids: Vec<i64>,
    /// Diary dates.
    pub diary_dates: Vec<String>,
    /// 1, or 2 and 3 for further sleeps of a date.
    pub ordinals: Vec<u8>,
    /// Whole minutes.
    pub total_sleep_time_min: Vec<Option<u16>>,
    /// 1 to 5.
    pub quality: Vec<Option<u8>>,
    /// Places of the nights without sleep.
    pub sleepless: Vec<u32>,
    /// Places of the nights that were noted late.
    pub late: Vec<u32>,
    /// Places of the nights with a note or tags.
    pub noted: Vec<u32>,
}

/// What a row of the history shows of a night beside what the index says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DiaryRow {
    /// Row id.
    pub id: i64,
    /// The night on the noon-to-noon line.
    pub bar: NightBarView,
    /// A massage went before it.
    pub has_massage: bool,
    /// The tags as the screen calls them.
    pub tags: Vec<Vec<WordsPiece>>,
    /// The note, from near the first words found on.
    pub note: Vec<WordsPiece>,
}

/// A piece of a text, found or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub struct WordsPiece {
    pub text: String,
    pub is_found: bool,
}

/// What undo would take back, when it was about the diary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LastChangeView {
    /// What was done.
    pub kind: LastChangeKind,
    /// The diary date it was done to; `null` for an import.
    pub diary_date: Option<String>,
    /// The file of an import.
    pub file_name: Option<String>,
    /// Instant.
    pub at: String,
}

/// What was done to the diary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum LastChangeKind {
    Saved,
    Changed,
    Removed,
    Imported,
}
