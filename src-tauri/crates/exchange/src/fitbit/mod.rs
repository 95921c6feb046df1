//! Fitbit's sleep logs: JSON of its web API or of a takeout, and the CSV its site gave month by month.
//!
//! Source: 526 real logs of API version 1.2. Times have no zone, so a night of a clock change has two lengths: the one in
//! milliseconds is right. `efficiency` is Fitbit's own number and not that of the diary. Short wakes of `levels` lie over
//! the others and are in `minutesAwake` already.

mod table;

use std::io::Read;

use chrono::{NaiveDateTime, TimeDelta};
use drowse_core::units::Minutes;

pub(crate) use table::{TITLE, gather as gather_table};

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::records_json::{self, Record};
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::text::Text;
use crate::wall;

/// The fields of a log; a takeout calls the main sleep otherwise than the API.
const FIELDS: &[&str] = &[
    "dateOfSleep",
    "duration",
    "endTime",
    "isMainSleep",
    "logId",
    "mainSleep",
    "minutesAfterWakeup",
    "minutesAsleep",
    "minutesToFallAsleep",
    "startTime",
    "timeInBed",
];

/// The names by which a log is recognised; no other app's records have both.
pub(crate) const MARKS: [&str; 2] = ["\"startTime\"", "\"minutesAsleep\""];

/// Reads the JSON.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    records_json::for_each(text, FIELDS, |record| {
        // The summary of a day has no time.
        if record.get("startTime").is_none() && record.get("dateOfSleep").is_none() {
            return Ok(());
        }
        gathered.take(record.line, sleep_of(&record, options).map(Some))
    })
}

fn sleep_of(record: &Record, options: &ReadOptions) -> Result<Sleep, Reason> {
    let wall = |name: &str| record.must(name, |text| wall::iso(text).map(|(wall, _)| wall));
    let start: NaiveDateTime = wall("startTime")?;
    let length = record.amount("duration")?.map(|length| TimeDelta::milliseconds(length as i64));
    let length = length.filter(|length| *length > TimeDelta::zero());
    let (start, end) = match (length, record.get("endTime")) {
        // Version 1 had no end.
        (Some(length), end) => {
            let end = if end.is_some() { wall("endTime")? } else { start };
            wall::span_of_length(options.zone, (start, end), length).ok_or(Reason::LongerThanADay)?
        }
        (None, _) => wall::span(options.zone, (start, wall("endTime")?), None),
    };
    check::tracked(start, end, options.now)?;
    let minutes = |name: &str| Ok(record.amount(name)?.map(Minutes));
    let after_waking = minutes("minutesAfterWakeup")?.unwrap_or(Minutes::ZERO);
    // 0 is what it says whenever it began to look only once the person slept.
    let latency = minutes("minutesToFallAsleep")?.filter(|latency| latency.0 > 0.0);
    let in_bed = Minutes::from_elapsed(end - start);
    let waking = if after_waking < in_bed { end - after_waking.to_elapsed() } else { end };
    let asleep = minutes("minutesAsleep")?;
    let awake = asleep.map(|asleep| {
        let rest = Minutes::from_elapsed(waking - start) - asleep - latency.unwrap_or(Minutes::ZERO);
        // Minutes are whole and times are not: a minute too much asleep is none awake.
        if (-1.0..0.0).contains(&rest.0) { Minutes::ZERO } else { rest }
    });
    let is_main = record.flag("isMainSleep").or(record.flag("mainSleep"));
    Ok(Sleep {
        got_into_bed_at: Some(start),
        got_out_of_bed_at: Some(end),
        latency,
        awake: awake.filter(|awake| awake.0 >= 0.0 && *awake <= in_bed),
        kind: match is_main {
            Some(true) => Kind::Main,
            Some(false) => Kind::Nap,
            None => Kind::Unmarked,
        },
        ..Sleep::new(record.line, start, waking, options.zone, true).with_key(record.text("logId"))
    })
}
