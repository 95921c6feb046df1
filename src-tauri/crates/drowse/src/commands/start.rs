//! `drowse start`.

use drowse_app::routines::Length;
use drowse_app::tonight::Opening;
use drowse_host::start_other;

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Open the window on a routine, ready to begin
#[derive(Debug, clap::Args)]
pub struct Start {
    /// feet, head, face, acupressure, neck, abhyanga, hands, tired or breathing; without one, tonight's
    routine: Option<String>,
    /// Fit it into so many minutes of massage
    #[arg(long, value_name = "N")]
    minutes: Option<f64>,
}

impl Start {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let routine_id = match &self.routine {
            Some(id) => id.clone(),
            None => app.tonight(true)?.routine.id,
        };
        // A window that opened on nothing would be a poor place to learn of a wrong name.
        let length = self.minutes.map_or(Length::Chosen, Length::Minutes);
        if !app.show_routine(&routine_id, length)?.is_playable {
            return Err(Failure::new("routine_not_playable").with("routine", routine_id));
        }
        let opening = Opening::Player { routine_id: self.routine.clone(), minutes: self.minutes, from_reminder: false };
        start_other::open_window(&invocation.data_dir()?, &opening, None)
            .map_err(|error| Failure::new("window_not_started").because(error))
    }
}
