//! Experiments in words.

mod words;

pub use words::ExperimentWords;
