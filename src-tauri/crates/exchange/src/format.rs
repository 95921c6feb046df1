//! Which format a file is of, told by its content.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;

use crate::{fitbit, garmin, oura, own_json, samsung_health, sleepmeter, sleeps};

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The app's own CSV, one row a night.
    Csv,
    /// The app's own list of naps, one row a nap.
    NapsCsv,
    /// The app's own JSON.
    Json,
    /// Sleep as Android's `sleep-export.csv`, bare or in its zip.
    SleepAsAndroid,
    /// plees-tracker's CSV.
    PleesTracker,
    /// Apple Health's `export.xml`, bare or in its zip.
    AppleHealth,
    /// Fitbit's JSON or CSV.
    Fitbit,
    /// Garmin's `sleepData.json`, the zip that holds several, or the JSON of Garmin Connect.
    Garmin,
    /// Oura's CSV of trends, or JSON.
    Oura,
    /// Samsung Health's CSV, bare or in a zip with the stages of sleep.
    SamsungHealth,
    /// Sleep Cycle's `sleepdata.csv`.
    SleepCycle,
    /// WHOOP's `sleeps.csv`.
    Whoop,
    /// Withings' `sleep.csv`.
    Withings,
    /// Sleepmeter's `sleep_history.csv`.
    Sleepmeter,
}

impl Format {
    /// Every format, in the order people are told of them.
    pub const ALL: [Self; 14] = [
        Self::Csv,
        Self::NapsCsv,
        Self::Json,
        Self::SleepAsAndroid,
        Self::PleesTracker,
        Self::AppleHealth,
        Self::Fitbit,
        Self::Garmin,
        Self::Oura,
        Self::SamsungHealth,
        Self::SleepCycle,
        Self::Whoop,
        Self::Withings,
        Self::Sleepmeter,
    ];

    /// Returns the name by which the command line and the diary know the format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::NapsCsv => "naps",
            Self::Json => "json",
            Self::SleepAsAndroid => "sleep-as-android",
            Self::PleesTracker => "plees-tracker",
            Self::AppleHealth => "apple-health",
            Self::Fitbit => "fitbit",
            Self::Garmin => "garmin",
            Self::Oura => "oura",
            Self::SamsungHealth => "samsung-health",
            Self::SleepCycle => "sleep-cycle",
            Self::Whoop => "whoop",
            Self::Withings => "withings",
            Self::Sleepmeter => "sleepmeter",
        }
    }

    /// Tells the format of a table by the names in its first row, in small letters.
    pub(crate) fn of_header(header: &[String]) -> Option<Self> {
        let has = |name: &str| header.iter().any(|column| column == name);
        let starts_with =
            |names: &[&str]| names.iter().enumerate().all(|(n, name)| header.get(n).is_some_and(|c| c == name));
        let is_first = |names: &[&str]| header.first().is_some_and(|first| names.contains(&first.as_str()));
        if starts_with(&["id", "tz", "from", "to", "sched", "hours"]) {
            Some(Self::SleepAsAndroid)
        } else if starts_with(&["sid", "start", "stop"]) {
            Some(Self::PleesTracker)
        } else if has("diary_date") && has("start") && has("end") {
            Some(Self::NapsCsv)
        } else if has("diary_date") || (has("try_to_sleep") && has("final_awakening")) {
            Some(Self::Csv)
        } else if has("cycle start time") && has("sleep onset") && has("wake onset") {
            Some(Self::Whoop)
        } else if has("bedtime start") && has("bedtime end") {
            Some(Self::Oura)
        } else if starts_with(&["wake", "sleep", "bedtime"]) || is_first(&sleepmeter::LISTS) {
            Some(Self::Sleepmeter)
        } else if is_first(&samsung_health::TABLES) {
            Some(Self::SamsungHealth)
        } else if has("start") && has("end") && header.iter().any(|column| column.starts_with("time in bed")) {
            Some(Self::SleepCycle)
        } else if (has("from") && has("to") || has("from:") && has("to:")) && has("light (s)") && has("deep (s)") {
            Some(Self::Withings)
        } else if has("minutes asleep") && has("end time") || header.iter().eq([fitbit::TITLE]) {
            Some(Self::Fitbit)
        } else {
            None
        }
    }

    /// Tells the format of JSON by the names in its beginning: records name themselves early.
    pub(crate) fn of_json(beginning: &[u8]) -> Option<Self> {
        let holds = |mark: &str| beginning.windows(mark.len()).any(|window| window == mark.as_bytes());
        if holds(own_json::FORMAT) {
            Some(Self::Json)
        } else if garmin::MARKS.iter().all(|mark| holds(mark)) {
            Some(Self::Garmin)
        } else if oura::MARKS.iter().all(|mark| holds(mark)) {
            Some(Self::Oura)
        } else if fitbit::MARKS.iter().all(|mark| holds(mark)) {
            Some(Self::Fitbit)
        } else {
            // What is wrong with a file of our own is told better by its reader.
            beginning.trim_ascii_start().starts_with(b"{").then_some(Self::Json)
        }
    }

    /// Tells whether it is one of the app's own.
    pub(crate) fn is_own(self) -> bool {
        matches!(self, Self::Csv | Self::NapsCsv | Self::Json)
    }

    /// Returns how long a gap may be between records of one night; `None` where every record is a sleep by itself.
    pub(crate) fn longest_gap(self) -> Option<TimeDelta> {
        match self {
            Self::SleepAsAndroid | Self::Oura | Self::SamsungHealth | Self::SleepCycle | Self::Withings => {
                Some(sleeps::LONGEST_GAP)
            }
            _ => None,
        }
    }

    /// Tells whether a later record of the same key is the better one.
    pub(crate) fn is_renewed_by_later_files(self) -> bool {
        self == Self::Garmin
    }
}

impl fmt::Display for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// No format has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown format `{0}`")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}
