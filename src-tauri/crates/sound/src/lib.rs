//! The sound of a session, and the clock its pictures follow.
//!
//! [`Sound`] is the one door: it is told where a session is and says where it is heard. Behind it a [`mixer`] turns the
//! cues of a timeline into samples and knows nothing else; a [`feed`] keeps it in step with the [`session_clock`]; a
//! [`keeper`] opens the output when there is something to hear and lets go of it afterwards. Where nothing can be heard the
//! clock goes on alone.

mod clips;
mod device;
mod feed;
mod frames;
mod keeper;
mod mixer;
mod rendering;
mod score;
mod session_clock;
mod sound;
mod stage;
mod synthesis;
mod trial;

pub use rendering::render;
pub use sound::Sound;
pub use stage::{Heard, Silence};
