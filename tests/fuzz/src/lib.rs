//! Damages every sample in every way, and sees that the readers survive it.
//!
//! *No file, whatever stands in it, ends the program, stops it, or brings a night into the diary that the diary itself
//! would refuse.* A file is damaged as its number says and in no other way: a number that found something finds it again.

mod damage;
mod dice;
mod promise;
mod samples;

pub use damage::damaged;
pub use promise::{Broken, check, check_many};
pub use samples::{Sample, samples};
