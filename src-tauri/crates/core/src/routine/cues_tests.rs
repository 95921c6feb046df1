use proptest::prelude::*;

use super::*;
use crate::routine::DRY;
use crate::routine::Pace;

const CLIP_MS: u64 = 3_000;

fn segment(kind: SegmentKind, step_id: &str, side: Side, beat: Beat, duration_ms: u32) -> Segment {
    Segment {
        kind,
        step_id: step_id.into(),
        side,
        duration_ms,
        beat,
        pace_per_min: None,
        own_pace_per_min: None,
        breath_ms: None,
        pressure: None,
        is_light: false,
        way: None,
    }
}

fn timeline(segments: Vec<Segment>) -> Timeline {
    Timeline { own_title: None, routine_id: "test".into(), pace: Pace::default(), segments }
}

/// A short massage of the feet: oil, one step on both feet with a hold, one on the left alone with strokes.
fn feet() -> Timeline {
    use SegmentKind::{ChangeSide, Prepare, Step};
    let hold = Beat::Holds { holds: 1, hold_ms: 8_000, rest_ms: 4_000 };
    timeline(vec![
        segment(Prepare, "F1", Side::Left, Beat::Seconds, 20_000),
        segment(Step, "F1", Side::Left, hold, 12_000),
        segment(Step, "F2", Side::Left, Beat::Count { count: 6, cycle_ms: 1_500 }, 9_000),
        segment(ChangeSide, "F1", Side::Right, Beat::Seconds, 5_000),
        segment(Step, "F1", Side::Right, hold, 12_000),
    ])
}

fn every_clip(_: &str) -> Option<u64> {
    Some(CLIP_MS)
}

fn heard(cues: &[Cue], is_wanted: impl Fn(&CueSound) -> bool) -> Vec<(u64, String)> {
    let name = |sound: &CueSound| match sound {
        CueSound::Voice(clip) => clip.clone(),
        other => format!("{other:?}"),
    };
    cues.iter().filter(|cue| is_wanted(&cue.sound)).map(|cue| (cue.at_ms, name(&cue.sound))).collect()
}

fn list(expected: &[(u64, &str)]) -> Vec<(u64, String)> {
    expected.iter().map(|(at_ms, name)| (*at_ms, (*name).to_owned())).collect()
}

#[test]
fn the_voice_says_the_step_and_the_side_and_good_night() {
    let said = heard(&plan_cues(&feet(), every_clip), |sound| matches!(sound, CueSound::Voice(_)));
    let expected = [
        (900, "prepare"),
        (20_900, "step-F1"),
        (24_300, "left-foot"),
        (32_900, "step-F2"),
        (42_300, "right-foot"),
        (46_900, "step-F1"),
        (62_000, "end"),
    ];
    assert_eq!(said, list(&expected));
}

#[test]
fn dry_hands_are_not_told_to_take_oil() {
    let mut feet = feet();
    feet.segments[0].way = Some(DRY.to_owned());
    let said = heard(&plan_cues(&feet, every_clip), |sound| matches!(sound, CueSound::Voice(_)));
    assert_eq!(said[0], (900, "prepare-dry".to_owned()));
}

#[test]
fn bells_ring_at_steps_changes_and_the_end() {
    let bells = |sound: &CueSound| matches!(sound, CueSound::NextStep | CueSound::OtherSide | CueSound::End);
    let expected =
        [(20_000, "NextStep"), (32_000, "NextStep"), (41_000, "OtherSide"), (46_000, "NextStep"), (58_000, "End")];
    assert_eq!(heard(&plan_cues(&feet(), every_clip), bells), list(&expected));
}

#[test]
fn a_hold_ticks_when_it_begins_and_ends_and_strokes_tick_at_each() {
    let ticks = |sound: &CueSound| matches!(sound, CueSound::Beat | CueSound::Release);
    let expected = [
        (20_000, "Beat"),
        (28_000, "Release"),
        (32_000, "Beat"),
        (33_500, "Beat"),
        (35_000, "Beat"),
        (36_500, "Beat"),
        (38_000, "Beat"),
        (39_500, "Beat"),
        (46_000, "Beat"),
        (54_000, "Release"),
    ];
    assert_eq!(heard(&plan_cues(&feet(), every_clip), ticks), list(&expected));
}

#[test]
fn a_step_that_health_asks_to_do_lightly_is_said_so_once() {
    use SegmentKind::{ChangeSide, Step};
    let lightly = |kind, side, duration_ms| Segment {
        is_light: kind == Step,
        ..segment(kind, "F1", side, Beat::Seconds, duration_ms)
    };
    let both_sides = [
        lightly(Step, Side::Left, 30_000),
        lightly(ChangeSide, Side::Right, 5_000),
        lightly(Step, Side::Right, 30_000),
    ];
    let said =
        heard(&plan_cues(&timeline(both_sides.to_vec()), every_clip), |sound| matches!(sound, CueSound::Voice(_)));
    assert_eq!(said[..3], list(&[(900, "step-F1"), (4_300, "lightly"), (7_700, "left-foot")]));
    assert_eq!(said.iter().filter(|(_, clip)| clip == "lightly").count(), 1);
}

#[test]
fn a_step_that_takes_seconds_ticks_at_its_pace() {
    let mut rub = segment(SegmentKind::Step, "F4", Side::Left, Beat::Seconds, 4_000);
    rub.pace_per_min = Some(45.0);
    let ticks = heard(&plan_cues(&timeline(vec![rub]), every_clip), |sound| *sound == CueSound::Beat);
    assert_eq!(ticks, list(&[(0, "Beat"), (1_333, "Beat"), (2_667, "Beat")]));
}

#[test]
fn on_the_other_side_only_the_side_is_said() {
    use SegmentKind::{ChangeSide, Step};
    let done_twice = timeline(vec![
        segment(Step, "A1", Side::Left, Beat::Seconds, 30_000),
        segment(ChangeSide, "A1", Side::Right, Beat::Seconds, 5_000),
        segment(Step, "A1", Side::Right, Beat::Seconds, 30_000),
    ]);
    let said = heard(&plan_cues(&done_twice, every_clip), |sound| matches!(sound, CueSound::Voice(_)));
    assert_eq!(said, list(&[(900, "step-A1"), (4_300, "left"), (31_300, "right"), (69_000, "end")]));
}

#[test]
fn a_way_of_doing_a_step_is_said_where_it_has_a_clip() {
    let mut crown = segment(SegmentKind::Step, "H1", Side::Middle, Beat::Seconds, 60_000);
    crown.way = Some("circles".into());
    let timeline = timeline(vec![crown]);
    let first = |cues: Vec<Cue>| cues.into_iter().find(|cue| matches!(cue.sound, CueSound::Voice(_))).unwrap().sound;
    assert_eq!(first(plan_cues(&timeline, every_clip)), CueSound::Voice("step-H1-circles".into()));
    let only_plain = |clip: &str| (!clip.contains("circles")).then_some(CLIP_MS);
    assert_eq!(first(plan_cues(&timeline, only_plain)), CueSound::Voice("step-H1".into()));
}

#[test]
fn a_clip_that_is_missing_is_replaced_by_a_wider_one_or_left_out() {
    let only_plain = |clip: &str| (clip == "change-side").then_some(CLIP_MS);
    let said = heard(&plan_cues(&feet(), only_plain), |sound| matches!(sound, CueSound::Voice(_)));
    assert_eq!(said, list(&[(42_300, "change-side")]));
}

#[test]
fn the_ambience_fades_over_the_last_minute() {
    assert_eq!(
        [0.0, 840_000.0, 870_000.0, 900_000.0].map(|at_ms| ambience_share(at_ms, 900_000.0)),
        [1.0, 1.0, 0.5, 0.0]
    );
}

#[test]
fn an_empty_timeline_is_silent() {
    assert_eq!(plan_cues(&timeline(Vec::new()), every_clip), []);
}

fn any_beat() -> impl Strategy<Value = (Beat, u32)> {
    prop_oneof![
        (1u32..120).prop_map(|seconds| (Beat::Seconds, seconds * 1000)),
        (1u32..60, 500u32..4000).prop_map(|(count, cycle_ms)| (Beat::Count { count, cycle_ms }, count * cycle_ms)),
        (1u32..9, 500u32..9000, 0u32..5000).prop_map(|(holds, hold_ms, rest_ms)| {
            (Beat::Holds { holds, hold_ms, rest_ms }, holds * (hold_ms + rest_ms))
        }),
    ]
}

fn any_segment() -> impl Strategy<Value = Segment> {
    let side = prop_oneof![Just(Side::Left), Just(Side::Right), Just(Side::Both), Just(Side::Middle)];
    let step = prop_oneof![Just("F1"), Just("F2"), Just("HA3"), Just("FA4"), Just("B5")];
    let kind = prop_oneof![4 => Just(SegmentKind::Step), 1 => Just(SegmentKind::ChangeSide)];
    (kind, step, side, any_beat()).prop_map(|(kind, step, side, (beat, duration_ms))| {
        let beat = if kind == SegmentKind::Step { beat } else { Beat::Seconds };
        segment(kind, step, side, beat, duration_ms)
    })
}

/// The segment a moment lies in, with its start and end.
fn segment_at(timeline: &Timeline, at_ms: u64) -> Option<(&Segment, u64, u64)> {
    let mut start_ms = 0;
    timeline.segments.iter().find_map(|segment| {
        let span = (segment, start_ms, start_ms + u64::from(segment.duration_ms));
        start_ms = span.2;
        (span.1..span.2).contains(&at_ms).then_some(span)
    })
}

proptest! {
    #[test]
    fn the_voice_never_speaks_over_itself_nor_past_its_segment(
        segments in prop::collection::vec(any_segment(), 1..20),
        durations in prop::collection::vec(200u64..9000, 7),
    ) {
        let timeline = timeline(segments);
        let clip_ms = |clip: &str| Some(durations[clip.len() % durations.len()]);
        let mut free_from_ms = 0;
        for cue in plan_cues(&timeline, clip_ms) {
            let CueSound::Voice(clip) = &cue.sound else { continue };
            prop_assert!(cue.at_ms >= free_from_ms);
            free_from_ms = cue.at_ms + clip_ms(clip).unwrap();
            match segment_at(&timeline, cue.at_ms) {
                Some((_, _, end_ms)) => prop_assert!(free_from_ms <= end_ms),
                None => prop_assert_eq!(clip, "end"),
            }
        }
    }

    #[test]
    fn every_cue_but_the_last_lies_in_a_segment_and_ticks_lie_on_its_beat(segments in prop::collection::vec(any_segment(), 1..20)) {
        let timeline = timeline(segments);
        for cue in plan_cues(&timeline, every_clip) {
            let Some((segment, start_ms, _)) = segment_at(&timeline, cue.at_ms) else {
                prop_assert!(cue.sound == CueSound::End || cue.sound == CueSound::Voice("end".into()));
                continue;
            };
            let into_ms = cue.at_ms - start_ms;
            match (&cue.sound, segment.beat) {
                (CueSound::Beat, Beat::Count { cycle_ms, .. }) => prop_assert_eq!(into_ms % u64::from(cycle_ms), 0),
                (CueSound::Beat, Beat::Holds { hold_ms, rest_ms, .. }) => {
                    prop_assert_eq!(into_ms % u64::from(hold_ms + rest_ms), 0);
                }
                (CueSound::Release, Beat::Holds { hold_ms, rest_ms, .. }) => {
                    prop_assert_eq!(into_ms % u64::from(hold_ms + rest_ms), u64::from(hold_ms));
                }
                (CueSound::Beat, Beat::Seconds) => prop_assert!(false, "nothing here has a pace"),
                _ => {}
            }
        }
    }

    #[test]
    fn every_step_that_has_the_time_is_announced_and_has_every_tick(segments in prop::collection::vec(any_segment(), 1..20)) {
        let timeline = timeline(segments);
        let cues = plan_cues(&timeline, every_clip);
        let (mut start_ms, mut last_step) = (0u64, String::new());
        for segment in &timeline.segments {
            let end_ms = start_ms + u64::from(segment.duration_ms);
            let within: Vec<&Cue> = cues.iter().filter(|cue| (start_ms..end_ms).contains(&cue.at_ms)).collect();
            if segment.kind == SegmentKind::Step {
                let announcement = CueSound::Voice(format!("step-{}", segment.step_id));
                let is_new = segment.step_id != last_step;
                if is_new && u64::from(segment.duration_ms) >= AFTER_BELL_MS + CLIP_MS + BREATH_MS {
                    prop_assert!(within.iter().any(|cue| cue.sound == announcement));
                }
                let beats = within.iter().filter(|cue| cue.sound == CueSound::Beat).count();
                let expected = match segment.beat {
                    Beat::Seconds => 0,
                    Beat::Count { count, .. } => count,
                    Beat::Holds { holds, .. } => holds,
                };
                prop_assert_eq!(beats, expected as usize);
                last_step.clone_from(&segment.step_id);
            }
            start_ms = end_ms;
        }
    }
}
