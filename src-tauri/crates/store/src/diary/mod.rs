//! Nights and naps in the diary file.

mod lights_out;
mod nap;
mod nap_rows;
mod night;
mod night_index;
mod night_parts;
mod night_place;
mod night_rows;
mod session_link;
mod source;

pub use nap::StoredNap;
pub use night::StoredNight;
pub use night_index::{IndexedNight, NightWords};
pub use night_place::NightPlace;
pub use session_link::EndedSession;
pub use source::{KnownSource, Origin, SourceRecord};
