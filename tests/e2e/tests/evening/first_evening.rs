//! From the first start to the dark: three answers, then the feet routine from its first stroke to its last.

use drowse_e2e::{Machine, Outcome, Window, until};
use fantoccini::key::Key;

use crate::alone;

#[tokio::test]
async fn three_times_enter_and_the_feet_routine_plays_to_its_end() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T21:30:00Z", 60);
    let window = Window::open(&machine).await;
    window.reads("I understand, begin").await;
    for _ in 0..3 {
        window.press(Key::Enter.into()).await?;
    }
    window.click("button", "Begin").await?;
    until("a running session", || (machine.ask::<i64>("SELECT count(*) FROM routine_session") == 1).then_some(()));
    until("the last stroke", || {
        let state = machine.ask::<String>("SELECT state FROM routine_session");
        assert!(state == "running" || state == "finished", "the session is {state}");
        (state == "finished").then_some(())
    });

    assert_eq!(machine.ask::<String>("SELECT value FROM setting WHERE key = 'bedtime'"), "\"22:45\"");
    let done = |side: &str| {
        let question = format!(
            "SELECT group_concat(step_id, ' ') FROM (SELECT step_id FROM session_step WHERE side = '{side}' \
             AND outcome = 'done' ORDER BY position)"
        );
        machine.ask::<String>(&question)
    };
    assert_eq!([done("both"), done("left"), done("right")], ["F0", "F1 F2 F3 F4 F5 F6 F7", "F1 F2 F3 F4 F5 F6 F7"]);
    let turns = machine.ask::<i64>(
        "SELECT count(*) FROM session_step l JOIN session_step r ON l.side = 'left' AND r.side = 'right' \
         WHERE l.position > r.position",
    );
    assert_eq!(turns, 0, "the left foot is done before the right");
    let short = machine.ask::<i64>("SELECT count(*) FROM session_step WHERE outcome <> 'done' OR active_ms = 0");
    assert_eq!(short, 0, "every step has its time");
    window.close().await?;
    Ok(())
}
