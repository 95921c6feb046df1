//! Lists in a cell: items joined by `|`, pairs by `/`, and `\` before any of the three in an item.

/// Splits at a separator that has no `\` before it; the escapes stay in the parts.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut begin, mut is_escaped) = (0, false);
    for (place, letter) in text.char_indices() {
        if letter == separator && !is_escaped {
            parts.push(&text[begin..place]);
            begin = place + letter.len_utf8();
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    parts.push(&text[begin..]);
    parts
}

fn unescape(item: &str) -> String {
    let mut text = String::with_capacity(item.len());
    let mut letters = item.chars();
    while let Some(letter) = letters.next() {
        text.push(if letter == '\\' { letters.next().unwrap_or('\\') } else { letter });
    }
    text
}

/// Reads the words of a list, blank ones left out.
pub(super) fn words(cell: &str) -> Vec<String> {
    split(cell, '|').into_iter().map(|item| unescape(item.trim())).filter(|word| !word.trim().is_empty()).collect()
}

/// Reads the items of a list, each as its parts between `/`.
pub(super) fn pairs(cell: &str) -> Vec<Vec<String>> {
    let items = split(cell, '|').into_iter().map(str::trim).filter(|item| !item.is_empty());
    items.map(|item| split(item, '/').into_iter().map(|part| unescape(part.trim())).collect()).collect()
}

/// Writes the words of a list.
pub(super) fn join<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let escaped = words.into_iter().map(|word| {
        word.chars()
            .flat_map(|letter| matches!(letter, '|' | '/' | '\\').then_some('\\').into_iter().chain([letter]))
            .collect()
    });
    escaped.collect::<Vec<String>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_undone() {
        assert_eq!(words(r"half\|half|and\/or|back\\slash"), ["half|half", "and/or", r"back\slash"]);
        assert_eq!(words(" no_screens | alcohol ||"), ["no_screens", "alcohol"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn pairs_split_at_a_slash() {
        assert_eq!(pairs("a/b|c"), vec![vec!["a".to_owned(), "b".into()], vec!["c".into()]]);
    }

    proptest! {
        #[test]
        fn any_words_come_back(given in proptest::collection::vec(r"[a-z|/\\]{1,6}", 0..5)) {
            prop_assert_eq!(words(&join(&given)), given);
        }
    }
}
