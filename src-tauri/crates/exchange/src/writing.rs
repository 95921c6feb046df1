//! This diary out.

use std::io::{self, Write};
use std::str::FromStr;

use chrono::{DateTime, Utc};
use drowse_core::diary::{Nap, Night};
use drowse_core::routine::OwnRoutine;
use drowse_core::session::PastSession;
use serde::{Deserialize, Serialize};

use crate::format::UnknownFormat;
use crate::reading::Provenance;
use crate::{own_csv, own_json, sleep_as_android};

/// A format that can be written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    /// The app's own CSV: nights, naps and tags lossless; opens in any spreadsheet.
    #[default]
    Csv,
    /// The app's own JSON: lossless, with the routine sessions and the routines of one's own.
    Json,
    /// Sleep as Android's CSV: the way back to the phone. Has no place for much of a night.
    SleepAsAndroid,
}

impl ExportFormat {
    /// Returns how the name of such a file ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::SleepAsAndroid => "csv",
            Self::Json => "json",
        }
    }
}

impl FromStr for ExportFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        match name {
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "sleep-as-android" => Ok(Self::SleepAsAndroid),
            _ => Err(UnknownFormat(name.to_owned())),
        }
    }
}

/// What is written, each kind oldest first; nights and naps with where they came from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diary {
    /// The nights.
    pub nights: Vec<(Night, Provenance)>,
    /// The naps.
    pub naps: Vec<(Nap, Provenance)>,
    /// The routine sessions that ended.
    pub sessions: Vec<PastSession>,
    /// The routines of one's own.
    pub routines: Vec<KeptRoutine>,
}

/// A routine of one's own with its id, by which the sessions know it on another computer too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptRoutine {
    /// `own-` and a number no other routine has.
    pub id: String,
    /// When it was first saved.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// The routine.
    #[serde(flatten)]
    pub routine: OwnRoutine,
}

/// Writes a diary.
///
/// # Errors
/// When writing fails.
pub fn write(diary: &Diary, format: ExportFormat, out: impl Write) -> io::Result<()> {
    match format {
        ExportFormat::Csv => own_csv::write(diary, out),
        ExportFormat::Json => own_json::write(diary, out),
        ExportFormat::SleepAsAndroid => sleep_as_android::write(diary, out),
    }
}
