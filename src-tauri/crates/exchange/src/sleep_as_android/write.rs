//! The way back to the phone: one record a night or nap, newest first, every value quoted.

use std::io::{self, Write};

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};
use drowse_core::diary::{Nap, NapSpan, Night};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use super::{COLUMNS, comment};
use crate::writing::Diary;

/// Writes every night that has a start and an end, and every nap that has times.
pub(crate) fn write(diary: &Diary, mut out: impl Write) -> io::Result<()> {
    let nights = diary.nights.iter().filter_map(|(night, _)| record_of_night(night));
    let naps = diary.naps.iter().filter_map(|(nap, _)| record_of_nap(nap));
    let mut records: Vec<Record> = nights.chain(naps).collect();
    records.sort_by_key(|record| std::cmp::Reverse(record.start));
    for record in records {
        record.write(&mut out)?;
    }
    Ok(())
}

struct Record {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    zone: NightZone,
    rating: String,
    comment: String,
    length_adjustment: String,
}

fn record_of_night(night: &Night) -> Option<Record> {
    let start = night.tried_to_sleep_at.or(night.got_into_bed_at)?;
    let end = night.final_awakening_at.or(night.got_out_of_bed_at).filter(|end| *end > start)?;
    let tags = night.routines.iter().chain(&night.tags).map(String::as_str);
    Some(Record {
        start,
        end,
        zone: night.zone,
        rating: night.quality.map_or("0.0".to_owned(), |quality| format!("{quality}.0")),
        comment: comment::format(&night.note, tags),
        // `-1.0` says that nothing is known; a whole number never looks like it.
        length_adjustment: awake_of(night).map_or("-1.0".to_owned(), |awake| format!("{}", -(awake.0.round() as i64))),
    })
}

fn awake_of(night: &Night) -> Option<Minutes> {
    let split = || Some(night.sleep_onset_latency_min? + night.wake_after_sleep_onset_min?);
    night.awake_unsplit_min.or_else(split)
}

fn record_of_nap(nap: &Nap) -> Option<Record> {
    let NapSpan::Times { started_at, ended_at } = nap.span else { return None };
    Some(Record {
        start: started_at,
        end: ended_at,
        zone: nap.zone,
        rating: "0.0".to_owned(),
        comment: comment::format("", ["nap"].into_iter()),
        length_adjustment: "0".to_owned(),
    })
}

impl Record {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let local = |at| self.zone.to_local(at);
        let end = local(self.end);
        write!(out, "{},\"{}:{:02}\"\r\n", COLUMNS.join(","), end.hour(), end.minute())?;
        let hours = (self.end - self.start).num_milliseconds() as f64 / 3_600_000.0;
        let values = [
            self.start.timestamp_millis().to_string(),
            self.zone.to_string(),
            wall_time(local(self.start)),
            wall_time(end),
            wall_time(end),
            format!("{hours:.3}"),
            self.rating.clone(),
            self.comment.clone(),
            "10000".to_owned(),
            "-1".to_owned(),
            "-1.0".to_owned(),
            "-1".to_owned(),
            "-1.0".to_owned(),
            self.length_adjustment.clone(),
            String::new(),
            "0.0".to_owned(),
        ];
        let quoted: Vec<String> = values.iter().map(|value| format!("\"{}\"", value.replace('"', "\"\""))).collect();
        write!(out, "{}\r\n", quoted.join(","))
    }
}

/// Writes `dd. MM. yyyy H:mm`, the hour not padded.
fn wall_time(wall: NaiveDateTime) -> String {
    format!("{} {}:{:02}", wall.format("%d. %m. %Y"), wall.hour(), wall.minute())
}
