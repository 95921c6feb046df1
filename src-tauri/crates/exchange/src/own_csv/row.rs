//! One row: a night, its naps, or naps alone.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::{Awakening, Nap, NapSpan, Night};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use super::{LOGGED, OWN_SOURCE, ZONE_IS_ASSUMED, cells, list};
use crate::check;
use crate::reading::{NotedBy, Provenance, ReadOptions};
use crate::rejection::Reason;

/// What a row says.
pub(super) struct Said {
    pub night: Option<Night>,
    pub naps: Vec<Nap>,
    pub provenance: Provenance,
    pub zone_is_assumed: bool,
}

/// Looks cells up by the name of their column; blank cells are not there.
pub(super) struct Cells<'a> {
    pub names: &'a [String],
    pub unknown: &'a [String],
    pub values: &'a [String],
}

impl<'a> Cells<'a> {
    /// Returns a cell as it stands.
    fn verbatim(&self, name: &str) -> Option<&'a str> {
        let place = self.names.iter().position(|known| known == name)?;
        self.values.get(place).map(String::as_str).filter(|value| !value.trim().is_empty())
    }

    fn read<T>(&self, name: &str, read: impl Fn(&str, &str) -> Result<T, Reason>) -> Result<Option<T>, Reason> {
        self.verbatim(name).map(|value| read(name, value)).transpose()
    }

    fn up_to(&self, name: &str, most: u8) -> Result<Option<u8>, Reason> {
        self.read(name, |name, value| cells::whole(name, value, most))
    }

    fn one_to_five(&self, name: &str) -> Result<Option<u8>, Reason> {
        match self.up_to(name, 5)? {
            Some(0) => Err(Reason::cell(name, "0")),
            level => Ok(level),
        }
    }

    fn words(&self, name: &str) -> Vec<String> {
        self.verbatim(name).map(list::words).unwrap_or_default()
    }

    /// Returns the values of unknown columns as tags. A tag cannot hold the separator of lists.
    fn unknown_as_tags(&self) -> impl Iterator<Item = String> {
        let filled = self.unknown.iter().filter_map(|name| Some((name, self.verbatim(name)?.trim())));
        filled.map(|(name, value)| format!("{name}={value}").replace('|', "/"))
    }
}

/// Reads a row; blank rows say nothing.
pub(super) fn read(row: &Cells, options: &ReadOptions) -> Result<Option<Said>, Reason> {
    let zone = row.read("zone", |_, name| name.trim().parse().map_err(|_| Reason::Zone(name.to_owned())))?;
    let zone_is_assumed = zone.is_none() || row.read(ZONE_IS_ASSUMED, cells::yes_or_no)? == Some(true);
    let zone: NightZone = zone.unwrap_or(options.zone);
    let night = night(row, zone, zone_is_assumed, options)?;
    let diary_date = night.as_ref().map(|night| night.diary_date).or(given_date(row)?);
    let naps = match diary_date {
        Some(diary_date) => naps(row, diary_date, zone, options)?,
        None => Vec::new(),
    };
    if night.is_none() && naps.is_empty() {
        return Ok(None);
    }
    let provenance = provenance(row, night.as_ref(), diary_date, zone)?;
    Ok(Some(Said { night, naps, provenance, zone_is_assumed }))
}

fn given_date(row: &Cells) -> Result<Option<NaiveDate>, Reason> {
    row.read("diary_date", |name, value| value.trim().parse().map_err(|_| Reason::cell(name, value)))
}

fn night(row: &Cells, zone: NightZone, zone_is_assumed: bool, options: &ReadOptions) -> Result<Option<Night>, Reason> {
    let mut previous = None;
    let mut in_order = |name| {
        let at = row.read(name, |name, value| cells::instant(name, value, zone, previous))?;
        previous = at.or(previous);
        Ok(at)
    };
    let (into_bed, lights_out) = (in_order("into_bed")?, in_order("try_to_sleep")?);
    let (final_awakening, out_of_bed) = (in_order("final_awakening")?, in_order("out_of_bed")?);
    let marked = |name: &str, value: &str| marked_awakenings(name, value, zone);
    let slept = row.read("slept", cells::yes_or_no)?;
    let mut night = Night {
        diary_date: NaiveDate::default(),
        ordinal: row.up_to("ordinal", 3)?.unwrap_or(1).max(1),
        zone,
        zone_is_assumed,
        slept: slept.unwrap_or(true),
        got_into_bed_at: into_bed,
        tried_to_sleep_at: lights_out,
        sleep_onset_latency_min: row.read("sol_min", cells::minutes)?,
        awakenings: row.up_to("awakenings", 99)?,
        wake_after_sleep_onset_min: row.read("waso_min", cells::minutes)?,
        awake_unsplit_min: row.read("awake_unsplit_min", cells::minutes)?,
        marked_awakenings: row.read("wakes", marked)?.unwrap_or_default(),
        final_awakening_at: final_awakening,
        tried_to_sleep_after_final_awakening_min: row.read("tasafa_min", cells::minutes)?,
        got_out_of_bed_at: out_of_bed,
        planned_wake_at: row.read("planned_wake", |name, value| cells::instant(name, value, zone, None))?,
        woken_by_alarm: row.read("woken_by_alarm", cells::yes_or_no)?,
        is_free_day: row.read("free_day", cells::yes_or_no)?,
        quality: row.one_to_five("quality_1_5")?,
        rested: row.one_to_five("rested_1_5")?,
        tension_before: row.up_to("tension_0_10", 10)?,
        sleepiness_before: row.up_to("sleepiness_0_10", 10)?,
        note: row.verbatim("comment").unwrap_or_default().to_owned(),
        tags: row.words("tags").into_iter().chain(row.unknown_as_tags()).collect(),
        routines: row.words("routines"),
    };
    if slept.is_none() && says_nothing(&night) {
        return Ok(None);
    }
    night.diary_date = diary_date(&night, given_date(row)?)?;
    check::night(&night, options.now)?;
    Ok(Some(night))
}

/// Tells a night of which nothing is known: a row of naps, or a blank line of a calendar.
fn says_nothing(night: &Night) -> bool {
    let blank = check::blank_night(night.diary_date, night.zone);
    let blank = Night { ordinal: night.ordinal, zone_is_assumed: night.zone_is_assumed, ..blank };
    *night == blank
}

/// Returns the date of getting up, which must be the one given.
fn diary_date(night: &Night, given: Option<NaiveDate>) -> Result<NaiveDate, Reason> {
    let ended = night.got_out_of_bed_at.or(night.final_awakening_at);
    let expected = ended.map(|at| night.zone.to_local(at).date());
    match (given, expected) {
        (Some(given), Some(expected)) if given != expected => {
            Err(Reason::DiaryDate { given: given.to_string(), expected: expected.to_string() })
        }
        (given, expected) => expected.or(given).ok_or(Reason::NoDate),
    }
}

fn marked_awakenings(column: &str, cell: &str, zone: NightZone) -> Result<Vec<Awakening>, Reason> {
    let mut awakenings = Vec::new();
    for item in list::pairs(cell) {
        let (started_at, ended_at) = span_of(column, cell, &item, zone)?;
        awakenings.push(Awakening { started_at, ended_at });
    }
    Ok(awakenings)
}

fn span_of(
    column: &str,
    cell: &str,
    item: &[String],
    zone: NightZone,
) -> Result<(DateTime<Utc>, DateTime<Utc>), Reason> {
    let [start, end] = item else { return Err(Reason::cell(column, cell)) };
    let start = cells::instant(column, start, zone, None)?;
    Ok((start, cells::instant(column, end, zone, Some(start))?))
}

/// Reads the naps: spans, lengths written `PT20M`, or in older files only how many minutes they took together.
fn naps(row: &Cells, diary_date: NaiveDate, zone: NightZone, options: &ReadOptions) -> Result<Vec<Nap>, Reason> {
    let nap = |span| Nap { diary_date, zone, span };
    let Some(cell) = row.verbatim("naps") else {
        let together = row.read("nap_min", cells::minutes)?.filter(|together| together.0 > 0.0);
        return Ok(together.map(|duration_min| nap(NapSpan::Duration { duration_min })).into_iter().collect());
    };
    let mut naps = Vec::new();
    for item in list::pairs(cell) {
        let length = item[0].strip_prefix("PT").and_then(|text| text.strip_suffix('M')).filter(|_| item.len() == 1);
        naps.push(nap(match length {
            Some(text) => NapSpan::Duration { duration_min: positive(cells::minutes("naps", text)?, cell)? },
            None => {
                let (started_at, ended_at) = span_of("naps", cell, &item, zone)?;
                check::span(started_at, ended_at, options.now)?;
                NapSpan::Times { started_at, ended_at }
            }
        }));
    }
    Ok(naps)
}

fn positive(length: Minutes, cell: &str) -> Result<Minutes, Reason> {
    if length.0 > 0.0 { Ok(length) } else { Err(Reason::cell("naps", cell)) }
}

fn provenance(
    row: &Cells,
    night: Option<&Night>,
    date: Option<NaiveDate>,
    zone: NightZone,
) -> Result<Provenance, Reason> {
    let source = row.verbatim("source").map_or(OWN_SOURCE, str::trim);
    let is_logged = source == LOGGED;
    let mut keys = row.words("source_id");
    if let Some(night) = night.filter(|_| keys.is_empty()) {
        keys.push(format!("{}.{}", night.diary_date, night.ordinal));
    } else if let Some(date) = date.filter(|_| keys.is_empty()) {
        keys.push(date.to_string());
    }
    Ok(Provenance {
        noted_by: if is_logged { NotedBy::Person } else { NotedBy::OtherApp },
        source: if is_logged { OWN_SOURCE } else { source }.to_owned(),
        keys,
        logged_at: row.read("logged_at", |name, value| cells::instant(name, value, zone, None))?,
    })
}
