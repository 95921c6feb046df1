//! A routine being done: where it stands, what was really done, and when it was left for good.

mod past;
mod report;
mod state;

pub use past::*;
pub use report::*;
pub use state::*;

#[cfg(test)]
mod tests;
