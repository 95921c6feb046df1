//! `drowse night metrics`.

use drowse_app::Clock;
use drowse_app::diary::measure_night;

use super::given::Given;
use super::shown;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Compute the numbers of a night and save nothing
#[derive(Debug, clap::Args)]
pub struct Measure {
    #[command(flatten)]
    given: Given,
}

impl Measure {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let night = self.given.night(invocation)?;
        let measured = measure_night(&night, invocation.clock().now())?;
        invocation.show(&measured, |measured, words| shown::readable(&measured.night, &measured.metrics, words))
    }
}
