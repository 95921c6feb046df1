//! The timeline the player follows, computed once when a session starts and stored with it.

use serde::{Deserialize, Serialize};

use super::{Pace, Pressure};

/// What happens, in order, each for a fixed time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The routine it was made from.
    pub routine_id: String,
    /// What the person calls it, if it is their own: kept, or a routine that is gone would have no name.
    #[serde(default)]
    pub own_title: Option<String>,
    /// How fast its strokes are, against what the steps ask for.
    #[serde(default)]
    pub pace: Pace,
    /// In order.
    pub segments: Vec<Segment>,
}

/// A stretch of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// What is done.
    pub kind: SegmentKind,
    /// The step; the coming one for `prepare` and `change-side`.
    pub step_id: String,
    /// The side; the coming one for `change-side`.
    pub side: Side,
    /// How long, in milliseconds.
    pub duration_ms: u32,
    /// How the time is divided.
    pub beat: Beat,
    /// Strokes a minute; `None`: free.
    pub pace_per_min: Option<f64>,
    /// Strokes a minute at a [`Pace`] of 100; `None`: free, or stored before paces could change.
    #[serde(default)]
    pub own_pace_per_min: Option<f64>,
    /// Milliseconds of breathing in and out; `None`: no breath line.
    pub breath_ms: Option<(u32, u32)>,
    /// How hard; `None`: nothing is done, or stored before it was kept.
    #[serde(default)]
    pub pressure: Option<Pressure>,
    /// The way the step is done; `None`: there is only one.
    #[serde(default)]
    pub way: Option<String>,
    /// Whether it is done lightly, whatever its words say.
    #[serde(default)]
    pub is_light: bool,
}

/// What a segment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SegmentKind {
    /// Oil your hands, or get comfortable where the way is [`super::DRY`]. Once, at the start, skippable.
    Prepare,
    /// Change to the other side.
    ChangeSide,
    /// A step of the routine: only these are massage time.
    Step,
}

/// The side a segment is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The left.
    Left,
    /// The right: drawings are mirrored.
    Right,
    /// Both together.
    Both,
    /// The midline.
    Middle,
}

/// How the time of a segment is divided.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Beat {
    /// Seconds run down.
    Seconds,
    /// Strokes are counted; each takes `cycle_ms`.
    Count {
        /// How many.
        count: u32,
        /// Milliseconds each.
        cycle_ms: u32,
    },
    /// Holds are counted; each is pressing, then letting go.
    Holds {
        /// How many.
        holds: u32,
        /// Milliseconds of pressing.
        hold_ms: u32,
        /// Milliseconds of letting go.
        rest_ms: u32,
    },
}

impl Timeline {
    /// Returns the massage time: the steps alone, without getting ready and changing sides. Milliseconds.
    #[must_use]
    pub fn massage_ms(&self) -> u64 {
        let steps = self.segments.iter().filter(|segment| segment.kind == SegmentKind::Step);
        steps.map(|segment| u64::from(segment.duration_ms)).sum()
    }

    /// Returns the clock time from the first segment to the end. Milliseconds.
    #[must_use]
    pub fn clock_ms(&self) -> u64 {
        self.segments.iter().map(|segment| u64::from(segment.duration_ms)).sum()
    }
}
