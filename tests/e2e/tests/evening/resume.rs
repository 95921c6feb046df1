//! A power cut in the middle of a routine.

use drowse_e2e::{Machine, Outcome, Window, until};

use crate::alone;

#[tokio::test]
async fn a_killed_window_goes_on_where_it_was() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T21:30:00Z", 30);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.click("button", "Begin").await?;
    let position = || machine.ask::<i64>("SELECT coalesce(max(position), 0) FROM routine_session");
    let killed_at = until("the third step", || Some(position()).filter(|position| *position >= 3));
    window.kill();

    let window = Window::open(&machine).await;
    window.click("button", "Go on where you were").await?;
    until("playing on", || Some(position()).filter(|position| *position > killed_at));
    let sessions = machine.ask::<i64>("SELECT count(*) FROM routine_session");
    assert_eq!(sessions, 1, "it is the same session");
    let again = machine.ask::<i64>("SELECT count(*) FROM session_step WHERE position < 3 AND outcome = 'running'");
    assert_eq!(again, 0, "what was done is not played again");
    window.close().await?;
    Ok(())
}
