use drowse_core::routine::{Beat, Pace, Segment, SegmentKind, Side, Timeline};
use proptest::prelude::*;

use super::*;
use crate::frames::frames;
use crate::score::Note;
use crate::synthesis::bells::Bells;

#[path = "words_tests.rs"]
mod words;

const MS: usize = FRAMES_A_MS as usize;

fn only(channel: Channel) -> Loudness {
    let mut loudness = Loudness::default();
    match channel {
        Channel::Voice => loudness.voice_pct = 100,
        Channel::Bells => loudness.bells_pct = 100,
        Channel::Ambience => loudness.ambience_pct = 100,
        Channel::Tick => loudness.tick_pct = 100,
    }
    loudness
}

fn everything() -> Loudness {
    Loudness { voice_pct: 100, bells_pct: 100, ambience_pct: 100, tick_pct: 100, ..Loudness::default() }
}

fn timeline(segments: Vec<Segment>) -> Timeline {
    Timeline { routine_id: "feet".into(), own_title: None, pace: Pace::default(), segments }
}

/// A minute of strokes, a second and a half each.
fn strokes() -> Arc<Score> {
    let score = undecoded_strokes();
    score.decode_from(0);
    score
}

fn undecoded_strokes() -> Arc<Score> {
    let segment = Segment {
        kind: SegmentKind::Step,
        step_id: "F1".into(),
        side: Side::Left,
        duration_ms: 60_000,
        beat: Beat::Count { count: 40, cycle_ms: 1_500 },
        pace_per_min: Some(40.0),
        own_pace_per_min: None,
        breath_ms: None,
        pressure: None,
        is_light: false,
        way: None,
    };
    Arc::new(Score::of(timeline(vec![segment]), &Bells::new()))
}

/// A score of one long sound of a channel.
fn tone(channel: Channel, seconds: f32) -> Arc<Score> {
    let length = frames(seconds);
    let samples: Samples = (0..length).map(|n| 0.3 * (n as f32 * 0.05).sin()).collect();
    let notes = vec![Note { at: 0, channel, material: Material::Made(samples) }];
    Arc::new(Score { timeline: timeline(Vec::new()), notes, end: length as u64 })
}

fn playing(score: &Arc<Score>, at: u64, loudness: &Loudness) -> Mixer {
    let mut mixer = Mixer::new(loudness, false);
    mixer.obey(go(score, Some(at), true));
    mixer
}

fn go(score: &Arc<Score>, at: Option<u64>, is_playing: bool) -> Order {
    Order::Move(Place { score: score.clone(), at, is_playing, take: 1 })
}

/// Renders so many frames in blocks of a size, and returns the left side.
fn left(mixer: &mut Mixer, length: usize, block: usize) -> Vec<f32> {
    let mut out = vec![0.0; length * 2];
    out.chunks_mut(block * 2).for_each(|block| mixer.render(block));
    out.iter().step_by(2).copied().collect()
}

/// The frames at which silence ends.
fn onsets(samples: &[f32]) -> Vec<usize> {
    let mut quiet = 1_000;
    let mut found = Vec::new();
    for (frame, sample) in samples.iter().enumerate() {
        if sample.abs() > 1e-7 {
            if quiet >= 1_000 {
                found.push(frame);
            }
            quiet = 0;
        } else {
            quiet += 1;
        }
    }
    found
}

#[test]
fn ticks_sound_at_their_very_frame_whatever_the_blocks() {
    for block in [1, 64, 480, 2_401] {
        let ticks = left(&mut playing(&strokes(), 0, &only(Channel::Tick)), 62 * 48_000, block);
        // A tick begins at nought: its first sample that is heard is the second.
        let expected: Vec<usize> = (0..40).map(|stroke| stroke * 1_500 * MS + 1).collect();
        let mut found = onsets(&ticks);
        // The first rises with the session.
        assert!(found[0] <= expected[0] + 2, "{block}: {}", found[0]);
        found[0] = expected[0];
        assert_eq!(found, expected, "in blocks of {block}");
    }
}

#[test]
fn a_session_taken_up_later_keeps_its_beat() {
    let at = 30_200 * FRAMES_A_MS;
    let ticks = left(&mut playing(&strokes(), at, &only(Channel::Tick)), 4 * 48_000, 480);
    let expected: Vec<usize> = [31_500, 33_000].map(|ms| (ms - 30_200) * MS + 1).to_vec();
    assert_eq!(onsets(&ticks), expected);
}

#[test]
fn pausing_fades_and_going_on_loses_and_repeats_nothing() {
    let score = strokes();
    let mut mixer = playing(&score, 0, &only(Channel::Tick));
    left(&mut mixer, 1_490 * MS, 480);
    mixer.obey(go(&score, None, false));
    let rest = left(&mut mixer, 5_000 * MS, 480);
    assert_eq!(onsets(&rest), [0usize; 0], "nothing ticks in a rest");
    mixer.obey(go(&score, None, true));
    let after = left(&mut mixer, 2_000 * MS, 480);
    assert_eq!(onsets(&after), [10 * MS + 1, 1_510 * MS + 1]);
}

fn steepest(samples: &[f32]) -> f32 {
    samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
}

#[test]
fn pausing_jumping_and_muting_never_click() {
    let score = tone(Channel::Voice, 20.0);
    let mut mixer = playing(&score, 0, &only(Channel::Voice));
    let undisturbed = left(&mut mixer, 48_000, 480);
    let mut disturbed = left(&mut mixer, 100, 100);
    for order in [
        go(&score, None, false),
        go(&score, None, true),
        go(&score, Some(96_000), true),
        Order::Mute(true),
        Order::Mute(false),
        Order::Loudness(Loudness { voice_pct: 20, ..Loudness::default() }),
    ] {
        mixer.obey(order);
        disturbed.extend(left(&mut mixer, 4_800, 480));
    }
    assert!(
        steepest(&disturbed) < steepest(&undisturbed) * 1.5,
        "{} of {}",
        steepest(&disturbed),
        steepest(&undisturbed)
    );
}

#[test]
fn what_is_missed_is_skipped() {
    let mut mixer = playing(&strokes(), 0, &only(Channel::Tick));
    left(&mut mixer, 1_000 * MS, 480);
    mixer.skip_to(3_100 * FRAMES_A_MS);
    let after = left(&mut mixer, 2_000 * MS, 480);
    assert_eq!(onsets(&after), [1_400 * MS + 1]);
    assert_eq!(mixer.playing(), Some((1, 5_100 * FRAMES_A_MS)));
}

fn level(samples: &[f32]) -> f32 {
    (samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32).sqrt()
}

/// A background that is the same everywhere, so that only the mixer changes it.
fn flat() -> Samples {
    std::iter::repeat_n(0.1, 48_000).collect()
}

#[test]
fn the_voice_makes_the_ambience_step_back_smoothly() {
    let quiet = Arc::new(Score {
        timeline: timeline(Vec::new()),
        notes: vec![Note {
            at: 240_000,
            channel: Channel::Voice,
            material: Material::Made(std::iter::repeat_n(0.0, 96_000).collect()),
        }],
        end: 48_000 * 600,
    });
    let mut mixer = playing(&quiet, 0, &only(Channel::Ambience));
    mixer.obey(Order::Background(flat()));
    let heard = left(&mut mixer, 48_000 * 9, 480);
    let (before, under, after) = (&heard[220_000..239_000], &heard[270_000..330_000], &heard[400_000..]);
    assert!((level(under) / level(before) - UNDER_VOICE).abs() < 0.01);
    assert!((level(after) / level(before) - 1.0).abs() < 0.01);
    assert!(steepest(&heard[220_000..]) < 0.0001, "{}", steepest(&heard[220_000..]));
}

#[test]
fn the_ambience_is_gone_at_the_end() {
    let score = tone(Channel::Tick, 120.0);
    let mut mixer = playing(&score, 0, &only(Channel::Ambience));
    mixer.obey(Order::Background(flat()));
    let heard = left(&mut mixer, 48_000 * 121, 4_800);
    let second = |second: usize| level(&heard[second * 48_000..(second + 1) * 48_000]);
    assert!((second(59) - second(30)).abs() < 1e-4);
    assert!((second(90) / second(30) - 0.5).abs() < 0.02);
    assert!(second(120) < 1e-6);
}

#[test]
fn the_bowl_rings_behind_the_end_and_then_all_is_still() {
    let score = strokes();
    let mut mixer = playing(&score, score.end - 48_000, &everything());
    let heard = left(&mut mixer, 48_000 * 16, 4_800);
    let second = |second: usize| level(&heard[second * 48_000..(second + 1) * 48_000]);
    assert!(second(1) > 0.01 && second(6) > 0.005, "bowl {}, good night {}", second(1), second(6));
    assert_eq!(mixer.playing(), None);
    assert!(second(15) < 1e-6);
}

#[test]
fn a_test_is_heard_without_a_session() {
    let mut mixer = Mixer::new(&only(Channel::Bells), false);
    mixer.obey(Order::Test(Channel::Bells, Bells::new().next_step));
    assert!(level(&left(&mut mixer, 48_000, 480)) > 0.01);
}

#[test]
fn each_channel_finds_its_own_loudness() {
    for (place, channel) in CHANNELS.into_iter().enumerate() {
        assert_eq!(channel as usize, place);
        assert_eq!(gain(&Loudness::default(), channel), 0.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn nothing_is_ever_louder_than_one(
        sounds in prop::collection::vec((0u64..2_000, 0usize..4, -40.0f32..40.0), 1..40),
        moves in prop::collection::vec((any::<bool>(), prop::option::of(0u64..3_000)), 0..6),
    ) {
        let notes = sounds.iter().map(|(at, channel, level)| Note {
            at: *at,
            channel: CHANNELS[*channel],
            material: Material::Made(vec![*level; 500].into()),
        });
        let mut notes: Vec<Note> = notes.collect();
        notes.sort_by_key(|note| note.at);
        let score = Score { timeline: timeline(Vec::new()), notes, end: 3_000 };
        let score = Arc::new(score);
        let mut mixer = playing(&score, 0, &everything());
        mixer.obey(Order::Background(flat()));
        for (is_playing, at) in moves {
            let heard = left(&mut mixer, 1_500, 250);
            prop_assert!(heard.iter().all(|sample| sample.is_finite() && sample.abs() <= 1.0));
            mixer.obey(go(&score, at, is_playing));
        }
        let heard = left(&mut mixer, 4_000, 250);
        prop_assert!(heard.iter().all(|sample| sample.is_finite() && sample.abs() <= 1.0));
    }
}
