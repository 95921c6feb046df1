use crate::run::Terminal;

/// The program links no sound: it may say what it sees, and nothing more.
#[cfg(target_os = "linux")]
#[test]
fn doctor_looks_for_something_to_play_on() {
    let terminal = Terminal::new();
    let empty = tempfile::tempdir().unwrap();
    let sound = |server: &str| {
        let mut command = terminal.command(&["doctor", "--json"]);
        let output = command.env("XDG_RUNTIME_DIR", empty.path()).env("PULSE_SERVER", server).output().unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        report["checks"].as_array().unwrap().iter().find(|check| check["name"] == "sound").cloned().unwrap()
    };
    let served = sound("unix:/somewhere");
    assert_eq!((served["ok"].as_bool(), served["fix"].is_null()), (Some(true), true));
    let unserved = sound("");
    // Whether this machine has a card is the machine's affair; both answers have words.
    assert_ne!(unserved["detail"], served["detail"]);
    assert_eq!(unserved["ok"].as_bool(), Some(unserved["fix"].is_null()));
}

#[test]
fn doctor_says_whose_clock_reminders_go_by_and_which_rules_of_clock_changes_it_has() {
    let terminal = Terminal::new();
    let report = terminal.json(&["doctor", "--zone", "Asia/Tokyo"]);
    let check = report["checks"].as_array().unwrap().iter().find(|check| check["name"] == "time-zone").unwrap();
    let rules = chrono_tz::IANA_TZDB_VERSION;
    assert_eq!((check["ok"].as_bool(), check["fix"].is_null()), (Some(true), true));
    assert_eq!(check["detail"], format!("Asia/Tokyo, by the rules of {rules}"));
}

#[test]
fn a_report_to_share_holds_neither_folders_nor_the_zone_nor_a_name() {
    let terminal = Terminal::new();
    let output = terminal
        .command(&["doctor", "--to-share", "--zone", "Asia/Tokyo"])
        .env("HOME", "/home/mara-of-the-mill")
        .env("USER", "mara-of-the-mill")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let folder = terminal.folder().display().to_string();
    for private in [folder.as_str(), "mara-of-the-mill", "Asia/Tokyo"] {
        assert!(!said.contains(private), "{private} in {said}");
    }
    assert!(said.contains("<data>") && said.contains("<zone>"), "{said}");
    assert!(said.starts_with(&format!("Drowse {}", env!("CARGO_PKG_VERSION"))), "{said}");
}
