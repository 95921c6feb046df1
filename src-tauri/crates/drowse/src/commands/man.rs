//! `drowse man`.

use crate::arguments;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Print the manual page
#[derive(Debug, clap::Args)]
pub struct Man {}

impl Man {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(arguments::description()).render(&mut page);
        rendered.map_err(|error| Failure::new("output_failed").because(error))?;
        invocation.print(String::from_utf8_lossy(&page).trim_end())
    }
}
