//! `drowse undo`.

use super::night::OneNight;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Take the last change of the diary back
#[derive(Debug, clap::Args)]
pub struct Undo {}

impl Undo {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let taken_back = invocation.app()?.take_back()?.ok_or_else(|| Failure::new("nothing_to_undo"))?;
        let key = if taken_back.kept == 0 { "cli-undone" } else { "cli-undone-in-part" };
        invocation.show(&OneNight { night: taken_back.night }, |_, words| words.say(key))
    }
}
