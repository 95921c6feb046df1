//! Routine sessions as the diary sees them.

use chrono::{DateTime, Utc};
use drowse_core::units::Minutes;
use rusqlite::{Row, params};

use crate::column::Instant;
use crate::{Reading, StoreError};

/// A session that ended.
#[derive(Debug, Clone, PartialEq)]
pub struct EndedSession {
    /// The routine.
    pub routine_id: String,
    /// What the person calls it, if it is their own.
    pub own_title: Option<String>,
    /// Began.
    pub started_at: DateTime<Utc>,
    /// Ended.
    pub ended_at: DateTime<Utc>,
    /// Really spent, without pauses.
    pub active_min: Minutes,
    /// Planned.
    pub planned_min: Minutes,
}

impl EndedSession {
    /// Tells whether it reached half of its planned time: only then it counts for a night.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.active_min.0 * 2.0 >= self.planned_min.0
    }
}

impl Reading<'_> {
    /// Lists the sessions that ended, by their start, from one instant up to another.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_ended_sessions(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<EndedSession>, StoreError> {
        let sql = "SELECT routine_id, plan ->> 'own_title' AS own_title, started_at, ended_at, planned_ms,
                     (SELECT coalesce(sum(active_ms), 0) FROM session_step WHERE session_id = routine_session.id)
                       AS active_ms
                   FROM routine_session
                   WHERE started_at BETWEEN ?1 AND ?2 AND ended_at IS NOT NULL
                   ORDER BY started_at";
        let mut statement = self.connection().prepare_cached(sql)?;
        let sessions = statement.query_map(params![Instant(from), Instant(to)], EndedSession::from_row)?;
        Ok(sessions.collect::<Result<_, _>>()?)
    }
}

impl EndedSession {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let minutes = |name: &str| row.get::<_, i64>(name).map(|millis| Minutes(millis as f64 / 60_000.0));
        Ok(Self {
            routine_id: row.get("routine_id")?,
            own_title: row.get("own_title")?,
            started_at: row.get::<_, Instant>("started_at")?.0,
            ended_at: row.get::<_, Instant>("ended_at")?.0,
            active_min: minutes("active_ms")?,
            planned_min: minutes("planned_ms")?,
        })
    }
}
