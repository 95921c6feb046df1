//! The table `reminder_notice`: inserting a row is the claim to show it.

use chrono::{DateTime, Utc};
use drowse_core::schedule::{Notice, NoticeKind, Why};
use rusqlite::{Connection, Row, params};

use super::occurrence::{instant, named, optionally_named};
use crate::column::Instant;
use crate::{Noun, StoreError, Writing};

/// A claim to show a notice.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    /// Which occurrence.
    pub occurrence_id: i64,
    /// From 1. A number that exists is claimed anew: it certainly was not shown.
    pub number: u8,
    /// Which kind.
    pub kind: NoticeKind,
    /// When it was due.
    pub due_at: DateTime<Utc>,
    /// Which run of the agent.
    pub run_id: i64,
}

impl Writing<'_> {
    /// Claims a notice: from now on no other run shows it. Says whether it could be claimed: one that was
    /// claimed before can only if it certainly was not shown.
    ///
    /// # Errors
    /// The database refusing.
    pub fn claim_notice(&self, claim: &Claim) -> Result<bool, StoreError> {
        self.touch(Noun::Reminders);
        let claimed = self.connection().execute(
            "INSERT INTO reminder_notice (occurrence_id, number, kind, due_at, claimed_at, claimed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (occurrence_id, number) DO UPDATE
                 SET claimed_at = excluded.claimed_at, claimed_by = excluded.claimed_by, failure = NULL
                 WHERE failure IS NOT NULL",
            params![
                claim.occurrence_id,
                claim.number,
                claim.kind.name(),
                Instant(claim.due_at),
                Instant(self.at()),
                claim.run_id.to_string(),
            ],
        )?;
        Ok(claimed == 1)
    }

    /// Confirms that a notice is on the screen, where, and the server's number for it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn confirm_notice(&self, id: i64, number: u8, channel: &str, server_id: Option<u32>) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let sql = "UPDATE reminder_notice SET shown_at = ?3, channel = ?4, server_id = ?5
                   WHERE occurrence_id = ?1 AND number = ?2";
        self.connection().execute(sql, params![id, number, Instant(self.at()), channel, server_id])?;
        Ok(())
    }

    /// Records whether the desktop was set not to disturb when the server took a notice.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_notice_swallowed(&self, id: i64, number: u8, swallowed: bool) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let sql = "UPDATE reminder_notice SET swallowed = ?3 WHERE occurrence_id = ?1 AND number = ?2";
        self.connection().execute(sql, params![id, number, swallowed])?;
        Ok(())
    }

    /// Records that a notice certainly was not shown, and why. It may be tried again.
    ///
    /// # Errors
    /// The database refusing.
    pub fn fail_notice(&self, id: i64, number: u8, failure: Why) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let sql = "UPDATE reminder_notice SET failure = ?3 WHERE occurrence_id = ?1 AND number = ?2";
        self.connection().execute(sql, params![id, number, failure.name()])?;
        Ok(())
    }
}

pub(super) fn list_notices(connection: &Connection, occurrence_id: i64) -> Result<Vec<Notice>, StoreError> {
    let sql = "SELECT * FROM reminder_notice WHERE occurrence_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([occurrence_id], notice_from)?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn notice_from(row: &Row<'_>) -> rusqlite::Result<Notice> {
    Ok(Notice {
        number: row.get("number")?,
        kind: named(row, "kind")?,
        due_at: row.get::<_, Instant>("due_at")?.0,
        claimed_at: row.get::<_, Instant>("claimed_at")?.0,
        claimed_by: row.get("claimed_by")?,
        shown_at: instant(row, "shown_at")?,
        channel: row.get("channel")?,
        server_id: row.get("server_id")?,
        failure: optionally_named(row, "failure")?,
        swallowed: row.get("swallowed")?,
    })
}
