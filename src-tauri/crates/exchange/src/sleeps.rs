//! From bare stretches of sleep, as trackers record them, to nights and naps.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{Awakening, Nap, NapSpan, Night};
use drowse_core::time::{NOON, NightZone, diary_date_at};
use drowse_core::units::Minutes;

use crate::check;
use crate::reading::{ImportedNap, ImportedNight, NotedBy, Provenance, Reading};
use crate::rejection::{Reason, Rejection};

/// A stretch of sleep of one record.
#[derive(Debug, Clone)]
pub(crate) struct Sleep {
    pub line: u64,
    pub key: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub zone: NightZone,
    pub zone_is_assumed: bool,
    /// Minutes awake within it, when the record tells.
    pub awake: Option<Minutes>,
    pub awakenings: Option<u8>,
    pub woken_by_alarm: Option<bool>,
    /// 1 to 5.
    pub quality: Option<u8>,
    pub note: String,
    pub tags: Vec<String>,
    /// The record itself says that it is a nap.
    pub is_nap: bool,
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
        if part.is_nap() || (is_short && longest.get(&day) != Some(&part.start())) {
            reading.naps.extend(part.0.into_iter().map(|sleep| nap_of(sleep, source)));
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
struct Joined(Vec<Sleep>);

impl Joined {
    fn first(&self) -> &Sleep {
        self.0.first().expect("joined from at least one record")
    }
    fn start(&self) -> DateTime<Utc> {
        self.first().start
    }
    fn end(&self) -> DateTime<Utc> {
        self.0.iter().map(|sleep| sleep.end).max().unwrap_or(self.first().end)
    }
    /// The clock on the wall at getting up decides the diary date.
    fn zone(&self) -> NightZone {
        self.0.last().unwrap_or(self.first()).zone
    }
    fn is_nap(&self) -> bool {
        self.first().is_nap
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
                && !part.is_nap()
                && !sleep.is_nap
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
    for part in parts.iter().filter(|part| !part.is_nap()) {
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
        provenance: provenance(source, vec![sleep.key]),
        line: sleep.line,
    }
}

fn night_of(part: Joined, source: &str) -> ImportedNight {
    let (start, end, zone, gaps) = (part.start(), part.end(), part.zone(), part.gaps());
    let awake_in_gaps: Minutes = gaps.iter().map(|gap| Minutes::from_elapsed(gap.ended_at - gap.started_at)).sum();
    let length = Minutes::from_elapsed(end - start);
    // Known only when every record tells; then the gaps are part of the sum, and no longer marked one by one.
    let awake: Option<Minutes> = part.0.iter().map(|sleep| sleep.awake).sum::<Option<Minutes>>();
    let marked_awakenings = if awake.is_some() { Vec::new() } else { gaps };
    let longest = part.0.iter().max_by_key(|sleep| sleep.end - sleep.start).unwrap_or(part.first());
    let mut tags: Vec<String> = Vec::new();
    for tag in part.0.iter().flat_map(|sleep| &sleep.tags) {
        if !tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
            tags.push(tag.clone());
        }
    }
    let notes: Vec<&str> = part.0.iter().map(|sleep| sleep.note.as_str()).filter(|note| !note.is_empty()).collect();
    let night = Night {
        zone_is_assumed: part.0.iter().any(|sleep| sleep.zone_is_assumed),
        tried_to_sleep_at: Some(start),
        awakenings: if part.0.len() == 1 { part.first().awakenings } else { None },
        // More time awake than there was says nothing.
        awake_unsplit_min: awake.map(|awake| awake + awake_in_gaps).filter(|awake| *awake <= length),
        marked_awakenings,
        final_awakening_at: Some(end),
        woken_by_alarm: part.0.last().and_then(|last| last.woken_by_alarm),
        quality: longest.quality.or_else(|| part.0.iter().find_map(|sleep| sleep.quality)),
        note: notes.join("\n"),
        tags,
        ..check::blank_night(zone.to_local(end).date(), zone)
    };
    let line = part.0.iter().map(|sleep| sleep.line).min().unwrap_or_default();
    let keys = part.0.into_iter().map(|sleep| sleep.key).collect();
    ImportedNight { night, provenance: provenance(source, keys), line }
}

fn provenance(source: &str, keys: Vec<String>) -> Provenance {
    Provenance { noted_by: NotedBy::OtherApp, source: source.to_owned(), keys, logged_at: None }
}
