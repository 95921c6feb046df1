use super::tests::{Evening, Screen};
use crate::experiments::{StartExperiment, TonightOfExperiment, Without};

/// An evening of an experiment with the feet; what was dealt comes with it.
fn evening(kind: &str) -> (Evening, TonightOfExperiment) {
    let evening = Evening::new();
    let started = evening.app.start_experiment(&StartExperiment {
        kind: kind.to_owned(),
        routine_a: "head".to_owned(),
        routine_b: None,
        outcome: "sol".to_owned(),
        nights: 20,
    });
    (evening, started.unwrap().tonight.unwrap())
}

#[test]
fn the_reminder_says_what_was_dealt_and_an_evening_without_is_not_asked_twice() {
    // Half of all seeds deal each; both come within a few diaries.
    let mut seen = (false, false);
    for _ in 0..64 {
        let (mut evening, dealt) = evening("with-without");
        let screen = Screen::default();
        evening.tick("22:00:00", &screen);
        evening.tick("22:15:00", &screen);
        evening.tick("22:20:00", &screen);
        let shown = screen.shown.borrow();
        assert_eq!(shown[0].without, dealt.without);
        match dealt.without {
            Some(_) => {
                assert_eq!((shown[0].words().0, shown.len()), ("notice-without-title", 1));
                seen.0 = true;
            }
            None => {
                assert_eq!((shown[0].routine_id.as_str(), shown.len()), ("head", 2));
                seen.1 = true;
            }
        }
        if seen == (true, true) {
            return;
        }
    }
    panic!("64 lots fell the same way");
}

#[test]
fn a_refused_evening_is_reminded_of_as_usual() {
    let (mut evening, _) = evening("massage-or-rest");
    evening.app.refuse_tonight().unwrap();
    let screen = Screen::default();
    evening.tick("22:00:00", &screen);
    assert_eq!((screen.shown.borrow()[0].without, screen.shown.borrow()[0].routine_id.as_str()), (None, "feet"));
}

#[test]
fn rest_is_said_as_rest() {
    for _ in 0..64 {
        let (mut evening, dealt) = evening("massage-or-rest");
        if dealt.without != Some(Without::Rest) {
            continue;
        }
        let screen = Screen::default();
        evening.tick("22:00:00", &screen);
        assert_eq!(screen.shown.borrow()[0].words(), ("notice-rest-title", "notice-rest-body"));
        return;
    }
    panic!("64 lots fell the same way");
}
