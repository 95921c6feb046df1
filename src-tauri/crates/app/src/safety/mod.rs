//! Health: what a person tells, what follows from it for a routine, and when to ask.

mod answer;
mod content;
mod person;
mod view;

pub(crate) use person::{Advice, Person};
pub use view::*;

#[cfg(test)]
mod tests;
