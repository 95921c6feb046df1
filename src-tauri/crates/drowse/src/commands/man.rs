//! `drowse man`.

use crate::arguments;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Print the manual page, or that of a subcommand
#[derive(Debug, clap::Args)]
pub struct Man {
    /// A subcommand, such as "night add"
    #[arg(value_name = "SUBCOMMAND")]
    path: Vec<String>,
}

impl Man {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let mut described = arguments::description();
        // Building gives every subcommand its global flags and its full name.
        described.build();
        let mut command = &described;
        for name in &self.path {
            let unknown = || Failure::usage("no_such_subcommand").with("name", self.path.join(" "));
            command = command.find_subcommand(name).ok_or_else(unknown)?;
        }
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(command.clone()).render(&mut page);
        rendered.map_err(|error| Failure::new("output_failed").because(error))?;
        invocation.print(String::from_utf8_lossy(&page).trim_end())
    }
}
