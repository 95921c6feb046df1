//! What is odd about a night that is saved all the same.

use super::{Metrics, Night, NightField, NightWarning, Oddity};
use crate::units::Minutes;

const SHORT_SLEEP: Minutes = Minutes(120.0);
const LONG_TIME_IN_BED: Minutes = Minutes(14.0 * 60.0);
const LONG_SLEEP_ONSET_LATENCY: Minutes = Minutes(240.0);

/// Lists what is odd about a night. A night without sleep is meant to be one.
#[must_use]
pub fn oddities(night: &Night, metrics: &Metrics) -> Vec<NightWarning> {
    let warn = |is_odd: Option<bool>, field, oddity| (is_odd == Some(true)).then_some(NightWarning { field, oddity });
    let short = metrics.total_sleep_time_min.map(|asleep| night.slept && asleep < SHORT_SLEEP);
    let long_in_bed = metrics.time_in_bed_min.map(|in_bed| in_bed > LONG_TIME_IN_BED);
    let long_latency = metrics.sleep_onset_latency_min.map(|latency| latency > LONG_SLEEP_ONSET_LATENCY);
    [
        warn(long_latency, NightField::SleepOnsetLatency, Oddity::LongSleepOnsetLatency),
        warn(short, NightField::FinalAwakening, Oddity::ShortSleep),
        warn(long_in_bed, NightField::GotOutOfBed, Oddity::LongTimeInBed),
    ]
    .into_iter()
    .flatten()
    .collect()
}
