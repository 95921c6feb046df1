//! A reminder the desktop shows no notification of comes as a card. The test plays the card: it is a program that is asked
//! for one, and a word on the socket that it is on the screen.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc;

use drowse_host::socket::{self, Door, Message, Place};

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

/// An evening on a desktop with a screen and without a notification server, and beside the agent a card that does `this`.
fn evening(bus: &Bus, this: &str) -> Evening {
    let mut evening = Evening::new(Some(bus), "21:59:00");
    evening.set("DISPLAY", ":nobody-looks");
    let agent = evening.install("programs");
    let card = agent.with_file_name("drowse-window");
    fs::write(&card, format!("#!/bin/sh\necho \"$@\" >> \"$DROWSE_DATA_DIR/asked\"\n{this}\n")).unwrap();
    fs::set_permissions(&card, fs::Permissions::from_mode(0o700)).unwrap();
    evening.start_copy(&agent);
    evening
}

/// What cards were asked for.
fn asked(evening: &Evening) -> Vec<String> {
    let asked = fs::read_to_string(evening.folder().join("asked")).unwrap_or_default();
    asked.lines().map(str::to_owned).collect()
}

fn say_on_screen(evening: &Evening, place: Place) {
    let message = Message::OnScreen { occurrence_id: 1, place };
    socket::send(evening.folder(), Door::Agent, &message).unwrap();
}

#[test]
fn it_is_shown_when_the_card_says_so_and_not_again_by_a_server_that_comes_later() {
    let bus = Bus::start();
    let mut evening = evening(&bus, "exec sleep 20");
    evening.set_clock("22:00:00");
    until("a card is asked for", || asked(&evening) == ["--card --reminder=1"]);
    assert!(evening.occurrence()["notices"][0]["shown_at"].is_null(), "nobody said so yet");
    say_on_screen(&evening, Place::Card);
    until("the confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    let notice = evening.occurrence()["notices"][0].clone();
    assert_eq!((&notice["channel"], &notice["failure"]), (&"corner".into(), &serde_json::Value::Null));

    let server = Server::start(&bus);
    evening.set_clock("22:05:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    assert_eq!(evening.terminate(), Some(0));
    assert!(server.shown().is_empty());
    assert_eq!((asked(&evening).len(), evening.occurrence()["state"].clone()), (1, "open".into()));
}

#[test]
fn the_second_notice_is_the_servers_again_and_takes_the_card_away() {
    let bus = Bus::start();
    let mut evening = evening(&bus, "exec sleep 20");
    evening.set_clock("22:00:00");
    until("a card is asked for", || asked(&evening).len() == 1);
    let (heard, messages) = mpsc::channel();
    let _card = socket::listen(evening.folder(), Door::Card, move |message| heard.send(message).unwrap()).unwrap();
    say_on_screen(&evening, Place::Card);
    until("the confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    let server = Server::start(&bus);
    evening.set_clock("22:15:00");
    until("the second notice", || server.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][1]["channel"] == "notification");
    assert_eq!(evening.terminate(), Some(0));
    assert!(messages.try_iter().any(|message| message == Message::Quit { is_replaced: false }));
}

#[test]
fn a_card_that_is_open_turns_to_the_reminder() {
    let bus = Bus::start();
    let evening = evening(&bus, "exec sleep 20");
    let agent = evening.folder().to_owned();
    let _card = socket::listen(evening.folder(), Door::Card, move |message| {
        if let Message::Card { occurrence_id } = message {
            let message = Message::OnScreen { occurrence_id, place: Place::Card };
            socket::send(&agent, Door::Agent, &message).unwrap();
        }
    });
    evening.set_clock("22:00:00");
    until("the confirmation", || evening.occurrence()["notices"][0]["channel"] == "corner");
    assert!(asked(&evening).is_empty(), "no other card is started");
}

#[test]
fn whoever_looks_at_tonight_needs_no_card() {
    let bus = Bus::start();
    let evening = evening(&bus, "exec sleep 20");
    let agent = evening.folder().to_owned();
    let _window = socket::listen(evening.folder(), Door::Window, move |message| {
        if message == Message::Due {
            let message = Message::OnScreen { occurrence_id: 1, place: Place::Tonight };
            socket::send(&agent, Door::Agent, &message).unwrap();
        }
    });
    evening.set_clock("22:00:00");
    until("the confirmation", || evening.occurrence()["notices"][0]["channel"] == "tonight-card");
    assert!(asked(&evening).is_empty());
}

#[test]
fn a_window_nobody_looks_at_does_not_keep_the_card_away() {
    let bus = Bus::start();
    let evening = evening(&bus, "exec sleep 20");
    let _window = socket::listen(evening.folder(), Door::Window, |_| {});
    evening.set_clock("22:00:00");
    until("a card is asked for", || asked(&evening).len() == 1);
}

#[test]
fn a_card_that_cannot_be_drawn_is_tried_three_times_and_the_server_always() {
    let bus = Bus::start();
    let evening = evening(&bus, "exit 1");
    for minute in 0..5 {
        evening.set_clock(&format!("22:{minute:02}:00"));
        let claimed_at = format!("2025-01-14T22:{minute:02}:00Z");
        evening.drowse(&["settings", "set", "clock", "24"]);
        until("a try", || {
            let notice = evening.occurrence()["notices"][0].clone();
            notice["claimed_at"] == claimed_at.as_str() && notice["failure"] == "no-server"
        });
    }
    assert_eq!(asked(&evening).len(), 3);
    let server = Server::start(&bus);
    evening.set_clock("22:06:00");
    until("the notice", || server.shown().len() == 1);
}

#[test]
fn a_click_beside_the_buttons_opens_the_card() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    let evening = evening(&bus, "exec sleep 20");
    evening.set_clock("22:00:00");
    until("the notice", || server.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][0]["channel"] == "notification");
    server.press(41, "default", None);
    until("a card is asked for", || asked(&evening) == ["--card --reminder=1"]);
    assert_eq!(evening.occurrence()["notices"].as_array().unwrap().len(), 1);
}
