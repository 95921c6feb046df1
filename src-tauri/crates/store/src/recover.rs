//! What happens to a damaged diary.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::migrations::History;
use crate::place::{Place, companion};
use crate::{StoreError, backup, connection};

/// What became of a damaged diary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// Where the damaged file is now, untouched.
    pub set_aside: PathBuf,
    /// How many nights could be read and stand in the new diary.
    pub nights: u32,
    /// The newest copy from before, if there is one.
    pub newest_backup: Option<PathBuf>,
}

/// Moves the damaged diary aside and puts a new one in its place, with everything of it that can be read.
///
/// The new one is written whole before anything is moved: a rescue that fails leaves the damaged file where it is, to be
/// tried again.
pub(crate) fn set_aside(history: &History, place: &Place, now: DateTime<Utc>) -> Result<Recovery, StoreError> {
    let (diary, rescued, set_aside) = (place.diary(), place.rescued(), place.damaged(now));
    let refused = |source| StoreError::from_system(&diary, "set the damaged diary aside", source);
    if rescued.exists() {
        fs::remove_file(&rescued).map_err(refused)?;
    }
    let mut fresh = connection::connect(&rescued)?;
    history.apply(&mut fresh)?;
    let nights = rescue(&diary, &mut fresh)?;
    drop(fresh);
    for suffix in ["-wal", "-shm"] {
        let from = companion(&diary, suffix);
        if from.exists() {
            fs::rename(from, companion(&set_aside, suffix)).map_err(refused)?;
        }
    }
    fs::rename(&diary, &set_aside).map_err(refused)?;
    fs::rename(&rescued, &diary).map_err(refused)?;
    Ok(Recovery { set_aside, nights, newest_backup: backup::newest(place) })
}

/// Copies every readable row; returns the number of nights.
fn rescue(damaged: &Path, fresh: &mut Connection) -> Result<u32, StoreError> {
    // Rows may come without the rows they point to: what is left is kept, and what points nowhere goes at the end.
    fresh.pragma_update(None, "foreign_keys", false)?;
    let transaction = fresh.transaction()?;
    if let Ok(source) = connection::connect_to_read(damaged) {
        for table in tables(&transaction)? {
            rescue_table(&source, &transaction, &table)?;
        }
    }
    release_orphans(&transaction)?;
    let nights = transaction.query_row("SELECT count(*) FROM night", [], |row| row.get(0))?;
    transaction.commit()?;
    fresh.pragma_update(None, "foreign_keys", true)?;
    Ok(nights)
}

fn tables(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

/// Reads a table forwards to the first unreadable page, then backwards to it from the end.
fn rescue_table(source: &Connection, target: &Connection, table: &str) -> Result<(), StoreError> {
    let columns = columns(target, table)?;
    let keys: String = columns.iter().filter(|column| column.is_key).map(|column| column.name.as_str()).fold(
        String::new(),
        |list, name| if list.is_empty() { format!("{name} DESC") } else { format!("{list}, {name} DESC") },
    );
    let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
    let places = vec!["?"; columns.len()].join(", ");
    let mut insert = target.prepare(&format!("INSERT OR REPLACE INTO {table} ({names}) VALUES ({places})"))?;
    for order in ["".to_owned(), format!(" ORDER BY {keys}")] {
        let Ok(mut select) = source.prepare(&format!("SELECT {names} FROM {table}{order}")) else { continue };
        let Ok(mut rows) = select.query([]) else { continue };
        while let Ok(Some(row)) = rows.next() {
            let values: Result<Vec<Value>, _> = (0..columns.len()).map(|index| row.get(index)).collect();
            // A row that breaks a rule of its table was damaged itself.
            let _ = values.and_then(|values| insert.execute(params_from_iter(values)));
        }
    }
    Ok(())
}

struct Column {
    name: String,
    is_key: bool,
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut statement = connection.prepare("SELECT name, pk > 0 FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| Ok(Column { name: row.get(0)?, is_key: row.get(1)? }))?;
    Ok(columns.collect::<Result<_, _>>()?)
}

/// Frees rows from the rows they point to and that were lost, or deletes them where they mean nothing without.
///
/// A night outlives the import that brought it: it then counts as logged.
fn release_orphans(connection: &Connection) -> Result<(), StoreError> {
    for table in ["night", "nap"] {
        connection.execute(
            &format!(
                "UPDATE {table} SET origin = 'logged', import_id = NULL
                 WHERE import_id NOT IN (SELECT id FROM import_run)"
            ),
            [],
        )?;
    }
    let links = links(connection)?;
    // A deletion may orphan further rows, and chains are shorter than the list of links.
    for _ in 0..=links.len() {
        for Link { child, column, is_needed, parent, key } in &links {
            let lost = format!("{column} IS NOT NULL AND {column} NOT IN (SELECT {key} FROM {parent})");
            let sql = match is_needed {
                true => format!("DELETE FROM {child} WHERE {lost}"),
                false => format!("UPDATE {child} SET {column} = NULL WHERE {lost}"),
            };
            connection.execute(&sql, [])?;
        }
    }
    Ok(())
}

/// A column that points to a row of another table.
struct Link {
    child: String,
    column: String,
    is_needed: bool,
    parent: String,
    key: String,
}

fn links(connection: &Connection) -> Result<Vec<Link>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT child.name, link.\"from\", column.\"notnull\", link.\"table\", link.\"to\"
         FROM sqlite_schema AS child
         JOIN pragma_foreign_key_list(child.name) AS link
         JOIN pragma_table_info(child.name) AS column ON column.name = link.\"from\"
         WHERE child.type = 'table'",
    )?;
    let links = statement.query_map([], |row| {
        Ok(Link {
            child: row.get(0)?,
            column: row.get(1)?,
            is_needed: row.get(2)?,
            parent: row.get(3)?,
            key: row.get(4)?,
        })
    })?;
    Ok(links.collect::<Result<_, _>>()?)
}
