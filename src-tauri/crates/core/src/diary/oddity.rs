//! What is odd about a night that is saved all the same.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::{Metrics, Nap, NapSpan, Night, NightField, NightWarning, Oddity};
use crate::units::Minutes;

const SHORT_SLEEP: Minutes = Minutes(120.0);
const LONG_TIME_IN_BED: Minutes = Minutes(14.0 * 60.0);
const LONG_SLEEP_ONSET_LATENCY: Minutes = Minutes(240.0);

/// Lists what is odd about a night and the naps given with it. A night without sleep is meant to be one.
#[must_use]
pub fn oddities(night: &Night, naps: &[Nap], metrics: &Metrics) -> Vec<NightWarning> {
    let warn = |is_odd: Option<bool>, field, oddity| (is_odd == Some(true)).then_some(NightWarning { field, oddity });
    let short = metrics.total_sleep_time_min.map(|asleep| night.slept && asleep < SHORT_SLEEP);
    let long_in_bed = metrics.time_in_bed_min.map(|in_bed| in_bed > LONG_TIME_IN_BED);
    let long_latency = metrics.sleep_onset_latency_min.map(|latency| latency > LONG_SLEEP_ONSET_LATENCY);
    let naps: Vec<Range<DateTime<Utc>>> = naps.iter().filter_map(times).collect();
    let in_the_night = night.extent().map(|night| naps.iter().any(|nap| meet(nap, &night)));
    let overlap = naps.iter().enumerate().any(|(place, nap)| naps[..place].iter().any(|other| meet(nap, other)));
    [
        warn(long_latency, NightField::SleepOnsetLatency, Oddity::LongSleepOnsetLatency),
        warn(short, NightField::FinalAwakening, Oddity::ShortSleep),
        warn(long_in_bed, NightField::GotOutOfBed, Oddity::LongTimeInBed),
        warn(in_the_night, NightField::Naps, Oddity::NapInTheNight),
        warn(Some(overlap), NightField::Naps, Oddity::NapsOverlap),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn times(nap: &Nap) -> Option<Range<DateTime<Utc>>> {
    match nap.span {
        NapSpan::Times { started_at, ended_at } => Some(started_at..ended_at),
        NapSpan::Duration { .. } => None,
    }
}

fn meet(one: &Range<DateTime<Utc>>, other: &Range<DateTime<Utc>>) -> bool {
    one.start < other.end && other.start < one.end
}
