//! Sleepmeter's `sleep_history_….csv`: lists of one's own aids, hindrances and tags, then the nights.
//!
//! Source: 17 samples of `sleepdiary/core` (MIT). Quotes inside of quotes are not escaped and notes hold line ends, so this
//! is no CSV: a record begins with a line that begins as records do, and only its last cell may hold anything.

mod lines;
mod row;

use std::collections::HashMap;
use std::io::Read;

use lines::{Entry, entries_of};

use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::limits::MOST_CELLS;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::text::Text;

/// How the header of the nights begins.
pub(crate) const NIGHTS: &str = "wake,sleep,bedtime";
/// How the headers of the lists begin: of aids, hindrances, tags.
pub(crate) const LISTS: [&str; 3] = ["custom_aid_id", "custom_hindrance_id", "custom_tag_id"];

/// The words of one's own, by list and by id.
type Names = [HashMap<String, String>; 3];

/// Which part of the file it is.
#[derive(Clone, Copy)]
enum Part {
    Unknown,
    List(usize),
    Nights,
}

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut entries = entries_of(text);
    let mut part = Part::Unknown;
    let mut names = Names::default();
    while let Some(Entry { line, text, is_unterminated }) = entries.next()? {
        if let Some(list) = LISTS.iter().position(|list| text.starts_with(list)) {
            part = Part::List(list);
            continue;
        }
        if text.starts_with(NIGHTS) {
            part = Part::Nights;
            continue;
        }
        match part {
            Part::Unknown => {}
            Part::List(list) => {
                if let Some((id, name)) = named(&text) {
                    names[list].insert(id, name);
                }
                if names[list].len() > MOST_CELLS {
                    return Err(ReadError::TooLarge { line });
                }
            }
            Part::Nights => {
                let is_cut = is_unterminated && !(text.len() > 1 && text.ends_with('"'));
                match row::sleep_of(line, &text, &names, options) {
                    _ if is_cut => return Err(ReadError::Truncated { line }),
                    Err(Reason::TooShort) if is_unterminated => return Err(ReadError::Truncated { line }),
                    read => gathered.take(line, read.map(Some))?,
                }
            }
        }
    }
    Ok(())
}

/// Reads an entry of a list: its id, for aids and hindrances its class, and its name in quotes.
fn named(text: &str) -> Option<(String, String)> {
    let (id, rest) = text.split_once(',')?;
    let quoted = &rest[rest.find('"')? + 1..];
    let name = quoted.strip_suffix('"').unwrap_or(quoted);
    let words: Vec<&str> = name.split_whitespace().collect();
    Some((id.to_owned(), words.join(" ").chars().filter(|letter| *letter != '|').collect()))
}
