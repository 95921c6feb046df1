//! Connections and their pragmas.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// Marks a database as a Drowse diary: "DRWS".
pub(crate) const APPLICATION_ID: i64 = 0x4452_5753;

/// Statements kept parsed: more than a night takes with all that belongs to it, so that an import parses each once.
const STATEMENTS: usize = 64;

/// How long a write waits for another program's.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the database for reading and writing, making it if it is missing.
pub(crate) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path).map_err(|error| could_not_open(path, error))?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// Opens a database that must not be changed.
pub(crate) fn connect_to_read(path: &Path) -> Result<Connection, StoreError> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}

/// Sets what every connection to the diary needs.
///
/// WAL lets the window read while the agent writes; NORMAL keeps the file whole after a power cut and may lose the last
/// moment before it.
pub(crate) fn set_pragmas(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// What the header says a database is.
pub(crate) struct Identity {
    /// Whose it is; 0: nobody said.
    pub(crate) application_id: i64,
    /// How many migrations it has had.
    pub(crate) version: i64,
    /// Whether it holds no table at all.
    pub(crate) is_empty: bool,
}

/// Reads what the header says.
pub(crate) fn identify(connection: &Connection) -> Result<Identity, StoreError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(Identity { application_id: pragma("application_id")?, version: pragma("user_version")?, is_empty: tables == 0 })
}

impl crate::Reading<'_> {
    /// Looks whether every page and index hangs together.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    pub fn check(&self) -> Result<(), StoreError> {
        check(self.connection())
    }
}

/// Fails with [`StoreError::Damaged`] unless every page and index hangs together.
pub(crate) fn check(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
}

fn could_not_open(path: &Path, error: rusqlite::Error) -> StoreError {
    let cannot_open = error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen);
    if cannot_open { StoreError::ReadOnly { path: path.to_owned() } } else { error.into() }
}
