//! Garmin's `…_sleepData.json`, several of them in the zip of an account, and the JSON of Garmin Connect.
//!
//! Source: 79 real nights of Connect and three described exports. Times of an export are those of Greenwich without saying
//! so; Connect has both clocks, whose difference is the offset. A date has one night: a later file knows it better.

use std::io::Read;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::records_json::{self, Record, Scalar};
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::text::Text;
use crate::wall;

const START: &str = "sleepStartTimestampGMT";
const END: &str = "sleepEndTimestampGMT";
const STAGES: [&str; 3] = ["deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds"];
const FIELDS: &[&str] = &[
    START,
    END,
    "sleepEndTimestampLocal",
    "calendarDate",
    "sleepWindowConfirmationType",
    STAGES[0],
    STAGES[1],
    STAGES[2],
    "awakeSleepSeconds",
    "unmeasurableSeconds",
    "unmeasurableSleepSeconds",
];

/// The name by which a night is recognised.
pub(crate) const MARKS: [&str; 1] = ["\"sleepStartTimestampGMT\""];

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    records_json::for_each(text, FIELDS, |record| {
        // A day without a night has its date and no times, or none of anything.
        if record.get(START).is_none() && record.get(END).is_none() {
            return Ok(());
        }
        gathered.take(record.line, sleep_of(&record, options))
    })
}

fn sleep_of(record: &Record, options: &ReadOptions) -> Result<Option<Sleep>, Reason> {
    let is_off_wrist = record.text("sleepWindowConfirmationType").as_deref() == Some("OFF_WRIST");
    if is_off_wrist || STAGES.iter().all(|stage| record.get(stage).is_none()) {
        return Ok(None);
    }
    let (start, end) = (at(record, START)?, at(record, END)?);
    check::tracked(start, end, options.now)?;
    let seconds = |name: &str| record.amount(name);
    let unmeasured = seconds("unmeasurableSeconds")?.or(seconds("unmeasurableSleepSeconds")?);
    // What was not measured is no sleep for Garmin either: window = sleep + awake + unmeasurable.
    let awake = seconds("awakeSleepSeconds")?.map(|awake| Minutes((awake + unmeasured.unwrap_or_default()) / 60.0));
    let offset = offset_of(record, end)?;
    let zone = offset.map_or(options.zone, NightZone::Fixed);
    let date = record.text("calendarDate").filter(|date| date.parse::<NaiveDate>().is_ok());
    let sleep = Sleep { awake, kind: Kind::Main, ..Sleep::new(record.line, start, end, zone, offset.is_none()) };
    Ok(Some(sleep.with_key(date)))
}

/// Reads a time of Greenwich: `2024-06-14T22:09:00.0`, or milliseconds.
fn at(record: &Record, name: &str) -> Result<DateTime<Utc>, Reason> {
    match record.get(name) {
        None => Err(Reason::TooShort),
        Some(Scalar::Number(milliseconds)) => {
            let at = DateTime::from_timestamp_millis(*milliseconds as i64);
            at.ok_or_else(|| Reason::cell(name, &milliseconds.to_string()))
        }
        Some(_) => record.must(name, |text| wall::iso(text).map(|(wall, _)| wall.and_utc())),
    }
}

/// Tells an offset from a difference: clocks stand a multiple of a quarter of an hour off, and 14 hours at most.
fn is_offset(seconds: &i32) -> bool {
    seconds % (15 * 60) == 0 && seconds.abs() <= 14 * 3600
}

/// Returns how far the clock on the wall stood from Greenwich at the end, where the record has both.
fn offset_of(record: &Record, end: DateTime<Utc>) -> Result<Option<FixedOffset>, Reason> {
    if record.get("sleepEndTimestampLocal").is_none() {
        return Ok(None);
    }
    let apart: TimeDelta = at(record, "sleepEndTimestampLocal")? - end;
    let seconds = i32::try_from(apart.num_seconds()).ok().filter(is_offset);
    Ok(seconds.and_then(FixedOffset::east_opt))
}
