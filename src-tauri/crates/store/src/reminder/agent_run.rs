//! The table `agent_run`: tells a night slept through from a night switched off.

use chrono_tz::Tz;
use drowse_core::schedule::{LastPlan, Run, StopReason};
use rusqlite::{OptionalExtension, Row, params};

use super::occurrence::{instant, optionally_named};
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
    /// Records that a run began now, by which release of the zone rules, and the last plan before it; returns its row.
    ///
    /// # Errors
    /// The database refusing.
    pub fn insert_run(&self, version: &str, zone_rules: &str, last_plan: &LastPlan) -> Result<i64, StoreError> {
        let sql = "INSERT INTO agent_run (version, started_at, seen_at, zone, zone_rules) VALUES (?1, ?2, ?3, ?4, ?5)";
        let (seen_at, zone) = (Instant(last_plan.at()), last_plan.zone().name());
        self.connection().execute(sql, params![version, Instant(self.at()), seen_at, zone, zone_rules])?;
        Ok(self.connection().last_insert_rowid())
    }

    /// Records the last plan of a run. The newest row has it too, should another run have begun beside this one: the next
    /// asks there for the last plan, whoever carried it out.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_run_seen(&self, id: i64, last_plan: &LastPlan) -> Result<(), StoreError> {
        let sql = "UPDATE agent_run SET seen_at = ?2, zone = ?3 WHERE id IN (?1, (SELECT max(id) FROM agent_run))";
        self.connection().execute(sql, params![id, Instant(last_plan.at()), last_plan.zone().name()])?;
        Ok(())
    }

    /// Records that a run ended now, how, and its last plan: since then it may have slept.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_run(&self, id: i64, reason: StopReason, last_plan: &LastPlan) -> Result<(), StoreError> {
        self.set_run_seen(id, last_plan)?;
        let sql = "UPDATE agent_run SET stopped_at = ?2, stop_reason = ?3 WHERE id = ?1";
        self.connection().execute(sql, params![id, Instant(self.at()), reason.name()])?;
        Ok(())
    }
}

fn run_from(row: &Row<'_>) -> rusqlite::Result<Run> {
    Ok(Run {
        started_at: row.get::<_, Instant>("started_at")?.0,
        seen_at: row.get::<_, Instant>("seen_at")?.0,
        stopped_at: instant(row, "stopped_at")?,
        stop_reason: optionally_named(row, "stop_reason")?,
    })
}
