//! What stands in a cell.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use drowse_core::time::{NightZone, resolve_local};
use drowse_core::units::Minutes;

use crate::rejection::Reason;

/// Reads an instant: ISO 8601 with an offset, or a wall time on the clock of `zone`.
///
/// A wall time in a gap of the clock is the first instant after it; a repeated one is its first occurrence, unless that
/// would come before `previous`.
pub(crate) fn instant(
    column: &str,
    cell: &str,
    zone: NightZone,
    previous: Option<DateTime<Utc>>,
) -> Result<DateTime<Utc>, Reason> {
    let text = cell.trim().replacen(' ', "T", 1);
    // `+00:00` without seconds is common in spreadsheets, and not RFC 3339.
    let with_offset =
        DateTime::parse_from_rfc3339(&text).or_else(|_| DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M%:z"));
    let at = match with_offset {
        Ok(at) => at.to_utc(),
        Err(_) => {
            let wall = text.parse().or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M"));
            let resolved = resolve_local(zone, wall.map_err(|_| Reason::cell(column, cell))?);
            let second = resolved.second_at.filter(|_| previous.is_some_and(|previous| resolved.at < previous));
            second.unwrap_or(resolved.at)
        }
    };
    // The diary keeps milliseconds.
    Ok(at - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos() % 1_000_000)))
}

/// Writes an instant with the offset of that moment.
pub(super) fn format_instant(at: DateTime<Utc>, zone: NightZone) -> String {
    let local = zone.to_local(at);
    let offset = (local - at.naive_utc()).num_minutes();
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{}{sign}{:02}:{:02}", local.format("%Y-%m-%dT%H:%M:%S%.f"), offset.abs() / 60, offset.abs() % 60)
}

/// Reads minutes, 0 or more.
pub(super) fn minutes(column: &str, cell: &str) -> Result<Minutes, Reason> {
    let number = cell.trim().replace(',', ".").parse::<f64>().ok();
    let minutes = number.filter(|minutes| minutes.is_finite() && *minutes >= 0.0);
    minutes.map(Minutes).ok_or_else(|| Reason::cell(column, cell))
}

/// Reads a small whole number within bounds; `4.0` is 4.
pub(super) fn whole(column: &str, cell: &str, most: u8) -> Result<u8, Reason> {
    let number = cell.trim().parse::<f64>().ok();
    let number = number.filter(|number| number.fract() == 0.0 && (0.0..=f64::from(most)).contains(number));
    number.map(|number| number as u8).ok_or_else(|| Reason::cell(column, cell))
}

/// Reads yes or no.
pub(super) fn yes_or_no(column: &str, cell: &str) -> Result<bool, Reason> {
    match cell.trim().to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" => Ok(true),
        "no" | "n" | "false" | "0" => Ok(false),
        _ => Err(Reason::cell(column, cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> NightZone {
        "Europe/London".parse().unwrap()
    }

    #[test]
    fn instants_with_and_without_offset() {
        let at: DateTime<Utc> = "2025-07-01T21:30:00Z".parse().unwrap();
        for cell in ["2025-07-01T22:30:00+01:00", "2025-07-01T22:30+01:00", "2025-07-01T22:30", "2025-07-01 22:30:00"] {
            assert_eq!(instant("into_bed", cell, london(), None), Ok(at), "{cell}");
        }
        assert!(instant("into_bed", "late", london(), None).is_err());
    }

    #[test]
    fn a_repeated_hour_is_the_second_one_only_when_the_first_runs_backwards() {
        let read = |previous: &str| instant("final_awakening", "2025-10-26T01:30", london(), previous.parse().ok());
        assert_eq!(read("2025-10-25T22:00:00Z").unwrap().to_rfc3339(), "2025-10-26T00:30:00+00:00");
        assert_eq!(read("2025-10-26T00:45:00Z").unwrap().to_rfc3339(), "2025-10-26T01:30:00+00:00");
    }

    #[test]
    fn instants_carry_the_offset_of_that_moment() {
        let summer = "2025-07-01T21:30:00.250Z".parse().unwrap();
        assert_eq!(format_instant(summer, london()), "2025-07-01T22:30:00.250+01:00");
        let st_johns = "America/St_Johns".parse().unwrap();
        assert_eq!(format_instant("2025-01-01T03:30:00Z".parse().unwrap(), st_johns), "2025-01-01T00:00:00-03:30");
    }

    #[test]
    fn numbers_out_of_bounds_are_refused() {
        assert_eq!(whole("quality_1_5", "4.0", 5), Ok(4));
        assert!(whole("quality_1_5", "6", 5).is_err());
        assert!(whole("quality_1_5", "2.5", 5).is_err());
        assert_eq!(minutes("sol_min", "12,5"), Ok(Minutes(12.5)));
        assert!(minutes("sol_min", "-1").is_err());
        assert!(minutes("sol_min", "NaN").is_err());
    }
}
