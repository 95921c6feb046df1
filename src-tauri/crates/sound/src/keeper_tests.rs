use std::sync::mpsc::channel;

use drowse_core::routine::{Beat, Pace, Segment, SegmentKind, Side, Timeline};
use drowse_core::sound::Loudness;

use super::*;
use crate::device::OnTrouble;
use crate::feed::Feed;
use crate::frames::FRAMES_A_MS;

/// What a test sees of an output, and does to it.
#[derive(Default)]
struct Seen {
    is_missing: bool,
    opened: u32,
    open: u32,
    feed: Option<Feed>,
    blocks: Vec<u32>,
    trouble: Option<OnTrouble>,
}

struct TestOutput(Arc<Mutex<Seen>>);
struct TestOpen(Arc<Mutex<Seen>>);

impl Open for TestOpen {}
impl Drop for TestOpen {
    fn drop(&mut self) {
        self.0.lock().unwrap().open -= 1;
    }
}

impl Output for TestOutput {
    fn open(&self, feed: Feed, block: u32, trouble: OnTrouble) -> Result<Box<dyn Open>, NoOutput> {
        let mut seen = self.0.lock().unwrap();
        if seen.is_missing {
            return Err(NoOutput("none".to_owned()));
        }
        seen.opened += 1;
        seen.open += 1;
        seen.blocks.push(block);
        (seen.feed, seen.trouble) = (Some(feed), Some(trouble));
        Ok(Box::new(TestOpen(self.0.clone())))
    }
}

/// A keeper whose watch is the test's.
struct Room {
    keeper: Keeper,
    heard: Receiver<Call>,
    seen: Arc<Mutex<Seen>>,
    start: Instant,
}

impl Room {
    fn new() -> Self {
        let (calls, heard) = channel();
        let start = Instant::now();
        let mut stage = Stage::new(1.0, start);
        stage.set_loudness(Loudness { bells_pct: 70, tick_pct: 100, ..Loudness::default() });
        let seen = Arc::new(Mutex::new(Seen::default()));
        let keeper = Keeper::new(Arc::new(Mutex::new(stage)), Box::new(TestOutput(seen.clone())), calls);
        Self { keeper, heard, seen, start }
    }

    fn at(&self, ms: u64) -> Instant {
        self.start + Duration::from_millis(ms)
    }

    fn go(&mut self, timeline: &Timeline, at_ms: f64, is_playing: bool, ms: u64) {
        let now = self.at(ms);
        self.keeper.stage().move_to(timeline, at_ms, is_playing, now);
        self.look(ms);
    }

    fn look(&mut self, ms: u64) {
        let now = self.at(ms);
        self.keeper.look(now);
        while let Ok(call) = self.heard.try_recv() {
            self.keeper.take(call, now);
        }
    }

    /// Lets the output fail.
    fn fail(&mut self, ms: u64) {
        self.stumble(Trouble::Failed("unplugged".to_owned()), ms);
    }

    fn stumble(&mut self, trouble: Trouble, ms: u64) {
        let mut listener = self.seen.lock().unwrap().trouble.take().unwrap();
        listener(trouble);
        self.seen.lock().unwrap().trouble.get_or_insert(listener);
        self.look(ms);
    }

    fn read(&self, ms: u64) -> crate::stage::Heard {
        self.keeper.stage().read(self.at(ms))
    }

    fn outputs(&self) -> (u32, u32) {
        let seen = self.seen.lock().unwrap();
        (seen.opened, seen.open)
    }

    /// Asks for a block of 20 ms that is heard 60 ms later, and returns its left side.
    fn block(&self, ms: u64) -> Vec<f32> {
        let mut out = vec![0.0; 20 * FRAMES_A_MS as usize * 2];
        let mut seen = self.seen.lock().unwrap();
        seen.feed.as_mut().unwrap().fill(&mut out, self.at(ms + 60), self.at(ms));
        out.iter().step_by(2).copied().collect()
    }
}

/// Strokes, one a second, for some seconds.
fn strokes(seconds: u32) -> Timeline {
    let segment = Segment {
        kind: SegmentKind::Step,
        step_id: "X1".into(),
        side: Side::Middle,
        duration_ms: seconds * 1_000,
        beat: Beat::Count { count: seconds, cycle_ms: 1_000 },
        pace_per_min: Some(60.0),
        own_pace_per_min: None,
        breath_ms: None,
        pressure: None,
        is_light: false,
        way: None,
    };
    Timeline { routine_id: "test".into(), own_title: None, pace: Pace::default(), segments: vec![segment] }
}

#[test]
fn without_a_device_the_clock_begins_at_once_and_one_line_says_why() {
    let mut room = Room::new();
    room.seen.lock().unwrap().is_missing = true;
    room.go(&strokes(60), 5_000.0, true, 0);
    let heard = room.read(1_000);
    assert_eq!((heard.at_ms, heard.is_playing, heard.silence), (6_000.0, true, Some(Silence::NoDevice)));
}

#[test]
fn a_device_that_came_later_is_found_by_the_next_session() {
    let mut room = Room::new();
    room.seen.lock().unwrap().is_missing = true;
    room.go(&strokes(60), 0.0, true, 0);
    room.seen.lock().unwrap().is_missing = false;
    room.look(1_000);
    assert_eq!(room.outputs(), (0, 0), "not in the middle of a session");
    room.go(&strokes(30), 0.0, true, 2_000);
    assert_eq!((room.outputs(), room.read(2_000).silence), ((1, 1), None));
}

#[test]
fn nothing_is_opened_before_something_is_to_be_heard() {
    let mut room = Room::new();
    room.look(0);
    room.keeper.stage().set_loudness(Loudness::default());
    room.go(&strokes(60), 0.0, true, 10);
    assert_eq!(room.outputs(), (0, 0), "all channels are off");
    assert_eq!(room.read(1_010).at_ms, 1_000.0);
    room.keeper.stage().set_loudness(Loudness { voice_pct: 10, ..Loudness::default() });
    room.look(2_000);
    assert_eq!(room.outputs(), (1, 1));
}

#[test]
fn the_device_is_let_go_after_a_minute_of_rest_and_taken_again() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    let at_ms = room.read(5_000).at_ms;
    room.go(&strokes(60), at_ms, false, 5_000);
    room.look(64_000);
    assert_eq!(room.outputs(), (1, 1));
    room.look(65_001);
    assert_eq!(room.outputs(), (1, 0));
    room.go(&strokes(60), at_ms, true, 90_000);
    assert_eq!((room.outputs(), room.read(90_000).at_ms), ((2, 1), at_ms));
}

#[test]
fn the_device_is_let_go_when_the_bowl_has_rung() {
    let mut room = Room::new();
    room.go(&strokes(60), 59_000.0, true, 0);
    room.look(3_000);
    room.keeper.stage().end(room.at(3_000));
    room.look(8_000);
    assert_eq!(room.outputs(), (1, 1), "it rings");
    room.look(13_001);
    assert_eq!(room.outputs(), (1, 0));
}

#[test]
fn the_device_is_let_go_when_a_session_is_left() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    room.keeper.stage().end(room.at(5_000));
    room.look(5_201);
    assert_eq!((room.outputs(), room.read(5_201).is_playing), ((1, 0), false));
}

#[test]
fn a_device_lost_midway_leaves_the_clock_going_without_a_jump() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    (0..100).for_each(|block| drop(room.block(block * 20)));
    let before_ms = room.read(2_000).at_ms;
    room.seen.lock().unwrap().is_missing = true;
    room.fail(2_000);
    let after = room.read(2_001);
    assert!((0.0..2.0).contains(&(after.at_ms - before_ms)), "from {before_ms} to {}", after.at_ms);
    assert_eq!((after.silence, room.outputs()), (Some(Silence::DeviceLost), (1, 0)));
    room.look(3_000);
    assert!((room.read(12_001).at_ms - after.at_ms - 10_000.0).abs() < 0.01);
    assert_eq!(room.outputs().0, 1, "it is not tried again and again");
}

#[test]
fn a_device_that_stumbles_is_taken_again_and_the_sound_joins_the_clock() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    (0..100).for_each(|block| drop(room.block(block * 20)));
    let before_ms = room.read(2_000).at_ms;
    room.fail(2_000);
    assert_eq!((room.outputs(), room.read(2_000).silence), ((2, 1), None));
    (0..50).for_each(|block| drop(room.block(2_100 + block * 20)));
    assert!((room.read(3_100).at_ms - before_ms - 1_100.0).abs() < 1.0);
}

#[test]
fn a_busy_computer_is_given_more_time_up_to_a_bound() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    (1..=5).for_each(|time| room.stumble(Trouble::Late, time * 1_000));
    assert_eq!(room.seen.lock().unwrap().blocks, [4_800, 9_600, 19_200]);
    assert_eq!((room.outputs().1, room.read(6_000).silence), (1, None));
}

#[test]
fn a_device_that_fails_again_and_again_is_given_up() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    (1..=6).for_each(|time| room.fail(time * 1_000));
    assert_eq!((room.outputs().1, room.read(7_000).silence), (0, Some(Silence::DeviceLost)));
}

#[test]
fn a_tick_is_heard_when_the_clock_says_so() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    room.keeper.stage().set_loudness(Loudness { tick_pct: 100, ..Loudness::default() });
    let (mut samples, mut shown) = (Vec::new(), Vec::new());
    for block in 0..250u64 {
        samples.extend(room.block(block * 20));
        shown.push(room.read(block * 20 + 19).at_ms - (block * 20 + 19) as f64);
    }
    for second in [2, 3, 4] {
        let from = (second * 1_000 - 20) * FRAMES_A_MS as usize;
        let onset = from + samples[from..].iter().position(|sample| sample.abs() > 1e-4).unwrap();
        // Every frame is heard 60 ms after it was asked for.
        let heard_ms = onset as f64 / FRAMES_A_MS as usize as f64 + 60.0;
        let clock_ms = heard_ms + shown[heard_ms as usize / 20];
        assert!((clock_ms - second as f64 * 1_000.0).abs() < 1.0, "tick {second} is heard at {clock_ms}");
    }
}

#[test]
fn a_rest_a_moment_ago_is_a_rest_here() {
    let mut room = Room::new();
    room.go(&strokes(60), 0.0, true, 0);
    (0..100).for_each(|block| drop(room.block(block * 20)));
    let now_ms = room.read(2_000).at_ms;
    room.go(&strokes(60), now_ms - 40.0, false, 2_000);
    assert_eq!(room.read(9_000).at_ms, now_ms);
    room.go(&strokes(60), 30_000.0, false, 9_000);
    assert_eq!(room.read(9_000).at_ms, 30_000.0);
}

#[test]
fn another_plan_takes_the_place_of_the_one_before() {
    let mut room = Room::new();
    room.go(&strokes(60), 10_000.0, true, 0);
    room.go(&strokes(40), 10_020.0, true, 100);
    assert_eq!(room.read(100).at_ms, 10_020.0);
    room.keeper.stage().closed(None, room.at(100));
    assert!(!room.read(31_000).is_playing, "it ends where the new plan ends");
}

#[test]
fn a_session_that_was_silenced_leaves_the_next_one_its_voice() {
    let mut room = Room::new();
    let loudest = |room: &Room| {
        let blocks = (0..100).flat_map(|block| room.block(block * 20));
        blocks.fold(0.0f32, |most, sample| most.max(sample.abs()))
    };
    room.go(&strokes(60), 0.0, true, 0);
    room.keeper.stage().mute(true);
    assert!(loudest(&room) < 0.1, "silent but for the beginning");
    room.keeper.stage().end(room.at(2_000));
    room.go(&strokes(30), 0.0, true, 2_100);
    assert!(loudest(&room) > 0.1);
}
