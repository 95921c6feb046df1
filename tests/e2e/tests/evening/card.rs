//! The card: a reminder on a desktop that shows no notifications.

use std::path::Path;
use std::process::Stdio;

use drowse_e2e::{Machine, Outcome, Running, until};

use crate::alone;

/// Two minutes before the evening reminder of the usual bedtime, 22:45 − 45 min. At 60× it is due after two seconds.
const SHORTLY_BEFORE: &str = "2026-03-12T21:58:00Z";

/// What somebody works in when the reminder comes: the title of its window.
const WORK: &str = "Event Tester";

/// A machine on which somebody works and nothing shows notifications; what runs on it, the agent too; and its card.
fn card() -> (Machine, [Running; 2], String) {
    let machine = Machine::start(SHORTLY_BEFORE, 60);
    let mut work = machine.command(Path::new("/usr/bin/xev"));
    let work = Running::start(work.stdout(Stdio::null())).expect("x11-utils is installed");
    until("the work", || machine.screen.find_window(WORK).filter(|work| focused(&machine).as_ref() == Some(work)));
    machine.tell(&["settings", "set", "reminder.morning_log.enabled", "false"]);
    let agent = machine.start_agent();
    let card = until("the card", || machine.screen.find_window("Drowse"));
    until("the proof", || {
        let channel = machine.ask::<String>("SELECT coalesce(max(channel), '') FROM reminder_notice");
        (channel == "corner").then_some(())
    });
    (machine, [work, agent], card)
}

/// Returns the window that has the focus.
fn focused(machine: &Machine) -> Option<String> {
    let focused = machine.screen.hand(&["getactivewindow"]).ok()?;
    Some(String::from_utf8_lossy(&focused.stdout).trim().to_owned())
}

fn answered(machine: &Machine, answer: &str) {
    until("the answer", || {
        let question = "SELECT coalesce(max(answer || ' ' || answered_from), '') FROM reminder_occurrence";
        (machine.ask::<String>(question) == format!("{answer} corner")).then_some(())
    });
}

#[tokio::test]
async fn it_stands_in_the_corner_and_enter_starts_the_massage() -> Outcome {
    let _alone = alone().await;
    let (machine, _agent, card) = card();
    // The screen is 1280 wide, the card 420, and 16 stay free at its edges; the window manager may take its time.
    until("the card in its corner", || {
        let place = machine.screen.hand(&["getwindowgeometry", "--shell", &card]).ok()?;
        let place = String::from_utf8(place.stdout).ok()?;
        ["X=844\n", "Y=16\n", "WIDTH=420\nHEIGHT=220\n"].iter().all(|line| place.contains(line)).then_some(())
    });
    assert_eq!(focused(&machine), machine.screen.find_window(WORK), "it took the focus");

    machine.screen.hand(&["windowfocus", "--sync", &card, "key", "Return"])?;
    answered(&machine, "start");
    until("the window in place of the card", || {
        let window = machine.screen.find_window("Drowse")?;
        let place = machine.screen.hand(&["getwindowgeometry", "--shell", &window]).ok()?;
        (!String::from_utf8_lossy(&place.stdout).contains("WIDTH=420\n")).then_some(())
    });
    Ok(())
}

#[tokio::test]
async fn an_arrow_finds_the_next_answer_and_the_card_goes() -> Outcome {
    let _alone = alone().await;
    let (machine, _agent, card) = card();
    machine.screen.hand(&["windowfocus", "--sync", &card, "key", "Right", "key", "Right", "key", "Return"])?;
    answered(&machine, "not-tonight");
    until("no card", || machine.screen.find_window("Drowse").is_none().then_some(()));
    Ok(())
}

#[tokio::test]
async fn left_it_stays_unanswered_and_answered_elsewhere_it_goes() -> Outcome {
    let _alone = alone().await;
    let (machine, _agent, card) = card();
    machine.screen.hand(&["windowfocus", "--sync", &card, "key", "Escape"])?;
    until("no card", || machine.screen.find_window("Drowse").is_none().then_some(()));
    assert_eq!(machine.ask::<String>("SELECT state FROM reminder_occurrence"), "open");

    // The second notice, a quarter of an hour later, is a card again.
    until("the card again", || machine.screen.find_window("Drowse"));
    machine.tell(&["settings", "set", "reminder.evening.enabled", "false"]);
    until("no card", || machine.screen.find_window("Drowse").is_none().then_some(()));
    Ok(())
}

#[tokio::test]
async fn trying_the_way_brings_it_too_and_asks_nothing() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start(SHORTLY_BEFORE, 1);
    let tested = machine.drowse(&["reminders", "test"]);
    assert_eq!((&tested["shown"], &tested["channel"]), (&true.into(), &"corner".into()));
    let card = until("the card", || machine.screen.find_window("Drowse"));
    machine.screen.hand(&["windowfocus", "--sync", &card, "key", "Return"])?;
    until("no card", || machine.screen.find_window("Drowse").is_none().then_some(()));
    assert_eq!(machine.ask::<i64>("SELECT count(*) FROM reminder_occurrence"), 0);
    Ok(())
}
