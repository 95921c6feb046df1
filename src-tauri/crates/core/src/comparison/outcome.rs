//! What nights are compared by.

use serde::{Deserialize, Serialize};

use crate::diary::{Metrics, Night};

/// A number of a night that may differ between nights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Sleep onset latency, minutes.
    Sol,
    /// Wake after sleep onset, minutes.
    Waso,
    /// Sleep quality, 1 very poor to 5 very good.
    Quality,
    /// Total sleep time, minutes; 0 of a night without sleep.
    Tst,
    /// Sleep efficiency, per cent.
    Se,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Sol, Self::Waso, Self::Quality, Self::Tst, Self::Se];

    /// Returns its name in columns, JSON and at the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sol => "sol",
            Self::Waso => "waso",
            Self::Quality => "quality",
            Self::Tst => "tst",
            Self::Se => "se",
        }
    }

    /// Returns the number of a night; `None` when it is unknown.
    #[must_use]
    pub fn of(self, night: &Night) -> Option<f64> {
        let metrics = Metrics::of(night, &[]);
        match self {
            Self::Sol => metrics.sleep_onset_latency_min.map(|minutes| minutes.0),
            Self::Waso => metrics.wake_after_sleep_onset_min.map(|minutes| minutes.0),
            Self::Quality => night.quality.map(f64::from),
            Self::Tst => metrics.total_sleep_time_min.map(|minutes| minutes.0),
            Self::Se => metrics.sleep_efficiency_pct.map(|share| share.0),
        }
    }
}
