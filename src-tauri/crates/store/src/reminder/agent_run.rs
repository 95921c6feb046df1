//! The table `agent_run`: tells a night slept through from a night switched off.

use drowse_core::schedule::{Run, StopReason};
use rusqlite::{OptionalExtension, Row, params};

use super::occurrence::optionally_named;
use crate::column::Instant;
use crate::{Reading, StoreError, Writing};

impl Reading<'_> {
    /// Lists the latest runs before a row, newest first.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_runs_before(&self, id: i64, count: u32) -> Result<Vec<Run>, StoreError> {
        let sql = "SELECT * FROM agent_run WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_map(params![id, count], run_from)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Returns how the latest run stands; `None`: there was none.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_latest_run(&self) -> Result<Option<Run>, StoreError> {
        let sql = "SELECT * FROM agent_run ORDER BY id DESC LIMIT 1";
        Ok(self.connection().prepare_cached(sql)?.query_row([], run_from).optional()?)
    }
}

impl Writing<'_> {
    /// Records that a run began now; returns its row.
    ///
    /// # Errors
    /// The database refusing.
    pub fn insert_run(&self, version: &str) -> Result<i64, StoreError> {
        let sql = "INSERT INTO agent_run (version, started_at, seen_at) VALUES (?1, ?2, ?2)";
        self.connection().execute(sql, params![version, Instant(self.at())])?;
        Ok(self.connection().last_insert_rowid())
    }

    /// Records that a run is alive now.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_run_seen(&self, id: i64) -> Result<(), StoreError> {
        let sql = "UPDATE agent_run SET seen_at = ?2 WHERE id = ?1";
        self.connection().execute(sql, params![id, Instant(self.at())])?;
        Ok(())
    }

    /// Records that a run ended now, and how.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_run(&self, id: i64, reason: StopReason) -> Result<(), StoreError> {
        let sql = "UPDATE agent_run SET seen_at = ?2, stopped_at = ?2, stop_reason = ?3 WHERE id = ?1";
        self.connection().execute(sql, params![id, Instant(self.at()), reason.name()])?;
        Ok(())
    }
}

fn run_from(row: &Row<'_>) -> rusqlite::Result<Run> {
    Ok(Run {
        started_at: row.get::<_, Instant>("started_at")?.0,
        seen_at: row.get::<_, Instant>("seen_at")?.0,
        stop_reason: optionally_named(row, "stop_reason")?,
    })
}
