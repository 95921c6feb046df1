//! What stands in a cell.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use drowse_core::diary::GivenTime;
use drowse_core::time::{NightZone, resolve_local};

use crate::check;
use crate::rejection::Reason;

/// Reads a date of a calendar.
pub(crate) fn date(column: &str, cell: &str) -> Result<NaiveDate, Reason> {
    let date = cell.trim().parse().ok().filter(check::is_of_a_calendar);
    date.ok_or_else(|| Reason::cell(column, cell))
}

/// Reads a time: ISO 8601 with the offset of that moment, which makes it an instant, or a clock on the wall.
///
/// The offset is taken at its word even where the zone's rules say otherwise now: rules change after a file is written.
pub(super) fn given(column: &str, cell: &str) -> Result<GivenTime, Reason> {
    let text = cell.trim().replacen(' ', "T", 1);
    let given = text.parse().ok().filter(|given| match given {
        GivenTime::Wall { wall, .. } => check::is_of_a_calendar(wall),
        GivenTime::Instant(at) => check::is_of_a_calendar(at),
    });
    match given.ok_or_else(|| Reason::cell(column, cell))? {
        GivenTime::Wall { wall, offset: Some(offset) } => Ok(GivenTime::Instant((wall - offset).and_utc())),
        other => Ok(other),
    }
}

/// Reads an instant; a wall time is one on the clock of `zone`.
///
/// A wall time in a gap of the clock is the first instant after it; a repeated one is its first occurrence, unless that
/// would come before `previous`.
pub(crate) fn instant(
    column: &str,
    cell: &str,
    zone: NightZone,
    previous: Option<DateTime<Utc>>,
) -> Result<DateTime<Utc>, Reason> {
    let at = match given(column, cell)? {
        GivenTime::Instant(at) => at,
        GivenTime::Wall { wall, .. } => {
            let resolved = resolve_local(zone, wall);
            let second = resolved.second_at.filter(|_| previous.is_some_and(|previous| resolved.at < previous));
            second.unwrap_or(resolved.at)
        }
    };
    // The diary keeps milliseconds.
    Ok(at.trunc_subsecs(3))
}

/// Writes an instant with the offset of that moment.
pub(super) fn format_instant(at: DateTime<Utc>, zone: NightZone) -> String {
    let local = zone.to_local(at);
    let offset = (local - at.naive_utc()).num_minutes();
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{}{sign}{:02}:{:02}", local.format("%Y-%m-%dT%H:%M:%S%.f"), offset.abs() / 60, offset.abs() % 60)
}

/// Reads a number with a point or a comma. Whether it can be is for the rules of the diary to say.
pub(super) fn number(column: &str, cell: &str) -> Result<f64, Reason> {
    let number = cell.trim().replace(',', ".").parse::<f64>().ok();
    number.filter(|number| number.is_finite()).ok_or_else(|| Reason::cell(column, cell))
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
        for cell in ["late", "+262142-12-31T23:59:59", "-262143-01-01T00:00:00Z"] {
            assert!(instant("into_bed", cell, london(), None).is_err(), "{cell}");
        }
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
    fn numbers_may_have_a_comma_and_must_be_numbers() {
        assert_eq!(number("sol_min", "12,5"), Ok(12.5));
        assert_eq!(number("quality_1_5", "4.0"), Ok(4.0));
        assert!(number("sol_min", "NaN").is_err());
        assert!(number("sol_min", "a while").is_err());
    }
}
