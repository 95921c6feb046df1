//! The steps from an empty file to the newest schema. A released one is never edited.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../../../migrations/0001_first.sql")).foreign_key_check(),
    M::up(include_str!("../../../../migrations/0002_changed_evenings.sql")).foreign_key_check(),
    M::up(include_str!("../../../../migrations/0003_zone_of_runs.sql")).foreign_key_check(),
    M::up(include_str!("../../../../migrations/0004_swallowed.sql")).foreign_key_check(),
    M::up(include_str!("../../../../migrations/0005_lights_out.sql")).foreign_key_check(),
];

/// The schema's history, as this program knows it.
pub(crate) struct History {
    steps: &'static [M<'static>],
}

/// The history this program was built with.
pub(crate) const HISTORY: History = History { steps: STEPS };

impl History {
    #[cfg(test)]
    pub(crate) fn of(steps: &'static [M<'static>]) -> Self {
        Self { steps }
    }

    /// The version a database has after every step.
    pub(crate) fn newest(&self) -> i64 {
        i64::try_from(self.steps.len()).expect("a schema has fewer steps than i64 holds")
    }

    /// Takes every step the database has not had, each in its own transaction.
    pub(crate) fn apply(&self, connection: &mut Connection) -> Result<(), StoreError> {
        Migrations::from_slice(self.steps).to_latest(connection).map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => StoreError::System { trying: "bring the diary up to date", source: std::io::Error::other(other) },
        })
    }
}

#[cfg(test)]
#[path = "migrations_tests.rs"]
mod tests;
