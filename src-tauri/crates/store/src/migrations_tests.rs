use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::*;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../migrations")
}

#[test]
fn every_file_of_the_folder_is_a_step_and_every_step_a_file() {
    let listed: BTreeSet<String> = include_str!("migrations.rs")
        .lines()
        .filter_map(|line| line.split("migrations/").nth(1)?.split('"').next())
        .map(str::to_owned)
        .collect();
    let files: BTreeSet<String> =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(listed, files);
    assert_eq!(listed.len(), STEPS.len());
    for (index, name) in listed.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", index + 1)), "{name} is not step {}", index + 1);
    }
}

#[test]
fn the_steps_apply_to_an_empty_file() {
    let mut connection = Connection::open_in_memory().unwrap();
    HISTORY.apply(&mut connection).unwrap();
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, HISTORY.newest());
}

#[test]
fn the_rules_are_seeded_as_the_settings_promise() {
    let mut connection = Connection::open_in_memory().unwrap();
    HISTORY.apply(&mut connection).unwrap();
    let mut statement =
        connection.prepare("SELECT id, is_enabled, lead_min, delay_min FROM reminder_rule ORDER BY id").unwrap();
    let rules: Vec<(String, bool, i64, i64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let expected = [
        ("evening", true, 45, 0),
        ("lights_out", false, 0, 0),
        ("morning_log", true, 0, 15),
        ("wind_down", false, 60, 0),
    ];
    assert_eq!(rules, expected.map(|(id, on, lead, delay)| (id.to_owned(), on, lead, delay)));
}
