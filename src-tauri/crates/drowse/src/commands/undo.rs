//! `drowse undo`.

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Take the last change of the diary back
#[derive(Debug, clap::Args)]
pub struct Undo {}

impl Undo {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if !invocation.app()?.undo()? {
            return Err(Failure::new("nothing_to_undo"));
        }
        let restored = serde_json::json!({ "night": null });
        invocation.show(&restored, |_, words| words.say("cli-undone"))
    }
}
