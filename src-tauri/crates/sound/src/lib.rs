//! The sound of a session, and the clock its pictures follow.
//!
//! [`Sound`] is the one door: it is told where a session is and says where it is heard. Where nothing can be heard it
//! goes on as a silent clock.

mod session_clock;
mod sound;

pub use sound::{Heard, Silence, Sound};
