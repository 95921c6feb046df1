//! Oura's nights: the CSV of trends, and JSON of its API or of an account.
//!
//! Source: 1,274 real rows. Every time carries the offset of that night, so no zone is needed. The time awake counts that
//! of falling asleep; efficiency is left to the diary.

mod table;

use std::io::Read;

use chrono::{DateTime, FixedOffset, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

pub(crate) use table::gather as gather_table;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::records_json::{self, Record};
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::text::Text;
use crate::wall;

const FIELDS: &[&str] =
    &["id", "bedtime_start", "bedtime_end", "type", "awake_time", "awake", "latency", "onset_latency"];

/// The names by which a document is recognised.
pub(crate) const MARKS: [&str; 2] = ["\"bedtime_start\"", "\"bedtime_end\""];

/// What one night of either form says.
struct Night {
    line: u64,
    start: (DateTime<Utc>, FixedOffset),
    end: (DateTime<Utc>, FixedOffset),
    awake_s: Option<f64>,
    latency_s: Option<f64>,
    kind: Kind,
}

/// Reads the JSON.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    records_json::for_each(text, FIELDS, |record| {
        if record.get("bedtime_start").is_none() && record.get("bedtime_end").is_none() {
            return Ok(());
        }
        gathered.take(record.line, of_document(&record, options))
    })
}

fn of_document(record: &Record, options: &ReadOptions) -> Result<Option<Sleep>, Reason> {
    let kind = match record.text("type").as_deref() {
        // Lying still, and what the person took out.
        Some("rest" | "deleted") => return Ok(None),
        Some("long_sleep") => Kind::Main,
        Some("sleep" | "late_nap") => Kind::Nap,
        _ => Kind::Unmarked,
    };
    let amount = |name: &str, older: &str| Ok(record.amount(name)?.or(record.amount(older)?));
    let night = Night {
        line: record.line,
        start: record.must("bedtime_start", wall::at_offset)?,
        end: record.must("bedtime_end", wall::at_offset)?,
        awake_s: amount("awake_time", "awake")?,
        latency_s: amount("latency", "onset_latency")?,
        kind,
    };
    sleep_of(&night, options).map(|sleep| Some(sleep.with_key(record.text("id"))))
}

fn sleep_of(night: &Night, options: &ReadOptions) -> Result<Sleep, Reason> {
    let ((start, _), (end, offset)) = (night.start, night.end);
    check::tracked(start, end, options.now)?;
    let minutes = |seconds: f64| Minutes(seconds / 60.0);
    let (awake, latency) = (night.awake_s.map(minutes), night.latency_s.map(minutes));
    // More time falling asleep than awake in all: then only the sum is believed.
    let latency = latency.filter(|latency| awake.is_none_or(|awake| *latency <= awake));
    Ok(Sleep {
        got_into_bed_at: Some(start),
        got_out_of_bed_at: Some(end),
        latency,
        awake: awake.map(|awake| awake - latency.unwrap_or(Minutes::ZERO)),
        kind: night.kind,
        ..Sleep::new(night.line, start, end, NightZone::Fixed(offset), false)
    })
}
