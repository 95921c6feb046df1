//! A new window beside an agent of the version before; and the window's program as what starts an agent.

use drowse_e2e::{Machine, Outcome, Window, drowse_window, until};

use crate::alone;

#[tokio::test]
async fn the_window_lets_an_older_agent_end_and_starts_the_new_one() -> Outcome {
    let _alone = alone().await;
    let mut machine = Machine::start("2026-03-12T20:30:00Z", 1);
    machine.set("DROWSE_TEST_VERSION", "0.0.9");
    let mut older = machine.start_agent();
    machine.set("DROWSE_TEST_VERSION", env!("CARGO_PKG_VERSION"));
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    until("the end of the older one", || older.has_ended().then_some(()));
    const RUNS: &str = "SELECT group_concat(version || ' ' || coalesce(stop_reason, 'runs'), ', ') FROM agent_run";
    let expected = format!("0.0.9 replaced, {} runs", env!("CARGO_PKG_VERSION"));
    until("the new one", || (machine.ask::<String>(RUNS) == expected).then_some(()));
    window.close().await?;
    Ok(())
}

#[tokio::test]
async fn the_windows_program_starts_the_agent_without_a_window_as_at_a_login_on_windows() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 1);
    machine.tell(&["settings", "set", "clock", "24"]);
    let mut command = machine.command(&drowse_window());
    assert!(command.arg("agent").env_remove("DISPLAY").status()?.success());
    until("its run", || (machine.ask::<i64>("SELECT count(*) FROM agent_run") == 1).then_some(()));
    Ok(())
}
