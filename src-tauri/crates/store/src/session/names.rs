//! What the enumerations of a session are called in columns.

use drowse_core::routine::Side;
use drowse_core::session::{Event, Outcome, SessionState};
use rusqlite::types::FromSqlError;

/// A value and its name.
pub(super) type Names<T> = &'static [(T, &'static str)];

pub(super) const STATES: Names<SessionState> = &[
    (SessionState::Running, "running"),
    (SessionState::Paused, "paused"),
    (SessionState::Finished, "finished"),
    (SessionState::Stopped, "stopped"),
    (SessionState::Lapsed, "lapsed"),
];

pub(super) const OUTCOMES: Names<Outcome> = &[
    (Outcome::Running, "running"),
    (Outcome::Done, "done"),
    (Outcome::Skipped, "skipped"),
    (Outcome::CutShort, "cut-short"),
];

pub(super) const SIDES: Names<Side> =
    &[(Side::Left, "left"), (Side::Right, "right"), (Side::Both, "both"), (Side::Middle, "middle")];

pub(super) const EVENTS: Names<Event> = &[
    (Event::Alive, "alive"),
    (Event::Advance, "advance"),
    (Event::Pause, "pause"),
    (Event::Resume, "resume"),
    (Event::Back, "back"),
    (Event::Forward, "forward"),
    (Event::Repeat, "repeat"),
    (Event::Leave, "leave"),
    (Event::Return, "return"),
    (Event::Finish, "finish"),
    (Event::Stop, "stop"),
];

/// Names a value.
pub(super) fn of<T: PartialEq>(names: Names<T>, value: T) -> &'static str {
    names.iter().find(|(named, _)| *named == value).expect("every value has a name").1
}

/// Finds the value of a name.
pub(super) fn value<T: Copy>(names: Names<T>, name: &str) -> Result<T, FromSqlError> {
    names.iter().find(|(_, known)| *known == name).map(|(value, _)| *value).ok_or(FromSqlError::InvalidType)
}
