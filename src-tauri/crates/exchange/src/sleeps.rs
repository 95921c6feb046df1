//! From bare stretches of sleep, as trackers record them, to nights and naps.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{Awakening, Nap, NapSpan, Night};
use drowse_core::time::{NOON, NightZone, diary_date_at};
use drowse_core::units::Minutes;

use crate::check;
use crate::reading::{ImportedNap, ImportedNight, NotedBy, Provenance, Reading};
use crate::rejection::{Reason, Rejection};
use crate::time_awake::TimeAwake;

/// A stretch of sleep of one record.
#[derive(Debug, Clone)]
pub(crate) struct Sleep {
    pub line: u64,
    /// The other app's own identifier first.
    pub keys: Vec<String>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub zone: NightZone,
    pub zone_is_assumed: bool,
    /// Start and end are those of lying in bed: the record tells nothing of sleep.
    pub is_bed_alone: bool,
    pub got_into_bed_at: Option<DateTime<Utc>>,
    pub got_out_of_bed_at: Option<DateTime<Utc>>,
    /// How long it took to fall asleep from the start on, when the record tells.
    pub latency: Option<Minutes>,
    /// Minutes awake within it, those of falling asleep left out where they are known, when the record tells.
    pub awake: Option<Minutes>,
    /// Awakenings with times, which are then all there were.
    pub marked_awakenings: Vec<Awakening>,
    pub awakenings: Option<u8>,
    pub woken_by_alarm: Option<bool>,
    /// 1 to 5.
    pub quality: Option<u8>,
    pub note: String,
    pub tags: Vec<String>,
    pub kind: Kind,
}

/// What the record itself says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing: its length and its neighbours tell.
    Unmarked,
    /// A main sleep, however short.
    Main,
    /// A nap, however long.
    Nap,
}

impl Sleep {
    /// Makes a sleep of which only the times are known. Its key is its times until it gets a better one.
    pub fn new(line: u64, start: DateTime<Utc>, end: DateTime<Utc>, zone: NightZone, zone_is_assumed: bool) -> Self {
        Self {
            line,
            keys: vec![format!("{}/{}", start.timestamp_millis(), end.timestamp_millis())],
            start,
            end,
            zone,
            zone_is_assumed,
            is_bed_alone: false,
            got_into_bed_at: None,
            got_out_of_bed_at: None,
            latency: None,
            awake: None,
            marked_awakenings: Vec::new(),
            awakenings: None,
            woken_by_alarm: None,
            quality: None,
            note: String::new(),
            tags: Vec::new(),
            kind: Kind::Unmarked,
        }
    }

    /// Goes by the other app's own identifier, where it gave one.
    pub fn with_key(self, key: Option<String>) -> Self {
        match key {
            Some(key) => Self { keys: vec![key], ..self },
            None => self,
        }
    }

    /// Returns how many bytes of words it holds.
    pub fn words(&self) -> usize {
        let lists = self.tags.iter().chain(&self.keys);
        self.note.len() + self.marked_awakenings.len() * 16 + lists.map(String::len).sum::<usize>()
    }
}

/// A tracker stopped and started again within this long recorded one night: the gap was awake.
pub(crate) const LONGEST_GAP: TimeDelta = TimeDelta::minutes(90);
/// A sleep that is not the longest of its day and shorter than this was a nap.
const SHORTEST_NIGHT: TimeDelta = TimeDelta::hours(3);
const MOST_SLEEPS_A_DATE: u8 = 3;

/// Sorts sleeps into nights and naps and adds them to a reading.
pub(crate) fn add_to(reading: &mut Reading, source: &str, mut sleeps: Vec<Sleep>, longest_gap: Option<TimeDelta>) {
    sleeps.sort_by_key(|sleep| (sleep.start, sleep.end));
    let parts = join(sleeps, longest_gap);
    let longest = longest_by_day(&parts);
    let mut sleeps_of_date: HashMap<NaiveDate, u8> = HashMap::new();
    for part in parts {
        let day = diary_date_at(part.zone(), part.start(), NOON);
        let is_short = part.end() - part.start() < SHORTEST_NIGHT;
        let is_beside_longer = is_short && longest.get(&day) != Some(&part.start());
        if part.kind() == Kind::Nap || (part.kind() == Kind::Unmarked && is_beside_longer) {
            // Lying down for a while is no nap.
            let slept = part.0.into_iter().filter(|sleep| !sleep.is_bed_alone);
            reading.naps.extend(slept.map(|sleep| nap_of(sleep, source)));
            continue;
        }
        let mut night = night_of(part, source);
        let ordinal = sleeps_of_date.entry(night.night.diary_date).or_default();
        *ordinal += 1;
        if *ordinal > MOST_SLEEPS_A_DATE {
            reading.rejected.push(Rejection { line: night.line, reason: Reason::TooManySleeps });
            continue;
        }
        night.night.ordinal = *ordinal;
        reading.nights.push(night);
    }
    reading.rejected.sort_by_key(|rejection| rejection.line);
}

/// One or more records in order that make one sleep.
pub(crate) struct Joined(pub(crate) Vec<Sleep>);

impl Joined {
    pub fn first(&self) -> &Sleep {
        self.0.first().expect("joined from at least one record")
    }
    pub fn start(&self) -> DateTime<Utc> {
        self.first().start
    }
    pub fn end(&self) -> DateTime<Utc> {
        self.0.iter().map(|sleep| sleep.end).max().unwrap_or(self.first().end)
    }
    /// The clock on the wall at getting up decides the diary date.
    fn zone(&self) -> NightZone {
        self.0.last().unwrap_or(self.first()).zone
    }
    fn kind(&self) -> Kind {
        if self.0.iter().any(|sleep| sleep.kind == Kind::Main) { Kind::Main } else { self.first().kind }
    }
    fn gaps(&self) -> Vec<Awakening> {
        let mut gaps = Vec::new();
        let mut asleep_until = self.first().end;
        for sleep in &self.0[1..] {
            if sleep.start > asleep_until {
                gaps.push(Awakening { started_at: asleep_until, ended_at: sleep.start });
            }
            asleep_until = asleep_until.max(sleep.end);
        }
        gaps
    }
}

fn join(sleeps: Vec<Sleep>, longest_gap: Option<TimeDelta>) -> Vec<Joined> {
    let mut parts: Vec<Joined> = Vec::new();
    for sleep in sleeps {
        let continues = parts.last().is_some_and(|part| {
            longest_gap.is_some_and(|longest| sleep.start - part.end() <= longest)
                && part.kind() != Kind::Nap
                && sleep.kind != Kind::Nap
                && sleep.end - part.start() <= TimeDelta::hours(24)
        });
        match parts.last_mut() {
            Some(part) if continues => part.0.push(sleep),
            _ => parts.push(Joined(vec![sleep])),
        }
    }
    parts
}

/// Returns the start of the longest sleep of each noon-to-noon day, the first of equals.
fn longest_by_day(parts: &[Joined]) -> HashMap<NaiveDate, DateTime<Utc>> {
    let mut longest: HashMap<NaiveDate, (TimeDelta, DateTime<Utc>)> = HashMap::new();
    for part in parts.iter().filter(|part| part.kind() != Kind::Nap) {
        let length = part.end() - part.start();
        let best = longest.entry(diary_date_at(part.zone(), part.start(), NOON)).or_insert((length, part.start()));
        if length > best.0 {
            *best = (length, part.start());
        }
    }
    longest.into_iter().map(|(day, (_, start))| (day, start)).collect()
}

fn nap_of(sleep: Sleep, source: &str) -> ImportedNap {
    let diary_date = diary_date_at(sleep.zone, sleep.start, NOON);
    let span = NapSpan::Times { started_at: sleep.start, ended_at: sleep.end };
    ImportedNap {
        nap: Nap { diary_date, zone: sleep.zone, span },
        provenance: provenance(source, sleep.keys),
        line: sleep.line,
    }
}

fn night_of(part: Joined, source: &str) -> ImportedNight {
    let (start, end, zone, gaps) = (part.start(), part.end(), part.zone(), part.gaps());
    let time_awake = TimeAwake::of(&part, &gaps);
    let is_bed_alone = part.0.iter().all(|sleep| sleep.is_bed_alone);
    // Known only when every record tells; then the gaps are part of the sum, and no longer marked one by one.
    let is_one = part.0.len() == 1;
    let marked_awakenings = match (time_awake, is_bed_alone) {
        (TimeAwake::Unknown, false) => gaps,
        (TimeAwake::Split { .. }, _) if is_one => part.first().marked_awakenings.clone(),
        _ => Vec::new(),
    };
    let longest = part.0.iter().max_by_key(|sleep| sleep.end - sleep.start).unwrap_or(part.first());
    let mut tags: Vec<String> = Vec::new();
    for tag in part.0.iter().flat_map(|sleep| &sleep.tags) {
        if !tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
            tags.push(tag.clone());
        }
    }
    let notes: Vec<&str> = part.0.iter().map(|sleep| sleep.note.as_str()).filter(|note| !note.is_empty()).collect();
    let (bed_from, bed_to) = bed(&part);
    let night = Night {
        zone_is_assumed: part.0.iter().any(|sleep| sleep.zone_is_assumed),
        got_into_bed_at: bed_from,
        tried_to_sleep_at: Some(start).filter(|_| !is_bed_alone),
        sleep_onset_latency_min: time_awake.latency(),
        awakenings: if is_one { part.first().awakenings } else { None },
        wake_after_sleep_onset_min: time_awake.after_onset().filter(|_| marked_awakenings.is_empty()),
        awake_unsplit_min: time_awake.unsplit(),
        marked_awakenings,
        final_awakening_at: Some(end).filter(|_| !is_bed_alone),
        got_out_of_bed_at: bed_to,
        woken_by_alarm: part.0.last().and_then(|last| last.woken_by_alarm),
        quality: longest.quality.or_else(|| part.0.iter().find_map(|sleep| sleep.quality)),
        note: notes.join("\n"),
        tags,
        ..check::blank_night(zone.to_local(bed_to.unwrap_or(end)).date(), zone)
    };
    let line = part.0.iter().map(|sleep| sleep.line).min().unwrap_or_default();
    let keys = part.0.into_iter().flat_map(|sleep| sleep.keys).collect();
    ImportedNight { night, provenance: provenance(source, keys), line }
}

/// Returns when the person got into bed and out of it, where the records of both ends tell.
fn bed(part: &Joined) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let (start, end) = (part.start(), part.end());
    let from = part.first().got_into_bed_at.map(|at| at.min(start));
    let to = part.0.iter().filter(|sleep| sleep.end == end).find_map(|sleep| sleep.got_out_of_bed_at);
    let to = to.map(|at| at.max(end));
    let is_possible = to.unwrap_or(end) - from.unwrap_or(start) <= TimeDelta::hours(24);
    if is_possible { (from, to) } else { (None, None) }
}

fn provenance(source: &str, keys: Vec<String>) -> Provenance {
    Provenance { noted_by: NotedBy::OtherApp, source: source.to_owned(), keys, logged_at: None }
}
