//! One record: its own header line and its values.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::check;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::rows::Row;
use crate::sleeps::{Kind, Sleep};

use super::comment;

const MILLISECONDS_PER_HOUR: f64 = 3_600_000.0;

/// Makes a sleep of a record.
pub(super) fn sleep_of(columns: &Row, row: &Row, options: &ReadOptions) -> Result<Sleep, Reason> {
    let cell = |name: &str| {
        let place = columns.cells.iter().position(|column| column == name)?;
        row.cells.get(place).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    };
    let id = cell("Id").ok_or(Reason::TooShort)?;
    let start = id.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or_else(|| Reason::cell("Id", id))?;
    let hours = cell("Hours").ok_or(Reason::TooShort)?;
    let elapsed = number(hours).filter(|hours| hours.abs() < 10_000.0).ok_or_else(|| Reason::cell("Hours", hours))?;
    let elapsed = TimeDelta::milliseconds((elapsed * MILLISECONDS_PER_HOUR).round() as i64);
    let end = start.checked_add_signed(elapsed).ok_or_else(|| Reason::cell("Hours", hours))?;
    check::tracked(start, end, options.now)?;
    let (zone, zone_is_assumed) = zone_of(cell("Tz"), cell("From"), start, options.zone);
    let comment = comment::parse(cell("Comment").unwrap_or_default());
    let is_event = |event: &str| event.starts_with("ALARM_STARTED-") || event.starts_with("ALARM_DISMISS-");
    Ok(Sleep {
        keys: vec![start.timestamp_millis().to_string()],
        awake: awake_of(cell("LenAdjust"))?,
        woken_by_alarm: row.cells.iter().any(|event| is_event(event)).then_some(true),
        quality: quality_of(cell("Rating"))?,
        note: comment.note,
        tags: comment.tags,
        kind: if comment.is_nap { Kind::Nap } else { Kind::Unmarked },
        ..Sleep::new(columns.line, start, end, zone, zone_is_assumed)
    })
}

/// Parses a number with a point or, in localised exports, a comma.
fn number(cell: &str) -> Option<f64> {
    cell.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Reads the minutes to add to the length for the time asleep, as minutes awake.
///
/// The exact text `-1.0` marks a record entered by hand, of which nothing is known; `-1` is one minute awake.
fn awake_of(cell: Option<&str>) -> Result<Option<Minutes>, Reason> {
    match cell {
        None | Some("-1.0") => Ok(None),
        Some(cell) => {
            let adjustment = number(cell).ok_or_else(|| Reason::cell("LenAdjust", cell))?;
            Ok((adjustment <= 0.0).then(|| Minutes(adjustment.abs())))
        }
    }
}

/// Reads 0 to 5 in quarters, 0 being no rating, as 1 to 5.
fn quality_of(cell: Option<&str>) -> Result<Option<u8>, Reason> {
    let Some(cell) = cell else { return Ok(None) };
    let rating =
        number(cell).filter(|rating| (0.0..=5.0).contains(rating)).ok_or_else(|| Reason::cell("Rating", cell))?;
    Ok((rating > 0.0).then(|| rating.round().max(1.0) as u8))
}

/// Returns the zone of a record and whether it was assumed.
///
/// Where the name is none, as in `XXX/YYY`, the wall time beside the instant tells: the machine's zone if its clock
/// showed that time, else the offset between them.
fn zone_of(name: Option<&str>, from: Option<&str>, start: DateTime<Utc>, machine: NightZone) -> (NightZone, bool) {
    if let Some(zone) = name.and_then(|name| name.parse().ok()) {
        return (zone, false);
    }
    let offset = from.and_then(wall_time).and_then(|wall| offset_between(wall, start));
    let machine_differs = |offset: &FixedOffset| {
        minute_of(machine.to_local(start)) != minute_of(start.with_timezone(offset).naive_local())
    };
    (offset.filter(machine_differs).map_or(machine, NightZone::Fixed), true)
}

fn minute_of(wall: NaiveDateTime) -> i64 {
    wall.and_utc().timestamp().div_euclid(60)
}

/// Reads `dd. MM. yyyy H:mm`; the hour may be padded or not.
fn wall_time(cell: &str) -> Option<NaiveDateTime> {
    let mut parts = cell.split_whitespace();
    let mut whole = || parts.next().map(|part| part.trim_end_matches('.'));
    let (day, month, year, time) = (whole()?, whole()?, whole()?, whole()?);
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let (hour, minute) = time.split_once(':')?;
    Some(date.and_time(NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)?))
}

/// Returns the offset by which a wall clock stood off an instant, if clocks stand so: a multiple of 15 minutes.
fn offset_between(wall: NaiveDateTime, at: DateTime<Utc>) -> Option<FixedOffset> {
    let minutes = minute_of(wall) - minute_of(at.naive_utc());
    let is_offset = minutes % 15 == 0 && (-12 * 60..=14 * 60).contains(&minutes);
    if is_offset { FixedOffset::east_opt(i32::try_from(minutes * 60).ok()?) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn minus_one_point_zero_is_a_manual_record_and_minus_one_a_minute() {
        assert_eq!(awake_of(Some("-1.0")), Ok(None));
        assert_eq!(awake_of(Some("-1")), Ok(Some(Minutes(1.0))));
        assert_eq!(awake_of(Some("-21")), Ok(Some(Minutes(21.0))));
        assert_eq!(awake_of(Some("0")), Ok(Some(Minutes(0.0))));
        assert_eq!(awake_of(Some("5")), Ok(None));
        assert_eq!(awake_of(None), Ok(None));
        assert!(awake_of(Some("many")).is_err());
    }

    #[test]
    fn a_rating_of_zero_is_none_and_decimals_may_be_commas() {
        assert_eq!(quality_of(Some("0.0")), Ok(None));
        assert_eq!(quality_of(Some("0.25")), Ok(Some(1)));
        assert_eq!(quality_of(Some("4,0")), Ok(Some(4)));
        assert_eq!(quality_of(Some("4.75")), Ok(Some(5)));
        assert!(quality_of(Some("7.0")).is_err());
    }

    #[test]
    fn an_unknown_zone_is_the_machines_when_its_clock_agrees() {
        let london: NightZone = "Europe/London".parse().unwrap();
        let start = at("2020-07-26T20:00:12Z");
        assert_eq!(zone_of(Some("XXX/YYY"), Some("26. 07. 2020 21:00"), start, london), (london, true));
        assert_eq!(zone_of(Some("XXX/YYY"), None, start, london), (london, true));
        assert_eq!(zone_of(Some("GMT"), None, start, london), ("GMT".parse().unwrap(), false));
    }

    #[test]
    fn an_unknown_zone_elsewhere_is_the_offset_of_its_wall_time() {
        let london: NightZone = "Europe/London".parse().unwrap();
        let kathmandu: NightZone = "+05:45".parse().unwrap();
        let start = at("2020-11-26T20:00:00Z");
        assert_eq!(zone_of(Some("XXX/YYY"), Some("27. 11. 2020 1:45"), start, london), (kathmandu, true));
        assert_eq!(zone_of(Some("XXX/YYY"), Some("27. 11. 2020 01:45"), start, london), (kathmandu, true));
        assert_eq!(zone_of(None, Some("nonsense"), start, london), (london, true));
    }
}
