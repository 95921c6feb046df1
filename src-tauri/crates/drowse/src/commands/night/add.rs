//! `drowse night add`.

use drowse_app::diary::SaveMode;

use super::given::Given;
use super::shown;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Save a night
#[derive(Debug, clap::Args)]
pub struct Add {
    #[command(flatten)]
    given: Given,
    /// Take the place of the night the date has
    #[arg(long, conflicts_with = "second")]
    replace: bool,
    /// Add a second main sleep of the date
    #[arg(long)]
    second: bool,
}

impl Add {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let mode = match (self.replace, self.second) {
            (true, _) => SaveMode::Replace,
            (_, true) => SaveMode::Second,
            _ => SaveMode::New,
        };
        let night = self.given.night(invocation)?;
        let saved = invocation.app()?.save_night(&night, mode)?;
        invocation.show(&saved, |saved, words| {
            let warnings = shown::readable_warnings(&saved.warnings, words);
            format!("{}{warnings}", shown::readable(&saved.night, &saved.metrics, words))
        })
    }
}
