//! Why something was missed, by how the run of the agent ended that should have shown it.

use drowse_core::schedule::StopReason;

use super::tests::{Evening, Screen, text};

#[test]
fn an_agent_that_was_quit_says_so() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("21:50:00", &screen);
    evening.app.end_agent_run(&evening.run, StopReason::Quit).unwrap();
    evening.clock.set("2025-01-14T22:50:00Z");
    evening.restart();
    evening.tick("22:50:00", &screen);
    assert_eq!(evening.state(), text("missed", Some("agent-quit")));
}

#[test]
fn what_a_run_slept_over_is_told_by_the_next_one_whether_it_was_quit_or_never_planned() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("21:50:00", &screen);
    evening.clock.set("2025-01-14T22:50:00Z");
    evening.app.end_agent_run(&evening.run, StopReason::Quit).unwrap();
    evening.restart();
    evening.tick("22:51:00", &screen);
    assert_eq!(evening.state(), text("missed", Some("asleep")));

    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("21:50:00", &screen);
    evening.clock.set("2025-01-14T22:50:00Z");
    evening.restart();
    evening.restart();
    evening.tick("22:51:00", &screen);
    assert_eq!(evening.state(), text("missed", Some("switched-off")));
}
