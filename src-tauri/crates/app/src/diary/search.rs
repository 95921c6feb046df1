//! Looking for words in notes and tags. Case and accents do not matter.

use std::ops::Range;

use drowse_core::diary::Night;
use icu_normalizer::DecomposingNormalizerBorrowed;

use super::{DiarySearch, WordsPiece};

/// How much of a note stands before the first words found, in characters.
const BEFORE_FOUND: usize = 24;
/// How much of a note is shown, in characters: more has no room in a row.
const EXCERPT: usize = 240;

/// Words to look for.
pub(super) struct Search<'a> {
    words: Vec<String>,
    given: &'a DiarySearch,
}

impl<'a> Search<'a> {
    pub(super) fn of(given: &'a DiarySearch) -> Self {
        Self { words: given.text.split_whitespace().map(|word| Folded::of(word).text).collect(), given }
    }

    /// Tells whether nothing is looked for.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Tells whether the note and the tags of a night hold every word.
    pub(super) fn finds(&self, note: &str, tags: &[String]) -> bool {
        let tags = tags.iter().map(|tag| Folded::of(self.words_of_tag(tag)).text);
        let texts: Vec<String> = std::iter::once(Folded::of(note).text).chain(tags).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// Writes the tags of a night as the screen calls them.
    pub(super) fn tags(&self, night: &Night) -> Vec<Vec<WordsPiece>> {
        night.tags.iter().map(|tag| self.pieces(self.words_of_tag(tag))).collect()
    }

    /// Writes the note of a night, from near the first words found on.
    pub(super) fn note(&self, night: &Night) -> Vec<WordsPiece> {
        let note = night.note.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = self.found(&note).first().map_or(0, |found| found.start);
        let skipped = note[..first].char_indices().rev().nth(BEFORE_FOUND).map_or(0, |(at, _)| at);
        // A word is not cut in two.
        let start = if skipped == 0 { 0 } else { note[skipped..first].find(' ').map_or(first, |at| skipped + at + 1) };
        let shown: String = note[start..].chars().take(EXCERPT).collect();
        let is_cut = shown.len() < note.len() - start;
        let excerpt = format!("{}{shown}{}", if start > 0 { "…" } else { "" }, if is_cut { "…" } else { "" });
        self.pieces(&excerpt)
    }

    fn words_of_tag<'t>(&'t self, tag: &'t str) -> &'t str {
        self.given.tag_words.get(tag).map_or(tag, String::as_str)
    }

    fn pieces(&self, text: &str) -> Vec<WordsPiece> {
        let mut pieces = Vec::new();
        let mut add = |text: &str, is_found| {
            if !text.is_empty() {
                pieces.push(WordsPiece { text: text.to_owned(), is_found });
            }
        };
        let mut end = 0;
        for found in self.found(text) {
            add(&text[end..found.start], false);
            add(&text[found.clone()], true);
            end = found.end;
        }
        add(&text[end..], false);
        pieces
    }

    /// Finds the stretches of a text that hold a word, in order and apart.
    fn found(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::of(text);
        let mut all: Vec<Range<usize>> = self.words.iter().flat_map(|word| folded.places_of(word)).collect();
        all.sort_by_key(|found| found.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for found in all {
            match apart.last_mut() {
                Some(last) if found.start <= last.end => last.end = last.end.max(found.end),
                _ => apart.push(found),
            }
        }
        apart
    }
}

/// A text in small letters without accents.
struct Folded {
    text: String,
    /// For each byte of `text` where in the original its letter stands, accents included.
    origin: Vec<Range<usize>>,
}

impl Folded {
    fn of(original: &str) -> Self {
        const PLAIN: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
        let mut folded = Self { text: String::with_capacity(original.len()), origin: Vec::new() };
        for (start, letter) in original.char_indices() {
            let end = start + letter.len_utf8();
            if is_accent(letter) {
                folded.stretch_last(end);
            } else if letter.is_ascii() {
                folded.push(letter.to_ascii_lowercase(), start..end);
            } else {
                let parts: Vec<char> = PLAIN.normalize_iter(std::iter::once(letter)).collect();
                // A letter of several parts without an accent stays whole: か is no beginning of が.
                let parts = if parts.iter().any(|part| is_accent(*part)) { parts } else { vec![letter] };
                let plain = parts.into_iter().filter(|part| !is_accent(*part));
                plain.flat_map(char::to_lowercase).for_each(|small| folded.push(small, start..end));
            }
        }
        folded
    }

    fn push(&mut self, letter: char, origin: Range<usize>) {
        // The end of a Greek word has a sign of its own.
        self.text.push(if letter == 'ς' { 'σ' } else { letter });
        self.origin.resize(self.text.len(), origin);
    }

    /// Makes an accent that follows its letter part of it.
    fn stretch_last(&mut self, end: usize) {
        let Some(start) = self.origin.last().map(|last| last.start) else { return };
        self.origin.iter_mut().rev().take_while(|at| at.start == start).for_each(|at| at.end = end);
    }

    fn places_of(&self, word: &str) -> Vec<Range<usize>> {
        let found = self.text.match_indices(word);
        found.map(|(at, word)| self.origin[at].start..self.origin[at + word.len() - 1].end).collect()
    }
}

/// A sign over or under a letter. Those of scripts in which they are letters stay.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use drowse_core::diary::{NightDraft, make_night};
    use drowse_core::time::NightZone;

    use super::*;

    fn night(note: &str, tags: &[&str]) -> Night {
        let draft = NightDraft {
            got_out_of_bed_at: Some("2025-01-14T07:00".parse().unwrap()),
            note: note.to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            ..NightDraft::blank(NightZone::Named(chrono_tz::Tz::Europe__London))
        };
        make_night(&draft, "2025-02-01T00:00:00Z".parse().unwrap()).unwrap().night
    }

    fn look(text: &str) -> DiarySearch {
        let tag_words = [("late caffeine".to_owned(), "Caffeine after 16:00".to_owned())].into();
        DiarySearch { text: text.to_owned(), tag_words }
    }

    /// The pieces of a text, those found in brackets.
    fn marked(pieces: &[WordsPiece]) -> String {
        let mark = |piece: &WordsPiece| if piece.is_found { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.iter().map(mark).collect()
    }

    #[test]
    fn every_word_must_be_there_in_the_note_or_a_tag() {
        let night = night("Storm at two, the window rattled", &["late caffeine", "Guests"]);
        for found in ["", "  ", "storm", "RATTLED window", "guest storm", "caffeine after 16:00", "attle"] {
            assert!(Search::of(&look(found)).finds(&night.note, &night.tags), "{found}");
        }
        for missing in ["storm rain", "late", "stormat"] {
            assert!(!Search::of(&look(missing)).finds(&night.note, &night.tags), "{missing}");
        }
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        let cases = [
            ("MÜDE und im Café", "mude cafe"),
            ("ΔΕΝ ΚΟΙΜΉΘΗΚΑ", "κοιμήθηκα"),
            ("ΚΑΚΌΣ ΎΠΝΟΣ", "ύπνος"),
            ("cafe\u{301}", "café"),
            ("Thức đêm", "thuc"),
            ("が", "が"),
        ];
        for (note, text) in cases {
            assert!(Search::of(&look(text)).finds(note, &[]), "{note} {text}");
        }
        assert!(!Search::of(&look("か")).finds("が", &[]), "another letter, not an accent");
    }

    #[test]
    fn what_is_found_is_marked_where_it_stands() {
        let marked_note = |note: &str, text: &str| marked(&Search::of(&look(text)).note(&night(note, &[])));
        assert_eq!(marked_note("Müde, so müde", "mude"), "[Müde], so [müde]");
        assert_eq!(marked_note("cafe\u{301} and cake", "cafe"), "[cafe\u{301}] and cake");
        assert_eq!(marked_note("window", "wind indo"), "[windo]w");
        assert_eq!(marked_note("Storm", ""), "Storm");
        assert_eq!(marked_note("Straße İstanbul", "strasse istanbul"), "Straße [İstanbul]");
        assert_eq!(marked(&Search::of(&look("16")).tags(&night("", &["late caffeine"]))[0]), "Caffeine after [16]:00");
    }

    #[test]
    fn a_long_note_begins_near_what_was_found() {
        let note = format!("{} the storm came {}", "sleep ".repeat(30), "again ".repeat(60));
        let search = look("storm");
        let shown = marked(&Search::of(&search).note(&night(&note, &[])));
        assert!(shown.starts_with("…sleep sleep sleep the [storm] came again"), "{shown}");
        assert!(shown.ends_with('…') && shown.chars().count() < EXCERPT + 5, "{shown}");
    }
}
