//! How long a person lay awake, as far as the records of a night tell.

use drowse_core::diary::Awakening;
use drowse_core::units::Minutes;

use crate::sleeps::Joined;

/// Time awake between the start and the end of a night.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum TimeAwake {
    /// Not every record tells.
    Unknown,
    /// Falling asleep and lying awake together: the source does not part them.
    Unsplit(Minutes),
    /// Each by itself.
    Split { latency: Minutes, after_onset: Minutes },
    /// Falling asleep alone.
    LatencyAlone(Minutes),
}

impl TimeAwake {
    /// Sums up the records of a night and the gaps between them.
    ///
    /// More time awake than there was says nothing.
    pub fn of(part: &Joined, gaps: &[Awakening]) -> Self {
        let length = Minutes::from_elapsed(part.end() - part.start());
        let latency = part.first().latency.filter(|latency| latency.0 >= 0.0 && *latency <= length);
        let in_gaps: Minutes = gaps.iter().map(|gap| Minutes::from_elapsed(gap.ended_at - gap.started_at)).sum();
        let of_records: Option<Minutes> = part.0.iter().map(|sleep| sleep.awake).sum();
        let of_later = part.0[1..].iter().filter_map(|sleep| sleep.latency).sum();
        let awake = of_records.map(|awake| awake + in_gaps + of_later).filter(|awake| awake.0 >= 0.0);
        match (latency, awake) {
            (Some(latency), Some(after_onset)) if latency + after_onset <= length => {
                Self::Split { latency, after_onset }
            }
            (None, Some(awake)) if awake <= length => Self::Unsplit(awake),
            (Some(latency), _) => Self::LatencyAlone(latency),
            (None, _) => Self::Unknown,
        }
    }

    pub fn latency(self) -> Option<Minutes> {
        match self {
            Self::Split { latency, .. } | Self::LatencyAlone(latency) => Some(latency),
            _ => None,
        }
    }

    pub fn after_onset(self) -> Option<Minutes> {
        match self {
            Self::Split { after_onset, .. } => Some(after_onset),
            _ => None,
        }
    }

    pub fn unsplit(self) -> Option<Minutes> {
        match self {
            Self::Unsplit(awake) => Some(awake),
            _ => None,
        }
    }
}
