//! What a reader of another app's file gathers, before it is told what of it is one night.

use std::collections::HashSet;

use crate::failure::ReadError;
use crate::format::Format;
use crate::limits::{MOST_REJECTED, MOST_SLEEPS, MOST_WORDS};
use crate::reading::Reading;
use crate::rejection::{Reason, Rejection};
use crate::samsung_health::Stages;
use crate::sleeps::{self, Sleep};

/// Sleeps and rejected rows of one file, or of several of an archive.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// Records as the other app counts them.
    pub records: u32,
    pub sleeps: Vec<Sleep>,
    pub rejected: Vec<Rejection>,
    /// Samsung keeps the stages of sleep in a table of their own.
    pub samsung_stages: Stages,
    words: usize,
}

impl Gathered {
    /// Takes what a record was read as; `None`: a record of no sleep, which is nothing to tell.
    ///
    /// # Errors
    /// When there is more than any diary holds.
    pub fn take(&mut self, line: u64, read: Result<Option<Sleep>, Reason>) -> Result<(), ReadError> {
        self.records = self.records.saturating_add(1);
        match read {
            Ok(Some(sleep)) => self.add(sleep),
            Ok(None) => Ok(()),
            Err(reason) => self.reject(line, reason),
        }
    }

    /// Adds a sleep of records that were counted before.
    ///
    /// # Errors
    /// When there is more than any diary holds.
    pub fn add(&mut self, sleep: Sleep) -> Result<(), ReadError> {
        let line = sleep.line;
        self.words += sleep.words();
        self.sleeps.push(sleep);
        let is_too_large = self.sleeps.len() > MOST_SLEEPS || self.words > MOST_WORDS;
        if is_too_large { Err(ReadError::TooLarge { line }) } else { Ok(()) }
    }

    /// Adds a record that cannot be a sleep.
    ///
    /// # Errors
    /// When there are more than anybody reads.
    pub fn reject(&mut self, line: u64, reason: Reason) -> Result<(), ReadError> {
        self.rejected.push(Rejection { line, reason });
        if self.rejected.len() > MOST_REJECTED { Err(ReadError::TooLarge { line }) } else { Ok(()) }
    }

    /// Tells whether so many more may be kept.
    ///
    /// # Errors
    /// When there is more than any diary holds.
    pub fn is_room_for(&self, more: usize, line: u64) -> Result<(), ReadError> {
        if self.sleeps.len() + more > MOST_SLEEPS { Err(ReadError::TooLarge { line }) } else { Ok(()) }
    }

    /// Tells nights from naps, as the app of that format means its records.
    ///
    /// # Errors
    /// When there are stages of sleep alone, without the nights they belong to.
    pub fn into_reading(mut self, format: Format) -> Result<Reading, ReadError> {
        if self.records == 0 && !self.samsung_stages.is_empty() {
            return Err(ReadError::ArchiveWithoutDiary);
        }
        if format.is_renewed_by_later_files() {
            self.sleeps.reverse();
        }
        // Merged backups and exports of overlapping times hold the same record more than once.
        let mut seen = HashSet::new();
        self.sleeps.retain(|sleep| seen.insert(sleep.keys.first().cloned()));
        self.sleeps.iter_mut().for_each(|sleep| self.samsung_stages.complete(sleep));
        let mut reading = Reading::new(format);
        reading.records = self.records;
        reading.rejected = self.rejected;
        reading.zone_assumed = self.sleeps.iter().find(|sleep| sleep.zone_is_assumed).map(|sleep| sleep.zone);
        sleeps::add_to(&mut reading, format.name(), self.sleeps, format.longest_gap());
        Ok(reading)
    }
}
