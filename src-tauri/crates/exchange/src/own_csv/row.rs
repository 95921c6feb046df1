//! One row: a night, its naps, or naps alone.

use chrono::NaiveDate;
use drowse_core::diary::{GivenTime, Nap, NapSpan, Night, NightDraft, SpanDraft};
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

    fn given(&self, name: &str) -> Result<Option<GivenTime>, Reason> {
        self.read(name, cells::given)
    }

    fn number(&self, name: &str) -> Result<Option<f64>, Reason> {
        self.read(name, cells::number)
    }

    fn words(&self, name: &str) -> Vec<String> {
        self.verbatim(name).map(list::words).unwrap_or_default()
    }

    /// Returns the values of unknown columns as tags. A tag cannot hold the separator of lists.
    fn unknown_as_tags(&self) -> impl Iterator<Item = String> {
        let filled = self.names.iter().zip(self.values).filter(|(_, value)| !value.trim().is_empty());
        let unknown = filled.filter(|(name, _)| self.unknown.contains(name));
        unknown.map(|(name, value)| format!("{name}={}", value.trim()).replace('|', "/"))
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
    row.read("diary_date", cells::date)
}

fn night(row: &Cells, zone: NightZone, zone_is_assumed: bool, options: &ReadOptions) -> Result<Option<Night>, Reason> {
    let slept = row.read("slept", cells::yes_or_no)?;
    let blank = NightDraft { diary_date: given_date(row)?, zone_is_assumed, ..NightDraft::blank(zone) };
    let said = NightDraft {
        slept: slept.unwrap_or(true),
        got_into_bed_at: row.given("into_bed")?,
        tried_to_sleep_at: row.given("try_to_sleep")?,
        sleep_onset_latency_min: row.number("sol_min")?,
        awakenings: row.number("awakenings")?,
        wake_after_sleep_onset_min: row.number("waso_min")?,
        awake_unsplit_min: row.number("awake_unsplit_min")?,
        marked_awakenings: row.read("wakes", marked_awakenings)?.unwrap_or_default(),
        final_awakening_at: row.given("final_awakening")?,
        tried_to_sleep_after_final_awakening_min: row.number("tasafa_min")?,
        got_out_of_bed_at: row.given("out_of_bed")?,
        planned_wake_at: row.given("planned_wake")?,
        woken_by_alarm: row.read("woken_by_alarm", cells::yes_or_no)?,
        is_free_day: row.read("free_day", cells::yes_or_no)?,
        quality: row.number("quality_1_5")?,
        rested: row.number("rested_1_5")?,
        tension_before: row.number("tension_0_10")?,
        sleepiness_before: row.number("sleepiness_0_10")?,
        note: row.verbatim("comment").unwrap_or_default().to_owned(),
        tags: row.words("tags").into_iter().chain(row.unknown_as_tags()).collect(),
        routines: row.words("routines"),
        ..blank.clone()
    };
    // A row of naps, or a blank line of a calendar.
    if slept.is_none() && said == blank {
        return Ok(None);
    }
    let ordinal = match row.number("ordinal")? {
        None => 1,
        Some(number) if [1.0, 2.0, 3.0].contains(&number) => number as u8,
        Some(_) => return Err(Reason::TooManySleeps),
    };
    check::draft(&NightDraft { ordinal, ..said }, options.now).map(Some)
}

fn marked_awakenings(column: &str, cell: &str) -> Result<Vec<SpanDraft>, Reason> {
    let span = |item: Vec<String>| {
        let [start, end] = item.as_slice() else { return Err(Reason::cell(column, cell)) };
        let (started_at, ended_at) = (cells::given(column, start)?, cells::given(column, end)?);
        Ok(SpanDraft { started_at: Some(started_at), ended_at: Some(ended_at), duration_min: None })
    };
    list::pairs(cell).into_iter().map(span).collect()
}

/// Reads the naps: spans, lengths written `PT20M`, or in older files only how many minutes they took together.
fn naps(row: &Cells, diary_date: NaiveDate, zone: NightZone, options: &ReadOptions) -> Result<Vec<Nap>, Reason> {
    let nap = |span| Nap { diary_date, zone, span };
    let Some(cell) = row.verbatim("naps") else {
        let together = row.number("nap_min")?.filter(|together| *together > 0.0).map(Minutes);
        let together = together.map(|duration_min| nap(NapSpan::Duration { duration_min }));
        together.iter().try_for_each(|nap| check::nap(nap, options.now))?;
        return Ok(together.into_iter().collect());
    };
    let mut naps = Vec::new();
    for item in list::pairs(cell) {
        let length = item[0].strip_prefix("PT").and_then(|text| text.strip_suffix('M'));
        let span = match (length, item.as_slice()) {
            (Some(length), [_]) => NapSpan::Duration { duration_min: Minutes(cells::number("naps", length)?) },
            (_, [start, end]) => {
                let started_at = cells::instant("naps", start, zone, None)?;
                NapSpan::Times { started_at, ended_at: cells::instant("naps", end, zone, Some(started_at))? }
            }
            _ => return Err(Reason::cell("naps", cell)),
        };
        let nap = nap(span);
        check::nap(&nap, options.now)?;
        naps.push(nap);
    }
    Ok(naps)
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
