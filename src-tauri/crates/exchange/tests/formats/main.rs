//! Every format, read and written through the crate's own door.

#![allow(clippy::unwrap_used, reason = "a sample that cannot be read is a failed test")]

mod any_diary;
mod apple_health;
mod broken_files;
mod encodings;
mod fitbit;
mod garmin;
mod hostile_files;
mod oura;
mod own_formats;
mod plees_tracker;
mod reading;
mod real_files;
mod routines;
mod samsung_health;
mod sessions;
mod sleep_as_android;
mod sleep_cycle;
mod sleepmeter;
mod whoop;
mod withings;
