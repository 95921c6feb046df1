//! What goes wrong, and is said and survived.

use rusqlite::Connection;

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

#[test]
fn without_a_bus_it_waits_and_the_reason_is_in_the_log() {
    let mut evening = Evening::new(None, "22:00:00");
    evening.start();
    until("the reason", || evening.occurrence()["notices"][0]["failure"] == "no-bus");
    assert_eq!(evening.occurrence()["state"], "open");
    evening.set_clock("22:46:00");
    until("the end of the evening", || evening.occurrence()["state"] == "missed");
    assert_eq!(evening.occurrence()["why"], "no-bus");
}

#[test]
fn a_server_that_comes_later_still_shows_it() {
    let bus = Bus::start();
    let mut evening = Evening::new(Some(&bus), "22:00:00");
    evening.start();
    until("the reason", || evening.occurrence()["notices"][0]["failure"] == "no-server");
    let server = Server::start(&bus);
    until("the notice", || server.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    assert!(evening.occurrence()["notices"][0]["failure"].is_null());
}

#[test]
fn a_server_that_refuses_is_tried_again() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    server.refuse(true);
    let mut evening = Evening::new(Some(&bus), "22:00:00");
    evening.start();
    until("the reason", || evening.occurrence()["notices"][0]["failure"] == "refused");
    server.refuse(false);
    until("the notice", || server.shown().len() == 1);
}

#[test]
fn a_server_that_goes_and_comes_back_shows_the_next_one_and_takes_its_answer() {
    let bus = Bus::start();
    let first = Server::start(&bus);
    let mut evening = Evening::new(Some(&bus), "22:00:00");
    evening.start();
    until("the first notice", || first.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    drop(first);
    evening.set_clock("22:15:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    until("the reason", || evening.occurrence()["notices"][1]["failure"] == "no-server");

    let second = Server::start(&bus);
    evening.set_clock("22:16:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    until("the second notice", || second.shown().len() == 1);
    until("its confirmation", || evening.occurrence()["notices"][1]["shown_at"].is_string());
    second.press(41, "not-tonight", None);
    until("the answer", || evening.occurrence()["answer"] == "not-tonight");
}

#[test]
fn a_second_agent_says_that_one_runs() {
    let mut evening = Evening::new(None, "12:30:00");
    evening.start();
    let second = evening.run(&["agent"]);
    assert!(second.status.success());
    assert!(String::from_utf8_lossy(&second.stdout).contains("runs for this diary"));
}

#[test]
fn a_run_ends_with_its_reason() {
    let mut evening = Evening::new(None, "12:30:00");
    evening.start();
    assert_eq!(evening.terminate(), Some(0));
    let diary = Connection::open(evening.folder().join("diary.db")).unwrap();
    let sql = "SELECT stop_reason FROM agent_run";
    assert_eq!(diary.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap(), "signal");
}

#[test]
fn the_test_notice_goes_the_whole_way_or_says_why_not() {
    let bus = Bus::start();
    let evening = Evening::new(Some(&bus), "12:30:00");
    let refused = evening.run(&["reminders", "test"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("install a notification server"));
    let server = Server::start(&bus);
    let tested = evening.drowse(&["reminders", "test"]);
    assert_eq!((&tested["shown"], &tested["channel"]), (&true.into(), &"notification".into()));
    assert_eq!(tested["server"], "Playing 1.0");
    assert_eq!(server.shown()[0].title, "This is how Drowse reminds you");
}

#[test]
fn the_doctor_knows_what_is_there_and_what_to_do() {
    let bus = Bus::start();
    let _server = Server::start(&bus);
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    let ok = |evening: &Evening, name: &str| {
        let report = evening.drowse(&["doctor"]);
        let check = report["checks"].as_array().unwrap().iter().find(|check| check["name"] == name).unwrap().clone();
        assert_eq!(check["ok"].as_bool().unwrap(), check["fix"].is_null(), "{check}");
        check["ok"].as_bool().unwrap()
    };
    assert!(ok(&evening, "database") && ok(&evening, "session-bus") && ok(&evening, "notifications"));
    assert!(!ok(&evening, "agent") && !ok(&evening, "tray") && !ok(&evening, "autostart"));
    evening.start();
    assert!(ok(&evening, "agent"));
}
