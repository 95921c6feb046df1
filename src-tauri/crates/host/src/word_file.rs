//! One file of words, read when it is first needed.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::pseudo_locale::pseudo_locale;
use crate::words::COMPLETE_LANGUAGE;

/// Languages with words, and their files. English is the one that is complete.
type Bundles = &'static [(&'static str, &'static [(&'static str, &'static str)])];
const BUNDLES: Bundles = include!(concat!(env!("OUT_DIR"), "/bundles.rs"));

/// The file whose messages those of every other may refer to.
const COMMON: &str = "app.ftl";

/// Messages that stand in one file, and refer to none of another but [`COMMON`].
pub(crate) struct WordFile {
    language: &'static str,
    name: &'static str,
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// Lists the languages there are.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    BUNDLES.iter().map(|(language, _)| *language)
}

/// Lists the files of a language there is.
pub(crate) fn all_of(language: &'static str) -> Vec<WordFile> {
    texts(language).iter().map(|(name, text)| WordFile { language, name, text, bundle: OnceLock::new() }).collect()
}

/// Returns names and texts of the files of a language. The made-up ones are made of English.
fn texts(language: &str) -> &'static [(&'static str, &'static str)] {
    let source = if pseudo_locale(language).is_some() { COMPLETE_LANGUAGE } else { language };
    BUNDLES.iter().find(|(known, _)| *known == source).map_or(&[], |(_, files)| files)
}

impl WordFile {
    /// Tells whether a message of this key stands here, without reading what it says.
    pub fn holds(&self, key: &str) -> bool {
        keys(self.text).any(|found| found == key)
    }

    /// Returns its messages.
    pub fn read(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| self.bundle())
    }

    #[cfg(test)]
    pub fn is_read(&self) -> bool {
        self.bundle.get().is_some()
    }

    fn bundle(&self) -> FluentBundle<FluentResource> {
        let identifier = self.language.parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks (U+2068, U+2069) show as boxes in some notification servers.
        bundle.set_use_isolating(false);
        if let Some(pseudo) = pseudo_locale(self.language) {
            bundle.set_transform(Some(pseudo.rewrite));
        }
        let common = texts(self.language).iter().filter(|(name, _)| *name == COMMON && *name != self.name);
        for (name, text) in common.copied().chain([(self.name, self.text)]) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, errors)| {
                tracing::error!(file = name, ?errors, "words that cannot be read");
                readable
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(file = name, ?errors, "words given twice");
            }
        }
        bundle
    }
}

/// Lists the keys of the messages of a file: by the Fluent syntax each begins a line.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    pairs.map(|(key, _)| key.trim_end()).filter(|key| key.starts_with(|letter: char| letter.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

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

    #[test]
    fn no_message_refers_to_one_of_another_file_but_the_common_one() {
        for (language, files) in BUNDLES {
            let common = files.iter().filter(|(name, _)| *name == COMMON).flat_map(|(_, text)| keys(text));
            let common: Vec<&str> = common.collect();
            for (name, text) in *files {
                let known: BTreeSet<&str> = keys(text).chain(common.iter().copied()).collect();
                let inner = text.split('{').skip(1).filter_map(|part| part.split('}').next()).map(str::trim);
                let is_name =
                    |word: &&str| word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
                let referred = inner.filter(is_name).filter(|word| !word.is_empty() && word.parse::<f64>().is_err());
                for word in referred {
                    assert!(known.contains(word), "{language}/{name} refers to {word}");
                }
            }
        }
    }

    #[test]
    fn keys_are_found_without_reading_what_they_say() {
        let text = "# a = comment\nfirst = One\n    = two\nsecond  =\n    .attribute = x\n    a line with = in it\n-term = T\n";
        assert_eq!(keys(text).collect::<Vec<_>>(), ["first", "second"]);
    }
}
