//! The half minutes at which nothing can have become due: most of an agent's life.

use chrono::{DateTime, TimeDelta, Utc};
use drowse_store::Version;

use super::{AgentRun, Tick};
use crate::{App, AppError};

/// How old a plan may be. What tonight's massage is may change with the hours, and with it when it is due.
const PLANNED_ANEW_EVERY: TimeDelta = TimeDelta::minutes(15);
/// The next turn comes so soon, unless the computer slept or somebody set its clock.
const SOON: TimeDelta = TimeDelta::minutes(1);

/// A plan that had nothing to do, and what it rests on.
#[derive(Debug, Clone)]
pub(super) struct Rest {
    version: Version,
    /// When the last turn was.
    looked_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    next_wake: Option<DateTime<Utc>>,
}

impl Rest {
    /// Begins now. `version`: how the diary stood when it was read for the plan, or before.
    pub fn begin(now: DateTime<Utc>, version: Version, next_wake: Option<DateTime<Utc>>) -> Self {
        let planned_anew_at = now + PLANNED_ANEW_EVERY;
        let ends_at = next_wake.map_or(planned_anew_at, |wake| wake.min(planned_anew_at));
        Self { version, looked_at: now, ends_at, next_wake }
    }

    fn goes_on(&self, now: DateTime<Utc>) -> bool {
        (self.looked_at..self.looked_at + SOON).contains(&now) && now < self.ends_at
    }
}

impl App {
    /// Lets a turn of the agent pass if it would do nothing: the last one found nothing to do before a later instant, nobody
    /// wrote to the diary since, and neither clock nor place changed. `None`: make the turn.
    ///
    /// # Errors
    /// The database refusing.
    pub fn pass_turn(&self, run: &mut AgentRun) -> Result<Option<Tick>, AppError> {
        let (now, here) = (self.now(), self.zone());
        let Some(rest) = run.rest.as_mut().filter(|rest| rest.goes_on(now)) else { return Ok(None) };
        if run.here != here || self.store.version()? != rest.version {
            return Ok(None);
        }
        rest.looked_at = now;
        Ok(Some(Tick { next_wake: rest.next_wake, ..Tick::default() }))
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use serde_json::json;

    use super::super::tests::{Evening, Screen};
    use super::super::{NotShown, Pause, Why};

    impl Evening {
        fn passes(&mut self, time: &str) -> bool {
            self.clock.set(&format!("2025-01-14T{time}Z"));
            self.app.pass_turn(&mut self.run).unwrap().is_some()
        }

        /// An agent that had nothing to do at nine, twice: at the first turn it writes that it lives.
        fn at_rest() -> Self {
            let mut evening = Self::new();
            evening.tick("20:59:30", &Screen::default());
            evening.tick("21:00:00", &Screen::default());
            evening
        }
    }

    #[test]
    fn turns_pass_until_something_is_due() {
        let mut evening = Evening::at_rest();
        assert!(evening.passes("21:00:30") && evening.passes("21:01:00"));
        let wake = evening.app.pass_turn(&mut evening.run).unwrap().unwrap().next_wake;
        assert_eq!(wake, Some("2025-01-14T22:00:00Z".parse().unwrap()));
        evening.tick("21:59:00", &Screen::default());
        assert!(evening.passes("21:59:30") && !evening.passes("22:00:00"));
    }

    #[test]
    fn a_plan_is_made_anew_now_and_then() {
        let mut evening = Evening::at_rest();
        let passed = (0..15).flat_map(|minute| [(minute, 0), (minute, 30)]);
        for (minute, second) in passed {
            assert!(evening.passes(&format!("21:{minute:02}:{second:02}")), "{minute}:{second}");
        }
        assert!(!evening.passes("21:15:00"));
    }

    #[test]
    fn a_sleep_another_clock_and_another_place_end_it() {
        let mut evening = Evening::at_rest();
        assert!(!evening.passes("21:01:00"), "a minute is a sleep");
        assert!(!evening.passes("20:59:59"), "the clock was set back");
        assert!(evening.passes("21:00:30"));
        evening.clock.travel(Tz::Europe__Paris);
        assert!(!evening.passes("21:01:00"));
    }

    #[test]
    fn whatever_is_written_ends_it() {
        let mut evening = Evening::at_rest();
        evening.app.set_setting("theme", &json!("ember")).unwrap();
        assert!(!evening.passes("21:00:30"));

        let mut evening = Evening::at_rest();
        evening.app.pause_reminders(Pause::UntilTomorrow).unwrap();
        assert!(!evening.passes("21:00:30"));

        let mut evening = Evening::at_rest();
        evening.other_program().set_setting("bedtime", &json!("23:15")).unwrap();
        assert!(!evening.passes("21:00:30"));
    }

    #[test]
    fn there_is_none_while_something_is_done_tried_or_held_back() {
        let mut evening = Evening::new();
        assert!(!evening.passes("12:31:00"), "no turn was made yet");
        evening.tick("21:59:30", &Screen::default());
        let refuses = Screen { refuses: Some(NotShown::Failed(Why::NoServer)), ..Screen::default() };
        evening.tick("22:00:00", &refuses);
        assert!(!evening.passes("22:00:30"));
        evening.tick("22:00:30", &Screen::default());
        assert!(!evening.passes("22:01:00"), "it was shown a moment ago");
        evening.tick("22:01:00", &Screen::default());
        assert!(evening.passes("22:01:30"));

        let mut evening = Evening::at_rest();
        evening.app.set_setting("reminder.hold_full_screen", &json!(true)).unwrap();
        let full = Screen::default();
        full.is_full.set(true);
        // At the first it writes that it lives, as once an hour.
        evening.tick("22:00:00", &full);
        evening.tick("22:00:30", &full);
        assert!(full.shown.borrow().is_empty() && !evening.passes("22:01:00"));
    }
}
