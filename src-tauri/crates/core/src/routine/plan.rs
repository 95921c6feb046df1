//! From a routine and its doses to the timeline the player follows.

use super::{
    Beat, Doses, Measure, Pace, Pressure, Routine, Segment, SegmentKind, Side, SideOrder, Sides, Step, Timeline,
};

/// Milliseconds to oil the hands, once, at the start.
pub const PREPARE_MS: u32 = 20_000;

/// The way hands are made ready where no step takes oil.
pub const DRY: &str = "dry";

/// Milliseconds to change to the other side.
pub const CHANGE_SIDE_MS: u32 = 5_000;

/// Lays out a session: make the hands ready if they have something to do, with oil if a step takes it; then the steps in order, with a moment at each change of
/// side.
///
/// With [`SideOrder::Routine`] all two-sided steps are done left, then all right; steps done once keep their place in the
/// left half.
#[must_use]
pub fn plan_timeline(routine: &Routine, doses: &Doses) -> Timeline {
    let done =
        routine.steps.iter().zip(&doses.0).filter_map(|(step, amount)| amount.filter(|a| *a > 0).map(|a| (step, a)));
    let takes_oil = |(step, _): &(&Step, u32)| !step.is_dry && step.pressure > Pressure::None;
    let is_dry = !done.clone().any(|step| takes_oil(&step));
    let mut segments = Vec::new();
    match routine.side_order {
        SideOrder::Step => {
            for (step, amount) in done {
                segments.push(step_segment(step, amount, first_side(step.sides)));
                if step.sides == Sides::Each {
                    segments.push(change_side(step));
                    segments.push(step_segment(step, amount, Side::Right));
                }
            }
        }
        SideOrder::Routine => {
            let (mut right, mut first_right) = (Vec::new(), None);
            for (step, amount) in done {
                segments.push(step_segment(step, amount, first_side(step.sides)));
                if step.sides == Sides::Each {
                    first_right.get_or_insert(step);
                    right.push(step_segment(step, amount, Side::Right));
                }
            }
            segments.extend(first_right.map(change_side));
            segments.append(&mut right);
        }
    }
    // Hands that have nothing to do need no oil.
    if let Some(first) = segments.first().filter(|_| segments.iter().any(is_touch)) {
        let ready = still(SegmentKind::Prepare, &first.step_id, first.side, PREPARE_MS);
        segments.insert(0, Segment { way: is_dry.then(|| DRY.to_owned()), ..ready });
    }
    Timeline { routine_id: routine.id.clone(), own_title: None, pace: Pace::default(), segments }
}

fn is_touch(segment: &Segment) -> bool {
    segment.pressure.is_some_and(|pressure| pressure > Pressure::None)
}

fn first_side(sides: Sides) -> Side {
    match sides {
        Sides::Middle => Side::Middle,
        Sides::Both => Side::Both,
        Sides::Each => Side::Left,
    }
}

fn change_side(coming: &Step) -> Segment {
    still(SegmentKind::ChangeSide, &coming.id, Side::Right, CHANGE_SIDE_MS)
}

fn still(kind: SegmentKind, step_id: &str, side: Side, duration_ms: u32) -> Segment {
    Segment {
        kind,
        step_id: step_id.to_owned(),
        side,
        duration_ms,
        beat: Beat::Seconds,
        pace_per_min: None,
        own_pace_per_min: None,
        breath_ms: None,
        pressure: None,
        way: None,
        is_light: false,
    }
}

fn step_segment(step: &Step, amount: u32, side: Side) -> Segment {
    let beat = match step.dose.measure {
        Measure::Seconds => Beat::Seconds,
        Measure::Strokes { cycle_ms } => Beat::Count { count: amount, cycle_ms },
        Measure::Holds { hold_ms, rest_ms } => Beat::Holds { holds: amount, hold_ms, rest_ms },
    };
    let milliseconds = |seconds: f64| (seconds * 1000.0).round() as u32;
    Segment {
        kind: SegmentKind::Step,
        step_id: step.id.clone(),
        side,
        duration_ms: step.duration_ms(amount),
        beat,
        pace_per_min: step.pace_per_min,
        own_pace_per_min: step.pace_per_min,
        breath_ms: step.breath.map(|breath| (milliseconds(breath.in_s), milliseconds(breath.out_s))),
        pressure: Some(step.pressure),
        way: step.way.clone(),
        is_light: step.is_light,
    }
}
