//! What a file held.

use std::io::{Read, Seek, SeekFrom};

use chrono::{DateTime, Utc};
use drowse_core::diary::{Nap, Night};
use drowse_core::session::PastSession;
use drowse_core::time::NightZone;
use serde::{Deserialize, Serialize};

use crate::failure::ReadError;
use crate::format::Format;
use crate::gathered::Gathered;
use crate::limits::{MOST_REJECTED, MOST_SLEEPS};
use crate::progress::{Progress, Watched};
use crate::rejection::Rejection;
use crate::text::Text;
use crate::writing::KeptRoutine;
use crate::{
    apple_health, archive, fitbit, garmin, naps_csv, oura, own_csv, own_json, plees_tracker, samsung_health,
    sleep_as_android, sleep_cycle, sleepmeter, whoop, withings,
};

/// What the reader cannot know from the file.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions {
    /// The format the file must be of; `None`: found by itself.
    pub format: Option<Format>,
    /// The zone of times without one.
    pub zone: NightZone,
    /// This instant: nothing a day past it is a night.
    pub now: DateTime<Utc>,
}

/// What a file held.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its format.
    pub format: Format,
    /// Records as the other app counts them; several may make one night.
    pub records: u32,
    /// Main sleeps, oldest first.
    pub nights: Vec<ImportedNight>,
    /// Naps, oldest first.
    pub naps: Vec<ImportedNap>,
    /// Routine sessions, oldest first.
    pub sessions: Vec<ImportedSession>,
    /// Routines of one's own, the oldest first.
    pub routines: Vec<ImportedRoutine>,
    /// Rows that cannot be a night, a nap, a session or a routine.
    pub rejected: Vec<Rejection>,
    /// The zone taken for times without one, when there were such.
    pub zone_assumed: Option<NightZone>,
    /// Columns that are not known; their values became tags `column=value`.
    pub unknown_columns: Vec<String>,
}

impl Reading {
    pub(crate) fn new(format: Format) -> Self {
        let (nights, naps, sessions, routines, rejected, unknown_columns) = Default::default();
        Self { format, records: 0, nights, naps, sessions, routines, rejected, zone_assumed: None, unknown_columns }
    }

    /// Tells whether there is room for more.
    ///
    /// # Errors
    /// When there is more than any diary holds.
    pub(crate) fn is_not_full(&self, line: u64) -> Result<(), ReadError> {
        let is_full = self.nights.len() + self.naps.len() > MOST_SLEEPS || self.rejected.len() > MOST_REJECTED;
        if is_full { Err(ReadError::TooLarge { line }) } else { Ok(()) }
    }
}

/// Who wrote a night or nap down first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotedBy {
    /// The person, in this app.
    Person,
    /// Another app.
    #[default]
    OtherApp,
}

/// Where a night or nap came from, so that reading it again is noticed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Whether the person or another app wrote it down.
    pub noted_by: NotedBy,
    /// The app it came from: `sleep-as-android`, `plees-tracker`, `drowse` …
    pub source: String,
    /// That app's own identifiers, else `start/end`; several records may make one night.
    pub keys: Vec<String>,
    /// When it was first written down, if the file tells.
    pub logged_at: Option<DateTime<Utc>>,
}

/// A night of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedNight {
    /// The night.
    pub night: Night,
    /// Where it came from.
    pub provenance: Provenance,
    /// The line on which its first record begins.
    pub line: u64,
}

/// A nap of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedNap {
    /// The nap.
    pub nap: Nap,
    /// Where it came from.
    pub provenance: Provenance,
    /// The line on which its record begins.
    pub line: u64,
}

/// A routine session of a file. Only this app has them: when it was started tells it from all others.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedSession {
    /// The session.
    pub past: PastSession,
    /// Its number among the entries of the file.
    pub line: u64,
}

/// A routine of one's own in a file. Whether there are such steps is not known here.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedRoutine {
    /// The routine.
    pub kept: KeptRoutine,
    /// Its number among the entries of the file.
    pub line: u64,
}

/// Recognises a file by its content and reads it.
///
/// # Errors
/// When the file is empty, of no known format, not of the format asked for, damaged, larger than any diary, or ends
/// inside a record.
pub fn read<R: Read + Seek>(source: R, options: &ReadOptions) -> Result<Reading, ReadError> {
    read_watched(source, options, &Progress::default())
}

/// Reads as [`read`] does, and tells how far it has come.
///
/// # Errors
/// Those of [`read`], and [`ReadError::Cancelled`].
pub fn read_watched<R: Read + Seek>(
    source: R,
    options: &ReadOptions,
    progress: &Progress,
) -> Result<Reading, ReadError> {
    let mut source = Watched::new(source, progress).map_err(ReadError::from_io)?;
    let mut signature = [0; 4];
    let found = read_up_to(&mut source, &mut signature).map_err(ReadError::from_io)?;
    source.seek(SeekFrom::Start(0))?;
    if archive::SIGNATURES.contains(&&signature[..found]) {
        return archive::read(source, options);
    }
    read_text(Text::glance(source).map_err(ReadError::from_io)?, options)
}

fn read_up_to(source: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut found = 0;
    while found < buffer.len() {
        match source.read(&mut buffer[found..])? {
            0 => break,
            more => found += more,
        }
    }
    Ok(found)
}

fn read_text<R: Read>(text: Text<R>, options: &ReadOptions) -> Result<Reading, ReadError> {
    if text.first_line.is_empty() {
        return Err(ReadError::Empty);
    }
    let format = recognise(&text).ok_or(ReadError::Unrecognised)?;
    if let Some(asked) = options.format.filter(|asked| *asked != format) {
        return Err(ReadError::NotOfFormat(asked.name()));
    }
    match format {
        Format::Csv => own_csv::read(text, options),
        Format::NapsCsv => naps_csv::read(text, options),
        Format::Json => own_json::read(text, options),
        other => {
            let mut gathered = Gathered::default();
            gather(other, text, options, &mut gathered)?;
            gathered.into_reading(other)
        }
    }
}

/// Reads one file of another app; an archive may hold several.
pub(crate) fn gather<R: Read>(
    format: Format,
    text: Text<R>,
    options: &ReadOptions,
    gathered: &mut Gathered,
) -> Result<(), ReadError> {
    match format {
        Format::SleepAsAndroid => sleep_as_android::gather(text, options, gathered),
        Format::PleesTracker => plees_tracker::gather(text, options, gathered),
        Format::AppleHealth => apple_health::gather(text, options, gathered),
        Format::Fitbit if is_json(&text) => fitbit::gather(text, options, gathered),
        Format::Fitbit => fitbit::gather_table(text, options, gathered),
        Format::Garmin => garmin::gather(text, options, gathered),
        Format::Oura if is_json(&text) => oura::gather(text, options, gathered),
        Format::Oura => oura::gather_table(text, options, gathered),
        Format::SamsungHealth => samsung_health::gather(text, options, gathered),
        Format::SleepCycle => sleep_cycle::gather(text, options, gathered),
        Format::Whoop => whoop::gather(text, options, gathered),
        Format::Withings => withings::gather(text, options, gathered),
        Format::Sleepmeter => sleepmeter::gather(text, options, gathered),
        Format::Csv | Format::NapsCsv | Format::Json => Err(ReadError::Unrecognised),
    }
}

fn is_json<R>(text: &Text<R>) -> bool {
    text.first_line.starts_with(['{', '['])
}

/// Tells the format of a text by its beginning.
pub(crate) fn recognise<R>(text: &Text<R>) -> Option<Format> {
    if is_json(text) {
        return Format::of_json(text.beginning());
    }
    if text.first_line.starts_with('<') {
        return apple_health::is_export(text.beginning()).then_some(Format::AppleHealth);
    }
    let mut parser =
        csv::ReaderBuilder::new().has_headers(false).delimiter(text.separator).from_reader(text.first_line.as_bytes());
    let header = parser.records().next().and_then(Result::ok).unwrap_or_default();
    let header: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
    Format::of_header(&header)
}
