//! A routine being done: where it stands, what was really done, and when it was left for good.

mod report;
mod state;

pub use report::*;
pub use state::*;

#[cfg(test)]
mod tests;
