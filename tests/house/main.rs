//! The rules of the house, checked on its own files.

#![allow(clippy::unwrap_used, reason = "a file that cannot be read is a failed test")]

mod directions;
mod files;
mod names;
mod safety;
mod voice;
mod words;
