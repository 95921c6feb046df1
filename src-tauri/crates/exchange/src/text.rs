//! Text as other apps write it: byte order marks, old encodings, three kinds of line ends, three separators.

use std::io::{self, Chain, Cursor, Read};

/// How much of a file is looked at to recognise it. The longest header seen (one column a minute) is a tenth of this.
const GLANCE: usize = 128 * 1024;

/// A text whose beginning was looked at.
pub(crate) struct Text<R> {
    /// The whole text, without byte order mark.
    pub bytes: Chain<Cursor<Vec<u8>>, R>,
    /// The first line that is not blank, without its end.
    pub first_line: String,
    /// What separates the cells of the first line.
    pub separator: u8,
    /// How its lines end.
    pub line_end: LineEnd,
}

/// How the lines of a text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineEnd {
    /// Unix.
    LineFeed,
    /// Windows, and RFC 4180.
    Both,
    /// Old Macintosh, and Excel there.
    CarriageReturn,
}

impl<R> Text<R> {
    /// Returns what was looked at, as long as nothing was read.
    pub fn beginning(&self) -> &[u8] {
        self.bytes.get_ref().0.get_ref()
    }
}

impl<R: Read> Text<R> {
    /// Looks at the beginning of a text.
    pub fn glance(mut source: R) -> io::Result<Self> {
        let mut glance = Vec::new();
        source.by_ref().take(GLANCE as u64).read_to_end(&mut glance)?;
        if glance.starts_with(b"\xEF\xBB\xBF") {
            glance.drain(..3);
        }
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let begin = glance.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
        let line = glance[begin..].split(is_end).next().unwrap_or_default();
        Ok(Self {
            first_line: decode(line),
            separator: separator_of(line),
            line_end: line_end_of(&glance[begin + line.len()..]),
            bytes: Cursor::new(glance).chain(source),
        })
    }
}

fn line_end_of(rest: &[u8]) -> LineEnd {
    match rest {
        [b'\r', b'\n', ..] => LineEnd::Both,
        [b'\r', ..] => LineEnd::CarriageReturn,
        _ => LineEnd::LineFeed,
    }
}

/// Returns the likeliest separator of a header line: the commonest of `,` `;` and tab outside quotes.
fn separator_of(line: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in line {
        is_quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(separator, _)| separator == byte && !is_quoted) {
            *count += 1;
        }
    }
    // The first of equals wins: a comma.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

/// Decodes a cell: UTF-8, else Windows-1252, in which every byte means something.
pub(crate) fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| from_windows_1252(*byte)).collect(),
    }
}

/// The 32 characters in which Windows-1252 differs from Latin-1 (bytes 0x80 to 0x9F); unassigned bytes map to themselves.
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn from_windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH_CONTROLS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_the_byte_order_mark() {
        let mut text = Text::glance(&b"\xEF\xBB\xBFdiary_date;zone\r\n"[..]).unwrap();
        let mut all = String::new();
        text.bytes.read_to_string(&mut all).unwrap();
        assert_eq!((text.first_line.as_str(), text.separator), ("diary_date;zone", b';'));
        assert_eq!(all, "diary_date;zone\r\n");
    }

    #[test]
    fn separators_inside_quotes_do_not_count() {
        assert_eq!(separator_of(b"\"a;b;c\",d"), b',');
        assert_eq!(separator_of(b"a\tb"), b'\t');
        assert_eq!(separator_of(b"alone"), b',');
    }

    #[test]
    fn falls_back_to_windows_1252() {
        assert_eq!(decode("schön".as_bytes()), "schön");
        assert_eq!(decode(b"sch\xF6n \x80"), "schön €");
    }

    #[test]
    fn tells_line_ends_apart() {
        let line_end = |text: &'static str| Text::glance(text.as_bytes()).unwrap().line_end;
        assert_eq!(line_end("a,b\r1,2\r"), LineEnd::CarriageReturn);
        assert_eq!(line_end("a,b\r\n1,2\r\n"), LineEnd::Both);
        assert_eq!(line_end("a,b\n1,2"), LineEnd::LineFeed);
    }
}
