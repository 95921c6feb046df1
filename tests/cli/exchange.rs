use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::run::Terminal;

/// Two nights of a phone, in summer and winter.
const PHONE: &str = "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,\"7:00\"\r\n\
    \"1736809200000\",\"Europe/London\",\"13. 01. 2025 23:00\",\"14. 01. 2025 7:00\",\"\",\"8.000\",\"4.0\",\" #late_coffee\",\"\",\"\",\"\",\"\",\"\",\"-20\",\"\",\"0.0\"\r\n\
    Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,\"7:00\"\r\n\
    \"1736722800000\",\"Europe/London\",\"12. 01. 2025 23:00\",\"13. 01. 2025 6:30\",\"\",\"7.500\",\"0.0\",\"\",\"\",\"\",\"\",\"\",\"\",\"-10\",\"\",\"0.0\"\r\n";

const PLEES: &str = "sid,start,stop,rating,comment,wakes\r\n\
    1,1736380800000,1736409600000,3,,1\r\n\
    2,1736467200000,1736467200000,3,,1\r\n";

fn file(terminal: &Terminal, name: &str, text: &str) -> String {
    let path = terminal.folder().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn an_import_reports_each_file_with_every_key() {
    let terminal = Terminal::new();
    let files = [file(&terminal, "sleep-export.csv", PHONE), file(&terminal, "plees.csv", PLEES)];
    let report = terminal.json(&["import", &files[0], &files[1]]);
    assert_eq!(keys(&report), ["added", "files", "rejected", "unchanged", "updated"]);
    assert_eq!((&report["added"], &report["rejected"]), (&json!(3), &json!(1)));
    let phone = &report["files"][0];
    assert_eq!(
        keys(phone),
        [
            "added",
            "file",
            "format",
            "naps",
            "nights",
            "records",
            "rejected",
            "sessions",
            "unchanged",
            "unknown_columns",
            "updated",
            "zone_assumed"
        ]
    );
    assert_eq!((&phone["file"], &phone["format"]), (&json!("sleep-export.csv"), &json!("sleep-as-android")));
    assert_eq!((&phone["records"], &phone["nights"], &phone["naps"]), (&json!(2), &json!(2), &json!(0)));
    assert_eq!((&phone["rejected"], &phone["zone_assumed"]), (&json!([]), &Value::Null));
    let plees = &report["files"][1];
    assert_eq!(plees["zone_assumed"], "Europe/London");
    assert_eq!(plees["rejected"], json!([{ "line": 3, "reason": "it ends before it begins" }]));
}

#[test]
fn imported_nights_carry_their_numbers() {
    let terminal = Terminal::new();
    let phone = file(&terminal, "sleep-export.csv", PHONE);
    terminal.json(&["import", &phone]);
    let nights = terminal.json(&["nights", "--from", "2025-01-14", "--to", "2025-01-14"]);
    let shown = &nights["nights"][0];
    assert_eq!(shown["night"]["tried_to_sleep_local"], "2025-01-13T23:00:00");
    assert_eq!((&shown["night"]["quality"], &shown["night"]["origin"]), (&json!(4), &json!("imported")));
    assert_eq!(shown["night"]["tags"], json!(["late_coffee"]));
    assert_eq!(shown["metrics"]["total_sleep_time_min"], 460.0);
    assert_eq!(shown["metrics"]["sleep_onset_at"], Value::Null);
}

#[test]
fn a_try_stores_nothing_and_a_strict_import_refuses_the_whole_file() {
    let terminal = Terminal::new();
    let plees = file(&terminal, "plees.csv", PLEES);
    assert_eq!(terminal.json(&["import", &plees, "--dry-run"])["added"], 1);
    let said = terminal.run(&["import", &plees, "--strict"]).refusal(1);
    assert!(said.contains("line 3: it ends before it begins"), "{said}");
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
}

#[test]
fn broken_and_foreign_files_end_with_one_line_and_one() {
    let terminal = Terminal::new();
    for (name, text) in [
        ("cut.csv", &PHONE[..PHONE.len() - 40]),
        ("foreign.csv", "name,age\nAda,36\n"),
        ("empty.csv", ""),
        ("broken.zip", "PK\u{3}\u{4}nothing"),
        ("pretty.csv", "sid,start,stop,length,rating\r\n1,a,b,c,3\r\n"),
        ("broken.json", "{\"format\":\"drowse-diary\""),
    ] {
        let path = file(&terminal, name, text);
        let said = terminal.run(&["import", &path]).refusal(1);
        assert!(said.contains(name), "{said}");
    }
    terminal.run(&["import", "/nowhere/at/all.csv"]).refusal(1);
    terminal.run(&["import"]).refusal(2);
    let phone = file(&terminal, "phone.csv", PHONE);
    terminal.run(&["import", &phone, "--format", "sleepyhead"]).refusal(2);
    terminal.run(&["import", &phone, "--format", "plees-tracker"]).refusal(1);
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
}

#[test]
fn one_refused_file_does_not_keep_the_others_out() {
    let terminal = Terminal::new();
    let files = [file(&terminal, "foreign.csv", "name,age\nAda,36\n"), file(&terminal, "phone.csv", PHONE)];
    let ended = terminal.run(&["import", &files[0], &files[1]]);
    let refused = ended.errors.lines().filter(|line| line.starts_with("error: ")).count();
    assert_eq!((ended.exit_code, refused), (Some(1), 1));
    assert_eq!(terminal.json(&["nights"])["nights"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_exported_is_whole_and_comes_back() {
    let terminal = Terminal::new();
    let phone = file(&terminal, "phone.csv", PHONE);
    terminal.json(&["import", &phone]);
    let printed = terminal.run(&["export", "-"]).out;
    assert!(printed.starts_with("diary_date,ordinal,zone,slept,into_bed,try_to_sleep,sol_min,awakenings,waso_min,"));
    assert_eq!(printed.lines().count(), 3);
    for (name, arguments) in [("diary.csv", &[][..]), ("diary.json", &[]), ("phone", &["--format", "sleep-as-android"])]
    {
        let path = terminal.folder().join(name);
        let path = path.to_str().unwrap();
        let ended = terminal.run(&[&["export", path], arguments].concat());
        assert_eq!((ended.exit_code, ended.out.as_str()), (Some(0), ""), "{}", ended.errors);
        let elsewhere = Terminal::new();
        assert_eq!(elsewhere.json(&["import", path])["added"], 2, "{name}");
        if name != "phone" {
            assert_eq!(elsewhere.run(&["export", "-"]).out, printed);
        }
    }
    let one = terminal.run(&["export", "-", "--from", "2025-01-14", "--format", "json"]).out;
    assert_eq!(serde_json::from_str::<Value>(&one).unwrap()["nights"].as_array().unwrap().len(), 1);
}

#[test]
fn an_export_that_cannot_be_written_leaves_nothing_behind() {
    let terminal = Terminal::new();
    let folder = terminal.folder().join("a-folder");
    fs::create_dir(&folder).unwrap();
    terminal.run(&["export", folder.to_str().unwrap()]).refusal(1);
    terminal.run(&["export", "/nowhere/at/all.csv"]).refusal(1);
    terminal.run(&["export", "-", "--from", "2025-02-01", "--to", "2025-01-01"]).refusal(2);
    let left: Vec<PathBuf> = fs::read_dir(terminal.folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(left.iter().all(|path| !path.to_str().unwrap().ends_with(".unfinished")), "{left:?}");
}

#[test]
fn trends_print_every_key_and_say_what_each_null_waits_for() {
    let terminal = Terminal::new();
    let phone = file(&terminal, "phone.csv", PHONE);
    terminal.json(&["import", &phone]);
    let trends = terminal.json(&["trends"]);
    let measures = [
        "time_in_bed_min",
        "sleep_onset_latency_min",
        "wake_after_sleep_onset_min",
        "total_sleep_time_min",
        "total_sleep_time_24h_min",
        "sleep_efficiency_pct",
        "sleep_efficiency_tib_pct",
    ];
    let clocks = ["bedtime", "wake", "midsleep"];
    let mut expected: Vec<String> =
        measures.iter().flat_map(|name| ["n", "mean", "sd", "median"].map(|kind| format!("{kind}_{name}"))).collect();
    expected.extend(
        clocks.iter().flat_map(|name| ["mean_local", "mean_min", "sd_min"].map(|kind| format!("{name}_{kind}"))),
    );
    expected.extend(
        [
            "nights",
            "recorded",
            "missing",
            "first",
            "last",
            "sleep_regularity_index",
            "sri_day_pairs",
            "sri_preliminary",
            "sleep_regularity_index_24h_lag",
            "msf_local",
            "msw_local",
            "social_jetlag_min",
            "msf_sc_local",
            "composite_phase_deviation_min",
            "sleep_debt_14d_min",
            "sleep_debt_14d_nights",
            "weeks",
            "needs",
        ]
        .map(str::to_owned),
    );
    expected.sort();
    assert_eq!(keys(&trends), expected);
    assert_eq!((&trends["nights"], &trends["mean_total_sleep_time_min"]), (&json!(2), &json!(450.0)));
    assert_eq!((&trends["wake_mean_local"], &trends["wake_sd_min"]), (&json!("06:45:00"), &Value::Null));
    assert_eq!(trends["needs"]["wake_sd_min"], 3);
    let week = &trends["weeks"][0];
    assert_eq!(
        (&week["iso_week"], &week["recorded"], &week["days_in_range"]),
        (&json!("2025-W03"), &json!(2), &json!(2))
    );
    assert_eq!(week["mean_total_sleep_time_min"], Value::Null);
    let table = terminal.run(&["trends"]);
    assert!(table.out.contains("2025-W03"), "{}", table.out);
    let row = |name: &str| table.out.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
    assert_eq!((row("Pairs of days behind both"), row("Regularity index, by the clock")), ("0".into(), "–  6".into()));
    assert_eq!(row("Middle of the sleep, free days"), "–  4");
    terminal.run(&["trends", "--from", "2025-02-01", "--to", "2025-01-01"]).refusal(2);
}
