//! When a person slept, by day or night.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::TrendsNight;
use crate::diary::{Nap, NapSpan};

/// Every stretch asleep that is known, in order and apart from each other.
///
/// A sleep lasts from its onset to the final awakening: where in the night a person lay awake is seldom known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asleep(Vec<Range<DateTime<Utc>>>);

impl Asleep {
    /// Takes the sleep of nights and of those naps whose times are known, in any order.
    #[must_use]
    pub fn of(nights: &[TrendsNight], naps: &[Nap]) -> Self {
        let napping = naps.iter().filter_map(|nap| match nap.span {
            NapSpan::Times { started_at, ended_at } => Some(started_at..ended_at),
            NapSpan::Duration { .. } => None,
        });
        nights.iter().filter_map(|night| night.asleep.clone()).chain(napping).collect()
    }

    /// Returns the stretches asleep within a span, cut at its edges.
    pub fn within(&self, span: &Range<DateTime<Utc>>) -> impl Iterator<Item = Range<DateTime<Utc>>> + use<'_> {
        let Range { start, end } = *span;
        let first = self.0.partition_point(|sleep| sleep.end <= start);
        let reaching = self.0[first..].iter().take_while(move |sleep| sleep.start < end);
        reaching.map(move |sleep| sleep.start.max(start)..sleep.end.min(end))
    }
}

impl FromIterator<Range<DateTime<Utc>>> for Asleep {
    /// Joins stretches that meet or overlap; one that ends where it starts is none.
    fn from_iter<I: IntoIterator<Item = Range<DateTime<Utc>>>>(stretches: I) -> Self {
        let mut stretches: Vec<_> = stretches.into_iter().filter(|stretch| stretch.start < stretch.end).collect();
        stretches.sort_by_key(|stretch| stretch.start);
        let mut joined: Vec<Range<DateTime<Utc>>> = Vec::with_capacity(stretches.len());
        for stretch in stretches {
            match joined.last_mut() {
                Some(last) if stretch.start <= last.end => last.end = last.end.max(stretch.end),
                _ => joined.push(stretch),
            }
        }
        Self(joined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64) -> Range<DateTime<Utc>> {
        let minute = |minute: i64| DateTime::from_timestamp(minute * 60, 0).unwrap();
        minute(start)..minute(end)
    }

    #[test]
    fn a_nap_within_a_sleep_is_slept_once() {
        let asleep = Asleep::from_iter([span(100, 120), span(0, 60), span(10, 20), span(60, 70), span(80, 80)]);
        assert_eq!(asleep.0, [span(0, 70), span(100, 120)]);
    }

    #[test]
    fn a_span_cuts_what_reaches_over_its_edges() {
        let asleep = Asleep::from_iter([span(0, 10), span(20, 30), span(40, 50)]);
        assert_eq!(asleep.within(&span(5, 45)).collect::<Vec<_>>(), [span(5, 10), span(20, 30), span(40, 45)]);
        assert_eq!(asleep.within(&span(10, 20)).count(), 0);
    }
}
