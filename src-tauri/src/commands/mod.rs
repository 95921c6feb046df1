//! What the page may ask for: one file a noun, at most eight lines a command, no rules.

pub mod about;
pub mod backup;
pub mod card;
pub mod diary;
pub mod exchange;
pub mod experiments;
pub mod health;
pub mod player;
pub mod reminders;
pub mod routines;
pub mod settings;
pub mod sheet;
pub mod sound;
pub mod tonight;
pub mod trends;
pub mod window;
