use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::*;
use crate::routine::{Beat, Pace, Segment, SegmentKind, Side, Timeline};

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_760_000_000 + second, 0).unwrap()
}

fn segment(kind: SegmentKind, step_id: &str, side: Side, seconds: u32) -> Segment {
    let duration_ms = seconds * 1000;
    Segment {
        kind,
        step_id: step_id.into(),
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

/// Oil 20 s, step left 60 s, change 5 s, step right 60 s, rest 30 s.
fn session() -> Session {
    use SegmentKind::{ChangeSide, Prepare, Step};
    let segments = vec![
        segment(Prepare, "A", Side::Left, 20),
        segment(Step, "A", Side::Left, 60),
        segment(ChangeSide, "A", Side::Right, 5),
        segment(Step, "A", Side::Right, 60),
        segment(Step, "B", Side::Middle, 30),
    ];
    Session::start(Timeline { routine_id: "test".into(), own_title: None, pace: Pace::default(), segments }, at(0))
}

fn report(event: Event, position: u32, position_s: u32, active_s: u32) -> Report {
    Report { event, position, position_ms: position_s * 1000, active_ms: active_s * 1000 }
}

fn after(reports: &[Report]) -> Session {
    let mut session = session();
    for (second, report) in reports.iter().enumerate() {
        session.apply(*report, at(second as i64)).unwrap();
    }
    session
}

fn step(session: &Session, position: u32) -> (u64, u32, Outcome) {
    let step = &session.steps[&position];
    (step.active_ms, step.repeats, step.outcome)
}

#[test]
fn playing_through_finishes_every_step() {
    let session = after(&[
        report(Event::Advance, 1, 0, 20),
        report(Event::Alive, 1, 30, 30),
        report(Event::Advance, 2, 0, 30),
        report(Event::Advance, 3, 0, 5),
        report(Event::Advance, 4, 0, 60),
        report(Event::Finish, 4, 30, 30),
    ]);
    assert_eq!(session.state, SessionState::Finished);
    assert_eq!(session.ended_at, Some(at(5)));
    assert_eq!(session.steps.len(), 3);
    assert!(session.steps.values().all(|step| step.outcome == Outcome::Done));
    assert_eq!(session.active_ms(), session.timeline.massage_ms());
    assert_eq!(session.left_ms(), 0);
}

#[test]
fn one_late_report_gives_its_time_to_the_segments_it_passed() {
    let session = after(&[report(Event::Alive, 3, 10, 95)]);
    assert_eq!(step(&session, 1), (60_000, 0, Outcome::Done));
    assert_eq!(step(&session, 3), (10_000, 0, Outcome::Running));
}

#[test]
fn a_step_left_at_once_is_skipped_and_one_left_later_is_cut_short() {
    let session = after(&[
        report(Event::Advance, 1, 0, 20),
        report(Event::Forward, 2, 0, 2),
        report(Event::Forward, 3, 0, 0),
        report(Event::Forward, 4, 0, 40),
        report(Event::Stop, 4, 28, 28),
    ]);
    assert_eq!(step(&session, 1), (2_000, 0, Outcome::Skipped));
    assert_eq!(step(&session, 3), (40_000, 0, Outcome::CutShort));
    assert_eq!(step(&session, 4), (28_000, 0, Outcome::Done));
    assert_eq!(session.state, SessionState::Stopped);
}

#[test]
fn going_back_begins_a_step_again_and_adds_its_time() {
    let session = after(&[
        report(Event::Advance, 1, 0, 20),
        report(Event::Back, 1, 0, 30),
        report(Event::Repeat, 1, 0, 10),
        report(Event::Forward, 2, 0, 5),
        report(Event::Back, 1, 0, 1),
    ]);
    assert_eq!(step(&session, 1), (45_000, 3, Outcome::Running));
    assert!(!session.steps.contains_key(&2), "changing sides is no step");
}

#[test]
fn pausing_keeps_the_place_and_moving_while_paused_stays_paused() {
    let paused = [report(Event::Advance, 1, 0, 20), report(Event::Pause, 1, 12, 12), report(Event::Forward, 2, 0, 0)];
    let session = after(&paused);
    assert_eq!((session.state, session.position), (SessionState::Paused, 2));
    let mut resumed = session;
    resumed.apply(report(Event::Resume, 2, 0, 0), at(9)).unwrap();
    assert_eq!(resumed.state, SessionState::Running);
}

#[test]
fn the_place_is_kept_for_half_an_hour() {
    let session = after(&[report(Event::Advance, 1, 0, 20), report(Event::Leave, 1, 40, 40)]);
    let left = session.alive_at;
    assert!(!session.has_lapsed_by(left + TimeDelta::minutes(30) - TimeDelta::milliseconds(1)));
    assert!(session.has_lapsed_by(left + TimeDelta::minutes(30)));
    let mut lapsed = session;
    assert_eq!(lapsed.end_as_left(SessionState::Lapsed), Some(1));
    assert_eq!((lapsed.ended_at, step(&lapsed, 1).2), (Some(left), Outcome::CutShort));
}

#[test]
fn falling_asleep_in_the_second_half_is_done_and_a_rest_or_less_is_not() {
    let left = |reports: &[Report]| {
        let mut session = after(reports);
        let (fell_asleep, _) = session.end_when_left();
        (fell_asleep, session.state)
    };
    let half = report(Event::Alive, 3, 15, 100);
    assert_eq!(left(&[half]), (true, SessionState::Finished));
    assert_eq!(left(&[half, report(Event::Pause, 3, 15, 0)]), (false, SessionState::Lapsed));
    assert_eq!(left(&[half, report(Event::Leave, 3, 15, 0)]), (false, SessionState::Lapsed));
    assert_eq!(left(&[report(Event::Alive, 3, 14, 99)]), (false, SessionState::Lapsed), "74 of 150 seconds");
}

#[test]
fn half_of_the_massage_time_counts() {
    assert!(!after(&[report(Event::Alive, 3, 10, 95)]).counts(), "70 of 150 seconds");
    assert!(after(&[report(Event::Alive, 3, 15, 100)]).counts(), "75 of 150 seconds");
}

#[test]
fn a_report_from_beyond_the_timeline_is_refused_and_changes_nothing() {
    let untouched = session();
    for (refused, error) in [
        (report(Event::Alive, 5, 0, 0), ReportError::OffTheTimeline { position: 5, position_ms: 0 }),
        (report(Event::Alive, 1, 61, 0), ReportError::OffTheTimeline { position: 1, position_ms: 61_000 }),
        (report(Event::Alive, 1, 0, 176), ReportError::TooMuchTime { active_ms: 176_000 }),
    ] {
        let mut session = session();
        assert_eq!(session.apply(refused, at(1)), Err(error));
        assert_eq!(session, untouched);
    }
}

#[test]
fn an_ended_session_takes_no_report() {
    let mut session = after(&[report(Event::Stop, 0, 3, 3)]);
    assert_eq!(session.apply(report(Event::Alive, 0, 4, 1), at(9)), Err(ReportError::Ended));
}

#[test]
fn a_clock_set_back_does_not_end_a_session_before_it_started() {
    let mut session = session();
    session.apply(report(Event::Stop, 0, 5, 5), at(-3600)).unwrap();
    assert_eq!(session.ended_at, Some(session.started_at));
}

fn any_report() -> impl Strategy<Value = Report> {
    use Event::{Advance, Alive, Back, Finish, Forward, Leave, Pause, Repeat, Resume, Stop};
    let event = prop::sample::select(vec![Alive, Advance, Pause, Resume, Back, Forward, Repeat, Leave, Finish, Stop]);
    (event, 0u32..6, 0u32..70, 0u32..200)
        .prop_map(|(event, position, in_it, active)| report(event, position, in_it, active))
}

proptest! {
    #[test]
    fn whatever_is_reported_the_session_stays_on_its_timeline(reports in prop::collection::vec(any_report(), 0..30)) {
        let mut session = session();
        let mut active_ms = 0;
        for (second, report) in reports.iter().enumerate() {
            if session.apply(*report, at(second as i64)).is_ok() {
                active_ms += u64::from(report.active_ms);
            }
            let segment = &session.timeline.segments[session.position as usize];
            prop_assert!(session.position_ms <= segment.duration_ms);
            prop_assert!(session.active_ms() <= active_ms);
            let running: Vec<_> = session.steps.iter().filter(|(_, step)| step.outcome == Outcome::Running).collect();
            prop_assert!(running.len() <= usize::from(session.is_open()));
            prop_assert!(running.iter().all(|(position, _)| **position == session.position));
            prop_assert_eq!(session.is_open(), matches!(session.state, SessionState::Running | SessionState::Paused));
        }
    }
}
