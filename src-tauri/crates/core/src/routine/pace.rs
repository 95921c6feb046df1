//! Slower or faster strokes, as the person likes them tonight.

use serde::{Deserialize, Serialize};

use super::{Beat, Segment, SegmentKind, Timeline};

/// No stroke is ever faster, whatever the pace. Strokes a minute.
const FASTEST_PER_MIN: f64 = 60.0;

/// How fast strokes are, in percent of what the steps ask for: 70 to 120, in tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pace(u32);

impl Default for Pace {
    fn default() -> Self {
        Self(100)
    }
}

impl Pace {
    /// The slowest, in percent.
    pub const SLOWEST: u32 = 70;
    /// The fastest, in percent.
    pub const FASTEST: u32 = 120;

    /// Returns the pace of so many percent; `None`: there is no such pace.
    #[must_use]
    pub fn from_pct(pct: u32) -> Option<Self> {
        ((Self::SLOWEST..=Self::FASTEST).contains(&pct) && pct.is_multiple_of(10)).then_some(Self(pct))
    }

    /// Returns it in percent.
    #[must_use]
    pub fn pct(self) -> u32 {
        self.0
    }

    fn of(self, pace_per_min: f64) -> f64 {
        (pace_per_min * f64::from(self.0) / 100.0).min(FASTEST_PER_MIN)
    }
}

impl Timeline {
    /// Returns the timeline at another pace: counted strokes take more or less time, steps of seconds and holds keep theirs.
    #[must_use]
    pub fn at_pace(&self, pace: Pace) -> Self {
        let segments = self.segments.iter().map(|segment| segment.at_pace(pace)).collect();
        Self { pace, segments, ..self.clone() }
    }
}

impl Segment {
    fn at_pace(&self, pace: Pace) -> Self {
        let mut segment = self.clone();
        let Some(own) = self.own_pace_per_min.or(self.pace_per_min) else { return segment };
        // A hold lasts as long as its breath.
        if self.kind != SegmentKind::Step || matches!(self.beat, Beat::Holds { .. }) {
            return segment;
        }
        let pace_per_min = pace.of(own);
        (segment.pace_per_min, segment.own_pace_per_min) = (Some(pace_per_min), Some(own));
        if let Beat::Count { count, .. } = self.beat {
            let cycle_ms = (60_000.0 / pace_per_min).round() as u32;
            segment.beat = Beat::Count { count, cycle_ms };
            segment.duration_ms = count * cycle_ms;
        }
        segment
    }
}
