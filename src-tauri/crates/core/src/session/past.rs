//! A session that ended, with everything that is kept of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Event, Session};
use crate::time::NightZone;

/// A session that ended, whole, as it moves to another computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PastSession {
    /// Version of the routines it followed.
    pub content_version: u32,
    /// The zone it was started in.
    pub zone: NightZone,
    /// One of [`PastSession::STARTED_FROM`].
    pub started_from: String,
    /// Why it was stopped, when not by the person's own key.
    pub stop_reason: Option<String>,
    /// The plan, and what was really done.
    pub session: Session,
    /// What the person did meanwhile, in order.
    pub events: Vec<NotedEvent>,
}

/// Something the person did in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: Event,
    /// The segment it led to.
    pub position: u32,
    /// How far into it, in milliseconds.
    pub position_ms: u32,
}

impl PastSession {
    /// From where a session can be started.
    pub const STARTED_FROM: [&str; 4] = ["window", "reminder", "tray", "command-line"];
}
