//! The tables `routine_session` and `session_step`.

use std::collections::BTreeMap;

use drowse_core::session::{NotedEvent, Session, StepDone};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Params, Row, params};

use super::{StoredSession, names};
use crate::StoreError;
use crate::column::{Instant, Zone};

/// Selects sessions with their steps, oldest first.
pub(super) fn select(
    connection: &Connection,
    condition: &str,
    given: impl Params,
) -> Result<Vec<StoredSession>, StoreError> {
    let sql = format!("SELECT * FROM routine_session WHERE {condition} ORDER BY started_at, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query_map(given, session_from)?.collect::<Result<Vec<_>, _>>()?;
    for stored in &mut found {
        stored.session.steps = select_steps(connection, stored.id)?;
    }
    Ok(found)
}

fn session_from(row: &Row<'_>) -> rusqlite::Result<StoredSession> {
    let plan: String = row.get("plan")?;
    let session = Session {
        timeline: serde_json::from_str(&plan).map_err(FromSqlError::other)?,
        started_at: row.get::<_, Instant>("started_at")?.0,
        state: names::value(names::STATES, &row.get::<_, String>("state")?)?,
        ended_at: row.get::<_, Option<Instant>>("ended_at")?.map(|instant| instant.0),
        position: row.get("position")?,
        position_ms: row.get("position_ms")?,
        alive_at: row.get::<_, Instant>("alive_at")?.0,
        steps: BTreeMap::new(),
    };
    Ok(StoredSession {
        id: row.get("id")?,
        content_version: row.get("content_version")?,
        zone: row.get::<_, Zone>("zone")?.0,
        started_from: row.get("started_from")?,
        stop_reason: row.get("stop_reason")?,
        session,
    })
}

fn select_steps(connection: &Connection, session_id: i64) -> Result<BTreeMap<u32, StepDone>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT * FROM session_step WHERE session_id = ?1")?;
    let steps = statement.query_map([session_id], |row| {
        let step = StepDone {
            step_id: row.get("step_id")?,
            side: names::value(names::SIDES, &row.get::<_, String>("side")?)?,
            started_at: row.get::<_, Instant>("started_at")?.0,
            active_ms: row.get::<_, i64>("active_ms")?.unsigned_abs(),
            repeats: row.get("repeats")?,
            outcome: names::value(names::OUTCOMES, &row.get::<_, String>("outcome")?)?,
        };
        Ok((row.get("position")?, step))
    })?;
    Ok(steps.collect::<Result<_, _>>()?)
}

/// Inserts a session without its steps, under its id if it has one; returns the id.
pub(super) fn insert(connection: &Connection, stored: &StoredSession) -> Result<i64, StoreError> {
    let session = &stored.session;
    connection.execute(
        "INSERT INTO routine_session (routine_id, content_version, plan, planned_ms, zone, started_at, ended_at, state,
           stop_reason, started_from, position, position_ms, alive_at, id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, nullif(?14, 0))",
        params![
            session.timeline.routine_id,
            stored.content_version,
            serde_json::to_string(&session.timeline)?,
            whole(session.timeline.massage_ms()),
            Zone(stored.zone),
            Instant(session.started_at),
            session.ended_at.map(Instant),
            names::of(names::STATES, session.state),
            stored.stop_reason,
            stored.started_from,
            session.position,
            session.position_ms,
            Instant(session.alive_at),
            stored.id,
        ],
    )?;
    Ok(connection.last_insert_rowid())
}

pub(super) fn update(connection: &Connection, stored: &StoredSession) -> Result<(), StoreError> {
    let session = &stored.session;
    connection
        .prepare_cached(
            "UPDATE routine_session SET ended_at = ?2, state = ?3, stop_reason = ?4, position = ?5, position_ms = ?6,
               alive_at = ?7 WHERE id = ?1",
        )?
        .execute(params![
            stored.id,
            session.ended_at.map(Instant),
            names::of(names::STATES, session.state),
            stored.stop_reason,
            session.position,
            session.position_ms,
            Instant(session.alive_at),
        ])?;
    Ok(())
}

pub(super) fn update_plan(connection: &Connection, stored: &StoredSession) -> Result<(), StoreError> {
    let timeline = &stored.session.timeline;
    connection.execute(
        "UPDATE routine_session SET plan = ?2, planned_ms = ?3 WHERE id = ?1",
        params![stored.id, serde_json::to_string(timeline)?, whole(timeline.massage_ms())],
    )?;
    Ok(())
}

pub(super) fn upsert_step(
    connection: &Connection,
    session_id: i64,
    position: u32,
    step: &StepDone,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO session_step (session_id, position, step_id, side, started_at, active_ms, repeats, outcome)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT DO UPDATE SET active_ms = excluded.active_ms, repeats = excluded.repeats,
               outcome = excluded.outcome",
        )?
        .execute(params![
            session_id,
            position,
            step.step_id,
            names::of(names::SIDES, step.side),
            Instant(step.started_at),
            whole(step.active_ms),
            step.repeats,
            names::of(names::OUTCOMES, step.outcome),
        ])?;
    Ok(())
}

pub(super) fn select_events(connection: &Connection, session_id: i64) -> Result<Vec<NotedEvent>, StoreError> {
    let sql = "SELECT * FROM session_event WHERE session_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let events = statement.query_map([session_id], |row| {
        Ok(NotedEvent {
            at: row.get::<_, Instant>("at")?.0,
            event: names::value(names::EVENTS, &row.get::<_, String>("kind")?)?,
            position: row.get("position")?,
            position_ms: row.get("position_ms")?,
        })
    })?;
    Ok(events.collect::<Result<_, _>>()?)
}

/// Adds an event behind those a session has.
pub(super) fn insert_event(connection: &Connection, session_id: i64, noted: NotedEvent) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO session_event (session_id, number, at, kind, position, position_ms)
             SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5 FROM session_event WHERE session_id = ?1",
        )?
        .execute(params![
            session_id,
            Instant(noted.at),
            names::of(names::EVENTS, noted.event),
            noted.position,
            noted.position_ms,
        ])?;
    Ok(())
}

/// Milliseconds as SQLite counts; a timeline is shorter than 292 million years.
fn whole(milliseconds: u64) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}
