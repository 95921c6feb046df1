//! The real program, run as a person or a script runs it: what it prints, and how it ends.

#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed test")]

mod backup;
mod diary;
mod doctor;
mod exchange;
mod frame;
mod helps;
mod routines;
mod run;
mod settings;
mod sheet;
mod tonight;
mod trouble;
