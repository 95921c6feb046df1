//! A newer release of the rules of zones: what an agent planned by older ones is planned anew.

use chrono::{DateTime, TimeDelta, Utc};
use drowse_app::reminders::{AgentRun, Channel, NotShown, Notifier, OccurrenceView, Reminder, Shown};
use drowse_tests::Desk;
use rusqlite::{Connection, params};
use serde_json::json;

/// A screen on which everything can be shown.
struct Screen;

impl Notifier for Screen {
    fn show(&self, _reminder: &Reminder) -> Result<Shown, NotShown> {
        Ok(Shown { channel: Channel::Notification, server_id: Some(1) })
    }
    fn close(&self, _occurrence_id: i64) {}
}

/// A diary in London, massage at 22:00, lights out at 22:45, and the run that planned until `at`.
fn planned_until(at: &str) -> (Desk, AgentRun) {
    let desk = Desk::new(at);
    for rule in ["wind_down", "lights_out"] {
        desk.app().set_setting(&format!("reminder.{rule}.enabled"), &json!(true)).unwrap();
    }
    desk.app().set_setting("reminder.morning_log.enabled", &json!(false)).unwrap();
    desk.app().set_setting("reminder.second_notice", &json!(false)).unwrap();
    let mut run = desk.app().start_agent_run("0.1.0").unwrap();
    desk.app().tick(&mut run, &Screen).unwrap();
    (desk, run)
}

/// Makes everything that was planned a plan by older rules, on whose clock London was so many minutes behind.
fn was_by_older_rules(desk: &Desk, minutes: i64) {
    let diary = Connection::open(desk.folder().join("diary.db")).unwrap();
    assert_eq!(diary.execute("UPDATE agent_run SET zone_rules = '1999a'", []).unwrap(), 1);
    let moved = "UPDATE reminder_occurrence SET due_at = due_at + ?1, latest_at = latest_at + ?1";
    diary.execute(moved, params![minutes * 60_000]).unwrap();
}

fn restart(desk: &Desk, minutes: i64) {
    desk.wait(TimeDelta::minutes(minutes));
    let mut run = desk.app().start_agent_run("0.1.0").unwrap();
    desk.app().tick(&mut run, &Screen).unwrap();
}

fn row(desk: &Desk, rule: &str) -> Option<OccurrenceView> {
    desk.app().reminder_log(14).unwrap().into_iter().find(|one| one.rule == rule)
}

/// How a row stands: due, latest, state, and how many notices.
fn stands(desk: &Desk, rule: &str) -> Option<(String, String, String, usize)> {
    row(desk, rule).map(|row| (row.due_at, row.latest_at, row.state, row.notices.len()))
}

fn is(due: &str, latest: &str, state: &str, notices: usize) -> Option<(String, String, String, usize)> {
    let at = |time: &str| format!("2025-01-14T{time}:00Z");
    Some((at(due), at(latest), state.to_owned(), notices))
}

#[test]
fn an_open_reminder_ends_by_the_newer_rules_and_is_not_shown_again() {
    let (desk, _) = planned_until("2025-01-14T22:00:00Z");
    assert_eq!(stands(&desk, "evening"), is("22:00", "22:45", "open", 1));
    was_by_older_rules(&desk, -60);
    assert_eq!(stands(&desk, "evening"), is("21:00", "21:45", "open", 1));
    restart(&desk, 10);
    // It came, and keeps when it was due.
    assert_eq!(stands(&desk, "evening"), is("21:00", "22:45", "open", 1));
    restart(&desk, 35);
    assert_eq!(stands(&desk, "lights_out"), is("22:45", "23:15", "open", 1));
}

#[test]
fn what_never_came_is_decided_anew_with_the_times_of_the_newer_rules() {
    let (desk, _) = planned_until("2025-01-14T22:46:00Z");
    let settled = || stands(&desk, "evening").map(|(due, _, state, notices)| (due, state, notices));
    assert_eq!(settled(), None, "an agent that began later owes nothing");
    let diary = Connection::open(desk.folder().join("diary.db")).unwrap();
    let due_at: DateTime<Utc> = "2025-01-14T22:00:00Z".parse().unwrap();
    diary
        .execute(
            "INSERT INTO reminder_occurrence (rule_id, diary_date_on, zone, due_local, due_at, latest_at, state, why)
             VALUES ('evening', '2025-01-15', 'Europe/London', '2025-01-14T22:00:00', ?1, ?2, 'missed', 'asleep')",
            params![due_at.timestamp_millis(), due_at.timestamp_millis() + 45 * 60_000],
        )
        .unwrap();
    was_by_older_rules(&desk, -60);
    desk.wait(TimeDelta::minutes(-36));
    restart(&desk, 0);
    assert_eq!(stands(&desk, "evening"), is("22:00", "22:45", "open", 1));
    assert_eq!(row(&desk, "evening").unwrap().why, None);
}

#[test]
fn an_evening_that_newer_rules_moved_into_the_past_has_its_reason() {
    let (desk, _) = planned_until("2025-01-14T22:50:00Z");
    // By the older rules the massage was due at 23:00 UTC, so that nothing had come.
    was_by_older_rules(&desk, 60);
    restart(&desk, 5);
    assert_eq!(stands(&desk, "evening"), is("22:00", "22:45", "missed", 0));
    assert!(row(&desk, "evening").unwrap().why.is_some());
    assert_eq!(stands(&desk, "wind_down"), is("21:45", "22:00", "missed", 0));
}

#[test]
fn the_same_rules_look_back_no_further_than_the_last_plan() {
    let (desk, _) = planned_until("2025-01-14T22:50:00Z");
    restart(&desk, 5);
    assert_eq!(stands(&desk, "evening"), None);
}
