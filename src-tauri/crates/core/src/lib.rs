//! The rules of sleep, routines and reminders: values in, values out.
//!
//! Nothing here reads a clock, a file or a database. `now` and the zone come in as arguments, a value or a decision
//! goes out, and the caller acts. The same noun runs through every layer above: [`diary`], [`trends`], [`comparison`],
//! [`experiment`], [`pick`], [`routine`], [`safety`], [`session`], [`sound`], [`schedule`].

pub mod backup;
pub mod comparison;
pub mod diary;
pub mod experiment;
pub mod pick;
pub mod routine;
pub mod safety;
pub mod schedule;
pub mod session;
pub mod sound;
pub mod time;
pub mod trends;
pub mod units;
