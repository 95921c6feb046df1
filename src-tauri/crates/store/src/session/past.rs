//! Sessions that ended, whole: what an export holds and an import brings.

use chrono::{DateTime, Utc};
use drowse_core::session::PastSession;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{StoredSession, rows};
use crate::column::Instant;
use crate::{Aggregate, Entity, Noun, Reading, StoreError};

/// A session that ended, as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredPastSession {
    /// Row id; `None` before it is stored.
    pub id: Option<i64>,
    /// The session with its steps and events.
    pub past: PastSession,
}

impl Reading<'_> {
    /// Lists the sessions that ended, oldest first.
    ///
    /// # Errors
    /// The database refusing, or a plan that cannot be read.
    pub fn list_past_sessions(&self) -> Result<Vec<PastSession>, StoreError> {
        let ended = rows::select(self.connection(), "ended_at IS NOT NULL", [])?;
        ended.into_iter().map(|stored| past(self.connection(), stored)).collect()
    }

    /// Tells whether a routine was started at an instant, to the millisecond; its session may still be open.
    ///
    /// # Errors
    /// The database refusing.
    pub fn has_session(&self, routine_id: &str, started_at: DateTime<Utc>) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM routine_session WHERE started_at = ?1 AND routine_id = ?2";
        Ok(self.connection().prepare_cached(sql)?.exists(params![Instant(started_at), routine_id])?)
    }
}

fn past(connection: &Connection, stored: StoredSession) -> Result<PastSession, StoreError> {
    Ok(PastSession {
        events: rows::select_events(connection, stored.id)?,
        content_version: stored.content_version,
        zone: stored.zone,
        started_from: stored.started_from,
        stop_reason: stored.stop_reason,
        session: stored.session,
    })
}

impl Aggregate for StoredPastSession {
    const ENTITY: Entity = Entity::Session;
    const NOUN: Noun = Noun::Sessions;

    fn id(&self) -> Option<i64> {
        self.id
    }

    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError> {
        let found = rows::select(connection, "id = ?1 AND ended_at IS NOT NULL", [id])?.pop();
        found.map(|stored| Ok(Self { id: Some(id), past: past(connection, stored)? })).transpose()
    }

    fn store(&self, connection: &Connection) -> Result<i64, StoreError> {
        if let Some(id) = self.id {
            Self::delete(connection, id)?;
        }
        let past = self.past.clone();
        let stored = StoredSession {
            id: self.id.unwrap_or_default(),
            content_version: past.content_version,
            zone: past.zone,
            started_from: past.started_from,
            stop_reason: past.stop_reason,
            session: past.session,
        };
        let id = rows::insert(connection, &stored)?;
        for (position, step) in &stored.session.steps {
            rows::upsert_step(connection, id, *position, step)?;
        }
        for noted in past.events {
            rows::insert_event(connection, id, noted)?;
        }
        Ok(id)
    }

    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError> {
        connection.execute("DELETE FROM routine_session WHERE id = ?1", [id])?;
        Ok(())
    }

    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError> {
        Self::delete(connection, id)
    }
}
