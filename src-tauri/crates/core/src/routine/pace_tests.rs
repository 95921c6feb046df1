use super::*;

fn segment(pace_per_min: Option<f64>, beat: Beat, duration_ms: u32) -> Segment {
    Segment {
        kind: SegmentKind::Step,
        step_id: "X".into(),
        side: Side::Middle,
        duration_ms,
        beat,
        pace_per_min,
        own_pace_per_min: pace_per_min,
        breath_ms: None,
        pressure: None,
        way: None,
        is_light: false,
    }
}

/// A hundred presses, a minute of rubbing, a breath without a pace, six holds.
fn timeline() -> Timeline {
    let segments = vec![
        segment(Some(50.0), Beat::Count { count: 100, cycle_ms: 1200 }, 120_000),
        segment(Some(55.0), Beat::Seconds, 60_000),
        segment(None, Beat::Seconds, 20_000),
        segment(Some(5.0), Beat::Holds { holds: 6, hold_ms: 8000, rest_ms: 4000 }, 72_000),
    ];
    Timeline { routine_id: "test".into(), own_title: None, pace: Pace::default(), segments }
}

fn pace(pct: u32) -> Pace {
    Pace::from_pct(pct).unwrap()
}

#[test]
fn paces_go_from_70_to_120_in_tens() {
    let known: Vec<u32> = (0..200).filter(|pct| Pace::from_pct(*pct).is_some()).collect();
    assert_eq!(known, [70, 80, 90, 100, 110, 120]);
}

#[test]
fn slower_strokes_take_longer_and_seconds_stay_seconds() {
    let slow = timeline().at_pace(pace(80));
    let durations: Vec<u32> = slow.segments.iter().map(|segment| segment.duration_ms).collect();
    assert_eq!(durations, [150_000, 60_000, 20_000, 72_000]);
    assert_eq!(slow.segments[0].beat, Beat::Count { count: 100, cycle_ms: 1500 });
    assert_eq!(slow.segments[1].pace_per_min, Some(44.0));
    assert_eq!(slow.segments[3], timeline().segments[3], "a hold lasts as long as its breath");
}

#[test]
fn no_stroke_is_faster_than_one_a_second() {
    let fast = timeline().at_pace(pace(120));
    assert_eq!(fast.segments[0].pace_per_min, Some(60.0));
    assert_eq!(fast.segments[1].pace_per_min, Some(60.0), "66 would be too many");
}

#[test]
fn going_through_any_pace_back_to_the_usual_changes_nothing() {
    for pct in [70, 80, 90, 100, 110, 120] {
        assert_eq!(timeline().at_pace(pace(pct)).at_pace(Pace::default()), timeline(), "{pct}");
    }
}

#[test]
fn a_plan_stored_before_paces_could_change_can_change_too() {
    let mut old = timeline();
    old.segments.iter_mut().for_each(|segment| segment.own_pace_per_min = None);
    assert_eq!(old.at_pace(pace(80)).at_pace(Pace::default()).segments[0], timeline().segments[0]);
}
