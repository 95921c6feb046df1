//! The reminder: shown by the agent, answered on the notification, obeyed by the window.

use chrono::TimeDelta;
use drowse_e2e::{Machine, Notices, Outcome, Running, Window, until};

use crate::alone;

/// Two minutes before the evening reminder of the usual bedtime, 22:45 − 45 min. At 60× it is due after two seconds.
const SHORTLY_BEFORE: &str = "2026-03-12T21:58:00Z";

#[tokio::test]
async fn start_on_the_notification_opens_the_player() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let notices = Notices::serve(&machine).await?;
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let notice = notices.first().await;
    assert_eq!(notice.summary, "Feet · 14 min");
    let keys: Vec<&str> = notice.actions.iter().step_by(2).map(String::as_str).collect();
    let labels: Vec<&str> = notice.actions.iter().skip(1).step_by(2).map(String::as_str).collect();
    assert_eq!(labels, ["Start", "In 15 min", "Not tonight"]);
    notices.press(notice.id, keys[0]).await?;

    window.named("button", "Not now").await;
    window.press(' ').await?;
    until("a session of the reminder", || {
        let from = machine.ask::<String>("SELECT coalesce(max(started_from), '') FROM routine_session");
        (from == "reminder").then_some(())
    });
    window.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_restarted_agent_does_not_show_it_twice() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let notices = Notices::serve(&machine).await?;
    let agent = machine.start_agent();
    notices.first().await;
    drop(agent);

    let _again = machine.start_agent();
    // It looks as soon as it starts and at least twice a minute; the second notice is a quarter of an hour away.
    let restarted = machine.now();
    until("three minutes on this machine", || (machine.now() > restarted + TimeDelta::minutes(3)).then_some(()));
    assert_eq!(machine.ask::<i64>("SELECT count(*) FROM agent_run"), 2);
    assert_eq!(notices.shown().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_real_click_on_a_real_button_opens_the_window() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let mut service = machine.command("/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd".as_ref());
    let _service = Running::start(&mut service)?;
    // The first start begins the agent, which stays when the window goes.
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.close().await?;
    let notice = until("the notification on the screen", || machine.screen.find_window("Xfce4-notifyd"));
    // The buttons stand in a row at the foot of the notification; the first is Start.
    machine.screen.hand(&["mousemove", "--window", &notice, "127", "86", "click", "1"])?;
    let window = until("the window", || machine.screen.find_window("Drowse"));
    until("a session of the reminder", || {
        // The window draws a moment after it is there: the key is pressed until it is heard.
        machine.screen.hand(&["windowactivate", "--sync", &window, "key", "space"]).ok()?;
        let from = machine.ask::<String>("SELECT coalesce(max(started_from), '') FROM routine_session");
        (from == "reminder").then_some(())
    });
    Ok(())
}
