//! A session on its way to the player, and what the player reports.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::HandView;
use crate::routines::{PresetView, PressureView};

/// Where a session was started from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum StartedFrom {
    Window,
    Reminder,
    Tray,
    CommandLine,
}

/// What to play.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StartRoutine {
    /// `feet`, `head` …
    pub routine_id: String,
    /// Fit into so many minutes of massage; `null`: as the preset says.
    pub minutes: Option<f64>,
    /// A length by name; left out: as it was last chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub preset: Option<PresetView>,
    /// The way of each step that is not done the usual way, by step; left out: as it was last chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ways: Option<BTreeMap<String, String>>,
    /// The steps to leave out; left out: as it was last chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub leave_out: Option<BTreeSet<String>>,
    /// Where it was started from.
    pub started_from: StartedFrom,
}

impl StartRoutine {
    /// Plays a routine as it was last chosen, fitted into the minutes there are.
    #[must_use]
    pub fn new(routine_id: impl Into<String>, minutes: Option<f64>, started_from: StartedFrom) -> Self {
        Self { routine_id: routine_id.into(), minutes, preset: None, ways: None, leave_out: None, started_from }
    }
}

/// A session as the player needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlayerView {
    /// For reports.
    pub session_id: i64,
    /// `feet`, `head` …
    pub routine_id: String,
    /// What the person calls it; `null`: it is one of the program's, and has words.
    pub own_title: Option<String>,
    /// The whole timeline.
    pub segments: Vec<SegmentView>,
    /// Where to begin: an index in `segments`.
    pub position: u32,
    /// How far into that segment, in milliseconds.
    pub position_ms: u32,
    /// Massage time in milliseconds.
    pub massage_ms: u32,
    /// Clock time in milliseconds.
    pub clock_ms: u32,
    /// How fast strokes are, in percent of what the steps ask for: 70 to 120, in tens.
    pub pace_pct: u32,
    /// How much faster than the clock the player runs: 1, but for tests.
    pub speed: f64,
}

/// A stretch of a session. See `drowse_core::routine::Segment`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SegmentView {
    /// What is done.
    pub kind: SegmentKindView,
    /// The step, or the coming one.
    pub step_id: String,
    /// The side, or the coming one.
    pub side: SideView,
    /// Milliseconds.
    pub duration_ms: u32,
    /// How the time is divided.
    pub beat: BeatView,
    /// Strokes a minute; `null`: free.
    pub pace_per_min: Option<f64>,
    /// Milliseconds of breathing in and out; `null`: no breath line.
    pub breath_ms: Option<(u32, u32)>,
    /// How hard; `null`: nothing is done. Named by `pressure-<pressure>`.
    pub pressure: Option<PressureView>,
    /// The way the step is done: its words are under `step-<id>-<way>-…`. `null`: there is only one.
    pub way: Option<String>,
    /// Whether it is done lightly, whatever its words say.
    pub is_light: bool,
    /// What is drawn.
    pub stroke: StrokeView,
}

/// What a segment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::SegmentKind")]
pub enum SegmentKindView {
    Prepare,
    ChangeSide,
    Step,
}

/// The side a segment is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::Side")]
pub enum SideView {
    Left,
    Right,
    Both,
    Middle,
}

/// How the time of a segment is divided.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::Beat")]
pub enum BeatView {
    Seconds,
    Count { count: u32, cycle_ms: u32 },
    Holds { holds: u32, hold_ms: u32, rest_ms: u32 },
}

/// What is drawn for a step: a view, and a stroke over landmarks of that view. From `content/strokes.json`.
///
/// Points and paths are lists of turns: what stands together in one turn moves at the same time (both brows), the turns
/// follow each other (brow, then under the eye; along the ball of the foot) and begin again at the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StrokeView {
    /// The drawing: `foot-sole`, `head-crown`, `face-front` …
    pub view: String,
    /// The movement.
    pub stroke: StrokeKind,
    /// Landmark points of the view, in turns. For `squeeze` a turn is the pair of places the hands press towards each other.
    pub points: Vec<Vec<String>>,
    /// Landmark paths of the view, in turns. `sweep`, `knead` and `explore` go from the first to the last vertex; `rub`, `roll`
    /// and `zig-zag` there and back.
    pub paths: Vec<Vec<String>>,
    /// How many turns make one beat: 1, or 2 where brow and under-eye count as one.
    pub turns_per_beat: u32,
    /// Landmark paths drawn thin and still: how to find the place.
    pub guides: Vec<String>,
    /// Radius of a circle, a press or a shaded pad, half the width of a path, in drawing units.
    pub radius: f64,
    /// Landmark zones of the view hatched as "not here".
    pub not_here: Vec<String>,
    /// The hands that show how: one for each place of a turn. One alone on the pair of a `squeeze` holds both places; none
    /// where the stroke says enough.
    #[serde(default)]
    pub hands: Vec<HandView>,
    /// What the player shows of the drawing, `[x, y, width, height]` in drawing units; `null`: all of it.
    pub crop: Option<[f64; 4]>,
}

/// A movement of the hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it; see the player's drawings")]
pub enum StrokeKind {
    Rest,
    PressAndHold,
    Push,
    Circle,
    Sweep,
    Rub,
    ZigZag,
    Squeeze,
    Knead,
    Roll,
    Explore,
}

/// What the player reports. Every report carries where it is, so that a killed program resumes there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlayerReport {
    /// Which session.
    pub session_id: i64,
    /// What happened.
    pub event: PlayerEvent,
    /// The segment it is in after the event.
    pub position: u32,
    /// How far into it, in milliseconds.
    pub position_ms: u32,
    /// Milliseconds played, without pauses, since the last report.
    pub active_ms: u32,
}

/// Plays on slower or faster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SetPace {
    /// Which session.
    pub session_id: i64,
    /// In percent of what the steps ask for: 70 to 120, in tens.
    pub pace_pct: u32,
    /// The segment the player is in.
    pub position: u32,
    /// How far into it, in milliseconds.
    pub position_ms: u32,
}

/// What happened in the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PlayerEvent {
    /// Nothing; still playing. About every five seconds.
    Alive,
    /// A segment ended by itself and the next began.
    Advance,
    /// Paused.
    Pause,
    /// Went on.
    Resume,
    /// To the beginning of the segment, or to the one before.
    Back,
    /// To the next segment.
    Forward,
    /// The segment again from its beginning.
    Repeat,
    /// Left, to be resumed.
    Leave,
    /// The last segment ended.
    Finish,
    /// Stopped for good. Counts as done.
    Stop,
}

/// A session left open, to be resumed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenSession {
    /// Which session.
    pub session_id: i64,
    /// The routine.
    pub routine_id: String,
    /// What the person calls it; `null`: it is one of the program's.
    pub own_title: Option<String>,
    /// The step it stands in.
    pub step_id: String,
    /// Its side.
    pub side: SideView,
    /// Clock time left, in milliseconds.
    pub left_ms: u32,
}
