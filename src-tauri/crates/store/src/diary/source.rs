//! Where a night or a nap came from.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};

use crate::{Reading, StoreError};

/// Who wrote a night or a nap. A logged one is never overwritten by an import unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The person; also an imported one edited by hand.
    Logged,
    /// Another app's export.
    Imported,
}

impl Origin {
    /// Returns its name in columns, JSON and CSV.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Logged => "logged",
            Self::Imported => "imported",
        }
    }
}

impl ToSql for Origin {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl FromSql for Origin {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let name = value.as_str()?;
        [Self::Logged, Self::Imported].into_iter().find(|origin| origin.name() == name).ok_or(FromSqlError::InvalidType)
    }
}

/// A record of another app as it was read, so that reading it again changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// `sleep-as-android`, `drowse` …
    pub source: String,
    /// Its id there, else `start/end`.
    pub source_key: String,
    /// Tells an unchanged record from an updated one.
    pub content_hash: String,
    /// The run that read it last.
    pub import_id: i64,
}

/// What a record read before became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSource {
    /// The record.
    pub record: SourceRecord,
    /// Its night; `None` here and at the nap: the person deleted it.
    pub night_id: Option<i64>,
    /// Its nap.
    pub nap_id: Option<i64>,
}

impl Reading<'_> {
    /// Looks up whether a record was read before, and what became of it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn find_source(&self, source: &str, source_key: &str) -> Result<Option<KnownSource>, StoreError> {
        let sql = "SELECT source, source_key, content_hash, import_id, night_id, nap_id FROM source_record
                   WHERE source = ?1 AND source_key = ?2";
        let mut statement = self.connection().prepare_cached(sql)?;
        let known = statement.query_row([source, source_key], |row| {
            Ok(KnownSource {
                record: SourceRecord::from_row(row)?,
                night_id: row.get("night_id")?,
                nap_id: row.get("nap_id")?,
            })
        });
        Ok(known.optional()?)
    }
}

impl SourceRecord {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            source: row.get("source")?,
            source_key: row.get("source_key")?,
            content_hash: row.get("content_hash")?,
            import_id: row.get("import_id")?,
        })
    }
}

/// Which column of `source_record` points to the aggregate.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner {
    Night,
    Nap,
}

impl Owner {
    pub(super) fn column(self) -> &'static str {
        match self {
            Self::Night => "night_id",
            Self::Nap => "nap_id",
        }
    }
}

/// Forgets which records an aggregate came from.
pub(super) fn forget_sources(connection: &Connection, owner: Owner, id: i64) -> Result<(), StoreError> {
    let sql = match owner {
        Owner::Night => "DELETE FROM source_record WHERE night_id = ?1",
        Owner::Nap => "DELETE FROM source_record WHERE nap_id = ?1",
    };
    connection.prepare_cached(sql)?.execute([id])?;
    Ok(())
}

/// Remembers which records an aggregate came from.
pub(super) fn add_sources(
    connection: &Connection,
    owner: Owner,
    id: i64,
    records: &[SourceRecord],
) -> Result<(), StoreError> {
    let sql = match owner {
        Owner::Night => {
            "INSERT OR REPLACE INTO source_record (source, source_key, content_hash, import_id, night_id)
             VALUES (?1, ?2, ?3, ?4, ?5)"
        }
        Owner::Nap => {
            "INSERT OR REPLACE INTO source_record (source, source_key, content_hash, import_id, nap_id)
             VALUES (?1, ?2, ?3, ?4, ?5)"
        }
    };
    let mut statement = connection.prepare_cached(sql)?;
    for record in records {
        statement.execute(params![record.source, record.source_key, record.content_hash, record.import_id, id])?;
    }
    Ok(())
}

/// Lists the records an aggregate came from.
pub(super) fn list_sources(connection: &Connection, owner: Owner, id: i64) -> Result<Vec<SourceRecord>, StoreError> {
    let sql = format!("SELECT * FROM source_record WHERE {} = ?1 ORDER BY source, source_key", owner.column());
    let mut statement = connection.prepare_cached(&sql)?;
    let records = statement.query_map([id], SourceRecord::from_row)?;
    Ok(records.collect::<Result<_, _>>()?)
}
