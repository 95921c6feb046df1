//! English written in made-up ways, for layout tests: longer, to show what is not translated and what does not fit; and
//! from right to left, to show what does not turn around with the page.

use std::borrow::Cow;

/// A way to write English that is a language of its own.
#[derive(Debug)]
pub(crate) struct PseudoLocale {
    pub language: &'static str,
    /// Rewrites the text between placeables, so that arguments stay readable.
    pub rewrite: fn(&str) -> Cow<'_, str>,
    /// What stands around a whole message, so that a cut end is seen.
    pub frame: (&'static str, &'static str),
}

const PSEUDO_LOCALES: [PseudoLocale; 2] = [
    PseudoLocale { language: "en-XA", rewrite: stretch, frame: ("[", "]") },
    PseudoLocale { language: "ar-XB", rewrite: turn_around, frame: ("", "") },
];

/// Finds the made-up language of that tag.
pub(crate) fn pseudo_locale(language: &str) -> Option<&'static PseudoLocale> {
    PSEUDO_LOCALES.iter().find(|pseudo| pseudo.language.eq_ignore_ascii_case(language))
}

/// Turns every word around, as Arabic and Hebrew are written: right to left, in marks that say so.
fn turn_around(text: &str) -> Cow<'_, str> {
    const RIGHT_TO_LEFT: char = '\u{202e}';
    const END: char = '\u{202c}';
    let mut turned = String::with_capacity(text.len() * 2);
    let mut is_word = false;
    for letter in text.chars() {
        let belongs = letter.is_alphabetic() || (is_word && "'’".contains(letter));
        if belongs != is_word {
            turned.push(if belongs { RIGHT_TO_LEFT } else { END });
        }
        is_word = belongs;
        turned.push(letter);
    }
    if is_word {
        turned.push(END);
    }
    turned.into()
}

/// Accents every letter and doubles the vowels.
fn stretch(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 3);
    for letter in text.chars() {
        let accented = accent(letter);
        longer.push(accented);
        if "aeiouAEIOU".contains(letter) {
            longer.push(accented);
        }
    }
    longer.into()
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçđéƒǧĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑǦĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().position(|plain| plain == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_turned_around_one_by_one_and_nothing_else_is() {
        assert_eq!(turn_around("14 min · it’s on"), "14 \u{202e}min\u{202c} · \u{202e}it’s\u{202c} \u{202e}on\u{202c}");
        assert_eq!(turn_around(" · 7"), " · 7");
    }
}
