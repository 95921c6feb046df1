use std::fs;
use std::process::Command;

use serde_json::json;

use crate::run::{Ended, PROGRAM, Terminal, ended};

#[test]
fn a_path_under_a_file_is_refused() {
    let terminal = Terminal::new();
    let file = terminal.folder().join("file");
    fs::write(&file, "text").unwrap();
    let place = file.join("diary").display().to_string();
    for place in [place.as_str(), &file.display().to_string()] {
        let said = terminal.run(&["nights", "--data-dir", place]).refusal(1);
        assert!(said.contains("is not a folder") && said.contains("--data-dir"), "{said}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "text");
}

#[test]
fn a_damaged_diary_is_kept_and_the_next_run_goes_on() {
    let terminal = Terminal::new();
    let damaged = vec![b'?'; 8192];
    fs::write(terminal.folder().join("diary.db"), &damaged).unwrap();
    let said = terminal.run(&["nights"]).refusal(1);
    let kept = fs::read_dir(terminal.folder()).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.into_iter().find(|path| path.to_string_lossy().contains("damaged")).unwrap();
    assert!(said.contains(&kept.display().to_string()), "{said}");
    assert_eq!(fs::read(kept).unwrap(), damaged);
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
}

#[test]
fn a_newer_diary_is_refused_and_left_as_it_is() {
    let terminal = Terminal::new();
    terminal.json(&["nights"]);
    let path = terminal.folder().join("diary.db");
    let diary = rusqlite::Connection::open(&path).unwrap();
    diary.pragma_update(None, "user_version", 99).unwrap();
    drop(diary);
    let before = fs::read(&path).unwrap();
    let said = terminal.run(&["nights"]).refusal(1);
    assert!(said.contains("99") && said.contains("update Drowse"), "{said}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn two_programs_open_a_new_diary_at_once() {
    let terminal = Terminal::new();
    let children: Vec<_> = (0..6)
        .map(|_| terminal.command(&["nights", "--json"]).stdout(std::process::Stdio::piped()).spawn().unwrap())
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", ended(output).errors);
    }
}

/// Runs it where no file may grow beyond so many blocks of 512 bytes: the same to it as a full disk.
#[cfg(target_os = "linux")]
fn run_in_small_space(terminal: &Terminal, blocks: u32, arguments: &[&str]) -> Ended {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script, PROGRAM, "--data-dir"]).arg(terminal.folder());
    command.args(["--zone", "Europe/London", "--now", crate::run::MORNING]).args(arguments);
    ended(command.output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_is_lost_or_half_written() {
    let terminal = Terminal::new();
    let saved = terminal.json(&["night", "add", "--diary-date", "2025-01-14", "--slept", "false"]);
    let note = "x".repeat(120_000);
    // The shared memory of the log alone takes 64 blocks.
    let arguments = ["night", "add", "--diary-date", "2025-01-15", "--slept", "false", "--note", &note];
    let said = run_in_small_space(&terminal, 128, &arguments).refusal(1);
    assert!(said.contains("disk is full"), "{said}");
    let listed = terminal.json(&["nights"]);
    assert_eq!(listed["nights"].as_array().unwrap().len(), 1);
    assert_eq!(listed["nights"][0]["night"], saved["night"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_new_diary_that_does_not_fit_says_so() {
    let terminal = Terminal::new();
    let said = run_in_small_space(&terminal, 70, &["nights"]).refusal(1);
    assert!(said.contains("disk is full"), "{said}");
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
}

/// Nobody may write where only its owner may. The superuser may, and takes the part of somebody else.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_place_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let terminal = Terminal::new();
    fs::set_permissions(terminal.folder(), fs::Permissions::from_mode(0o555)).unwrap();
    let is_superuser = fs::write(terminal.folder().join("probe"), "").is_ok();
    let mut command = if is_superuser {
        fs::remove_file(terminal.folder().join("probe")).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM]);
        command
    } else {
        Command::new(PROGRAM)
    };
    let output = command.args(["nights", "--data-dir"]).arg(terminal.folder()).output().unwrap();
    fs::set_permissions(terminal.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    let said = ended(output).refusal(1);
    assert!(said.contains("cannot be written"), "{said}");
}
