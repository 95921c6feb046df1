//! What the window needs before it paints.

use super::theme::{is_evening, theme_at};
use super::{Opening, Startup};
use crate::settings::DISCLAIMER_VERSION;
use crate::{App, AppError, wire};

/// What only the machine knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Machine {
    /// BCP 47 tag of the words that were found for the language setting.
    pub language: String,
    /// `12` or `24`, by the clock setting or the person's region.
    pub clock: u8,
    /// `mon`, `sun` or `sat`, by the setting or the person's region.
    pub week_start: String,
    /// Where the window was asked to open.
    pub opens: Opening,
    /// What does not work, each a key of words.
    pub missing: Vec<String>,
    /// Whether it can tell that something fills the screen.
    pub tells_full_screen: bool,
}

/// The theme that is none, but changes with the hour.
const BY_CLOCK: &str = "clock";

impl App {
    /// Returns what the window needs before it paints.
    ///
    /// # Errors
    /// The database refusing.
    pub fn startup(&self, machine: Machine) -> Result<Startup, AppError> {
        let (now, zone) = (self.now(), self.zone());
        let preferences = self.preferences()?;
        let schedule = preferences.schedule();
        Ok(Startup {
            now_local: wire::wall(now.with_timezone(&zone).naive_local()),
            theme: self.theme()?,
            is_theme_chosen: preferences.theme() != BY_CLOCK,
            is_evening: is_evening(now, preferences.evening_zone(zone), &schedule),
            text_size_pct: preferences.text_size_pct(),
            zoom_pct: preferences.zoom_pct(),
            motion: preferences.motion(),
            contrast: preferences.contrast(),
            language: machine.language,
            clock: machine.clock,
            week_start: machine.week_start,
            is_first_start: self.is_first_start()?,
            bedtime: schedule.week.bedtime.format("%H:%M").to_string(),
            wake: schedule.week.wake.format("%H:%M").to_string(),
            disclaimer_version: DISCLAIMER_VERSION,
            opens: machine.opens,
            missing: machine.missing,
            tells_full_screen: machine.tells_full_screen,
        })
    }

    /// Returns the theme of this hour: `night`, `ember` or `morning`.
    ///
    /// # Errors
    /// The database refusing.
    pub fn theme(&self) -> Result<String, AppError> {
        let preferences = self.preferences()?;
        Ok(match preferences.theme().as_str() {
            BY_CLOCK => {
                let zone = preferences.evening_zone(self.zone());
                theme_at(self.now(), zone, &preferences.schedule()).to_owned()
            }
            chosen => chosen.to_owned(),
        })
    }
}
