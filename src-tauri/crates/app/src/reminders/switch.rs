//! Whether there is somebody to remind: what the window may do about it.

use drowse_core::schedule::StopReason;
use serde_json::{Value, json};

use crate::{App, AppError};

impl App {
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
        self.set_setting("reminders.paused_until", &Value::Null)?;
        self.set_setting("reminder.evening.enabled", &json!(true))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use drowse_core::schedule::StopReason;
    use serde_json::json;

    use super::super::tests::Evening;
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
    fn turning_on_ends_a_pause() {
        let evening = Evening::new();
        evening.app.set_setting("reminder.evening.enabled", &json!(false)).unwrap();
        evening.app.set_setting("reminders.paused_until", &json!("2026-04-01")).unwrap();
        evening.app.turn_on_reminders().unwrap();
        assert_eq!(evening.app.get_setting("reminder.evening.enabled").unwrap().value, json!(true));
        assert_eq!(evening.app.get_setting("reminders.paused_until").unwrap().value, json!(null));
    }
}
