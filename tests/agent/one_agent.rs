//! One agent for each diary: who stays, who makes room, and how one is asked to end.

use std::process::Stdio;

use drowse_host::socket::{self, Door};
use rusqlite::Connection;

use crate::evening::{Evening, PROGRAM, until};

/// Version and reason for the end of each run, the first first.
fn runs(evening: &Evening) -> Vec<(String, Option<String>)> {
    let diary = Connection::open(evening.folder().join("diary.db")).unwrap();
    let mut statement = diary.prepare("SELECT version, stop_reason FROM agent_run ORDER BY id").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn stop_ends_the_agent_and_waits_until_it_is_gone() {
    let mut evening = Evening::new(None, "12:30:00");
    evening.start();
    let stopped = evening.run(&["agent", "--stop"]);
    assert!(stopped.status.success());
    assert!(String::from_utf8_lossy(&stopped.stdout).starts_with("The agent has ended."));
    assert!(socket::knock(evening.folder(), Door::Agent).is_err());
    assert_eq!(evening.ended(), Some(0));
    assert_eq!(runs(&evening)[0].1.as_deref(), Some("quit"));
    let nobody = evening.run(&["agent", "--stop"]);
    assert!(nobody.status.success());
    assert_eq!(String::from_utf8_lossy(&nobody.stdout), "No agent runs for this diary.\n");
}

#[test]
fn an_older_agent_makes_room_for_a_new_one() {
    let mut older = Evening::new(None, "12:30:00");
    older.start_version("0.0.9");
    let mut command = older.command_of(PROGRAM.as_ref(), &["agent", "--foreground"]);
    let mut newer = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert_eq!(older.ended(), Some(0));
    let ours = env!("CARGO_PKG_VERSION");
    until("the new one", || socket::knock(older.folder(), Door::Agent).is_ok_and(|hello| hello.version == ours));
    until("its run", || runs(&older).len() == 2);
    assert_eq!(runs(&older), [("0.0.9".to_owned(), Some("replaced".to_owned())), (ours.to_owned(), None)]);
    newer.kill().unwrap();
    newer.wait().unwrap();
}

#[test]
fn a_newer_agent_stays() {
    let mut evening = Evening::new(None, "12:30:00");
    evening.start_version("99.0.0");
    let older = evening.run(&["agent"]);
    assert!(older.status.success());
    assert!(String::from_utf8_lossy(&older.stdout).contains("runs for this diary"));
    assert_eq!(runs(&evening), [("99.0.0".to_owned(), None)]);
}

#[test]
fn the_door_a_killed_agent_left_is_used_again() {
    let mut evening = Evening::new(None, "12:30:00");
    evening.start();
    evening.kill();
    evening.start();
    assert_eq!(runs(&evening).len(), 2);
}

#[test]
fn every_diary_has_its_own_agent_and_by_another_name_it_is_the_same() {
    let (mut one, mut other) = (Evening::new(None, "12:30:00"), Evening::new(None, "12:30:00"));
    one.start();
    other.start();
    let name = other.folder().join("by another name");
    std::os::unix::fs::symlink(one.folder(), &name).unwrap();
    let second = one.command_of(PROGRAM.as_ref(), &["agent"]).env("DROWSE_DATA_DIR", &name).output().unwrap();
    assert!(String::from_utf8_lossy(&second.stdout).contains("runs for this diary"));
    assert_eq!((runs(&one).len(), runs(&other).len()), (1, 1));
}
