//! Every word a person reads, from the same Fluent files the interface uses.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

use crate::pseudo_locale;

/// Languages with words, and their files. English is the one that is complete.
type Bundles = &'static [(&'static str, &'static [(&'static str, &'static str)])];
const BUNDLES: Bundles = include!(concat!(env!("OUT_DIR"), "/bundles.rs"));

/// The language every message exists in.
const COMPLETE_LANGUAGE: &str = "en";

/// A made-up language for layout tests: see `pseudo_locale`.
pub const PSEUDO_LANGUAGE: &str = "en-XA";

/// Lists the languages a person can choose.
pub fn languages() -> impl Iterator<Item = &'static str> {
    BUNDLES.iter().map(|(language, _)| *language)
}

/// Messages of one language, with English behind it for what is not translated yet.
pub struct Words {
    language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// Loads `language` (BCP 47), or the nearest there is. `auto` follows the computer.
    #[must_use]
    pub fn load(language: &str) -> Self {
        let asked = if language == "auto" { sys_locale::get_locale().unwrap_or_default() } else { language.to_owned() };
        let found = nearest(&asked);
        let mut bundles = vec![bundle(found)];
        if found != COMPLETE_LANGUAGE && found != PSEUDO_LANGUAGE {
            bundles.push(bundle(COMPLETE_LANGUAGE));
        }
        Self { language: found.to_owned(), bundles }
    }

    /// Returns the BCP 47 tag of the words that were found.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
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
        let (bundle, pattern) = self.bundles.iter().find_map(|bundle| {
            bundle.get_message(key).and_then(|message| message.value()).map(|value| (bundle, value))
        })?;
        let mut arguments_of_bundle = FluentArgs::new();
        for (name, value) in arguments {
            arguments_of_bundle.set(name.as_str(), fluent_value(value));
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments_of_bundle), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "words with missing arguments");
        }
        Some(if self.language == PSEUDO_LANGUAGE { pseudo_locale::bracket(&said) } else { said })
    }
}

/// Picks the language itself, else one of the same family (`en-GB` → `en`), else English.
fn nearest(asked: &str) -> &'static str {
    if asked.eq_ignore_ascii_case(PSEUDO_LANGUAGE) {
        return PSEUDO_LANGUAGE;
    }
    let family = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    languages()
        .find(|language| language.eq_ignore_ascii_case(asked))
        .or_else(|| languages().find(|language| family(language) == family(asked)))
        .unwrap_or(COMPLETE_LANGUAGE)
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let is_pseudo = language == PSEUDO_LANGUAGE;
    let source = if is_pseudo { COMPLETE_LANGUAGE } else { language };
    let identifier = language.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks (U+2068, U+2069) show as boxes in some notification servers.
    bundle.set_use_isolating(false);
    if is_pseudo {
        bundle.set_transform(Some(pseudo_locale::stretch));
    }
    let files = BUNDLES.iter().find(|(known, _)| *known == source).map_or(&[][..], |(_, files)| files);
    for (name, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, errors)| {
            tracing::error!(file = name, ?errors, "words that cannot be read");
            readable
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?errors, "words given twice");
        }
    }
    bundle
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
        let words = Words::load(PSEUDO_LANGUAGE);
        let said = words.say_with("notice-evening-title", &arguments(json!({"routine": "Feet", "minutes": 14})));
        assert_eq!(said, "[Feet · 14 ɱîîñ]");
    }

    #[test]
    fn every_file_of_every_language_is_well_formed_and_no_key_is_given_twice() {
        for (language, files) in BUNDLES {
            let mut bundle = FluentBundle::<FluentResource>::new_concurrent(vec![language.parse().unwrap()]);
            for (name, text) in *files {
                let resource = FluentResource::try_new((*text).to_owned());
                let resource = resource.unwrap_or_else(|(_, errors)| panic!("{language}/{name}: {errors:?}"));
                bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{language}/{name}: {errors:?}"));
            }
        }
    }
}
