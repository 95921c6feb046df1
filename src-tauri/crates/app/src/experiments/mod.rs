//! Experiments: two kinds of evening, dealt by lot, and what the nights after them say.

mod export;
mod nights;
mod paper;
mod start;
mod tend;
mod tonight;
mod view;

pub use paper::{ExperimentOnPaper, LookOnPaper};
pub use start::StartExperiment;
pub(crate) use tonight::Tonights;
pub(crate) use view::summaries;
pub use view::*;
