//! What a person does, from the first step to the last: the use cases over a real SQLite file.

#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed journey")]

mod choices;
mod diary;
mod diary_history;
mod exchange;
mod exchange_again;
mod exchange_prepared;
mod exchange_routines;
mod exchange_sessions;
mod experiments;
mod helps;
mod morning_log;
mod own_files;
mod own_routines;
mod picks;
mod player;
mod reminders;
mod safety;
mod samples;
mod settings;
mod shelf;
mod sound;
mod tonight;
mod trends;
mod trends_rhythm;
mod trends_screen;
