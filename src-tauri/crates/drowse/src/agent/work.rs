//! The loop.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use drowse_app::reminders::{AgentRun, AnsweredFrom, Pause, ReminderAnswer, StopReason};
use drowse_app::settings::Preferences;
use drowse_app::tonight::Opening;
use drowse_app::{App, AppError, Clock};
use drowse_host::socket::{Door, Message};
use drowse_host::{SystemClock, Words, autostart, locale, start_other};

use super::card::Card;
use super::event::{Event, NoticeAction, TrayChoice};
use super::notifier::DesktopNotifier;
use super::tray::TrayPlace;
use super::tray_state::{Standing, TrayState};
use crate::failure::Failure;

/// The agent at work.
pub struct Work {
    app: App,
    run: AgentRun,
    clock: SystemClock,
    data_dir: PathBuf,
    tell: Sender<Event>,
    notifier: DesktopNotifier,
    /// The settings the words were loaded for: language and clock.
    spoken: (String, String),
    tray: TrayPlace,
    /// Something is on the screen or could not come there: every turn looks after it.
    is_waited_for: bool,
}

impl Work {
    /// Begins a run.
    pub fn begin(
        app: App,
        clock: SystemClock,
        data_dir: PathBuf,
        tell: Sender<Event>,
        card: Card,
        tray: TrayPlace,
    ) -> Result<Self, Failure> {
        autostart::repair(&app);
        let run = app.start_agent_run(&drowse_host::version())?;
        let spoken = spoken(&app.preferences()?);
        let (words, hours) = speech(&spoken);
        let notifier = DesktopNotifier::new(tell.clone(), card, words, hours, app.notices_on_screen()?);
        #[cfg(target_os = "linux")]
        super::signals::start(tell.clone());
        Ok(Self { app, run, clock, data_dir, notifier, spoken, tray, tell, is_waited_for: false })
    }

    /// Works until it is asked to end. A turn that fails is tried again: the disk may have room later.
    pub fn go_on(mut self, events: &Receiver<Event>) -> Result<StopReason, Failure> {
        let mut is_woken = true;
        loop {
            let turned = if is_woken { self.turn() } else { self.turn_by_time() };
            let next_wake = turned.unwrap_or_else(|error| {
                tracing::error!(code = error.refusal.code, source = ?error.source, "a turn failed");
                None
            });
            let woken = events.recv_timeout(self.sleep(next_wake));
            is_woken = woken.is_ok();
            match woken {
                Ok(Event::End(reason)) => {
                    self.app.end_agent_run(&self.run, reason)?;
                    return Ok(reason);
                }
                Ok(event) => self.meet(event),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(StopReason::Signal),
            }
        }
    }

    /// Makes a turn to which nothing but the time woke it: mostly nothing is to be done and nothing to be shown. It sleeps
    /// again then, and sleeping takes no code but that of the sleep.
    fn turn_by_time(&mut self) -> Result<Option<DateTime<Utc>>, AppError> {
        let passed = if self.is_waited_for { None } else { self.app.pass_turn(&mut self.run)? };
        let next_wake = match passed {
            Some(tick) => tick.next_wake,
            None => self.turn()?,
        };
        if let Err(error) = drowse_memory::give_back_code() {
            tracing::debug!(%error, "no memory was given back");
        }
        Ok(next_wake)
    }

    /// Does what is due and shows how things stand. Returns when something is due next.
    fn turn(&mut self) -> Result<Option<DateTime<Utc>>, AppError> {
        // Reminders do not wait for a disk that has no room for a copy.
        if let Err(error) = self.app.back_up_daily() {
            tracing::warn!(code = error.refusal.code, "the copy of this day was not made");
        }
        let preferences = self.app.preferences()?;
        self.speak(spoken(&preferences));
        let tick = self.app.tick(&mut self.run, &self.notifier)?;
        let still_waiting = self.app.waiting_occurrences()?;
        self.notifier.close_unless(|occurrence_id| still_waiting.contains(&occurrence_id));
        if tick.shown > 0 || tick.failure.is_some() {
            super::tell_other(&self.data_dir, Door::Window, &Message::Due);
        }
        let card = self.app.waiting_reminder()?;
        let standing = Standing {
            mark: self.app.reminder_mark()?,
            waits: card.is_some(),
            can_snooze: card.is_some_and(|card| card.can_snooze),
            rests: self.app.reminders_rest()?,
        };
        self.is_waited_for = standing.waits || standing.mark.is_some() || self.notifier.has_card();
        let snooze_min = preferences.rules(0).snooze_min.into();
        self.tray.show(&self.notifier.with_words(|words| TrayState::new(words, standing, snooze_min)));
        Ok(tick.next_wake)
    }

    /// Changes the words when the person chose others: reading them takes longer than a turn.
    fn speak(&mut self, spoken: (String, String)) {
        if self.spoken != spoken {
            let (words, hours) = speech(&spoken);
            self.notifier.speak(words, hours);
            self.spoken = spoken;
        }
    }

    /// Returns how long to sleep: until something is due, half a minute at most.
    fn sleep(&self, next_wake: Option<DateTime<Utc>>) -> Duration {
        rest(next_wake.map(|at| at - self.clock.now()), self.clock.speed()).min(self.clock.longest_sleep())
    }

    fn meet(&mut self, event: Event) {
        match event {
            Event::Changed | Event::TrayCame | Event::End(_) => {}
            Event::Answered { server_id, answer, activation_token } => {
                let token = activation_token.as_deref();
                match (answer, self.notifier.occurrence(server_id)) {
                    (NoticeAction::Answer(answer), Some(id)) => {
                        self.answer(id, answer, AnsweredFrom::Notification, token);
                    }
                    (NoticeAction::Log, Some(id)) => {
                        self.answer(id, ReminderAnswer::Start, AnsweredFrom::Notification, token);
                    }
                    (_, None) => tracing::debug!(server_id, "an answer to somebody else's notification"),
                }
            }
            // Where the system draws no buttons, the answers are on the card; they stand on Tonight too.
            Event::Clicked { server_id } => match self.notifier.occurrence(server_id) {
                Some(id) if !self.notifier.open_card(id) => self.open(&Opening::Tonight, None),
                _ => {}
            },
            Event::Tray(choice) => self.choose(choice),
        }
    }

    fn choose(&mut self, choice: TrayChoice) {
        let waiting = self.app.waiting_reminder().ok().flatten().map(|card| card.occurrence_id);
        match (choice, waiting) {
            (TrayChoice::Begin, Some(id)) => self.answer(id, ReminderAnswer::Start, AnsweredFrom::Tray, None),
            (TrayChoice::Begin, None) => self.open(&player(), None),
            (TrayChoice::Later, Some(id)) => self.answer(id, ReminderAnswer::Later, AnsweredFrom::Tray, None),
            (TrayChoice::NotTonight, Some(id)) => {
                self.answer(id, ReminderAnswer::NotTonight, AnsweredFrom::Tray, None);
            }
            (TrayChoice::Later | TrayChoice::NotTonight, None) => {}
            (TrayChoice::Log, _) => self.open(&Opening::MorningLog, None),
            (TrayChoice::PauseTonight, _) => kept(self.app.pause_reminders(Pause::UntilTomorrow)),
            (TrayChoice::PauseWeek, _) => kept(self.app.pause_reminders(Pause::ForAWeek)),
            (TrayChoice::PauseDate, _) => self.open(&Opening::Pause, None),
            (TrayChoice::Resume, _) => kept(self.app.end_pause()),
            (TrayChoice::Open, _) => self.open(&Opening::Tonight, None),
            (TrayChoice::Quit, _) => {
                // The loop that reads it is this one, so it is there.
                let _ = self.tell.send(Event::End(StopReason::Quit));
            }
        }
    }

    /// Stores an answer; *Start* opens the window where it leads. Two listeners may bring the same answer: the second changes nothing.
    fn answer(&self, occurrence_id: i64, answer: ReminderAnswer, from: AnsweredFrom, token: Option<&str>) {
        match self.app.answer_and_go(occurrence_id, answer, from) {
            Ok(Some(opening)) => self.open(&opening, token),
            Ok(None) => {}
            Err(error) => tracing::warn!(code = error.refusal.code, "an answer was not stored"),
        }
    }

    fn open(&self, opening: &Opening, token: Option<&str>) {
        if let Err(error) = start_other::open_window(&self.data_dir, opening, token) {
            tracing::error!(%error, "the window could not be opened");
        }
    }
}

/// Logs what could not be kept; the menu shows how it stands at the next turn.
fn kept(done: Result<(), AppError>) {
    if let Err(error) = done {
        tracing::warn!(code = error.refusal.code, "a pause was not stored");
    }
}

/// Returns how long something that is due in `left` can be waited for. It may be over: the moment can come between the
/// plan and the sleep, and is met at once then.
fn rest(left: Option<TimeDelta>, speed: f64) -> Duration {
    const SHORTEST: Duration = Duration::from_millis(1);
    left.map_or(Duration::MAX, |left| left.to_std().unwrap_or_default().div_f64(speed).max(SHORTEST))
}

/// Returns the settings words depend on: language and clock.
fn spoken(preferences: &Preferences) -> (String, String) {
    (preferences.language(), preferences.clock())
}

/// Loads the words, and the clock as 12 or 24.
fn speech((language, clock): &(String, String)) -> (Words, u8) {
    (Words::load(language), locale::clock_in_use(clock))
}

fn player() -> Opening {
    Opening::Player { routine_id: None, minutes: None, from_reminder: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_due_on_the_way_to_sleep_is_not_slept_through() {
        assert_eq!(rest(Some(TimeDelta::milliseconds(-4)), 1.0), Duration::from_millis(1));
        assert_eq!(rest(Some(TimeDelta::seconds(6)), 2.0), Duration::from_secs(3));
        assert_eq!(rest(None, 1.0), Duration::MAX);
    }
}
