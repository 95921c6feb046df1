//! What can happen to a file.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::dice::Dice;
use crate::samples::Sample;

/// The most things that happen to one file.
const MOST: usize = 8;

/// What stands where a number, a date or a separator is meant to stand.
const ODD: [&str; 44] = [
    "-1",
    "0",
    "1e309",
    "-0.0",
    "NaN",
    "Infinity",
    "99999999999999999999999999999999999999",
    "9223372036854775807",
    "-9223372036854775808",
    "4294967296",
    "1440",
    "86400000",
    "253402300799000",
    "8210266876799999",
    "0000-00-00 00:00:00",
    "9999-12-31 23:59:59",
    "+262142-12-31T23:59:59",
    "-262143-01-01T00:00:00",
    "2025-03-30T01:30:00",
    "2025-10-26T01:30:00",
    "1969-12-31 18:59:59",
    "+99:99",
    "+14:00",
    "-12:00",
    "UTC+0530",
    "Australia/Lord_Howe",
    ",",
    ";",
    "\t",
    "\"",
    "\\",
    "|",
    "/",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "—",
    "[[[[[[[[",
    "{\"a\":",
    "]}",
    "<a><a>",
    "<!DOCTYPE x [",
];

/// Damages one of the samples as a number says.
#[must_use]
pub fn damaged(samples: &[Sample], seed: u64) -> Vec<u8> {
    let mut dice = Dice::new(seed);
    let mut bytes = dice.one_of(samples).bytes.clone();
    for _ in 0..=dice.below(MOST) {
        damage(&mut bytes, samples, &mut dice);
    }
    if dice.below(16) == 0 { packed(&bytes, &mut dice) } else { bytes }
}

fn damage(bytes: &mut Vec<u8>, samples: &[Sample], dice: &mut Dice) {
    let at = dice.below(bytes.len());
    let most = 1 << dice.below(10);
    let end = (at + 1 + dice.below(most)).min(bytes.len());
    match dice.below(12) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        1 if at < bytes.len() => bytes[at] = *dice.one_of(b"09-+:.,;\"'<>[]{}\n\r\0\xFF\xC9 "),
        2 => drop(bytes.drain(at.min(end)..end)),
        3 => {
            let piece = bytes[at.min(end)..end].to_vec();
            let to = dice.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        4 => {
            let other = &dice.one_of(samples).bytes;
            let from = dice.below(other.len());
            let to = (from + dice.below(600)).min(other.len());
            bytes.splice(at.min(end)..end, other[from.min(to)..to].iter().copied());
        }
        5 => bytes.truncate(at),
        6 | 7 => drop(bytes.splice(at..at, dice.one_of(&ODD).bytes())),
        8 | 9 => replace_number(bytes, at, dice),
        10 => swap_lines(bytes, at),
        _ => {
            // A digit stays a digit: dates that are still dates go deeper.
            if let Some(digit) = bytes[at..].iter_mut().find(|byte| byte.is_ascii_digit()) {
                *digit = b'0' + dice.below(10) as u8;
            }
        }
    }
}

/// Puts something odd in the place of the next number.
fn replace_number(bytes: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    let Some(from) = bytes[at..].iter().position(u8::is_ascii_digit).map(|place| at + place) else { return };
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    bytes.splice(from..from + length, dice.one_of(&ODD).bytes());
}

/// Moves the line at a place to the end.
fn swap_lines(bytes: &mut Vec<u8>, at: usize) {
    let from = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
    let to = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |place| at + place + 1);
    let line: Vec<u8> = bytes.drain(from..to).collect();
    bytes.extend(line);
}

/// Packs a file, so that its inside is damaged and the archive is not.
fn packed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let names = ["sleep.csv", "a/export.xml", "sleep-2025-01-01.json", "1_sleepData.json", "other.csv"];
    for name in [names[dice.below(names.len())], "sleep_2.csv"] {
        zip.start_file(name, options).and_then(|()| Ok(zip.write_all(bytes)?)).expect("memory can be written to");
    }
    zip.finish().expect("memory can be written to").into_inner()
}
