//! A notification server people use: answers by a real click, a trial of the whole way, and a desktop kept quiet.

use drowse_e2e::{Machine, Outcome, Running, until};
use serde_json::Value;

use crate::alone;

/// Two minutes before the evening reminder of the usual bedtime, 22:45 − 45 min. At 60× it is due after two seconds.
const SHORTLY_BEFORE: &str = "2026-03-12T21:58:00Z";

/// The middles of the buttons, which stand in a row at the foot of the notification.
const IN_A_WHILE: [&str; 2] = ["224", "86"];
const NOT_TONIGHT: [&str; 2] = ["321", "86"];

fn serve(machine: &Machine) -> std::io::Result<Running> {
    Running::start(&mut machine.command("/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd".as_ref()))
}

fn notification(machine: &Machine) -> String {
    until("the notification on the screen", || machine.screen.find_window("Xfce4-notifyd"))
}

fn click(machine: &Machine, [x, y]: [&str; 2]) -> Outcome {
    machine.screen.hand(&["mousemove", "--window", &notification(machine), x, y, "click", "1"])?;
    Ok(())
}

/// Waits until the reminder of the massage was answered so, on its notification.
fn answered(machine: &Machine, answer: &str) {
    until(answer, || {
        let question = "SELECT coalesce(max(answer || ' ' || answered_from), '') FROM reminder_occurrence";
        (machine.ask::<String>(question) == format!("{answer} notification")).then_some(())
    });
}

#[tokio::test]
async fn in_a_while_it_comes_again_and_not_tonight_ends_it() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let _server = serve(&machine)?;
    machine.tell(&["settings", "set", "reminder.morning_log.enabled", "false"]);
    let _agent = machine.start_agent();
    click(&machine, IN_A_WHILE)?;
    answered(&machine, "later");
    until("the notification goes", || machine.screen.find_window("Xfce4-notifyd").is_none().then_some(()));
    // A quarter of an hour later.
    click(&machine, NOT_TONIGHT)?;
    answered(&machine, "not-tonight");
    let kinds = machine.ask::<String>("SELECT group_concat(kind || ' ' || channel, ', ') FROM reminder_notice");
    assert_eq!(kinds, "first notification, later notification");
    assert_eq!(machine.ask::<String>("SELECT state FROM reminder_occurrence"), "answered");
    Ok(())
}

#[tokio::test]
async fn a_trial_is_on_the_screen_and_names_the_server() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T12:30:00Z", 1);
    let _server = serve(&machine)?;
    // Before it is there a trial leads to the card.
    until("the server", || {
        let checks = machine.drowse(&["doctor"])["checks"].clone();
        let is_there = |check: &Value| check["name"] == "notifications" && check["ok"] == true;
        checks.as_array()?.iter().any(is_there).then_some(())
    });
    let tested = machine.drowse(&["reminders", "test"]);
    assert_eq!((&tested["shown"], &tested["channel"]), (&true.into(), &"notification".into()));
    assert!(tested["server"].as_str().is_some_and(|server| server.starts_with("Xfce Notify Daemon")), "{tested}");
    notification(&machine);
    Ok(())
}

#[tokio::test]
async fn set_not_to_disturb_it_shows_nothing_and_that_is_said() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let _settings = Running::start(&mut machine.command("/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd".as_ref()))?;
    let quiet = ["-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s", "true"];
    until("the settings", || {
        machine.command("xfconf-query".as_ref()).args(quiet).status().ok()?.success().then_some(())
    });
    let _server = serve(&machine)?;
    machine.tell(&["settings", "set", "reminder.morning_log.enabled", "false"]);
    let _agent = machine.start_agent();
    until("the reminder", || {
        let swallowed = "SELECT coalesce(max(swallowed), -1) FROM reminder_notice";
        (machine.ask::<i64>(swallowed) == 1).then_some(())
    });
    assert_eq!(machine.screen.find_window("Xfce4-notifyd"), None);
    let log = machine.drowse(&["reminders", "log"]);
    assert_eq!(log["occurrences"][0]["notices"][0]["swallowed"], true);
    Ok(())
}
