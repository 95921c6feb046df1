//! The diary file when things go wrong around it: damage, other versions, other programs, time.

#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed test")]

mod backups;
mod damage;
mod nights;
mod rows;
mod together;
mod undo;
mod upgrade;
mod wipe;
mod zone_rules;
