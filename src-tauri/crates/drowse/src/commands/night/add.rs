//! `drowse night add`.

use drowse_app::diary::SaveMode;

use super::given::Given;
use super::shown;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// The example of the help: everything but the zone may be left out.
const EXAMPLE: &str = r#"A night in JSON, for --json-input; everything but "zone" may be left out:
  {"zone": "Europe/London", "diary_date": "2025-01-15",
   "got_into_bed_at": "2025-01-14T22:30", "tried_to_sleep_at": "2025-01-14T23:00",
   "sleep_onset_latency_min": 15, "awakenings": 2, "wake_after_sleep_onset_min": 20,
   "final_awakening_at": "2025-01-15T06:45", "tried_to_sleep_after_final_awakening_min": 10,
   "got_out_of_bed_at": "2025-01-15T07:15", "planned_wake_at": "2025-01-15T07:00",
   "woken_by_alarm": false, "quality": 4, "rested": 3, "slept": true,
   "naps": [{"started_at": "2025-01-14T14:00", "ended_at": "2025-01-14T14:25"}],
   "routines": ["feet"], "tags": ["late coffee"], "note": ""}

The same with flags, for last night: drowse night add --into-bed 22:30 --lights-out 23:00 --sol 15 --woke 06:45 --up 07:15"#;

/// Save a night
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLE)]
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
