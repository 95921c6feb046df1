//! The app's own JSON: lossless, for moving to another computer and for programs.

use std::fmt;
use std::io::{self, Read, Write};

use chrono::{DateTime, Utc};
use drowse_core::diary::{Nap, Night};
use drowse_core::session::PastSession;
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check;
use crate::failure::ReadError;
use crate::format::Format;
use crate::limits;
use crate::reading::{ImportedNap, ImportedNight, ImportedRoutine, ImportedSession, Provenance, ReadOptions, Reading};
use crate::rejection::{Reason, Rejection};
use crate::text::Text;
use crate::writing::{Diary, KeptRoutine};

/// Stands in the field `format`.
pub(crate) const FORMAT: &str = "drowse-diary";
const VERSION: u64 = 1;

#[derive(Serialize)]
struct Document<'d> {
    format: &'static str,
    version: u64,
    nights: Vec<With<&'d Night>>,
    naps: Vec<With<&'d Nap>>,
    sessions: &'d [PastSession],
    routines: &'d [KeptRoutine],
}

#[derive(Serialize, Deserialize)]
struct With<T> {
    #[serde(flatten)]
    value: T,
    provenance: Provenance,
}

/// Reads the file, an entry at a time; a rejected one is told by its number: nights, naps, sessions, routines, from 1.
pub(crate) fn read<R: Read>(text: Text<R>, options: &ReadOptions) -> Result<Reading, ReadError> {
    let mut found = Found { reading: Reading::new(Format::Json), now: options.now, refusal: None };
    let bytes = io::BufReader::new(limits::at_most(text.bytes, limits::LARGEST_OWN));
    let mut parser = serde_json::Deserializer::from_reader(bytes);
    let read = parser.deserialize_map(Whole(&mut found)).and_then(|()| parser.end());
    match (found.refusal, read) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(error)) => Err(ReadError::from_json(error)),
        (None, Ok(())) => Ok(found.reading),
    }
}

/// What was read so far.
struct Found {
    reading: Reading,
    now: DateTime<Utc>,
    /// Why the file is refused, where the parser has no words for it.
    refusal: Option<ReadError>,
}

impl Found {
    fn refuse<E: de::Error>(&mut self, why: ReadError) -> E {
        let said = E::custom(&why);
        self.refusal = Some(why);
        said
    }

    /// Takes all entries of a list. What is broken costs the whole file in nights and naps, and itself elsewhere.
    fn take<'de, S: SeqAccess<'de>>(&mut self, list: List, mut entries: S) -> Result<(), S::Error> {
        loop {
            let line = u64::from(self.reading.records) + 1;
            let taken = match list {
                List::Nights => entries.next_element()?.map(|With { value, provenance }| {
                    let night = check::night(value, self.now)?;
                    self.reading.nights.push(ImportedNight { night, provenance, line });
                    Ok(())
                }),
                List::Naps => entries.next_element()?.map(|With { value: nap, provenance }| {
                    check::nap(&nap, self.now)?;
                    self.reading.naps.push(ImportedNap { nap, provenance, line });
                    Ok(())
                }),
                List::Sessions => entries.next_element()?.map(|value: Value| {
                    let past = serde_json::from_value(value).map_err(|_| Reason::BrokenSession)?;
                    check::session(&past, self.now)?;
                    self.reading.sessions.push(ImportedSession { past, line });
                    Ok(())
                }),
                List::Routines => entries.next_element()?.map(|value: Value| {
                    let kept = serde_json::from_value(value).map_err(|_| Reason::BrokenRoutine)?;
                    self.reading.routines.push(ImportedRoutine { kept, line });
                    Ok(())
                }),
            };
            let Some(taken) = taken else { return Ok(()) };
            self.reading.records += 1;
            if let Err(reason) = taken {
                self.reading.rejected.push(Rejection { line, reason });
            }
            self.reading.is_not_full(line).map_err(|full| self.refuse::<S::Error>(full))?;
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum List {
    Nights,
    Naps,
    Sessions,
    Routines,
}

/// The whole file. Files written before there were sessions or routines in them have none.
struct Whole<'f>(&'f mut Found);

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a diary")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut missing = vec!["format", "version", "nights", "naps"];
        while let Some(name) = fields.next_key::<String>()? {
            missing.retain(|field| *field != name);
            let list = match name.as_str() {
                "format" => {
                    if fields.next_value::<String>()? != FORMAT {
                        return Err(self.0.refuse(ReadError::Unrecognised));
                    }
                    continue;
                }
                "version" => {
                    let version: u64 = fields.next_value()?;
                    if version > VERSION {
                        return Err(self.0.refuse(ReadError::Newer(version)));
                    }
                    continue;
                }
                "nights" => List::Nights,
                "naps" => List::Naps,
                "sessions" => List::Sessions,
                "routines" => List::Routines,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            fields.next_value_seed(Entries { list, found: self.0 })?;
        }
        missing.first().map_or(Ok(()), |field| Err(A::Error::missing_field(field)))
    }
}

/// One list of the file.
struct Entries<'f> {
    list: List,
    found: &'f mut Found,
}

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a list: {:?}", self.list)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, entries: S) -> Result<(), S::Error> {
        self.found.take(self.list, entries)
    }
}

/// Writes the file.
pub(crate) fn write(diary: &Diary, mut out: impl Write) -> io::Result<()> {
    let document = Document {
        format: FORMAT,
        version: VERSION,
        nights: diary.nights.iter().map(with).collect(),
        naps: diary.naps.iter().map(with).collect(),
        sessions: &diary.sessions,
        routines: &diary.routines,
    };
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn with<T>((value, provenance): &(T, Provenance)) -> With<&T> {
    With { value, provenance: provenance.clone() }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use chrono_tz::Tz;
    use drowse_core::diary::{NightDraft, make_night};

    use super::*;

    fn read(text: &str) -> Result<Reading, ReadError> {
        let options =
            ReadOptions { format: None, zone: Tz::Europe__London.into(), now: "2025-02-01T12:00:00Z".parse().unwrap() };
        crate::read(Cursor::new(text.to_owned()), &options)
    }

    fn night() -> String {
        let draft = NightDraft { diary_date: "2025-01-15".parse().ok(), ..NightDraft::blank(Tz::Europe__London) };
        let made = make_night(&draft, "2025-02-01T12:00:00Z".parse().unwrap()).unwrap();
        serde_json::to_string(&With { value: made.night, provenance: Provenance::default() }).unwrap()
    }

    #[test]
    fn what_is_not_known_is_passed_over_in_whatever_order() {
        let night = night();
        let text = format!(
            r#"{{"format":"drowse-diary","naps":[],"mood":{{"of":["old"]}},"nights":[{night}],"routines":[7],"version":1}}"#
        );
        let reading = read(&text).unwrap();
        assert_eq!((reading.nights.len(), reading.nights[0].line, reading.records), (1, 1, 2));
        assert_eq!(reading.rejected, [Rejection { line: 2, reason: Reason::BrokenRoutine }]);
    }

    #[test]
    fn a_newer_file_an_unfinished_one_and_one_without_nights_are_refused() {
        let newer = r#"{"format":"drowse-diary","version":2,"nights":[{"dream":"#;
        assert!(matches!(read(newer), Err(ReadError::Newer(2))));
        let unfinished = format!("{{\"format\":\"drowse-diary\",\"version\":1,\"nights\":[{}", night());
        assert!(matches!(read(&unfinished), Err(ReadError::Truncated { .. })));
        let without = "{\"format\":\"drowse-diary\",\n\"version\":1,\n\"naps\":[]}";
        assert!(matches!(read(without), Err(ReadError::BrokenJson { .. })));
    }

    #[test]
    fn a_file_of_a_million_broken_routines_is_refused_before_they_fill_the_memory() {
        let routines = "7,".repeat(1_000_000);
        let text = format!(r#"{{"format":"drowse-diary","version":1,"nights":[],"naps":[],"routines":[{routines}7]}}"#);
        assert!(matches!(read(&text), Err(ReadError::TooLarge { .. })));
    }
}
