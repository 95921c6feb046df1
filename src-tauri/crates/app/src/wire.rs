//! How instants and wall times are written where they leave the program.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};

/// Writes an instant: `2025-01-14T22:30:00Z`, with fractions of a second only when there are any.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Writes a wall time, to the second: `2025-01-14T22:30:00`.
pub(crate) fn wall(local: NaiveDateTime) -> String {
    local.format("%Y-%m-%dT%H:%M:%S").to_string()
}
