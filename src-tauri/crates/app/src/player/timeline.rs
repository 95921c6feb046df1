//! A session as the player shows it.

use drowse_core::routine::{Beat, Segment, SegmentKind, Side};
use drowse_core::session::Event;
use drowse_store::session::StoredSession;

use super::head::Head;
use super::{
    BeatView, OpenSession, PlayerEvent, PlayerView, SegmentKindView, SegmentView, SideView, StartedFrom, StrokeKind,
    StrokeView,
};
use crate::routines::content::Content;

/// Shows a session, ready to be played from where it stands.
pub(super) fn player_view(stored: &StoredSession) -> PlayerView {
    let session = &stored.session;
    let who = Head::of_session(stored.id);
    PlayerView {
        session_id: stored.id,
        routine_id: session.timeline.routine_id.clone(),
        own_title: session.timeline.own_title.clone(),
        segments: session.timeline.segments.iter().map(|segment| segment_view(segment, who)).collect(),
        position: session.position,
        position_ms: session.position_ms,
        massage_ms: milliseconds(session.timeline.massage_ms()),
        clock_ms: milliseconds(session.timeline.clock_ms()),
        pace_pct: session.timeline.pace.pct(),
        speed: 1.0,
    }
}

/// Shows an open session as something to be taken up again.
pub(super) fn open_view(stored: &StoredSession) -> Option<OpenSession> {
    let session = &stored.session;
    let segment = session.timeline.segments.get(session.position as usize)?;
    Some(OpenSession {
        session_id: stored.id,
        routine_id: session.timeline.routine_id.clone(),
        own_title: session.timeline.own_title.clone(),
        step_id: segment.step_id.clone(),
        side: segment.side.into(),
        left_ms: milliseconds(session.left_ms()),
    })
}

/// A routine takes minutes; 49 days of milliseconds fit.
fn milliseconds(whole: u64) -> u32 {
    u32::try_from(whole).unwrap_or(u32::MAX)
}

fn segment_view(segment: &Segment, who: Head) -> SegmentView {
    SegmentView {
        kind: segment.kind.into(),
        step_id: segment.step_id.clone(),
        side: segment.side.into(),
        duration_ms: segment.duration_ms,
        beat: segment.beat.into(),
        pace_per_min: segment.pace_per_min,
        breath_ms: segment.breath_ms,
        pressure: segment.pressure.map(Into::into),
        way: segment.way.clone(),
        is_light: segment.is_light,
        stroke: who.drawn(stroke(segment)),
    }
}

/// While hands are oiled or sides change, the drawing of the coming step stands still. So it does for a step of an older
/// plan that has no stroke any more.
fn stroke(segment: &Segment) -> StrokeView {
    let drawn = Content::shipped().stroke(&segment.step_id, segment.way.as_deref());
    match (drawn, segment.kind) {
        (Some(stroke), SegmentKind::Step) => stroke.clone(),
        (Some(coming), _) => StrokeView { crop: coming.crop, ..StrokeView::still(&coming.view) },
        (None, _) => StrokeView::still("face-front"),
    }
}

impl StrokeView {
    pub(super) fn still(view: &str) -> Self {
        Self {
            view: view.to_owned(),
            stroke: StrokeKind::Rest,
            points: Vec::new(),
            paths: Vec::new(),
            turns_per_beat: 1,
            guides: Vec::new(),
            radius: 0.0,
            not_here: Vec::new(),
            hands: Vec::new(),
            crop: None,
        }
    }
}

impl From<SegmentKind> for SegmentKindView {
    fn from(kind: SegmentKind) -> Self {
        match kind {
            SegmentKind::Prepare => Self::Prepare,
            SegmentKind::ChangeSide => Self::ChangeSide,
            SegmentKind::Step => Self::Step,
        }
    }
}

impl From<Side> for SideView {
    fn from(side: Side) -> Self {
        match side {
            Side::Left => Self::Left,
            Side::Right => Self::Right,
            Side::Both => Self::Both,
            Side::Middle => Self::Middle,
        }
    }
}

impl From<Beat> for BeatView {
    fn from(beat: Beat) -> Self {
        match beat {
            Beat::Seconds => Self::Seconds,
            Beat::Count { count, cycle_ms } => Self::Count { count, cycle_ms },
            Beat::Holds { holds, hold_ms, rest_ms } => Self::Holds { holds, hold_ms, rest_ms },
        }
    }
}

impl From<PlayerEvent> for Event {
    fn from(event: PlayerEvent) -> Self {
        match event {
            PlayerEvent::Alive => Self::Alive,
            PlayerEvent::Advance => Self::Advance,
            PlayerEvent::Pause => Self::Pause,
            PlayerEvent::Resume => Self::Resume,
            PlayerEvent::Back => Self::Back,
            PlayerEvent::Forward => Self::Forward,
            PlayerEvent::Repeat => Self::Repeat,
            PlayerEvent::Leave => Self::Leave,
            PlayerEvent::Finish => Self::Finish,
            PlayerEvent::Stop => Self::Stop,
        }
    }
}

impl StartedFrom {
    /// Returns the name it has in the diary file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Reminder => "reminder",
            Self::Tray => "tray",
            Self::CommandLine => "command-line",
        }
    }
}
