//! What is right for whom: from a routine, a person's answers and the rules to the routine as it is for this person.
//!
//! The rules are data, one [`Cell`] for every [`Flag`] and routine. A step of a routine of one's own follows the rules
//! of the routine it was taken from. Where several flags speak about a step the strictest wins: left out, replaced, light.

mod answers;
mod flag;
mod personal;
mod replace;
mod rules;
mod shorten;

pub use answers::*;
pub use flag::*;
pub use personal::*;
pub use replace::*;
pub use rules::*;

#[cfg(test)]
mod tests;
