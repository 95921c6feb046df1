//! Comments: free text, `#tags`, and line ends written as backslash n between spaces.

/// What a comment says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Comment {
    pub note: String,
    pub tags: Vec<String>,
    pub is_nap: bool,
}

/// Takes a comment apart.
pub(super) fn parse(cell: &str) -> Comment {
    let text = cell.replace(" \\n ", "\n").replace("\\n", "\n");
    let mut comment = Comment::default();
    let mut lines = Vec::new();
    for line in text.lines() {
        let (tags, words): (Vec<&str>, Vec<&str>) = line.split_whitespace().partition(|word| is_tag(word));
        for tag in tags.iter().map(|tag| &tag[1..]) {
            if tag.eq_ignore_ascii_case("nap") {
                comment.is_nap = true;
            } else if !comment.tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
                comment.tags.push(tag.to_owned());
            }
        }
        lines.push(if tags.is_empty() { line.to_owned() } else { words.join(" ") });
    }
    comment.note = lines.join("\n").trim().to_owned();
    comment
}

fn is_tag(word: &str) -> bool {
    word.len() > 1 && word.starts_with('#') && !word.contains('|')
}

/// Puts a comment together.
pub(super) fn format<'a>(note: &str, tags: impl Iterator<Item = &'a str>) -> String {
    let mut text = note.replace("\r\n", "\n").replace(['\n', '\r'], " \\n ");
    for tag in tags {
        text.push_str(" #");
        text.push_str(&tag.split_whitespace().collect::<Vec<_>>().join("_"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_leave_the_text() {
        let comment = parse("hmm \\n line two #no_screens #Late_coffee #late_coffee");
        assert_eq!(comment.note, "hmm\nline two");
        assert_eq!(comment.tags, ["no_screens", "Late_coffee"]);
        assert!(!comment.is_nap);
    }

    #[test]
    fn a_nap_says_so() {
        assert_eq!(parse(" #nap"), Comment { is_nap: true, ..Comment::default() });
    }

    #[test]
    fn empty_lines_are_no_note() {
        assert_eq!(parse("\\n \\n "), Comment::default());
    }

    #[test]
    fn a_lone_hash_is_text() {
        assert_eq!(parse("the # key").note, "the # key");
    }

    #[test]
    fn what_was_put_together_comes_apart_again() {
        let text = format("first\nsecond", ["late coffee", "feet"].into_iter());
        assert_eq!(text, "first \\n second #late_coffee #feet");
        let comment = parse(&text);
        assert_eq!((comment.note.as_str(), comment.tags), ("first\nsecond", vec!["late_coffee".into(), "feet".into()]));
    }
}
