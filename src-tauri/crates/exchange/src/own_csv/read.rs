//! Reading.

use std::collections::HashSet;
use std::io::Read;

use drowse_core::diary::{Nap, NapSpan};

use super::row::{self, Cells, Said};
use super::{COLUMNS, ZONE_IS_ASSUMED};
use crate::failure::ReadError;
use crate::format::Format;
use crate::limits::MOST_COLUMNS;
use crate::reading::{ImportedNap, ImportedNight, Provenance, ReadOptions, Reading};
use crate::rejection::{Reason, Rejection};
use crate::rows::rows_of;
use crate::text::Text;

/// Reads the file.
pub(crate) fn read<R: Read>(text: Text<R>, options: &ReadOptions) -> Result<Reading, ReadError> {
    let mut rows = rows_of(text);
    let header = rows.header()?;
    let names: Vec<String> = header.cells.iter().map(|name| name.trim().to_lowercase()).collect();
    if names.len() > MOST_COLUMNS {
        return Err(ReadError::TooLarge { line: header.line });
    }
    let is_unknown = |name: &&String| !name.is_empty() && *name != ZONE_IS_ASSUMED && !COLUMNS.contains(&name.as_str());
    let unknown: Vec<String> = names.iter().filter(is_unknown).cloned().collect();
    let mut reading = Reading::new(Format::Csv);
    let mut taken = HashSet::new();
    while let Some(row) = rows.next()? {
        if row.is_unterminated && row.cells.len() < names.len() {
            return Err(ReadError::Truncated { line: row.line });
        }
        reading.records += 1;
        let cells = Cells { names: &names, unknown: &unknown, values: &row.cells };
        let said =
            row::read(&cells, options).and_then(|said| match said.as_ref().and_then(|said| said.night.as_ref()) {
                Some(night) if !taken.insert((night.diary_date, night.ordinal)) => Err(Reason::SameNightTwice),
                _ => Ok(said),
            });
        match said {
            Ok(Some(said)) => add(&mut reading, said, row.line, options),
            Ok(None) => {}
            Err(reason) => reading.rejected.push(Rejection { line: row.line, reason }),
        }
        reading.is_not_full(row.line)?;
    }
    reading.unknown_columns = unknown;
    Ok(reading)
}

fn add(reading: &mut Reading, said: Said, line: u64, options: &ReadOptions) {
    if said.zone_is_assumed {
        let zone = said.night.as_ref().map(|night| night.zone).or(said.naps.first().map(|nap| nap.zone));
        reading.zone_assumed = reading.zone_assumed.or(zone).or(Some(options.zone));
    }
    for (number, nap) in said.naps.into_iter().enumerate() {
        let provenance = Provenance { keys: vec![nap_key(&nap, number)], ..said.provenance.clone() };
        reading.naps.push(ImportedNap { nap, provenance, line });
    }
    if let Some(night) = said.night {
        reading.nights.push(ImportedNight { night, provenance: said.provenance, line });
    }
}

/// Returns the key of a nap that has none: its times, else its place among those of the date.
pub(crate) fn nap_key(nap: &Nap, number: usize) -> String {
    match nap.span {
        NapSpan::Times { started_at, ended_at } => {
            format!("nap/{}/{}", started_at.timestamp_millis(), ended_at.timestamp_millis())
        }
        NapSpan::Duration { .. } => format!("nap/{}/{}", nap.diary_date, number + 1),
    }
}
