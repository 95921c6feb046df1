//! `drowse completions SHELL`.

use clap_complete::Shell;

use crate::arguments;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut arguments::description(), "drowse", &mut script);
        invocation.print(String::from_utf8_lossy(&script).trim_end())
    }
}
