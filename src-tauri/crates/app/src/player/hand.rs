//! A hand drawn over the place it touches.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A hand over the place it touches, as in `content/strokes.json`. On the right side of a body it is mirrored with the drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct HandView {
    /// How it touches.
    pub kind: HandKind,
    /// Whether it is the right hand of the person.
    pub is_right: bool,
    /// The side its wrist is on, in degrees clockwise from the top of the picture.
    pub from_deg: f64,
}

/// How a hand touches. Each is a drawing: `hand-thumb`, `hand-fingertip` …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it; see ui/illustrations")]
pub enum HandKind {
    Thumb,
    Fingertip,
    Fingertips,
    Flat,
    Palm,
    Grip,
}
