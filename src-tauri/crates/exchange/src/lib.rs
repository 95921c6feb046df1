//! Diaries of other apps in, this diary out: one file a format, streaming, and no knowledge of any store.
//!
//! [`read`] recognises a file by its content and yields plain values of `drowse_core::diary`, each with the keys by
//! which reading it again is noticed. Rows that cannot be a night are listed beside them. [`write`] goes the other way.

mod apple_health;
mod archive;
mod check;
mod failure;
pub mod fingerprint;
mod fitbit;
mod format;
mod garmin;
mod gathered;
mod limits;
mod naps_csv;
mod oura;
mod own_csv;
mod own_json;
mod plees_tracker;
mod progress;
mod reading;
mod records_json;
mod rejection;
mod routine_file;
mod rows;
mod samsung_health;
mod sleep_as_android;
mod sleep_cycle;
mod sleepmeter;
mod sleeps;
mod table;
mod text;
mod time_awake;
mod wall;
mod whoop;
mod withings;
mod writing;

pub use failure::ReadError;
pub use format::Format;
pub use own_csv::OWN_SOURCE;
pub use progress::Progress;
pub use reading::{
    ImportedNap, ImportedNight, ImportedRoutine, ImportedSession, NotedBy, Provenance, ReadOptions, Reading, read,
    read_watched,
};
pub use rejection::{Reason, Rejection};
pub use routine_file::{RoutineFileError, read_routines, write_routines};
pub use writing::{Diary, ExportFormat, KeptRoutine, write};
