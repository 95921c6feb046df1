//! The tables that hang on `night`: awakenings, tags, reported routines, source records.

use std::collections::HashMap;

use drowse_core::diary::{Awakening, Night};
use rusqlite::{Connection, Row, params};

use super::night_rows::Range;
use super::source::SourceRecord;
use crate::StoreError;
use crate::column::Instant;

/// What belongs to one night.
#[derive(Default)]
pub(super) struct NightParts {
    pub(super) awakenings: Vec<Awakening>,
    pub(super) tags: Vec<String>,
    pub(super) routines: Vec<String>,
    pub(super) sources: Vec<SourceRecord>,
}

/// What belongs to each of many nights, by row id. One query a table, not one a night.
pub(super) struct Parts(HashMap<i64, NightParts>);

impl Parts {
    pub(super) fn select(connection: &Connection, range: &Range) -> Result<Self, StoreError> {
        let mut parts = Self(HashMap::new());
        parts.gather(connection, range, "awakening AS part", "started_at", |night, row| {
            let started_at = row.get::<_, Instant>("started_at")?.0;
            night.awakenings.push(Awakening { started_at, ended_at: row.get::<_, Instant>("ended_at")?.0 });
            Ok(())
        })?;
        let tags = "night_tag AS part JOIN tag ON tag.id = part.tag_id";
        parts.gather(connection, range, tags, "name", |night, row| {
            night.tags.push(row.get("name")?);
            Ok(())
        })?;
        parts.gather(connection, range, "night_routine AS part", "routine_id", |night, row| {
            night.routines.push(row.get("routine_id")?);
            Ok(())
        })?;
        parts.gather(connection, range, "source_record AS part", "source, source_key", |night, row| {
            night.sources.push(SourceRecord::from_row(row)?);
            Ok(())
        })?;
        Ok(parts)
    }

    pub(super) fn take(&mut self, night_id: i64) -> NightParts {
        self.0.remove(&night_id).unwrap_or_default()
    }

    fn gather(
        &mut self,
        connection: &Connection,
        range: &Range,
        tables: &str,
        order: &str,
        add: impl Fn(&mut NightParts, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let condition = range.condition();
        let sql = format!(
            "SELECT * FROM {tables} WHERE part.night_id IN (SELECT id FROM night WHERE {condition}) ORDER BY {order}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(range.parameters())?;
        while let Some(row) = rows.next()? {
            add(self.0.entry(row.get("night_id")?).or_default(), row)?;
        }
        Ok(())
    }
}

/// Deletes what hangs on a stored night, but for its source records.
pub(super) fn delete(connection: &Connection, night_id: i64) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM awakening WHERE night_id = ?1",
        "DELETE FROM night_tag WHERE night_id = ?1",
        "DELETE FROM night_routine WHERE night_id = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([night_id])?;
    }
    Ok(())
}

/// Hangs the parts of a night on a row that has none.
pub(super) fn insert(connection: &Connection, night_id: i64, night: &Night) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached("INSERT INTO awakening VALUES (?1, ?2, ?3)")?;
    for awakening in &night.marked_awakenings {
        insert.execute(params![night_id, Instant(awakening.started_at), Instant(awakening.ended_at)])?;
    }
    let mut make_tag = connection.prepare_cached("INSERT INTO tag (name) VALUES (?1) ON CONFLICT DO NOTHING")?;
    let mut insert = connection
        .prepare_cached("INSERT INTO night_tag SELECT ?1, id FROM tag WHERE name = ?2 ON CONFLICT DO NOTHING")?;
    for tag in &night.tags {
        make_tag.execute([tag])?;
        insert.execute(params![night_id, tag])?;
    }
    let mut insert = connection.prepare_cached("INSERT INTO night_routine VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    for routine in &night.routines {
        insert.execute(params![night_id, routine])?;
    }
    Ok(())
}
