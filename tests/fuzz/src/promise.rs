//! What is promised of every file.

use std::fmt;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use drowse_exchange::{Diary, ExportFormat, ReadOptions, Reading, read, write};

use crate::damage::damaged;
use crate::samples::Sample;

/// Far longer than any damaged sample takes, whose like are a few thousand bytes.
const LONGEST: Duration = Duration::from_secs(5);

/// A promise that was not kept, and the number of the file that broke it.
#[derive(Debug)]
pub struct Broken {
    /// The number, which breaks it again.
    pub seed: u64,
    /// What was broken.
    pub story: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\nagain: files 1 {}", self.story, self.seed)
    }
}

/// Reads one damaged file; returns whether it was taken at all.
///
/// # Errors
/// When the reader panicked, took too long, or made something that no diary holds.
pub fn check(samples: &[Sample], seed: u64) -> Result<bool, Broken> {
    let file = damaged(samples, seed);
    let broken = |story: &str| Broken { seed, story: story.to_owned() };
    let zones = ["Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "+05:45"];
    let zone = zones[(seed % zones.len() as u64) as usize];
    let options = ReadOptions {
        format: None,
        zone: zone.parse().expect("it is a zone"),
        now: "2026-01-01T12:00:00Z".parse().expect("it is a time"),
    };
    let begun = Instant::now();
    let read_it = || read(Cursor::new(&file), &options);
    let reading = catch_unwind(AssertUnwindSafe(read_it)).map_err(|_| broken("the reader panicked"))?;
    if begun.elapsed() > LONGEST {
        return Err(broken("the reader took too long"));
    }
    let Ok(reading) = reading else { return Ok(false) };
    // Nothing is written where nothing was read, and one in four tells of all.
    if seed.is_multiple_of(4) && !(reading.nights.is_empty() && reading.naps.is_empty()) {
        let told = catch_unwind(AssertUnwindSafe(|| comes_back(reading, &options)));
        told.map_err(|_| broken("what was read cannot be written"))?.map_err(|story| broken(&story))?;
    }
    Ok(true)
}

/// Sees that the diary takes what was read: it checks what its own JSON holds.
fn comes_back(reading: Reading, options: &ReadOptions) -> Result<(), String> {
    let diary = Diary {
        nights: reading.nights.into_iter().map(|imported| (imported.night, imported.provenance)).collect(),
        naps: reading.naps.into_iter().map(|imported| (imported.nap, imported.provenance)).collect(),
        ..Diary::default()
    };
    let mut json = Vec::new();
    write(&diary, ExportFormat::Json, &mut json).map_err(|error| format!("not written: {error}"))?;
    let back = read(Cursor::new(&json), options).map_err(|error| format!("not read back: {error:?} of {diary:?}"))?;
    if let Some(rejection) = back.rejected.first() {
        let night = diary.nights.get(rejection.line as usize - 1);
        return Err(format!("a diary would refuse it: {rejection:?} of {night:?}"));
    }
    let is_same = back.nights.len() == diary.nights.len() && back.naps.len() == diary.naps.len();
    if is_same { Ok(()) } else { Err("it did not all come back".to_owned()) }
}

/// Reads so many damaged files, from a number on; returns how many were taken at all.
///
/// # Errors
/// The first that broke a promise.
pub fn check_many(samples: &[Sample], seeds: std::ops::Range<u64>) -> Result<u64, Broken> {
    let mut taken = 0;
    for seed in seeds {
        taken += u64::from(check(samples, seed)?);
    }
    Ok(taken)
}
