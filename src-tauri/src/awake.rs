//! Keeps the screen on while a routine runs.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use drowse_app::player::PlayerEvent;
use keepawake::KeepAwake;

/// A rest shorter than this leaves the screen on: hands are only wiped.
const REST: Duration = Duration::from_secs(60);

/// A page that plays and says nothing for so long is gone. A hidden one speaks rarely, but more often than this.
const SILENCE: Duration = Duration::from_secs(300);

/// Returns how long the screen is kept on after something happened in the player.
fn kept_on_after(event: PlayerEvent) -> Duration {
    match event {
        PlayerEvent::Leave | PlayerEvent::Finish | PlayerEvent::Stop => Duration::ZERO,
        PlayerEvent::Pause => REST,
        PlayerEvent::Alive
        | PlayerEvent::Advance
        | PlayerEvent::Resume
        | PlayerEvent::Back
        | PlayerEvent::Forward
        | PlayerEvent::Repeat => SILENCE,
    }
}

/// The screen of this machine, kept on from report to report.
pub struct Awake(Sender<Duration>);

impl Awake {
    /// Prepares it; nothing is kept on yet. `reason` is what the desktop may tell the person.
    pub fn new(reason: impl Fn() -> String + Send + 'static) -> Self {
        Self::with(move || inhibit(&reason()))
    }

    /// `hold` keeps the screen on for as long as what it returns lives.
    fn with<H>(hold: impl Fn() -> H + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        // A thread of its own: the session bus is asked, and waited for, outside of any runtime.
        thread::spawn(move || keep(&receiver, hold));
        Self(sender)
    }

    /// Hears what happened in the player.
    pub fn hear(&self, event: PlayerEvent) {
        // The thread ends with the program only.
        let _ = self.0.send(kept_on_after(event));
    }
}

/// Holds and lets go, until nobody can ask any more.
fn keep<H>(wishes: &Receiver<Duration>, hold: impl Fn() -> H) {
    let mut held: Option<(H, Duration)> = None;
    loop {
        let wish = match &held {
            Some((_, patience)) => wishes.recv_timeout(*patience),
            None => wishes.recv().map_err(RecvTimeoutError::from),
        };
        held = match wish {
            Ok(Duration::ZERO) | Err(RecvTimeoutError::Timeout) => None,
            Ok(patience) => Some((held.map_or_else(&hold, |(hold, _)| hold), patience)),
            Err(RecvTimeoutError::Disconnected) => return,
        };
    }
}

/// Asks the desktop to leave the screen on, and the system to stay awake: one may work without the other.
fn inhibit(reason: &str) -> Vec<KeepAwake> {
    let ask = || {
        let mut asking = keepawake::Builder::default();
        asking.reason(reason).app_name("Drowse").app_reverse_domain("io.github.drowse.Drowse");
        asking
    };
    let asked = [ask().display(true).create(), ask().idle(true).create()];
    let log = |error: &keepawake::Error| tracing::info!(%error, "the screen may go dark by itself");
    asked.into_iter().filter_map(|held| held.inspect_err(log).ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;

    /// Says when it is let go.
    struct Told<'a>(&'a RefCell<Vec<&'static str>>);

    impl Drop for Told<'_> {
        fn drop(&mut self) {
            self.0.borrow_mut().push("let go");
        }
    }

    fn kept(wishes: &[Duration]) -> Vec<&'static str> {
        let (sender, receiver) = channel();
        wishes.iter().for_each(|wish| sender.send(*wish).unwrap());
        drop(sender);
        let said = RefCell::new(Vec::new());
        keep(&receiver, || {
            said.borrow_mut().push("hold");
            Told(&said)
        });
        said.into_inner()
    }

    fn kept_through(events: &[PlayerEvent]) -> Vec<&'static str> {
        kept(&events.iter().copied().map(kept_on_after).collect::<Vec<_>>())
    }

    #[test]
    fn the_screen_is_kept_on_once_from_the_first_stroke_to_the_last() {
        use PlayerEvent::{Advance, Alive, Finish, Pause, Resume};
        assert_eq!(kept_through(&[Alive, Advance, Pause, Resume, Alive, Finish]), ["hold", "let go"]);
    }

    #[test]
    fn leaving_lets_it_go_and_coming_back_keeps_it_on_again() {
        use PlayerEvent::{Alive, Leave};
        assert_eq!(kept_through(&[Alive, Leave, Alive, Leave]), ["hold", "let go", "hold", "let go"]);
    }

    #[test]
    fn a_long_rest_lets_it_go() {
        let (sender, receiver) = channel();
        let (holding, held) = channel::<()>();
        let holding = Cell::new(Some(holding));
        sender.send(Duration::from_nanos(1)).unwrap();
        let keeping = thread::spawn(move || keep(&receiver, || holding.take()));
        assert!(held.recv().is_err(), "what was held is gone while more may be asked");
        drop(sender);
        assert!(keeping.join().is_ok());
    }

    #[test]
    fn a_rest_is_a_minute_and_the_end_is_at_once() {
        assert_eq!(kept_on_after(PlayerEvent::Pause), Duration::from_secs(60));
        assert_eq!(kept_on_after(PlayerEvent::Finish), Duration::ZERO);
    }
}
