//! Whether there is somebody to remind: what the window may do about it.

use drowse_core::schedule::StopReason;
use drowse_core::time::step_days;
use serde_json::{Value, json};

use crate::{App, AppError};

/// How long the reminders rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// This evening is left out.
    UntilTomorrow,
    /// Seven evenings are left out.
    ForAWeek,
}

impl App {
    /// Lets the reminders rest from this evening on.
    ///
    /// # Errors
    /// The database refusing.
    pub fn pause_reminders(&self, pause: Pause) -> Result<(), AppError> {
        let evenings = if pause == Pause::ForAWeek { 7 } else { 1 };
        let until = step_days(self.this_evening()?, evenings).to_string();
        self.set_setting("reminders.paused_until", &json!(until)).map(drop)
    }

    /// Ends a pause; what was switched off stays off.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_pause(&self) -> Result<(), AppError> {
        self.set_setting("reminders.paused_until", &Value::Null).map(drop)
    }

    /// Tells whether the reminders rest this evening.
    ///
    /// # Errors
    /// The database refusing.
    pub fn reminders_rest(&self) -> Result<bool, AppError> {
        let preferences = self.preferences()?;
        let this_evening = preferences.evening_of(self.now(), self.zone());
        Ok(preferences.schedule().paused_until.is_some_and(|until| this_evening < until))
    }

    /// Tells whether the window may start the agent when it finds none: not before the first start is answered, and
    /// not after the person quit it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn may_start_agent(&self) -> Result<bool, AppError> {
        let latest = self.read(|reading| Ok(reading.get_latest_run()?))?;
        let was_quit = latest.is_some_and(|run| run.stop_reason == Some(StopReason::Quit));
        Ok(!was_quit && !self.is_first_start()?)
    }

    /// Turns the evening reminder on and ends a pause. The agent is the caller's to start.
    ///
    /// # Errors
    /// The database refusing.
    pub fn turn_on_reminders(&self) -> Result<(), AppError> {
        self.end_pause()?;
        self.set_setting("reminder.evening.enabled", &json!(true))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use drowse_core::schedule::StopReason;
    use serde_json::json;

    use super::super::tests::Evening;
    use super::Pause;
    use crate::settings::FirstAnswers;

    #[test]
    fn the_agent_may_be_started_once_the_first_start_is_answered_and_until_it_is_quit() {
        let evening = Evening::new();
        assert!(!evening.app.may_start_agent().unwrap());
        let answers =
            FirstAnswers { bedtime: "22:45".into(), wake: "07:00".into(), may_remind: true, disclaimer_version: 1 };
        evening.app.answer_first_start(&answers).unwrap();
        assert!(evening.app.may_start_agent().unwrap());
        evening.app.end_agent_run(&evening.run, StopReason::Quit).unwrap();
        assert!(!evening.app.may_start_agent().unwrap());
    }

    #[test]
    fn a_pause_leaves_out_this_evening_or_a_week_of_them() {
        let app = Evening::new().app;
        let next = || app.coming_reminders(None, 1).unwrap()[0].local.clone();
        app.pause_reminders(Pause::UntilTomorrow).unwrap();
        assert_eq!((next().as_str(), app.reminders_rest().unwrap()), ("2025-01-15T22:00:00", true));
        app.pause_reminders(Pause::ForAWeek).unwrap();
        assert_eq!(next(), "2025-01-21T22:00:00");
        app.end_pause().unwrap();
        assert_eq!((next().as_str(), app.reminders_rest().unwrap()), ("2025-01-14T22:00:00", false));
    }

    #[test]
    fn turning_on_ends_a_pause() {
        let evening = Evening::new();
        evening.app.set_setting("reminder.evening.enabled", &json!(false)).unwrap();
        evening.app.set_setting("reminders.paused_until", &json!("2026-04-01")).unwrap();
        evening.app.turn_on_reminders().unwrap();
        assert_eq!(evening.app.get_setting("reminder.evening.enabled").unwrap().value, json!(true));
        assert_eq!(evening.app.get_setting("reminders.paused_until").unwrap().value, json!(null));
    }
}
