//! Routine sessions in the app's own JSON: any comes back, a damaged one is told and costs nothing else.

use chrono::{DateTime, TimeDelta, Utc};
use drowse_core::routine::{Beat, Pace, Pressure, Segment, SegmentKind, Side, Timeline};
use drowse_core::session::{Event, NotedEvent, PastSession, Report, Session, SessionState};
use drowse_exchange::{Diary, ExportFormat};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::reading::{diary_of, text, written};

fn started_at() -> DateTime<Utc> {
    "2025-03-25T21:30:00.125Z".parse().unwrap()
}

fn timeline(pace_per_min: Option<f64>) -> Timeline {
    let segment = |kind, step_id: &str, side| Segment {
        kind,
        step_id: step_id.to_owned(),
        side,
        duration_ms: 60_000,
        beat: Beat::Count { count: 20, cycle_ms: 3_000 },
        pace_per_min,
        own_pace_per_min: pace_per_min,
        breath_ms: pace_per_min.map(|_| (4_000, 6_000)),
        pressure: pace_per_min.map(|_| Pressure::Medium),
        way: pace_per_min.map(|_| "circles".to_owned()),
        is_light: pace_per_min.is_some(),
    };
    let segments = vec![
        segment(SegmentKind::Prepare, "F1", Side::Left),
        segment(SegmentKind::Step, "F1", Side::Left),
        segment(SegmentKind::ChangeSide, "F1", Side::Right),
        segment(SegmentKind::Step, "F1", Side::Right),
        segment(SegmentKind::Step, "F2", Side::Middle),
    ];
    Timeline { routine_id: "feet".to_owned(), own_title: Some("Evening".to_owned()), pace: Pace::default(), segments }
}

/// Sessions as they come of whatever a player reports, ended as they were left.
fn any_session() -> impl Strategy<Value = PastSession> {
    let event = prop::sample::select(vec![
        Event::Alive,
        Event::Advance,
        Event::Pause,
        Event::Resume,
        Event::Back,
        Event::Forward,
        Event::Repeat,
        Event::Leave,
        Event::Return,
        Event::Finish,
        Event::Stop,
    ]);
    let reports = proptest::collection::vec((event, 0..5_u32, 0..60_001_u32, 0..90_000_u32), 0..12);
    let zone = prop::sample::select(vec!["Europe/London", "Australia/Lord_Howe", "+05:45", "UTC"]);
    let from = prop::sample::select(PastSession::STARTED_FROM.to_vec());
    (reports, proptest::option::of(1.0..120.0), zone, from, any::<bool>()).prop_map(
        |(reports, pace, zone, from, has_reason)| {
            let mut session = Session::start(timeline(pace), started_at());
            let mut events = Vec::new();
            for (event, position, position_ms, active_ms) in reports {
                let at = session.alive_at + TimeDelta::milliseconds(active_ms.into());
                if session.apply(Report { event, position, position_ms, active_ms }, at).is_ok() {
                    events.push(NotedEvent { at, event, position, position_ms });
                }
            }
            if session.is_open() {
                session.end_as_left(SessionState::Lapsed);
            }
            PastSession {
                content_version: 1,
                zone: zone.parse().unwrap(),
                started_from: from.to_owned(),
                stop_reason: has_reason.then(|| "another-started".to_owned()),
                session,
                events,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_session_comes_back_from_json(sessions in proptest::collection::vec(any_session(), 0..3)) {
        let diary = Diary { sessions, ..Diary::default() };
        let reading = text(&written(&diary, ExportFormat::Json));
        prop_assert_eq!(&reading.rejected, &[]);
        prop_assert_eq!(diary_of(reading), diary);
    }
}

/// A file with one session to be damaged and one left whole.
fn document() -> Value {
    let mut session = Session::start(timeline(None), started_at());
    let finish = Report { event: Event::Finish, position: 4, position_ms: 60_000, active_ms: 300_000 };
    session.apply(finish, started_at() + TimeDelta::minutes(5)).unwrap();
    let past = PastSession {
        content_version: 1,
        zone: "UTC".parse().unwrap(),
        started_from: "window".to_owned(),
        stop_reason: None,
        session,
        events: Vec::new(),
    };
    let diary = Diary { sessions: vec![past.clone(), past], ..Diary::default() };
    serde_json::from_str(&written(&diary, ExportFormat::Json)).unwrap()
}

#[test]
fn a_session_that_nobody_can_have_done_is_told_and_the_rest_is_read() {
    for (place, value, reason) in [
        ("/session", json!("done"), "broken-session"),
        ("/zone", json!("Nowhere/Land"), "broken-session"),
        ("/started_from", json!("phone"), "broken-session"),
        ("/session/state", json!("running"), "broken-session"),
        ("/session/ended_at", Value::Null, "broken-session"),
        ("/session/ended_at", json!("2025-03-25T21:00:00Z"), "ends-before-start"),
        ("/session/ended_at", json!("2031-03-25T21:00:00Z"), "in-the-future"),
        ("/session/started_at", json!("1970-01-01T00:00:00Z"), "before-records"),
        ("/session/position", json!(5), "broken-session"),
        ("/session/position_ms", json!(60_001), "broken-session"),
        ("/session/timeline/segments", json!([]), "broken-session"),
        ("/session/steps/4/active_ms", json!(u64::MAX), "broken-session"),
        ("/session/steps/4/outcome", json!("lost"), "broken-session"),
        ("/session/timeline/segments/4/kind", json!("prepare"), "broken-session"),
    ] {
        let mut document = document();
        *document["sessions"][0].pointer_mut(place).unwrap() = value;
        let reading = text(&document.to_string());
        let told: Vec<_> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
        assert_eq!(told, [(1, reason)], "{place}");
        assert_eq!((reading.sessions.len(), reading.sessions[0].line), (1, 2));
    }
}
