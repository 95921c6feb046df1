//! Every word a person reads comes from the Fluent files, so every key in the code must be there.

use std::collections::BTreeSet;

use crate::files::{none, sources};

/// The keys of the English words.
fn keys() -> BTreeSet<String> {
    let files = sources(&["ui/locales/en"], &["ftl"]);
    let lines = files.iter().flat_map(|file| file.text.lines());
    let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim_end().to_owned());
    lines.filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic())).filter_map(key).collect()
}

/// The string literals that follow one of some calls.
fn literals(text: &str, calls: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for call in calls {
        for rest in text.split(call).skip(1) {
            if let Some((literal, _)) = rest.split_once('"') {
                found.push(literal.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_refusal_has_words() {
    let keys = keys();
    let mut broken = Vec::new();
    // A code that is only passed on inside a transaction has no words: nobody is told.
    let unspoken = ["not_kept"];
    for source in sources(&["src-tauri"], &["rs"]) {
        for code in
            literals(&source.text, &["AppError::new(\"", "Self::new(\"", "Failure::new(\"", "Failure::usage(\""])
        {
            let is_code = code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_' || letter == '-');
            let key = format!("error-{}", code.replace('_', "-"));
            // Why a row of an import was not taken is said beside its line.
            let has_words = keys.contains(&key) || keys.contains(&format!("import-reason-{code}"));
            // What only the command line refuses has words only there.
            let is_of_command_line = source.path.starts_with("src-tauri/crates/drowse/");
            let has_words = has_words || is_of_command_line && keys.contains(&format!("cli-{key}"));
            if is_code && !code.is_empty() && !unspoken.contains(&code.as_str()) && !has_words {
                broken.push(format!("{}: {key}", source.path));
            }
        }
    }
    none("no words for", &broken);
}

#[test]
fn every_message_the_programs_say_is_there() {
    let keys = keys();
    assert!(keys.len() > 100, "only {} keys were found", keys.len());
    let mut broken = Vec::new();
    for source in sources(&["src-tauri"], &["rs"]) {
        for key in literals(&source.text, &["words.say(\"", "words.say_with(\"", ".say(\"", ".say_with(\""]) {
            if !keys.contains(&key) {
                broken.push(format!("{}: {key}", source.path));
            }
        }
    }
    none("no words for", &broken);
}

/// The English messages whose keys begin so, lines and all.
fn messages(beginning: &str) -> Vec<String> {
    let files = sources(&["ui/locales/en"], &["ftl"]);
    let text: String = files.iter().map(|file| format!("\n{}", file.text)).collect();
    let message = |rest: &str| {
        let end = rest.match_indices('\n').find(|(place, _)| !rest[place + 1..].starts_with([' ', '}']));
        end.map_or(rest, |(place, _)| &rest[..place]).to_owned()
    };
    text.split(&format!("\n{beginning}")).skip(1).map(message).collect()
}

#[test]
fn a_refusal_says_what_and_what_to_do() {
    let refusals = [messages("error-"), messages("cli-error-")].concat();
    let says_both = |message: &String| message.contains("; ") || message.contains(", start again");
    let broken: Vec<String> = refusals.into_iter().filter(|message| !says_both(message)).collect();
    none("says what, but not what to do", &broken);
}

#[test]
fn the_window_says_what_to_do_in_the_window() {
    let of_command_line = ["cli.ftl", "cli-errors.ftl", "doctor.ftl", "trends-table.ftl"];
    let mut broken = Vec::new();
    for file in sources(&["ui/locales/en"], &["ftl"]) {
        if of_command_line.iter().any(|name| file.path.ends_with(&format!("/{name}"))) {
            continue;
        }
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            let is_flag = |word: &str| word.trim_start_matches('"').starts_with("--");
            let names_a_command = ["\"drowse ", "drowse import", "DROWSE_"].iter().any(|name| line.contains(name));
            if names_a_command || line.split_whitespace().any(is_flag) {
                broken.push(format!("{}: {line}", file.path));
            }
        }
    }
    none("speaks of the command line", &broken);
}
