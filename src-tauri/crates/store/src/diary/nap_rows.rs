//! The table `nap`.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::{Nap, NapSpan};
use drowse_core::units::Minutes;
use rusqlite::{Connection, Params, Row, params};

use super::StoredNap;
use super::source::{self, Owner};
use crate::StoreError;
use crate::column::{Day, Instant, Zone, first_day, last_day};

/// Which naps to load.
pub(super) enum Range {
    Id(i64),
    Dates { from: Option<NaiveDate>, to: Option<NaiveDate> },
    Times { started_at: DateTime<Utc>, ended_at: DateTime<Utc> },
}

pub(super) fn select(connection: &Connection, range: &Range) -> Result<Vec<StoredNap>, StoreError> {
    match *range {
        Range::Id(id) => select_where(connection, "id = ?1", [id]),
        Range::Dates { from, to } => {
            select_where(connection, "diary_date_on BETWEEN ?1 AND ?2", params![first_day(from), last_day(to)])
        }
        Range::Times { started_at, ended_at } => select_where(
            connection,
            "started_at = ?1 AND ended_at = ?2",
            params![Instant(started_at), Instant(ended_at)],
        ),
    }
}

fn select_where(connection: &Connection, condition: &str, given: impl Params) -> Result<Vec<StoredNap>, StoreError> {
    let sql = format!("SELECT * FROM nap WHERE {condition} ORDER BY diary_date_on, started_at NULLS LAST, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut naps = statement.query_map(given, nap_from)?.collect::<Result<Vec<_>, _>>()?;
    for nap in &mut naps {
        // Only an imported nap has source records.
        if let (Some(id), Some(_)) = (nap.id, nap.import_id) {
            nap.sources = source::list_sources(connection, Owner::Nap, id)?;
        }
    }
    Ok(naps)
}

fn nap_from(row: &Row<'_>) -> rusqlite::Result<StoredNap> {
    let instant = |name: &str| row.get::<_, Option<Instant>>(name).map(|found| found.map(|instant| instant.0));
    let span = match (instant("started_at")?, instant("ended_at")?) {
        (Some(started_at), Some(ended_at)) => NapSpan::Times { started_at, ended_at },
        _ => NapSpan::Duration { duration_min: Minutes(row.get("duration_min")?) },
    };
    Ok(StoredNap {
        id: row.get("id")?,
        nap: Nap { diary_date: row.get::<_, Day>("diary_date_on")?.0, zone: row.get::<_, Zone>("zone")?.0, span },
        origin: row.get("origin")?,
        import_id: row.get("import_id")?,
        logged_at: row.get::<_, Instant>("logged_at")?.0,
        sources: Vec::new(),
    })
}

/// Writes the row under its id, or under a new one; returns the id.
pub(super) fn upsert(connection: &Connection, stored: &StoredNap) -> Result<i64, StoreError> {
    let (started_at, ended_at, duration_min) = match stored.nap.span {
        NapSpan::Times { started_at, ended_at } => (Some(Instant(started_at)), Some(Instant(ended_at)), None),
        NapSpan::Duration { duration_min } => (None, None, Some(duration_min.0)),
    };
    let mut statement = connection.prepare_cached(
        "INSERT INTO nap (id, diary_date_on, zone, started_at, ended_at, duration_min, origin, import_id, logged_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET
           diary_date_on = excluded.diary_date_on, zone = excluded.zone, started_at = excluded.started_at,
           ended_at = excluded.ended_at, duration_min = excluded.duration_min, origin = excluded.origin,
           import_id = excluded.import_id, logged_at = excluded.logged_at",
    )?;
    statement.execute(params![
        stored.id,
        Day(stored.nap.diary_date),
        Zone(stored.nap.zone),
        started_at,
        ended_at,
        duration_min,
        stored.origin,
        stored.import_id,
        Instant(stored.logged_at),
    ])?;
    Ok(stored.id.unwrap_or_else(|| connection.last_insert_rowid()))
}
