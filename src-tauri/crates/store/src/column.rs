//! How values stand in columns: instants as Unix milliseconds, dates and zones as text.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql};

/// An instant in a `_at` column: Unix milliseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instant(pub DateTime<Utc>);

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis).map(Self).ok_or(FromSqlError::OutOfRange(millis))
    }
}

/// A date in a `_on` column: `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day(pub NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

/// Returns what the text of a range's dates is at least; the range is open without a date.
pub(crate) fn first_day(from: Option<NaiveDate>) -> String {
    from.map_or_else(|| BEFORE_ALL_DAYS.to_owned(), day_among_days)
}

/// Returns what the text of a range's dates is at most; the range is open without a date.
pub(crate) fn last_day(to: Option<NaiveDate>) -> String {
    to.map_or_else(|| AFTER_ALL_DAYS.to_owned(), day_among_days)
}

/// In order of text, before the year 0 and after the year 9999.
const BEFORE_ALL_DAYS: &str = "";
const AFTER_ALL_DAYS: &str = ":";

/// Writes a date so that text stands in the order of dates: years with a sign would stand before all others.
fn day_among_days(date: NaiveDate) -> String {
    match date.year() {
        ..0 => BEFORE_ALL_DAYS.to_owned(),
        0..=9999 => date.to_string(),
        10_000.. => AFTER_ALL_DAYS.to_owned(),
    }
}

/// A zone in a `zone` column: an IANA name or `±HH:MM`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Zone(pub NightZone);

impl ToSql for Zone {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Zone {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

/// A wall time in a `_local` column: `HH:MM`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WallTime(pub NaiveTime);

impl FromSql for WallTime {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        NaiveTime::parse_from_str(value.as_str()?, "%H:%M").map(Self).map_err(FromSqlError::other)
    }
}

/// Reads the columns of a row from the first to the last. Finding each by its name takes longer than reading it, which
/// matters where there are many thousand rows.
pub(crate) struct Cells<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Cells<'r> {
    pub(crate) fn of(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let cell = self.row.get(self.next);
        self.next += 1;
        cell
    }

    pub(crate) fn day(&mut self) -> rusqlite::Result<NaiveDate> {
        Ok(self.next::<Day>()?.0)
    }

    pub(crate) fn instant(&mut self) -> rusqlite::Result<Option<DateTime<Utc>>> {
        Ok(self.next::<Option<Instant>>()?.map(|instant| instant.0))
    }

    pub(crate) fn minutes(&mut self) -> rusqlite::Result<Option<Minutes>> {
        Ok(self.next::<Option<f64>>()?.map(Minutes))
    }
}
