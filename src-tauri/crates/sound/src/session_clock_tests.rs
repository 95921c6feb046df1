use super::*;

const NO_PATIENCE: Duration = Duration::ZERO;
const PATIENCE: Duration = Duration::from_millis(400);

fn running(speed: f64, patience: Duration) -> (SessionClock, impl Fn(u64) -> Instant) {
    let start = Instant::now();
    let mut clock = SessionClock::new(speed, start);
    clock.move_to(1000.0, true, 100_000.0, start, patience);
    (clock, move |ms| start + Duration::from_millis(ms))
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} instead of {expected}");
}

#[test]
fn it_runs_with_the_watch_or_so_many_times_faster() {
    let (clock, after) = running(1.0, NO_PATIENCE);
    near(clock.at_ms(after(250)), 1250.0);
    let (clock, after) = running(60.0, NO_PATIENCE);
    near(clock.at_ms(after(250)), 16_000.0);
}

#[test]
fn it_stands_until_it_is_told_to_run() {
    let (mut clock, after) = running(1.0, NO_PATIENCE);
    clock.move_to(5000.0, false, 100_000.0, after(10), PATIENCE);
    assert_eq!((clock.at_ms(after(9000)), clock.is_running(after(9000))), (5000.0, false));
}

#[test]
fn it_stops_at_the_end() {
    let (clock, after) = running(1.0, NO_PATIENCE);
    assert!(clock.is_running(after(98_999)));
    assert_eq!((clock.at_ms(after(200_000)), clock.is_running(after(200_000))), (100_000.0, false));
}

#[test]
fn a_place_off_the_timeline_is_its_nearer_end() {
    let (mut clock, after) = running(1.0, NO_PATIENCE);
    clock.move_to(-5.0, false, 100.0, after(0), NO_PATIENCE);
    assert_eq!(clock.at_ms(after(0)), 0.0);
    clock.move_to(500.0, true, 100.0, after(0), NO_PATIENCE);
    assert_eq!((clock.at_ms(after(0)), clock.is_running(after(0))), (100.0, false));
}

#[test]
fn it_begins_when_its_sound_is_heard() {
    let (mut clock, after) = running(1.0, PATIENCE);
    assert_eq!(clock.at_ms(after(90)), 1000.0);
    // At 90 ms a block is handed over that will be heard at 150 ms.
    assert_eq!(clock.hear(clock.take(), 1000.0, after(150), after(90)), None);
    assert_eq!(clock.at_ms(after(140)), 1000.0);
    near(clock.at_ms(after(250)), 1100.0);
}

#[test]
fn it_does_not_wait_for_ever_and_the_sound_joins_it() {
    let (mut clock, after) = running(1.0, PATIENCE);
    near(clock.at_ms(after(900)), 1500.0);
    let joins_ms = clock.hear(clock.take(), 1000.0, after(950), after(900)).unwrap();
    near(joins_ms, 1550.0);
    near(clock.at_ms(after(1000)), 1600.0);
}

#[test]
fn without_a_device_it_begins_at_once() {
    let (mut clock, after) = running(1.0, PATIENCE);
    clock.stop_waiting(after(30));
    near(clock.at_ms(after(130)), 1100.0);
}

#[test]
fn it_follows_a_sound_that_drifts_and_never_goes_back() {
    let (mut clock, after) = running(1.0, NO_PATIENCE);
    let mut shown_ms = 0.0;
    for block in 1..500u64 {
        // The device is a thousandth slow, and what it says of its delay trembles by 5 ms.
        let heard_ms = 1000.0 + block as f64 * 20.0 * 0.999 + if block % 2 == 0 { 5.0 } else { -5.0 };
        assert_eq!(clock.hear(clock.take(), heard_ms, after(block * 20), after(block * 20 - 10)), None);
        for ms in [0, 1, 5, 19] {
            let now_ms = clock.at_ms(after(block * 20 + ms - 10));
            assert!(now_ms >= shown_ms, "{now_ms} after {shown_ms}");
            shown_ms = now_ms;
        }
    }
    let heard_ms = 1000.0 + 500.0 * 20.0 * 0.999;
    let error_ms = clock.at_ms(after(10_000)) - heard_ms;
    assert!(error_ms.abs() < 2.0, "{error_ms} ms off");
}

#[test]
fn a_sound_that_missed_something_goes_on_where_the_clock_is() {
    let (mut clock, after) = running(1.0, NO_PATIENCE);
    let joins_ms = clock.hear(clock.take(), 1000.0, after(700), after(600)).unwrap();
    near(joins_ms, 1700.0);
    near(clock.at_ms(after(800)), 1800.0);
}

#[test]
fn the_sound_of_the_move_before_is_not_listened_to() {
    let (mut clock, after) = running(1.0, PATIENCE);
    let before = clock.take();
    clock.move_to(50_000.0, true, 100_000.0, after(10), PATIENCE);
    assert_eq!(clock.hear(before, 1010.0, after(60), after(20)), None);
    assert!(clock.is_waiting(after(70)));
    assert_eq!(clock.at_ms(after(70)), 50_000.0);
}
