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

#[test]
fn a_refusal_says_what_and_what_to_do() {
    let files = sources(&["ui/locales/en"], &["ftl"]);
    let text: String = files.iter().map(|file| format!("\n{}", file.text)).collect();
    let mut broken = Vec::new();
    for message in text.split("\nerror-").skip(1) {
        let end = message.match_indices('\n').find(|(place, _)| !message[place + 1..].starts_with([' ', '}']));
        let message = end.map_or(message, |(place, _)| &message[..place]);
        if !message.contains("; ") && !message.contains(", start again") {
            broken.push(message.to_owned());
        }
    }
    none("says what, but not what to do", &broken);
}
