//! The agent on a clock that runs, across changes of the clock and jumps: every reminder comes once, and when it should.

use serde_json::Value;

use crate::bus::Bus;
use crate::evening::until;
use crate::faked_clock::Berlin;
use crate::server::Server;

/// A reminder that is late by more than this was not waited for. The machine may be busy.
const LATE_S: f64 = 2.0;

/// Ends the agent and returns what the log says of each notice: the rule, when it was due, and how it ended.
///
/// An agent that was asked to end has done everything it was told before.
fn end(mut berlin: Berlin) -> Vec<(String, String, String)> {
    assert_eq!(berlin.evening().terminate(), Some(0));
    let log = berlin.evening().drowse(&["reminders", "log"]);
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let said = log["occurrences"].as_array().unwrap().iter().map(|occurrence| {
        let notices = occurrence["notices"].as_array().unwrap();
        assert!(notices.len() < 2, "shown twice: {occurrence}");
        let ended = if notices.is_empty() { text(&occurrence["why"]) } else { text(&notices[0]["kind"]) };
        (text(&occurrence["rule"]), text(&occurrence["due_at"]), ended)
    });
    let mut said: Vec<_> = said.collect();
    said.sort_by(|one, other| one.1.cmp(&other.1));
    said
}

fn said(rule: &str, due_at: &str, ended: &str) -> (String, String, String) {
    (rule.to_owned(), due_at.to_owned(), ended.to_owned())
}

/// Waits for the so-many-th notice, and sees that it came at its moment.
fn comes_at_its_moment(berlin: &mut Berlin, server: &Server, count: usize) {
    until("the notice", || server.shown().len() == count);
    let evening = berlin.evening();
    until("its confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    let late_s = evening.occurrence()["late_by_s"].as_f64().unwrap();
    assert!((0.0..LATE_S).contains(&late_s), "late by {late_s} s");
}

#[test]
fn a_bedtime_the_clock_skips_is_when_it_goes_on_and_leads_are_elapsed_minutes() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    // 02:30 on 28 March 2027 does not exist: it is 03:00 then, and the massage is due 45 minutes before.
    let settings = [("bedtime.sat", "02:30"), ("reminder.lights_out.enabled", "true")];
    let mut berlin = Berlin::at(&bus, "2027-03-28T00:14:57Z", &settings);
    berlin.evening().start();
    comes_at_its_moment(&mut berlin, &server, 1);
    assert_eq!(server.shown()[0].body, "Lights out at 03:00. Whenever you are ready.");

    berlin.jump("2027-03-28T00:59:58Z");
    comes_at_its_moment(&mut berlin, &server, 2);

    // Set back to before both, and over both again.
    berlin.jump("2027-03-28T00:14:59Z");
    berlin.pass("2027-03-28T00:15:00Z");
    berlin.jump("2027-03-28T00:59:59Z");
    berlin.pass("2027-03-28T01:00:00Z");
    berlin.jump("2027-03-28T01:01:00Z");
    let expected =
        [said("evening", "2027-03-28T00:15:00Z", "first"), said("lights_out", "2027-03-28T01:00:00Z", "first")];
    assert_eq!(end(berlin), expected);
    assert_eq!(server.shown().len(), 2);
}

#[test]
fn a_bedtime_the_clock_shows_twice_is_the_first() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    // On 31 October 2027 it is 02:30 at 00:30 UTC, and an hour later again.
    let settings =
        [("bedtime.sat", "02:30"), ("reminder.evening.enabled", "false"), ("reminder.lights_out.enabled", "true")];
    let mut berlin = Berlin::at(&bus, "2027-10-31T00:29:57Z", &settings);
    berlin.evening().start();
    comes_at_its_moment(&mut berlin, &server, 1);
    berlin.jump("2027-10-31T01:29:59Z");
    berlin.pass("2027-10-31T01:30:00Z");
    berlin.jump("2027-10-31T01:31:00Z");
    assert_eq!(end(berlin), [said("lights_out", "2027-10-31T00:30:00Z", "first")]);
    assert_eq!(server.shown().len(), 1);
}

#[test]
fn a_lead_across_the_hour_that_comes_twice_is_elapsed_minutes() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    // 45 minutes before 03:15 is the second 02:30, and the first one is none of ours.
    let mut berlin = Berlin::at(&bus, "2027-10-31T00:29:58Z", &[("bedtime.sat", "03:15")]);
    berlin.evening().start();
    berlin.pass("2027-10-31T00:30:00Z");
    assert!(server.shown().is_empty());
    berlin.jump("2027-10-31T01:29:58Z");
    comes_at_its_moment(&mut berlin, &server, 1);
    assert_eq!(end(berlin), [said("evening", "2027-10-31T01:30:00Z", "first")]);
}

#[test]
fn a_clock_that_jumps_shows_each_evening_once() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    let mut berlin = Berlin::at(&bus, "2027-01-12T20:59:50Z", &[]);
    berlin.evening().start();
    // Back, before anything was due: it waits for the hour again.
    berlin.jump("2027-01-12T19:59:59Z");
    berlin.pass("2027-01-12T20:00:00Z");
    assert!(server.shown().is_empty());
    berlin.jump("2027-01-12T20:59:58Z");
    comes_at_its_moment(&mut berlin, &server, 1);
    // Back two hours and there again.
    berlin.jump("2027-01-12T19:00:00Z");
    berlin.jump("2027-01-12T20:59:59Z");
    berlin.pass("2027-01-12T21:00:00Z");
    // A day on, and ten minutes late.
    berlin.jump("2027-01-13T21:10:10Z");
    until("the late notice", || server.shown().len() == 2);
    assert_eq!(server.shown()[1].body, "It is 22:10 already. There may still be time before 22:45.");
    // Over a whole evening: too late is never.
    berlin.jump("2027-01-14T21:46:00Z");
    let expected = [
        said("evening", "2027-01-12T21:00:00Z", "first"),
        said("evening", "2027-01-13T21:00:00Z", "first"),
        said("evening", "2027-01-14T21:00:00Z", "asleep"),
    ];
    assert_eq!(end(berlin), expected);
    assert_eq!(server.shown().len(), 2);
}
