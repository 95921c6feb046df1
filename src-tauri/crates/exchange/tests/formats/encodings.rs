//! Byte order marks, line ends, separators and old encodings.

use crate::reading::{bytes, text};

const ROWS: &str =
    "diary_date,zone,quality_1_5,comment\n2025-01-15,Europe/London,4,geträumt\n2025-01-16,Europe/London,9,x\n";

#[test]
fn line_ends_separators_and_marks_make_no_difference() {
    let expected = text(ROWS);
    assert_eq!((expected.nights.len(), expected.rejected[0].line), (1, 3));
    for line_end in ["\n", "\r\n", "\r"] {
        for separator in [",", ";", "\t"] {
            for mark in ["", "\u{feff}"] {
                let file = format!("{mark}{}", ROWS.replace('\n', line_end).replace(',', separator));
                assert_eq!(text(&file), expected, "{line_end:?} {separator:?} {mark:?}");
            }
        }
    }
}

#[test]
fn a_missing_last_line_end_is_no_break() {
    assert_eq!(text(ROWS.trim_end()), text(ROWS));
}

#[test]
fn windows_1252_is_read() {
    let file: Vec<u8> = ROWS.chars().map(|letter| if letter == 'ä' { 0xE4 } else { letter as u8 }).collect();
    assert_eq!(bytes(&file).unwrap(), text(ROWS));
}
