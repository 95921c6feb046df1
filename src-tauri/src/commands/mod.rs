//! What the page may ask for: one file a noun, at most eight lines a command, no rules.

pub mod diary;
pub mod window;
