//! English with accents, brackets and 40 % more length: shows which words are not translated and which do not fit.

use std::borrow::Cow;

/// Accents every letter and doubles the vowels. Used on the text between placeables, so that arguments stay readable.
pub fn stretch(text: &str) -> Cow<'_, str> {
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

/// Puts brackets around a whole message, so that a cut end is seen.
pub fn bracket(message: &str) -> String {
    format!("[{message}]")
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçđéƒǧĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑǦĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().position(|plain| plain == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}
