//! Words are said whole, a little late rather than never, and never twice.

use super::*;

/// The step's words are due when its bell has rung.
const DUE_MS: u64 = 900;

/// A second of what is heard from a moment on, without the first of it, where a session still comes in.
fn words(heard: &[f32], from_ms: u64) -> Vec<f32> {
    let from = (from_ms * FRAMES_A_MS) as usize + 30 * MS;
    heard[from..from + 48_000].to_vec()
}

fn in_time() -> Vec<f32> {
    words(&left(&mut voice(&strokes(), 0), 3 * 48_000, 480), DUE_MS)
}

fn voice(score: &Arc<Score>, at_ms: u64) -> Mixer {
    playing(score, at_ms * FRAMES_A_MS, &only(Channel::Voice))
}

fn assert_alike(one: &[f32], other: &[f32]) {
    assert!(level(one) > 0.01);
    let apart = one.iter().zip(other).map(|(one, other)| (one - other).abs()).fold(0.0, f32::max);
    assert!(one.len() == other.len() && apart < 1e-5, "{apart} apart");
}

#[test]
fn an_output_that_opens_late_says_the_words_from_their_beginning() {
    let late = left(&mut voice(&strokes(), DUE_MS + 1_500), 3 * 48_000, 480);
    assert_alike(&words(&late, 0), &in_time());
}

#[test]
fn a_clip_that_is_decoded_late_is_said_then() {
    let score = undecoded_strokes();
    let mut mixer = voice(&score, 0);
    assert_eq!(onsets(&left(&mut mixer, 2_000 * MS, 480)), [0; 0]);
    score.decode_from(0);
    assert_alike(&words(&left(&mut mixer, 3 * 48_000, 480), 0), &in_time());
}

#[test]
fn words_are_not_said_when_it_is_too_late_for_them() {
    let far_on = left(&mut voice(&strokes(), DUE_MS + 3_100), 2 * 48_000, 480);
    assert_eq!(onsets(&far_on), [0; 0]);
    let mut skipping = voice(&strokes(), 0);
    skipping.render(&mut [0.0; 960]);
    skipping.skip_to((DUE_MS + 3_100) * FRAMES_A_MS);
    assert_eq!(onsets(&left(&mut skipping, 2 * 48_000, 480)), [0; 0]);
}

#[test]
fn words_passed_over_by_a_stumble_are_made_good() {
    let mut mixer = voice(&strokes(), 0);
    mixer.render(&mut [0.0; 960]);
    mixer.skip_to((DUE_MS + 1_000) * FRAMES_A_MS);
    assert!(!onsets(&left(&mut mixer, 48_000, 480)).is_empty());
}

#[test]
fn words_are_said_once_across_a_rest() {
    let score = strokes();
    let whole = left(&mut voice(&score, 0), 30 * 48_000, 480);
    let length = whole.iter().rposition(|sample| sample.abs() > 1e-4).unwrap();
    let mut mixer = voice(&score, 0);
    let mut heard = left(&mut mixer, 2 * 48_000, 480);
    mixer.obey(go(&score, None, false));
    left(&mut mixer, 48_000, 480);
    mixer.obey(go(&score, None, true));
    heard.extend(left(&mut mixer, 28 * 48_000, 480));
    let with_a_rest = heard.iter().rposition(|sample| sample.abs() > 1e-4).unwrap();
    assert!(with_a_rest.abs_diff(length) < 100 * MS, "{with_a_rest}, {length}");
}

#[test]
fn going_to_a_step_does_not_say_the_words_before_it() {
    let mut segments = strokes().timeline.segments.clone();
    segments.insert(0, Segment { duration_ms: 2_000, kind: SegmentKind::Step, ..segments[0].clone() });
    let score = Score::of(timeline(segments), &Bells::new());
    assert_eq!(score.words_begun(2_000 * FRAMES_A_MS, WORDS_MAY_BE_LATE), None);
}
