//! Two ways to end the evening, dealt by lot, and what the nights after them say.
//!
//! A diary of evenings people chose shows what went together. Here chance chooses, so that a difference is more than
//! that. Nights come in blocks of two, one of each kind, in an order drawn by lot before the first of them: whatever
//! drifts over the weeks then touches both alike. Only the draw is random, so the test asks how often another draw would
//! have looked as clear ([`sign_flip`]), which holds whatever the nights depend on.

mod deal;
mod protocol;
mod sign_flip;
mod verdict;

pub use deal::{Arm, Dealt, Next, complete_blocks, first_arm, next_assignment};
pub use protocol::{FEWEST_BLOCKS, Kind, Look, MOST_BLOCKS, Protocol, REPLACEMENTS};
pub use sign_flip::{SignFlip, sign_flip};
pub use verdict::{
    Finding, LEANING, LookResult, Verdict, as_assigned, as_done, due_look, nights_otherwise, take_look, verdict,
};
