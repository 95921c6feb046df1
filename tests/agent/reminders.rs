//! What a person meets: the notice, its words, its answers.

use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_app::reminders::{AnsweredFrom, ReminderAnswer};
use drowse_app::tonight::Opening;
use drowse_app::{Actor, App, Clock};
use drowse_host::socket::{self, Door, Message, Noun};

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

/// An evening whose first notice is on the screen.
fn shown() -> (Bus, Server, Evening) {
    let bus = Bus::start();
    let server = Server::start(&bus);
    let mut evening = Evening::new(Some(&bus), "21:59:00");
    evening.start();
    assert!(server.shown().is_empty(), "nothing before its minute");
    evening.set_clock("22:00:00");
    until("the first notice", || server.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    (bus, server, evening)
}

#[test]
fn at_its_minute_the_notice_comes_with_its_words_and_three_answers() {
    let (_bus, server, evening) = shown();
    let notice = &server.shown()[0];
    assert_eq!((notice.app.as_str(), notice.title.as_str()), ("Drowse", "Feet · 14 min"));
    assert_eq!(notice.body, "Lights out at 22:45. Whenever you are ready.");
    assert_eq!(notice.actions, ["start", "Start", "later", "In 15 min", "not-tonight", "Not tonight"]);
    assert_eq!(notice.urgency, Some(1), "normal");
    assert_eq!(notice.names, [drowse_host::APP_ID; 2]);
    let logged = evening.occurrence();
    assert_eq!((&logged["state"], &logged["late_by_s"]), (&"open".into(), &0.0.into()));
    assert_eq!(logged["notices"][0]["server_id"], 41);
}

#[test]
fn start_opens_the_window_in_the_player_and_is_stored() {
    let (_bus, server, evening) = shown();
    let (heard, messages) = mpsc::channel();
    let _window = socket::listen(evening.folder(), Door::Window, move |message| {
        if matches!(message, Message::Open { .. }) {
            heard.send(message).unwrap();
        }
    });

    server.press(41, "start", Some("token-7"));

    let opening = Opening::Player { routine_id: None, minutes: None, from_reminder: true };
    let expected = Message::Open { opening, activation_token: Some("token-7".to_owned()) };
    assert_eq!(messages.recv_timeout(Duration::from_secs(10)).unwrap(), expected);
    until("the answer", || evening.occurrence()["answer"] == "start");
    assert_eq!(evening.occurrence()["state"], "answered");
    assert!(messages.recv_timeout(Duration::from_millis(400)).is_err(), "the window is opened once");
}

#[test]
fn later_comes_again_after_a_quarter_of_an_hour() {
    let (_bus, server, evening) = shown();
    server.press(41, "later", None);
    until("the answer", || evening.occurrence()["answer"] == "later");
    evening.set_clock("22:14:59");
    evening.drowse(&["settings", "set", "clock", "24"]);
    assert_eq!(server.shown().len(), 1);
    evening.set_clock("22:15:00");
    until("the second notice", || server.shown().len() == 2);
    until("its confirmation", || evening.occurrence()["notices"][1]["shown_at"].is_string());
    assert_eq!(evening.occurrence()["notices"][1]["kind"], "later");
}

#[test]
fn not_tonight_is_an_answer_and_there_is_silence() {
    let (_bus, server, evening) = shown();
    server.press(41, "not-tonight", None);
    until("the answer", || evening.occurrence()["answer"] == "not-tonight");
    evening.set_clock("22:44:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    assert_eq!((server.shown().len(), evening.occurrence()["state"].clone()), (1, "answered".into()));
}

#[test]
fn a_restart_shows_nothing_twice_and_hears_the_answer_to_what_it_left() {
    let (_bus, server, mut evening) = shown();
    evening.kill();
    evening.start();
    evening.set_clock("22:05:00");
    until("a turn of the new agent", || {
        server.press(41, "not-tonight", None);
        evening.occurrence()["answer"] == "not-tonight"
    });
    assert_eq!(server.shown().len(), 1);
}

#[test]
fn asleep_at_the_minute_it_comes_on_waking_and_says_it_is_late() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    let mut evening = Evening::new(Some(&bus), "21:30:00");
    evening.start();
    evening.set_clock("22:40:00");
    until("the late notice", || server.shown().len() == 1);
    assert_eq!(server.shown()[0].body, "It is 22:40 already. There may still be time before 22:45.");
}

#[test]
fn asleep_until_after_bedtime_it_never_comes() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    let mut evening = Evening::new(Some(&bus), "21:30:00");
    evening.start();
    evening.set_clock("22:45:01");
    until("the entry in the log", || evening.occurrence()["state"] == "missed");
    assert_eq!(evening.occurrence()["why"], "asleep");
    assert!(server.shown().is_empty());
}

struct HalfPastTen;

impl Clock for HalfPastTen {
    fn now(&self) -> DateTime<Utc> {
        "2025-01-14T22:10:00Z".parse().unwrap()
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

#[test]
fn answered_in_the_window_it_leaves_the_screen() {
    let (_bus, server, evening) = shown();
    let app = App::open(evening.folder(), Arc::new(HalfPastTen), Actor::Window).unwrap();
    let card = app.waiting_reminder().unwrap().unwrap();
    app.answer_reminder(card.occurrence_id, ReminderAnswer::NotTonight, AnsweredFrom::Window).unwrap();
    socket::tell_changed(evening.folder(), &[Noun::Reminders]);
    until("the notice is taken away", || server.closed() == [41]);
}
