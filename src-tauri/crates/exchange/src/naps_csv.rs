//! The app's own list of naps: `diary_date,zone,start,end`, one row a nap.

use std::io::Read;

use drowse_core::diary::{Nap, NapSpan};
use drowse_core::time::{NOON, NightZone, diary_date_at};

use crate::check;
use crate::failure::ReadError;
use crate::format::Format;
use crate::limits::MOST_COLUMNS;
use crate::own_csv;
use crate::reading::{ImportedNap, NotedBy, Provenance, ReadOptions, Reading};
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
    let mut reading = Reading::new(Format::NapsCsv);
    while let Some(row) = rows.next()? {
        if row.is_unterminated && row.cells.len() < names.len() {
            return Err(ReadError::Truncated { line: row.line });
        }
        reading.records += 1;
        let cell = |name: &str| {
            let place = names.iter().position(|known| known == name)?;
            row.cells.get(place).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        match nap(cell, options) {
            Ok(nap) => {
                if cell("zone").is_none() {
                    reading.zone_assumed = Some(options.zone);
                }
                let keys = vec![own_csv::nap_key(&nap, reading.naps.len())];
                let source = own_csv::OWN_SOURCE.to_owned();
                let provenance = Provenance { noted_by: NotedBy::OtherApp, source, keys, logged_at: None };
                reading.naps.push(ImportedNap { nap, provenance, line: row.line });
            }
            Err(reason) => reading.rejected.push(Rejection { line: row.line, reason }),
        }
        reading.is_not_full(row.line)?;
    }
    Ok(reading)
}

fn nap<'a>(cell: impl Fn(&str) -> Option<&'a str>, options: &ReadOptions) -> Result<Nap, Reason> {
    let zone = cell("zone").map(|name| name.parse().map_err(|_| Reason::Zone(name.to_owned()))).transpose()?;
    let zone: NightZone = zone.unwrap_or(options.zone);
    let at = |name, previous| own_csv::instant(name, cell(name).ok_or(Reason::TooShort)?, zone, previous);
    let started_at = at("start", None)?;
    let ended_at = at("end", Some(started_at))?;
    check::span(started_at, ended_at, options.now)?;
    let given = cell("diary_date").map(|date| own_csv::date("diary_date", date));
    let diary_date = given.transpose()?.unwrap_or_else(|| diary_date_at(zone, started_at, NOON));
    Ok(Nap { diary_date, zone, span: NapSpan::Times { started_at, ended_at } })
}
