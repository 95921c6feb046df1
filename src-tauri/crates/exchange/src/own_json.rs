//! The app's own JSON: lossless, for moving to another computer and for programs.

use std::io::{self, Read, Write};

use drowse_core::diary::{Nap, Night};
use drowse_core::session::PastSession;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check;
use crate::failure::ReadError;
use crate::format::Format;
use crate::limits;
use crate::reading::{ImportedNap, ImportedNight, ImportedRoutine, ImportedSession, Provenance, ReadOptions, Reading};
use crate::rejection::{Reason, Rejection};
use crate::text::Text;
use crate::writing::Diary;

/// Stands in the field `format`.
pub(crate) const FORMAT: &str = "drowse-diary";
const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
struct Document<N, P, S, R> {
    format: String,
    version: u64,
    nights: N,
    naps: P,
    /// Files written before there were sessions in them have none.
    #[serde(default)]
    sessions: S,
    /// Nor have some of them these.
    #[serde(default)]
    routines: R,
}

#[derive(Serialize, Deserialize)]
struct With<T> {
    #[serde(flatten)]
    value: T,
    provenance: Provenance,
}

/// Reads the file; a rejected entry is told by its number: nights, naps, sessions, routines, from 1.
pub(crate) fn read<R: Read>(text: Text<R>, options: &ReadOptions) -> Result<Reading, ReadError> {
    type Whole = Document<Vec<With<Night>>, Vec<With<Nap>>, Vec<Value>, Vec<Value>>;
    let document: Whole = serde_json::from_reader(io::BufReader::new(limits::at_most(text.bytes, limits::LARGEST_OWN)))
        .map_err(ReadError::from_json)?;
    if document.format != FORMAT {
        return Err(ReadError::Unrecognised);
    }
    if document.version > VERSION {
        return Err(ReadError::Newer(document.version));
    }
    let mut reading = Reading::new(Format::Json);
    for With { value: night, provenance } in document.nights {
        reading.records += 1;
        let line = u64::from(reading.records);
        match check::night(night, options.now) {
            Ok(night) => reading.nights.push(ImportedNight { night, provenance, line }),
            Err(reason) => reading.rejected.push(Rejection { line, reason }),
        }
    }
    for With { value: nap, provenance } in document.naps {
        reading.records += 1;
        let line = u64::from(reading.records);
        match check::nap(&nap, options.now) {
            Ok(()) => reading.naps.push(ImportedNap { nap, provenance, line }),
            Err(reason) => reading.rejected.push(Rejection { line, reason }),
        }
    }
    for value in document.sessions {
        reading.records += 1;
        let line = u64::from(reading.records);
        match session_of(value, options) {
            Ok(past) => reading.sessions.push(ImportedSession { past, line }),
            Err(reason) => reading.rejected.push(Rejection { line, reason }),
        }
    }
    for value in document.routines {
        reading.records += 1;
        let line = u64::from(reading.records);
        match serde_json::from_value(value) {
            Ok(kept) => reading.routines.push(ImportedRoutine { kept, line }),
            Err(_) => reading.rejected.push(Rejection { line, reason: Reason::BrokenRoutine }),
        }
    }
    Ok(reading)
}

/// Reads a session by itself, so that a damaged one does not cost the nights.
fn session_of(value: Value, options: &ReadOptions) -> Result<PastSession, Reason> {
    let past = serde_json::from_value(value).map_err(|_| Reason::BrokenSession)?;
    check::session(&past, options.now)?;
    Ok(past)
}

/// Writes the file.
pub(crate) fn write(diary: &Diary, mut out: impl Write) -> io::Result<()> {
    let document = Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        nights: diary
            .nights
            .iter()
            .map(|(value, provenance)| With { value, provenance: provenance.clone() })
            .collect::<Vec<_>>(),
        naps: diary
            .naps
            .iter()
            .map(|(value, provenance)| With { value, provenance: provenance.clone() })
            .collect::<Vec<_>>(),
        sessions: &diary.sessions,
        routines: &diary.routines,
    };
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")?;
    out.flush()
}
