use serde_json::json;

use crate::run::Terminal;

#[test]
fn a_copy_goes_to_another_computer() {
    let (here, there) = (Terminal::new(), Terminal::new());
    let file = here.folder().join("copy.db");
    let file = file.to_str().unwrap();
    let night = json!({ "zone": "Europe/London", "tried_to_sleep_at": "2025-01-14T23:00", "final_awakening_at": "2025-01-15T07:00" });
    here.json_with(&["night", "add"], &night);
    assert_eq!(here.json(&["backup", "create", file]), json!({ "path": file }));
    let said = here.run(&["backup", "create", file]).refusal(1);
    assert!(said.contains("is there already"), "{said}");

    let restored = there.json(&["backup", "restore", file]);
    assert_eq!(restored["nights"], 1);
    assert_eq!(there.json(&["nights"])["nights"].as_array().unwrap().len(), 1);
    let listed = there.json(&["backup", "list"]);
    assert_eq!(listed["backups"][0]["path"], restored["kept"]);
    assert_eq!(listed["backups"][0]["reason"], "before-restore");
    there.json(&["backup", "restore", restored["kept"].as_str().unwrap()]);
    assert_eq!(there.json(&["nights"])["nights"], json!([]));
}

#[test]
fn what_is_no_copy_is_refused_and_the_diary_stays() {
    let terminal = Terminal::new();
    let note = terminal.folder().join("note.txt");
    std::fs::write(&note, "not a diary").unwrap();
    let said = terminal.run(&["backup", "restore", note.to_str().unwrap()]).refusal(1);
    assert!(said.contains("your diary is as it was"), "{said}");
    terminal.run(&["backup", "restore", "/nowhere/copy.db"]).refusal(1);
    terminal.run(&["backup"]).refusal(2);
    assert_eq!(terminal.json(&["backup", "list"])["backups"], json!([]));
}
