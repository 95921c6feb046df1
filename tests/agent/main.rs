//! The real `drowse agent` on a session bus of its own, beside a notification server that the test plays.
//!
//! The agent's clock is a file: it stands where the test puts it. Nothing here waits but for another process's answer, and
//! in [`clock_changes`] a few seconds for a clock that runs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed test")]

mod bus;
mod card;
mod clock_changes;
mod evening;
mod faked_clock;
mod full_screen;
mod login;
mod one_agent;
mod quiet;
mod reminders;
mod server;
mod tray;
mod trouble;
