//! Routine sessions in the diary file: each with its plan, its steps as they were done, and what the person did meanwhile.

mod names;
mod past;
mod rows;

use chrono::{DateTime, Utc};
use drowse_core::session::{Event, NotedEvent, Session};
use drowse_core::time::NightZone;

use crate::column::{Instant, Zone};
use crate::{Noun, Reading, StoreError, Writing};

pub use past::StoredPastSession;

/// A session as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSession {
    /// Row id; 0 before it is stored.
    pub id: i64,
    /// Version of the routines it follows.
    pub content_version: u32,
    /// The zone it was started in.
    pub zone: NightZone,
    /// `window`, `reminder`, `tray` or `command-line`.
    pub started_from: String,
    /// Why it was stopped, when not by the person's own key.
    pub stop_reason: Option<String>,
    /// How far it has come.
    pub session: Session,
}

/// When a routine was last done, for at least half of its time.
#[derive(Debug, Clone, PartialEq)]
pub struct LastDone {
    /// The routine.
    pub routine_id: String,
    /// When that session started.
    pub started_at: DateTime<Utc>,
    /// The zone it was started in.
    pub zone: NightZone,
    /// How often it was done so.
    pub times: u32,
}

impl Reading<'_> {
    /// Gets a session by its row id.
    ///
    /// # Errors
    /// The database refusing, or a plan that cannot be read.
    pub fn get_session(&self, id: i64) -> Result<Option<StoredSession>, StoreError> {
        Ok(rows::select(self.connection(), "id = ?1", [id])?.pop())
    }

    /// Gets the session that is open: there is at most one.
    ///
    /// # Errors
    /// The database refusing, or a plan that cannot be read.
    pub fn get_open_session(&self) -> Result<Option<StoredSession>, StoreError> {
        Ok(rows::select(self.connection(), "ended_at IS NULL", [])?.pop())
    }

    /// Lists when each routine was last done for at least half of its planned time, and how often.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_last_done(&self) -> Result<Vec<LastDone>, StoreError> {
        let sql = "SELECT routine_id, max(started_at) AS started_at, zone, count(*) AS times FROM routine_session
                   WHERE ended_at IS NOT NULL AND planned_ms <= 2 * (
                     SELECT coalesce(sum(active_ms), 0) FROM session_step WHERE session_id = routine_session.id)
                   GROUP BY routine_id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(LastDone {
                routine_id: row.get("routine_id")?,
                started_at: row.get::<_, Instant>("started_at")?.0,
                zone: row.get::<_, Zone>("zone")?.0,
                times: row.get("times")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Stores a new session; returns its row id.
    ///
    /// # Errors
    /// The database refusing, also when another session is open.
    pub fn insert_session(&self, stored: &StoredSession) -> Result<i64, StoreError> {
        let id = rows::insert(self.connection(), stored)?;
        self.touch(Noun::Sessions);
        Ok(id)
    }

    /// Stores how far a session has come, and those of its steps that changed.
    ///
    /// # Errors
    /// The database refusing.
    pub fn update_session(&self, stored: &StoredSession, steps: &[u32]) -> Result<(), StoreError> {
        rows::update(self.connection(), stored)?;
        for position in steps {
            if let Some(step) = stored.session.steps.get(position) {
                rows::upsert_step(self.connection(), stored.id, *position, step)?;
            }
        }
        self.touch(Noun::Sessions);
        Ok(())
    }

    /// Stores a session whose timeline changed, with those of its steps that changed.
    ///
    /// # Errors
    /// The database refusing.
    pub fn update_session_plan(&self, stored: &StoredSession, steps: &[u32]) -> Result<(), StoreError> {
        rows::update_plan(self.connection(), stored)?;
        self.update_session(stored, steps)
    }

    /// Adds to the list of what the person did in a session.
    ///
    /// # Errors
    /// The database refusing.
    pub fn insert_session_event(&self, stored: &StoredSession, event: Event) -> Result<(), StoreError> {
        let Session { position, position_ms, .. } = stored.session;
        rows::insert_event(self.connection(), stored.id, NotedEvent { at: self.at(), event, position, position_ms })
    }
}
