//! Names that say nothing, and the one that must be the same everywhere.

use std::fs;

use crate::files::{none, sources, top};

const EMPTY: [&str; 6] = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor"];
const KEYWORDS: [&str; 7] = ["struct ", "enum ", "trait ", "type ", "class ", "interface ", "mod "];

#[test]
fn no_type_has_a_name_that_says_nothing() {
    let mut broken = Vec::new();
    for source in sources(&["src-tauri", "ui/src", "tests"], &["rs", "ts", "svelte"]) {
        let defined = source.text.lines().filter_map(|line| {
            let line = line.trim_start_matches(|first: char| !first.is_ascii_alphabetic());
            let rest = KEYWORDS.iter().find_map(|keyword| {
                line.trim_start_matches("pub ").trim_start_matches("export ").strip_prefix(keyword)
            })?;
            rest.split(|next: char| !next.is_alphanumeric() && next != '_').next()
        });
        for name in defined.filter(|name| EMPTY.iter().any(|word| name.ends_with(word) || *name == word.to_lowercase()))
        {
            broken.push(format!("{}: {name}", source.path));
        }
        let stem = source.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
        let words = ["manager", "helper", "helpers", "util", "utils", "processor", "misc", "common"];
        if words
            .iter()
            .any(|word| stem == *word || stem.ends_with(&format!("_{word}")) || stem.ends_with(&format!("-{word}")))
        {
            broken.push(source.path.clone());
        }
    }
    none("a name that says nothing", &broken);
}

#[test]
fn desktops_know_drowse_by_one_name() {
    let read = |path: &str| fs::read_to_string(top().join(path)).unwrap();
    let window: serde_json::Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    let name = window["identifier"].as_str().unwrap();
    for path in ["src-tauri/crates/host/src/lib.rs", "src-tauri/crates/xtask/src/bundle/mod.rs"] {
        assert!(read(path).contains(&format!("const APP_ID: &str = \"{name}\";")), "{path}");
    }
    let entry = read(&format!("src-tauri/package/{name}.desktop"));
    assert!(entry.lines().any(|line| line == format!("Icon={name}")));
    let metainfo = read(&format!("src-tauri/package/{name}.metainfo.xml"));
    assert!(metainfo.contains(&format!("<id>{name}</id>")));
    assert!(metainfo.contains(&format!(">{name}.desktop</launchable>")));
    assert!(metainfo.contains(&format!("<release version=\"{}\"", env!("CARGO_PKG_VERSION"))));
}
