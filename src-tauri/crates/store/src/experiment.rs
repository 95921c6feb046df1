//! The tables `experiment`, `experiment_assignment` and `experiment_look`.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::experiment::{Arm, LookResult, Protocol};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::column::{Day, Instant};
use crate::{Noun, Reading, StoreError, Writing};

/// Seeds stay below it, so that every reader of JSON reads them whole.
const SEEDS: i64 = 1 << 53;

/// How far an experiment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExperimentState {
    /// Evenings are dealt.
    Running,
    /// It had all nights it could have.
    Finished,
    /// The person stopped it.
    Stopped,
}

impl ExperimentState {
    /// Returns its name in columns and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Stopped => "stopped",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Running, Self::Finished, Self::Stopped].into_iter().find(|state| state.name() == name)
    }
}

/// An experiment as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredExperiment {
    /// Its number.
    pub id: i64,
    /// What was settled before the first night.
    pub protocol: Protocol,
    /// The first diary date it may deal.
    pub started_on: NaiveDate,
    /// How far it is.
    pub state: ExperimentState,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// An evening that was dealt, before its night.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredAssignment {
    /// The diary date of the night.
    pub diary_date: NaiveDate,
    /// Its block, from 1.
    pub block: u8,
    /// Its place in the block, 1 or 2.
    pub place: u8,
    /// What was dealt.
    pub arm: Arm,
    /// When.
    pub assigned_at: DateTime<Utc>,
    /// The person would rather not; the night counts as it was dealt all the same.
    pub refused_at: Option<DateTime<Utc>>,
    /// Why not: `person` or `safety`.
    pub refusal: Option<String>,
}

/// A look at the result that was planned, and what was said then.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredLook {
    /// Which of the planned ones, from 1.
    pub number: u8,
    /// When.
    pub looked_at: DateTime<Utc>,
    /// What was said; it is never computed again.
    pub result: LookResult,
}

impl Reading<'_> {
    /// Gets the experiment that is running.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_running_experiment(&self) -> Result<Option<StoredExperiment>, StoreError> {
        Ok(select(self.connection(), "state = 'running'", [])?.pop())
    }

    /// Lists all experiments, the newest first.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_experiments(&self) -> Result<Vec<StoredExperiment>, StoreError> {
        select(self.connection(), "1", [])
    }

    /// Lists the evenings an experiment dealt, in order.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_assignments(&self, experiment_id: i64) -> Result<Vec<StoredAssignment>, StoreError> {
        let sql = "SELECT * FROM experiment_assignment WHERE experiment_id = ?1 ORDER BY block, place";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_map([experiment_id], StoredAssignment::from_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Gets what the running experiment dealt for a diary date.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_assignment(&self, diary_date: NaiveDate) -> Result<Option<StoredAssignment>, StoreError> {
        let sql = "SELECT experiment_assignment.* FROM experiment_assignment
                   JOIN experiment ON experiment.id = experiment_id
                   WHERE diary_date_on = ?1 AND state = 'running'";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([Day(diary_date)], StoredAssignment::from_row).optional()?)
    }

    /// Lists the looks that were taken, in order.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_looks(&self, experiment_id: i64) -> Result<Vec<StoredLook>, StoreError> {
        let sql = "SELECT * FROM experiment_look WHERE experiment_id = ?1 ORDER BY number";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_map([experiment_id], StoredLook::from_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Draws a seed, 0 to 2⁵³ − 1, from the randomness of SQLite.
    ///
    /// # Errors
    /// The database refusing.
    pub fn draw_seed(&self) -> Result<u64, StoreError> {
        let drawn: i64 = self.connection().query_row("SELECT random()", [], |row| row.get(0))?;
        Ok(drawn.rem_euclid(SEEDS).unsigned_abs())
    }

    /// Draws a lot from the randomness of SQLite: 0 up to, but not, 1.
    ///
    /// # Errors
    /// The database refusing.
    pub fn draw_lot(&self) -> Result<f64, StoreError> {
        Ok(self.draw_seed()? as f64 / SEEDS as f64)
    }

    /// Starts an experiment; returns its number.
    ///
    /// # Errors
    /// The database refusing: one is running.
    pub fn insert_experiment(&self, protocol: &Protocol, started_on: NaiveDate) -> Result<i64, StoreError> {
        let connection = self.connection();
        connection.execute(
            "INSERT INTO experiment (kind, routine_a, routine_b, outcome, blocks, seed, protocol, started_on, created_at,
               state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                protocol.kind.name(),
                protocol.routine_a,
                protocol.routine_b,
                protocol.outcome.name(),
                protocol.blocks,
                i64::try_from(protocol.seed).unwrap_or(SEEDS),
                serde_json::to_string(protocol)?,
                Day(started_on),
                Instant(self.at()),
                ExperimentState::Running.name(),
            ],
        )?;
        self.touch(Noun::Reminders);
        Ok(connection.last_insert_rowid())
    }

    /// Ends an experiment.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_experiment(&self, id: i64, state: ExperimentState) -> Result<(), StoreError> {
        let sql = "UPDATE experiment SET state = ?2, ended_at = ?3 WHERE id = ?1";
        self.connection().execute(sql, params![id, state.name(), Instant(self.at())])?;
        self.touch(Noun::Reminders);
        Ok(())
    }

    /// Stores what was dealt for an evening.
    ///
    /// # Errors
    /// The database refusing: that date or that place has one.
    pub fn insert_assignment(&self, experiment_id: i64, dealt: &StoredAssignment) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO experiment_assignment (experiment_id, diary_date_on, block, place, arm, assigned_at, refused_at,
               refusal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                experiment_id,
                Day(dealt.diary_date),
                dealt.block,
                dealt.place,
                dealt.arm.name(),
                Instant(dealt.assigned_at),
                dealt.refused_at.map(Instant),
                dealt.refusal,
            ],
        )?;
        self.touch(Noun::Reminders);
        Ok(())
    }

    /// Stores that an evening was refused, and why; says whether one was dealt.
    ///
    /// # Errors
    /// The database refusing.
    pub fn refuse_assignment(&self, experiment_id: i64, date: NaiveDate, why: &str) -> Result<bool, StoreError> {
        let changed = self.connection().execute(
            "UPDATE experiment_assignment SET refused_at = coalesce(refused_at, ?3), refusal = coalesce(refusal, ?4)
             WHERE experiment_id = ?1 AND diary_date_on = ?2",
            params![experiment_id, Day(date), Instant(self.at()), why],
        )?;
        self.touch(Noun::Reminders);
        Ok(changed > 0)
    }

    /// Keeps what a planned look said.
    ///
    /// # Errors
    /// The database refusing: that look was taken.
    pub fn insert_look(&self, experiment_id: i64, number: u8, result: &LookResult) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO experiment_look (experiment_id, number, looked_at, result) VALUES (?1, ?2, ?3, ?4)",
            params![experiment_id, number, Instant(self.at()), serde_json::to_string(result)?],
        )?;
        self.touch(Noun::Reminders);
        Ok(())
    }
}

fn select(connection: &Connection, condition: &str, given: impl Params) -> Result<Vec<StoredExperiment>, StoreError> {
    let sql = format!("SELECT * FROM experiment WHERE {condition} ORDER BY id DESC");
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_map(given, StoredExperiment::from_row)?.collect::<Result<_, _>>()?)
}

impl StoredExperiment {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let state: String = row.get("state")?;
        Ok(Self {
            id: row.get("id")?,
            protocol: json(row, "protocol")?,
            started_on: row.get::<_, Day>("started_on")?.0,
            state: ExperimentState::from_name(&state).ok_or(FromSqlError::InvalidType)?,
            ended_at: row.get::<_, Option<Instant>>("ended_at")?.map(|at| at.0),
        })
    }
}

impl StoredAssignment {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let arm: String = row.get("arm")?;
        Ok(Self {
            diary_date: row.get::<_, Day>("diary_date_on")?.0,
            block: row.get("block")?,
            place: row.get("place")?,
            arm: if arm == Arm::A.name() { Arm::A } else { Arm::B },
            assigned_at: row.get::<_, Instant>("assigned_at")?.0,
            refused_at: row.get::<_, Option<Instant>>("refused_at")?.map(|at| at.0),
            refusal: row.get("refusal")?,
        })
    }
}

impl StoredLook {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get("number")?,
            looked_at: row.get::<_, Instant>("looked_at")?.0,
            result: json(row, "result")?,
        })
    }
}

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error.into()))
}
