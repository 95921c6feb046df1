//! The table `agent_run`: tells a night slept through from a night switched off.

use chrono_tz::Tz;
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

/// Where and by which rules a run planned last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedIn {
    /// The zone; `None`: an older version did not say, or this one does not know it.
    pub zone: Option<Tz>,
    /// Whether the rules of zones were those of a release.
    pub by_same_rules: bool,
}

impl Reading<'_> {
    /// Returns where the latest run planned last, and whether by `zone_rules`; `None`: there was no run.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_planned_in(&self, zone_rules: &str) -> Result<Option<PlannedIn>, StoreError> {
        let sql = "SELECT zone, coalesce(zone_rules = ?1, 1) FROM agent_run ORDER BY id DESC LIMIT 1";
        let read = |row: &Row<'_>| {
            let zone: Option<String> = row.get(0)?;
            Ok(PlannedIn { zone: zone.and_then(|name| name.parse().ok()), by_same_rules: row.get(1)? })
        };
        Ok(self.connection().prepare_cached(sql)?.query_row([zone_rules], read).optional()?)
    }
}

impl Writing<'_> {
    /// Records that a run began now, in which zone and by which release of the zone rules; returns its row.
    ///
    /// # Errors
    /// The database refusing.
    pub fn insert_run(&self, version: &str, zone: Tz, zone_rules: &str) -> Result<i64, StoreError> {
        let sql = "INSERT INTO agent_run (version, started_at, seen_at, zone, zone_rules) VALUES (?1, ?2, ?2, ?3, ?4)";
        self.connection().execute(sql, params![version, Instant(self.at()), zone.name(), zone_rules])?;
        Ok(self.connection().last_insert_rowid())
    }

    /// Records that a run plans in another zone from now on.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_run_zone(&self, id: i64, zone: Tz) -> Result<(), StoreError> {
        let sql = "UPDATE agent_run SET zone = ?2, seen_at = ?3 WHERE id = ?1";
        self.connection().execute(sql, params![id, zone.name(), Instant(self.at())])?;
        Ok(())
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
