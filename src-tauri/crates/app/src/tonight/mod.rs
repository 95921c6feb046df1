//! The evening in one glance, and what the window needs before it paints.

mod glance;
mod startup;
mod theme;
mod view;

pub use startup::Machine;
pub use view::*;

#[cfg(test)]
mod tests;
