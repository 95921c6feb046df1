//! A person looks at the shelf.

use drowse_app::routines::TightPlaceView;
use drowse_tests::Desk;

const EVENING: &str = "2026-11-20T21:55:00Z";

#[test]
fn what_feels_tight_proposes_a_routine_that_can_be_played() {
    use TightPlaceView::{Everything, Face, Feet, Hands, Head, Neck, Tired};
    let desk = Desk::new(EVENING);
    let places = [Head, Face, Neck, Hands, Feet, Everything, Tired];
    let proposed = places.map(|place| desk.app().propose_routine(place).unwrap().id);
    assert_eq!(proposed, ["head", "face", "neck", "hands", "feet", "abhyanga", "tired"]);
}
