//! Which files there are, and what must not stand in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file of the repository.
pub struct Source {
    /// Its path from the top.
    pub path: String,
    pub text: String,
}

pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Reads the files under some folders that end in one of some ways, but for generated ones.
pub fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&top().join(folder), &mut paths);
    }
    let is_wanted = |path: &PathBuf| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
        endings.contains(&ending.as_str()) && !path.components().any(|part| part.as_os_str() == "generated")
    };
    paths.sort();
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(top()).unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).unwrap(),
    };
    paths.into_iter().filter(is_wanted).map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["node_modules", "target", "dist", "gen"].contains(&name.as_str()) {
                collect(&path, paths);
            }
        } else {
            paths.push(path);
        }
    }
}

const CODE: [&str; 3] = ["src-tauri", "ui/src", "tests"];
const ENDINGS: [&str; 3] = ["rs", "ts", "svelte"];

/// Fails with one line for each place that breaks a rule.
#[track_caller]
pub fn none(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

/// Lists the lines of files that hold one of some texts.
pub fn lines_with(sources: &[Source], texts: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            if texts.iter().any(|text| line.contains(text)) {
                found.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    found
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let sources = sources(&CODE, &ENDINGS);
    assert!(sources.len() > 100, "only {} files were found", sources.len());
    let long = sources.iter().map(|source| (source, source.text.lines().count())).filter(|(_, lines)| *lines > 300);
    let broken: Vec<String> = long.map(|(source, lines)| format!("{}: {lines}", source.path)).collect();
    none("longer than 300 lines", &broken);
}

#[test]
fn one_file_reads_the_clock() {
    let mut sources = sources(&["src-tauri", "tests"], &["rs"]);
    sources
        .retain(|source| !source.path.ends_with("host/src/system_clock.rs") && !source.path.starts_with("tests/house"));
    none("reads a clock", &lines_with(&sources, &["Utc::now(", "Local::now(", "SystemTime::now("]));
}

#[test]
fn one_file_of_the_interface_knows_tauri() {
    let mut sources = sources(&["ui/src"], &["ts", "svelte"]);
    sources.retain(|source| source.path != "ui/src/ipc/tauri-host.ts");
    none("imports @tauri-apps", &lines_with(&sources, &["@tauri-apps/"]));
}

#[test]
fn nothing_is_left_for_later_or_switched_off() {
    let mut sources = sources(&CODE, &ENDINGS);
    sources.retain(|source| !source.path.starts_with("tests/house"));
    let texts = ["todo!(", "unimplemented!(", "dbg!(", "TODO", "FIXME", "// XXX", "#[ignore", "assert!(true"];
    let mut broken = lines_with(&sources, &texts);
    sources.retain(|source| !source.path.ends_with(".rs"));
    broken.extend(lines_with(&sources, &[".only(", ".skip(", "expect(true)"]));
    none("left for later", &broken);
}

#[test]
fn nothing_else_stands_at_the_top_level() {
    let listed = Command::new("git").args(["ls-files"]).current_dir(top()).output();
    // Without git (a source archive) there is nothing to compare with.
    let Ok(listed) = listed.map(|output| String::from_utf8(output.stdout).unwrap()) else { return };
    let known = [
        "src-tauri",
        "ui",
        "migrations",
        "tests",
        "docs",
        "Cargo.toml",
        "Cargo.lock",
        "clippy.toml",
        "rustfmt.toml",
        "deny.toml",
    ];
    let mut broken: Vec<String> = Vec::new();
    for name in listed.lines().filter_map(|path| path.split('/').next()) {
        let is_document = name.ends_with(".md") || name.starts_with("LICENSE");
        if !known.contains(&name) && !is_document && !name.starts_with('.') && !broken.contains(&name.to_owned()) {
            broken.push(name.to_owned());
        }
    }
    none("a new room at the top level", &broken);
}
