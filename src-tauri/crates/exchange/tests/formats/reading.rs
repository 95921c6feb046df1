//! Reading a text as if it were a file.

use std::io::Cursor;

use drowse_exchange::{Diary, ExportFormat, ReadError, ReadOptions, Reading, read, write};

pub fn options() -> ReadOptions {
    ReadOptions { format: None, zone: "Europe/London".parse().unwrap(), now: "2026-01-01T12:00:00Z".parse().unwrap() }
}

pub fn bytes(file: &[u8]) -> Result<Reading, ReadError> {
    read(Cursor::new(file), &options())
}

#[track_caller]
pub fn text(file: &str) -> Reading {
    bytes(file.as_bytes()).unwrap()
}

pub fn written(diary: &Diary, format: ExportFormat) -> String {
    let mut out = Vec::new();
    write(diary, format, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What a reading would be written as.
pub fn diary_of(reading: Reading) -> Diary {
    Diary {
        nights: reading.nights.into_iter().map(|imported| (imported.night, imported.provenance)).collect(),
        naps: reading.naps.into_iter().map(|imported| (imported.nap, imported.provenance)).collect(),
        sessions: reading.sessions.into_iter().map(|imported| imported.past).collect(),
        routines: reading.routines.into_iter().map(|imported| imported.kept).collect(),
    }
}
