//! What the tests share.

mod desk;

pub use desk::{Desk, sample};
