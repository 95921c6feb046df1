//! Every word a person reads, from the same Fluent files the interface uses.

use fluent_bundle::{FluentArgs, FluentValue};
use serde_json::{Map, Value};

use crate::pseudo_locale::pseudo_locale;
use crate::word_file::{self, WordFile};

/// The language every message exists in.
pub(crate) const COMPLETE_LANGUAGE: &str = "en";

/// Languages written from right to left, by their first subtag.
const RIGHT_TO_LEFT: [&str; 10] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Lists the languages a person can choose.
pub fn languages() -> impl Iterator<Item = &'static str> {
    word_file::languages()
}

/// Messages of one language, with English behind it for what is not translated yet.
///
/// A file is read when a message of it is said for the first time: all of them together would be most of the memory of the
/// agent, which says a handful.
pub struct Words {
    language: String,
    files: Vec<WordFile>,
}

impl Words {
    /// Finds `language` (BCP 47), or the nearest there is. `auto` follows the computer.
    #[must_use]
    pub fn load(language: &str) -> Self {
        let asked = if language == "auto" { sys_locale::get_locale().unwrap_or_default() } else { language.to_owned() };
        let found = nearest(&asked);
        let mut files = word_file::all_of(found);
        if found != COMPLETE_LANGUAGE && pseudo_locale(found).is_none() {
            files.extend(word_file::all_of(COMPLETE_LANGUAGE));
        }
        Self { language: found.to_owned(), files }
    }

    /// Returns the BCP 47 tag of the words that were found.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Says whether these words are written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        RIGHT_TO_LEFT.contains(&family(&self.language).as_str())
    }

    /// Says the message `key` without arguments.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &Map::new())
    }

    /// Says the message `key` with arguments: strings and numbers. An unknown key is returned as it is and logged.
    #[must_use]
    pub fn say_with(&self, key: &str, arguments: &Map<String, Value>) -> String {
        self.find(key, arguments).unwrap_or_else(|| {
            tracing::error!(key, language = self.language, "no words for this key");
            key.to_owned()
        })
    }

    /// Says the message `key` if there is one.
    #[must_use]
    pub fn find(&self, key: &str, arguments: &Map<String, Value>) -> Option<String> {
        let bundle = self.files.iter().find(|file| file.holds(key))?.read();
        let pattern = bundle.get_message(key)?.value()?;
        let mut arguments_of_bundle = FluentArgs::new();
        for (name, value) in arguments {
            arguments_of_bundle.set(name.as_str(), fluent_value(value));
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments_of_bundle), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "words with missing arguments");
        }
        Some(match pseudo_locale(&self.language) {
            Some(pseudo) => format!("{}{said}{}", pseudo.frame.0, pseudo.frame.1),
            None => said,
        })
    }
}

/// Picks the language itself, else one of the same family (`en-GB` → `en`), else English.
fn nearest(asked: &str) -> &'static str {
    if let Some(pseudo) = pseudo_locale(asked) {
        return pseudo.language;
    }
    languages()
        .find(|language| language.eq_ignore_ascii_case(asked))
        .or_else(|| languages().find(|language| family(language) == family(asked)))
        .unwrap_or(COMPLETE_LANGUAGE)
}

/// Returns the first subtag of a language: `en` of `en-GB`.
fn family(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.as_f64().map_or(FluentValue::None, FluentValue::from),
        Value::String(text) => FluentValue::from(text.clone()),
        other => FluentValue::from(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn arguments(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn english_stands_in_for_every_language_that_is_not_there() {
        assert_eq!(Words::load("en-GB").language(), "en");
        assert_eq!(Words::load("tlh").language(), "en");
    }

    #[test]
    fn arguments_stand_in_the_words_without_isolation_marks() {
        let words = Words::load("en");
        let said = words.say_with("notice-evening-title", &arguments(json!({"routine": "Feet", "minutes": 14})));
        assert_eq!(said, "Feet · 14 min");
    }

    #[test]
    fn the_pseudo_locale_is_longer_bracketed_and_leaves_arguments_alone() {
        let words = Words::load("en-XA");
        let said = words.say_with("notice-evening-title", &arguments(json!({"routine": "Feet", "minutes": 14})));
        assert_eq!(said, "[Feet · 14 ɱîîñ]");
    }

    #[test]
    fn the_other_pseudo_locale_is_written_from_right_to_left() {
        let words = Words::load("ar-XB");
        assert_eq!((words.language(), words.is_right_to_left()), ("ar-XB", true));
        assert!(!Words::load("en-XA").is_right_to_left());
        let said = words.say_with("notice-evening-title", &arguments(json!({"routine": "Feet", "minutes": 14})));
        assert_eq!(said, "Feet · 14 \u{202e}min\u{202c}");
    }

    #[test]
    fn a_message_may_hold_one_of_the_common_file() {
        let said = Words::load("en").say_with("due-later", &arguments(json!({"minutes": 15, "count": 15})));
        assert!(said.starts_with("In 15"), "{said}");
    }

    #[test]
    fn a_file_is_read_when_a_message_of_it_is_said() {
        let words = Words::load("en");
        let read = || words.files.iter().filter(|file| file.is_read()).count();
        assert_eq!(read(), 0);
        assert_ne!([words.say("tray-open"), words.say("tray-quit")], ["tray-open", "tray-quit"]);
        assert_eq!(read(), 1);
        assert_eq!(words.find("tray", &Map::new()), None, "half a key is no key");
        assert_eq!(read(), 1);
    }
}
