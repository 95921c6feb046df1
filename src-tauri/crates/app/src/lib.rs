//! What a person can do with Drowse: the use cases, the ports they need, and the types that cross to the interface.
//!
//! One module a noun. `view.rs` in each holds its transport types: instants as RFC 3339 UTC strings, wall times as
//! `2025-01-14T22:30:00`, dates as `2025-01-15`, durations as numbers whose unit stands in the name, unknown as `null`.
//! `ts-rs` writes them to `ui/src/ipc/generated`.

pub mod about;
mod app;
pub mod backup;
mod clock;
pub mod diary;
mod error;
pub mod exchange;
pub mod experiments;
pub mod helps;
pub mod pick;
pub mod player;
pub mod reminders;
pub mod routines;
pub mod safety;
pub mod settings;
pub mod sheet;
pub mod sound;
pub mod tonight;
pub mod trends;
mod wire;

pub use app::App;
pub use clock::Clock;
pub use drowse_core::time::ZONE_RULES;
pub use drowse_store::{Actor, Changes, Noun};
pub use error::AppError;
