//! Writing.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use drowse_core::diary::{Nap, NapSpan, Night};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use super::cells::format_instant;
use super::{COLUMNS, LOGGED, ZONE_IS_ASSUMED, list};
use crate::reading::{NotedBy, Provenance};
use crate::writing::Diary;

/// Writes a row for each night, and one for naps that no night's row can carry.
pub(crate) fn write(diary: &Diary, out: impl Write) -> io::Result<()> {
    let is_any_zone_assumed = diary.nights.iter().any(|(night, _)| night.zone_is_assumed);
    let mut table = csv::WriterBuilder::new().from_writer(out);
    table.write_record(COLUMNS.iter().chain(is_any_zone_assumed.then_some(&ZONE_IS_ASSUMED)))?;
    let mut naps_left: Vec<&(Nap, Provenance)> = diary.naps.iter().collect();
    for (night, provenance) in &diary.nights {
        let (own, left) = naps_left.into_iter().partition(|(nap, of_nap)| {
            let is_of_date = nap.diary_date == night.diary_date && nap.zone == night.zone && night.ordinal == 1;
            is_of_date && comes_from_the_same(of_nap, provenance)
        });
        naps_left = left;
        let mut row = row_of_night(night, provenance);
        put_naps(&mut row, &own);
        let assumed = if night.zone_is_assumed { "yes" } else { "" };
        table.write_record(row.iter().map(String::as_str).chain(is_any_zone_assumed.then_some(assumed)))?;
    }
    while let Some((first, provenance)) = naps_left.first() {
        let (own, left): (Vec<_>, Vec<_>) = naps_left.iter().copied().partition(|(nap, of_nap)| {
            nap.diary_date == first.diary_date && nap.zone == first.zone && comes_from_the_same(of_nap, provenance)
        });
        let mut row =
            row_of(provenance, vec![("diary_date", first.diary_date.to_string()), ("zone", first.zone.to_string())]);
        put_naps(&mut row, &own);
        table.write_record(row.iter().map(String::as_str).chain(is_any_zone_assumed.then_some("")))?;
        naps_left = left;
    }
    table.flush()
}

fn comes_from_the_same(one: &Provenance, other: &Provenance) -> bool {
    (one.noted_by, &one.source) == (other.noted_by, &other.source)
}

fn put(row: &mut [String], column: &str, value: String) {
    let place = COLUMNS.iter().position(|known| *known == column).expect("only columns of the format are written");
    row[place] = value;
}

fn row_of(provenance: &Provenance, values: Vec<(&str, String)>) -> Vec<String> {
    let mut row = vec![String::new(); COLUMNS.len()];
    for (column, value) in values {
        put(&mut row, column, value);
    }
    let logged_at = provenance.logged_at.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    put(&mut row, "logged_at", logged_at.unwrap_or_default());
    let is_logged = provenance.noted_by == NotedBy::Person;
    put(&mut row, "source", if is_logged { LOGGED.to_owned() } else { provenance.source.clone() });
    row
}

fn row_of_night(night: &Night, provenance: &Provenance) -> Vec<String> {
    let at = |at: Option<DateTime<Utc>>| at.map_or_else(String::new, |at| format_instant(at, night.zone));
    let minutes = |minutes: Option<Minutes>| minutes.map_or_else(String::new, |minutes| minutes.0.to_string());
    let whole = |number: Option<u8>| number.map_or_else(String::new, |number| number.to_string());
    let word = |answer: Option<bool>| answer.map_or_else(String::new, |yes| yes_or_no(yes).to_owned());
    let wakes = night.marked_awakenings.iter();
    let wakes: Vec<String> = wakes.map(|wake| span(wake.started_at, wake.ended_at, night.zone)).collect();
    row_of(
        provenance,
        vec![
            ("diary_date", night.diary_date.to_string()),
            ("ordinal", night.ordinal.to_string()),
            ("zone", night.zone.to_string()),
            ("slept", yes_or_no(night.slept).to_owned()),
            ("into_bed", at(night.got_into_bed_at)),
            ("try_to_sleep", at(night.tried_to_sleep_at)),
            ("sol_min", minutes(night.sleep_onset_latency_min)),
            ("awakenings", whole(night.awakenings)),
            ("waso_min", minutes(night.wake_after_sleep_onset_min)),
            ("awake_unsplit_min", minutes(night.awake_unsplit_min)),
            ("wakes", wakes.join("|")),
            ("final_awakening", at(night.final_awakening_at)),
            ("tasafa_min", minutes(night.tried_to_sleep_after_final_awakening_min)),
            ("out_of_bed", at(night.got_out_of_bed_at)),
            ("planned_wake", at(night.planned_wake_at)),
            ("woken_by_alarm", word(night.woken_by_alarm)),
            ("free_day", word(night.is_free_day)),
            ("quality_1_5", whole(night.quality)),
            ("rested_1_5", whole(night.rested)),
            ("tension_0_10", whole(night.tension_before)),
            ("sleepiness_0_10", whole(night.sleepiness_before)),
            ("routines", list::join(&night.routines)),
            ("tags", list::join(&night.tags)),
            ("comment", night.note.clone()),
            ("source_id", list::join(&provenance.keys)),
        ],
    )
}

fn put_naps(row: &mut [String], naps: &[&(Nap, Provenance)]) {
    if naps.is_empty() {
        return;
    }
    let together: Minutes = naps.iter().map(|(nap, _)| nap.span.length()).sum();
    let items = naps.iter().map(|(nap, _)| match nap.span {
        NapSpan::Times { started_at, ended_at } => span(started_at, ended_at, nap.zone),
        NapSpan::Duration { duration_min } => format!("PT{}M", duration_min.0),
    });
    put(row, "naps", items.collect::<Vec<_>>().join("|"));
    put(row, "nap_count", naps.len().to_string());
    put(row, "nap_min", together.0.to_string());
}

fn span(start: DateTime<Utc>, end: DateTime<Utc>, zone: NightZone) -> String {
    format!("{}/{}", format_instant(start, zone), format_instant(end, zone))
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
