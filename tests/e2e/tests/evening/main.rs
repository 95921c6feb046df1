//! An evening and a morning in the real window. One test at a time: each has a machine of its own, but they share the
//! processor, and some look at what happens within two seconds.
#![cfg(target_os = "linux")]

mod card;
mod data;
mod everyone;
mod experiment;
mod first_evening;
mod first_frame;
mod hand;
mod links;
mod morning;
mod outside;
mod own_routines;
mod pick;
mod policy;
mod privacy;
mod reader;
mod real_server;
mod reminder;
mod resume;
mod routines;
mod sheet;
mod smoke;
mod sound;
mod trends;
mod upgrade;

use tokio::sync::{Mutex, MutexGuard};

/// Lets one test at a time run.
async fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::const_new(());
    ONE.lock().await
}
