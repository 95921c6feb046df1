//! SQLite and nothing else: open, migrate, back up, recover; one file a table family.
//!
//! # For whoever adds a noun
//!
//! [`Store`] is the diary file. Everything is read through [`Store::read`] and written through [`Store::write`], the
//! one door: a closure runs in one transaction and either all of it is stored or nothing.
//!
//! ```
//! # use drowse_store::{Actor, Context, Noun, Reading, Store, StoreError, Writing};
//! # fn main() -> Result<(), StoreError> {
//! # let folder = tempfile::tempdir().unwrap();
//! # let now = chrono::DateTime::from_timestamp(1_736_000_000, 0).unwrap();
//! let store = Store::open(folder.path(), now)?;
//! let context = Context { actor: Actor::CommandLine, at: now, import_id: None };
//! let written = store.write(&context, |writing| {
//!     writing.touch(Noun::Settings);
//!     Ok::<_, StoreError>(writing.at())
//! })?;
//! assert!(written.changes.contains(Noun::Settings));
//! # Ok(())
//! # }
//! ```
//!
//! Add your verbs as `impl Reading<'_>` (`get_`, `list_`) and `impl Writing<'_>` (`upsert_`, `delete_`) in your own
//! file; a [`Writing`] can do all a [`Reading`] can. Inside the crate both give the connection with `connection()`, and
//! `column` converts instants, dates and zones. A verb that writes says which noun it touched with [`Writing::touch`].
//! What a person may take back is an [`Aggregate`] and goes through [`Writing::put`] and [`Writing::remove`], which
//! record it before and after. The closure's error may be any type made `From<StoreError>`: returning it rolls back.

mod backup;
mod change;
pub(crate) mod column;
mod connection;
pub mod diary;
mod door;
mod error;
pub mod exchange;
pub mod experiment;
mod health;
mod last_change;
mod migrations;
mod open;
mod own_routine;
mod pick;
mod place;
mod recover;
mod reminder;
pub mod session;
mod setting;
mod undo;
mod wipe;

pub use backup::{Backup, BackupKind, Restored};
pub use change::{Aggregate, Entity};
pub use door::{Actor, Changes, Context, Noun, Reading, Store, Version, Writing, Written};
pub use error::StoreError;
pub use last_change::{ChangeKind, LastChange};
pub use own_routine::StoredOwnRoutine;
pub use pick::StoredPick;
pub use recover::Recovery;
pub use reminder::{Claim, MassageSpan, PlannedIn};
pub use undo::{Batch, Undone};
