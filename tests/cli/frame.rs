use crate::run::Terminal;

#[test]
fn global_flags_stand_before_or_after_the_subcommand() {
    let terminal = Terminal::new();
    let before = terminal.run(&["--json", "nights"]);
    let after = terminal.run(&["nights", "--json"]);
    assert_eq!((before.exit_code, &before.out), (Some(0), &after.out));
}

#[test]
fn the_folder_may_come_from_the_environment() {
    let terminal = Terminal::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = std::process::Command::new(crate::run::PROGRAM);
    let output = command.args(["nights", "--json"]).env("DROWSE_DATA_DIR", elsewhere.path()).output().unwrap();
    assert!(output.status.success());
    assert!(elsewhere.path().join("diary.db").exists());
    assert!(!terminal.folder().join("diary.db").exists());
}

#[test]
fn wrong_usage_ends_with_two_and_one_line() {
    let terminal = Terminal::new();
    for arguments in [
        &["frobnicate"][..],
        &["nights", "--from", "soon"],
        &["night"],
        &["night", "add", "--replace", "--second"],
        &["--zone", "Mars", "nights"],
        &["--now", "noon", "nights"],
    ] {
        let ended = terminal.run(arguments);
        if arguments == ["night"] {
            assert_eq!(ended.exit_code, Some(2), "{}", ended.errors);
        } else {
            ended.refusal(2);
        }
    }
}

#[test]
fn without_json_a_table_is_printed_and_a_stored_stamp_is_mentioned() {
    let terminal = Terminal::new();
    let added = terminal.run(&["night", "add", "--into-bed", "22:30", "--up", "07:15"]);
    assert_eq!(added.exit_code, Some(0), "{}", added.errors);
    assert!(added.errors.contains("2025-01-15T09:00:00Z"), "{}", added.errors);
    let listed = terminal.run(&["nights"]).out;
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.contains("2025-01-15") && listed.contains("22:30") && listed.contains("07:15"), "{listed}");
}

#[test]
fn completions_and_the_manual_are_printed() {
    let terminal = Terminal::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(terminal.run(&["completions", shell]).out.contains("drowse"));
    }
    assert!(terminal.run(&["man"]).out.contains(".TH drowse"));
    assert!(terminal.run(&["man", "night", "add"]).out.contains(".TH drowse-night-add"));
    terminal.run(&["man", "frobnicate"]).refusal(2);
}

#[test]
fn the_example_of_the_help_is_a_night() {
    let terminal = Terminal::new();
    let help = terminal.run(&["night", "add", "--help"]).out;
    let example = &help[help.find("{\"zone\"").unwrap()..=help.rfind('}').unwrap()];
    let measured = terminal.json_with(&["night", "metrics"], &serde_json::from_str(example).unwrap());
    assert_eq!(measured["metrics"]["total_sleep_time_min"], 430.0);
}
