//! Starting at login: an entry of the desktop in the person's own autostart folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use drowse_host::socket::{self, Door};

use crate::evening::{Evening, PROGRAM, until};

const ENTRY: &str = "autostart/io.github.drowse.Drowse.desktop";

fn entry(evening: &Evening) -> PathBuf {
    evening.folder().join(".config").join(ENTRY)
}

fn exec(entry: &Path) -> String {
    let text = fs::read_to_string(entry).unwrap();
    text.lines().find_map(|line| line.strip_prefix("Exec=")).unwrap().to_owned()
}

/// What the doctor says of it.
fn login(evening: &Evening) -> (bool, String) {
    let report = evening.drowse(&["doctor"]);
    let checks = report["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["name"] == "autostart").unwrap();
    (check["ok"].as_bool().unwrap(), check["detail"].as_str().unwrap().to_owned())
}

fn run(evening: &Evening, program: &Path, arguments: &[&str]) {
    assert!(evening.command_of(program, arguments).output().unwrap().status.success());
}

/// Lets a copy of the agent start and end again.
fn start_and_end(evening: &Evening, program: &Path) {
    let mut command = evening.command_of(program, &["agent", "--foreground"]);
    let mut agent = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until("the agent listens and has begun", || socket::knock(evening.folder(), Door::Agent).is_ok());
    socket::send(evening.folder(), Door::Agent, &socket::Message::Quit { is_replaced: false }).unwrap();
    assert!(agent.wait().unwrap().success());
}

#[test]
fn it_is_an_entry_that_comes_and_goes() {
    let evening = Evening::new(None, "12:30:00");
    assert_eq!(login(&evening), (false, "off".to_owned()));
    evening.drowse(&["settings", "set", "autostart", "on"]);
    assert_eq!(exec(&entry(&evening)), format!("\"{PROGRAM}\" \"agent\""));
    assert_eq!(login(&evening), (true, "on".to_owned()));
    evening.drowse(&["settings", "set", "autostart", "off"]);
    assert!(!entry(&evening).exists());
    assert_eq!(evening.drowse(&["settings", "get", "autostart"])["value"], "off");
}

#[test]
fn it_lies_where_the_desktop_keeps_its_settings() {
    let evening = Evening::new(None, "12:30:00");
    let elsewhere = evening.folder().join("settings of mine");
    let mut command = evening.command_of(Path::new(PROGRAM), &["settings", "set", "autostart", "on"]);
    assert!(command.env("XDG_CONFIG_HOME", &elsewhere).output().unwrap().status.success());
    assert!(elsewhere.join(ENTRY).is_file() && !entry(&evening).exists());
}

#[test]
fn an_answer_the_system_refuses_is_not_kept() {
    let evening = Evening::new(None, "12:30:00");
    fs::write(evening.folder().join(".config"), "no folder").unwrap();
    let refused = evening.run(&["settings", "set", "autostart", "on"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("the start at login could not be changed"));
    assert_eq!(evening.drowse(&["settings", "get", "autostart"])["value"], "ask");
}

#[test]
fn after_a_move_the_next_start_writes_it_anew() {
    let evening = Evening::new(None, "12:30:00");
    let old = evening.install("old place");
    run(&evening, &old, &["settings", "set", "autostart", "on"]);
    assert!(login(&evening).1.starts_with("another copy of Drowse starts"));
    let new = evening.folder().join("new place/drowse");
    fs::create_dir(new.parent().unwrap()).unwrap();
    fs::rename(&old, &new).unwrap();
    assert!(login(&evening).1.contains("is gone"));
    start_and_end(&evening, &new);
    assert_eq!(exec(&entry(&evening)), format!("\"{}\" \"agent\"", new.display()));
}

#[test]
fn an_entry_that_works_or_was_turned_off_is_left_as_it_is() {
    let evening = Evening::new(None, "12:30:00");
    let other = evening.install("other");
    run(&evening, &other, &["settings", "set", "autostart", "on"]);
    let written = fs::read_to_string(entry(&evening)).unwrap();
    start_and_end(&evening, Path::new(PROGRAM));
    assert_eq!(fs::read_to_string(entry(&evening)).unwrap(), written, "another copy's");
    let unticked = format!("{}Hidden=true\n", written.replace("other", "nowhere"));
    fs::write(entry(&evening), &unticked).unwrap();
    start_and_end(&evening, Path::new(PROGRAM));
    assert_eq!(fs::read_to_string(entry(&evening)).unwrap(), unticked, "a person unticked it");
    assert_eq!(login(&evening), (false, "off".to_owned()));
}

#[test]
fn it_can_be_turned_off_when_its_program_is_gone() {
    let evening = Evening::new(None, "12:30:00");
    let old = evening.install("old");
    run(&evening, &old, &["settings", "set", "autostart", "on"]);
    fs::remove_file(&old).unwrap();
    evening.drowse(&["settings", "set", "autostart", "off"]);
    assert!(!entry(&evening).exists());
}
