//! `drowse export --format html`: the sheet for a clinician.

use std::fs;

use serde_json::json;

use crate::run::Terminal;

fn diary() -> Terminal {
    let terminal = Terminal::new();
    let night = json!({
        "zone": "Europe/London", "got_into_bed_at": "2025-01-14T22:30", "tried_to_sleep_at": "2025-01-14T23:00",
        "sleep_onset_latency_min": 20, "wake_after_sleep_onset_min": 25, "final_awakening_at": "2025-01-15T06:30",
        "got_out_of_bed_at": "2025-01-15T06:50", "note": "<script>alert(1)</script>",
    });
    terminal.json_with(&["night", "add"], &night);
    terminal
}

#[test]
fn a_sheet_is_one_file_with_two_weeks_up_to_last_night() {
    let terminal = diary();
    let path = terminal.folder().join("sheet.html");
    let ended = terminal.run(&["export", path.to_str().unwrap(), "--name", "Ada & Grace"]);
    assert_eq!((ended.exit_code, ended.out.as_str()), (Some(0), ""), "{}", ended.errors);
    let sheet = fs::read_to_string(&path).unwrap();
    assert!(sheet.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"));
    assert!(sheet.contains("<title>Sleep diary, 2 Jan 2025 – 15 Jan 2025</title>"));
    assert!(sheet.contains(">Ada &amp; Grace</span>") && sheet.contains("1 of 14 nights noted"));
    assert!(sheet.contains("&lt;script&gt;") && !sheet.contains("<script"));
    assert!(sheet.ends_with("</html>\n"));
}

#[test]
fn a_range_has_as_many_pages_as_it_needs() {
    let terminal = diary();
    let sheet =
        |from: &str, to: &str| terminal.run(&["export", "-", "--format", "html", "--from", from, "--to", to]).out;
    assert_eq!(sheet("2024-12-01", "2025-01-15").matches("<section class=\"sheet-page\">").count(), 4);
    let one = sheet("2025-01-15", "2025-01-15");
    assert!(one.contains("1 of 1 nights noted") && one.contains("<td>22:30</td>"));
}

#[test]
fn tags_and_notes_can_be_left_out() {
    let sheet = diary().run(&["export", "-", "--format", "html", "--without-notes"]).out;
    assert!(sheet.contains("<td>22:30</td>") && !sheet.contains("alert"));
}

#[test]
fn what_makes_no_sheet_is_refused() {
    let terminal = diary();
    terminal.run(&["export", "-", "--name", "Ada"]).refusal(2);
    terminal.run(&["export", "-", "--without-notes"]).refusal(2);
    terminal.run(&["export", "-", "--format", "json", "--name", "Ada"]).refusal(2);
    terminal.run(&["export", "-", "--format", "html", "--from", "2025-02-01", "--to", "2025-01-01"]).refusal(2);
    terminal.run(&["export", "-", "--format", "html", "--from", "1990-01-01"]).refusal(1);
    terminal.run(&["export", "-", "--format", "pdf"]).refusal(2);
    let folder = terminal.folder().join("nowhere/sheet.html");
    terminal.run(&["export", folder.to_str().unwrap()]).refusal(1);
}

#[test]
fn the_name_is_kept_nowhere() {
    let terminal = diary();
    let name = "Zebulon Quackenbush";
    terminal.run(&["export", "-", "--format", "html", "--name", name]);
    for entry in fs::read_dir(terminal.folder()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = if path.is_file() { fs::read(&path).unwrap() } else { continue };
        assert!(!bytes.windows(name.len()).any(|part| part == name.as_bytes()), "{}", path.display());
    }
}
