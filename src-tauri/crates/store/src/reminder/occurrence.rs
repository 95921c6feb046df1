//! The table `reminder_occurrence`.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::schedule::{Answer, Debt, Occurrence, State, Why};
use drowse_core::time::NightZone;
use rusqlite::types::FromSqlError;
use rusqlite::{Params, Row, params};

use super::notice;
use crate::column::{Day, Instant, Zone};
use crate::{Noun, Reading, StoreError, Writing};

/// How `due_local` is written.
const WALL: &str = "%Y-%m-%dT%H:%M:%S";

impl Reading<'_> {
    /// Lists the occurrences from a diary date on, and all that are open, by due time.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_occurrences(&self, from: NaiveDate) -> Result<Vec<Occurrence>, StoreError> {
        self.select("diary_date_on >= ?1 OR state = 'open'", [Day(from)])
    }

    /// Returns one occurrence.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_occurrence(&self, id: i64) -> Result<Option<Occurrence>, StoreError> {
        Ok(self.select("id = ?1", [id])?.pop())
    }

    fn select(&self, condition: &str, given: impl Params) -> Result<Vec<Occurrence>, StoreError> {
        let sql = format!("SELECT * FROM reminder_occurrence WHERE {condition} ORDER BY due_at, id");
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut found = statement.query_map(given, occurrence_from)?.collect::<Result<Vec<_>, _>>()?;
        for occurrence in &mut found {
            occurrence.notices = notice::list_notices(self.connection(), occurrence.id)?;
        }
        Ok(found)
    }
}

impl Writing<'_> {
    /// Stores what is owed and how it stands, in place of an earlier decision about the same debt; returns its row.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_debt(&self, debt: &Debt, state: State, why: Option<Why>) -> Result<i64, StoreError> {
        self.touch(Noun::Reminders);
        let id = self.connection().query_row(
            "INSERT INTO reminder_occurrence (rule_id, diary_date_on, zone, due_local, due_at, latest_at, state, why)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (rule_id, diary_date_on) DO UPDATE SET zone = excluded.zone, due_local = excluded.due_local,
                 due_at = excluded.due_at, latest_at = excluded.latest_at, state = excluded.state, why = excluded.why
             RETURNING id",
            params![
                debt.rule.name(),
                Day(debt.diary_date),
                Zone(NightZone::Named(debt.zone)),
                debt.due_local().format(WALL).to_string(),
                Instant(debt.due_at),
                Instant(debt.latest_at),
                state.name(),
                why.map(Why::name),
            ],
            |row| row.get(0),
        )?;
        Ok(id)
    }

    /// Stores how an occurrence stands.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_occurrence_state(&self, id: i64, state: State, why: Option<Why>) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let sql = "UPDATE reminder_occurrence SET state = ?2, why = ?3 WHERE id = ?1";
        self.connection().execute(sql, params![id, state.name(), why.map(Why::name)])?;
        Ok(())
    }

    /// Stores when an occurrence is too late now that the evening's bedtime was moved.
    ///
    /// # Errors
    /// The database refusing.
    pub fn set_occurrence_latest(&self, id: i64, latest_at: DateTime<Utc>) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let sql = "UPDATE reminder_occurrence SET latest_at = ?2 WHERE id = ?1";
        self.connection().execute(sql, params![id, Instant(latest_at)])?;
        Ok(())
    }

    /// Stores an answer and where it was given: `notification`, `tray`, `window`, `command-line`.
    ///
    /// # Errors
    /// The database refusing.
    pub fn answer_occurrence(&self, id: i64, answer: Answer, from: &str) -> Result<(), StoreError> {
        self.touch(Noun::Reminders);
        let state = if answer == Answer::Later { State::Open } else { State::Answered };
        self.connection().execute(
            "UPDATE reminder_occurrence
             SET answer = ?2, answered_at = ?3, answered_from = ?4, state = ?5, why = NULL, snoozes = snoozes + ?6
             WHERE id = ?1",
            params![id, answer.name(), Instant(self.at()), from, state.name(), i64::from(answer == Answer::Later)],
        )?;
        Ok(())
    }
}

fn occurrence_from(row: &Row<'_>) -> rusqlite::Result<Occurrence> {
    let wall: String = row.get("due_local")?;
    Ok(Occurrence {
        id: row.get("id")?,
        rule: named(row, "rule_id")?,
        diary_date: row.get::<_, Day>("diary_date_on")?.0,
        zone: row.get::<_, Zone>("zone")?.0,
        due_local: chrono::NaiveDateTime::parse_from_str(&wall, WALL).map_err(FromSqlError::other)?,
        due_at: row.get::<_, Instant>("due_at")?.0,
        latest_at: row.get::<_, Instant>("latest_at")?.0,
        state: named(row, "state")?,
        why: optionally_named(row, "why")?,
        answer: optionally_named(row, "answer")?,
        answered_at: instant(row, "answered_at")?,
        snoozes: row.get("snoozes")?,
        notices: Vec::new(),
    })
}

/// Reads a column that holds one of the names of an enumeration.
pub(super) fn named<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    let name: String = row.get(column)?;
    Ok(name.parse().map_err(FromSqlError::other)?)
}

/// Reads such a column that may be empty.
pub(super) fn optionally_named<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    let name: Option<String> = row.get(column)?;
    Ok(name.map(|name| name.parse()).transpose().map_err(FromSqlError::other)?)
}

pub(super) fn instant(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
    Ok(row.get::<_, Option<Instant>>(column)?.map(|instant| instant.0))
}
