//! What the sound is told of a session, and how loud it should be.

use drowse_app::player::SetPace;
use drowse_core::sound::{Ambience, Loudness};
use drowse_tests::Desk;
use serde_json::json;

use crate::player::start;

const EVENING: &str = "2026-11-20T21:55:00Z";

#[test]
fn the_sound_plays_the_session_that_was_started_and_follows_its_pace() {
    let desk = Desk::new(EVENING);
    let player = start(&desk, "head");
    let planned = desk.app().session_timeline(player.session_id).unwrap();
    assert_eq!((planned.segments.len(), planned.clock_ms()), (player.segments.len(), u64::from(player.clock_ms)));
    let slower = SetPace { session_id: player.session_id, pace_pct: 80, position: 1, position_ms: 0 };
    let slower = desk.app().set_pace(&slower).unwrap();
    let planned = desk.app().session_timeline(player.session_id).unwrap();
    assert_eq!(planned.clock_ms(), u64::from(slower.clock_ms));
    assert!(slower.clock_ms > player.clock_ms);
}

#[test]
fn a_session_nobody_started_has_no_sound() {
    let refused = Desk::new(EVENING).app().session_timeline(7).unwrap_err();
    assert_eq!(refused.refusal.code, "session_unknown");
}

#[test]
fn each_sound_is_as_loud_as_it_is_set() {
    let desk = Desk::new(EVENING);
    let usual = Loudness { voice_pct: 70, bells_pct: 70, ambience_pct: 0, tick_pct: 0, ambience: Ambience::Brown };
    assert_eq!(desk.app().loudness().unwrap(), usual);
    for (key, value) in [
        ("voice", json!(0)),
        ("bells", json!(10)),
        ("ambience", json!(20)),
        ("tick", json!(30)),
        ("ambience_kind", json!("waves")),
    ] {
        desk.app().set_setting(&format!("sound.{key}"), &value).unwrap();
    }
    let set = Loudness { voice_pct: 0, bells_pct: 10, ambience_pct: 20, tick_pct: 30, ambience: Ambience::Waves };
    assert_eq!(desk.app().loudness().unwrap(), set);
}
