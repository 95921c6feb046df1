//! Why a row was not taken.

use drowse_core::diary::NightError;

/// A row that cannot be a night, a nap, a session or a routine.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// The line on which the row begins, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// Why a row cannot be a night, a nap, a session or a routine.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The row ends before the columns a night needs.
    TooShort,
    /// A cell cannot be read as what its column holds.
    Cell {
        /// The column's name.
        column: String,
        /// What stood there.
        value: String,
    },
    /// The zone is unknown.
    Zone(String),
    /// Ends when it starts, or before.
    EndsBeforeStart,
    /// Longer than 24 hours.
    LongerThanADay,
    /// Before the year 1990: a clock that was never set.
    BeforeRecords,
    /// More than a day after now.
    InTheFuture,
    /// A main sleep of that date is in the file already, under the same number.
    SameNightTwice,
    /// A fourth main sleep of one date.
    TooManySleeps,
    /// A routine session that lacks something, does not fit its own plan, or has not ended.
    BrokenSession,
    /// A routine of one's own that lacks something.
    BrokenRoutine,
    /// A night that breaks a rule of the diary.
    Rule(NightError),
}

impl Reason {
    /// Returns the key of the words people read, `import-reason-<code>`; a broken rule has the words it has everywhere.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::Cell { .. } => "cell",
            Self::Zone(_) => "zone",
            Self::EndsBeforeStart => "ends-before-start",
            Self::LongerThanADay => "longer-than-a-day",
            Self::BeforeRecords => "before-records",
            Self::InTheFuture => "in-the-future",
            Self::SameNightTwice => "same-night-twice",
            Self::TooManySleeps => "too-many-sleeps",
            Self::BrokenSession => "broken-session",
            Self::BrokenRoutine => "broken-routine",
            Self::Rule(_) => "rule",
        }
    }

    /// Returns what the words need.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Cell { column, value } => vec![("column", column.clone()), ("value", value.clone())],
            Self::Zone(zone) => vec![("zone", zone.clone())],
            _ => Vec::new(),
        }
    }

    pub(crate) fn cell(column: &str, value: &str) -> Self {
        Self::Cell { column: column.to_owned(), value: value.chars().take(60).collect() }
    }
}
