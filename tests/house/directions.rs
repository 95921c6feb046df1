//! Which crate may use which: read from their manifests.

use std::collections::BTreeSet;
use std::fs;

use crate::files::{none, top};

/// A crate, the crates of ours it may use, and what it must never use.
const ROOMS: [(&str, &[&str], &[&str]); 9] = [
    ("core", &[], &["rusqlite", "tauri", "tokio", "serde_json", "tracing"]),
    ("store", &["drowse-core"], &["tauri"]),
    ("exchange", &["drowse-core"], &["tauri", "rusqlite"]),
    ("app", &["drowse-core", "drowse-store", "drowse-exchange"], &["tauri", "notify-rust", "rusqlite"]),
    ("host", &["drowse-app"], &["tauri", "notify-rust", "rusqlite"]),
    ("memory", &[], &["tauri", "rusqlite", "tokio"]),
    ("sound", &["drowse-core"], &["tauri", "rusqlite", "tokio"]),
    ("drowse", &["drowse-app", "drowse-host", "drowse-memory"], &["tauri", "gtk", "rusqlite"]),
    ("xtask", &[], &["tauri", "rusqlite"]),
];

/// The names under `[dependencies]` of a manifest and its targets, without what only tests and builds use.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut is_within = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            is_within = line.ends_with("dependencies]") && !line.contains("dev-") && !line.contains("build-");
        } else if let (true, Some((name, _))) = (is_within, line.split_once(['.', '='])) {
            names.insert(name.trim().to_owned());
        }
    }
    names
}

#[test]
fn crates_use_only_what_lies_below_them() {
    let mut broken = Vec::new();
    for (room, allowed, forbidden) in ROOMS {
        let manifest = fs::read_to_string(top().join(format!("src-tauri/crates/{room}/Cargo.toml"))).unwrap();
        let names = dependencies(&manifest);
        let is_ours = |name: &&String| name.starts_with("drowse-");
        for name in names.iter().filter(is_ours).filter(|name| !allowed.contains(&name.as_str())) {
            broken.push(format!("{room} uses {name}"));
        }
        for name in names.iter().filter(|name| forbidden.iter().any(|word| name.starts_with(word))) {
            broken.push(format!("{room} uses {name}"));
        }
    }
    none("against the direction", &broken);
}

#[test]
fn every_crate_has_its_line_here() {
    let found = fs::read_dir(top().join("src-tauri/crates")).unwrap();
    let found: BTreeSet<String> = found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let known: BTreeSet<String> = ROOMS.iter().map(|(room, _, _)| (*room).to_owned()).collect();
    assert_eq!(found, known);
}

#[test]
fn the_window_holds_no_database() {
    let manifest = fs::read_to_string(top().join("src-tauri/Cargo.toml")).unwrap();
    let names = dependencies(&manifest);
    assert!(names.contains("tauri"), "the manifest was not read: {names:?}");
    assert!(!names.contains("rusqlite"));
}

#[test]
fn dependencies_are_told_from_those_of_tests() {
    let manifest = "[dependencies]\na.workspace = true\nb = \"1\"\n[dev-dependencies]\nc = \"1\"\n";
    assert_eq!(dependencies(manifest), BTreeSet::from(["a".to_owned(), "b".to_owned()]));
}
