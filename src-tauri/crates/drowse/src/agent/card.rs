//! The card: a small window for a reminder that the desktop's notifications could not show.
//!
//! The proof is the card's own word that it is painted and on the screen. A card that does not say so in time is ended,
//! and only then does its reminder count as not shown: it may be tried again, and nobody sees it twice.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use drowse_app::reminders::{Channel, NotShown, Reminder, RuleId, Shown, Why};
use drowse_host::socket::{self, Door, Message, Place};
use drowse_host::start_other;

/// How long a card may take to be on the screen: it brings a web view with it, and the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long the window may take to say that its person looks at the reminder.
const PATIENCE_WITH_WINDOW: Duration = Duration::from_secs(1);

/// How often a card that was started is looked after while it is waited for.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// How often a card is started for one reminder. After that only the server is tried: a screen that cannot be drawn on
/// will not be there half a minute later.
const MOST_TRIES: u8 = 3;

/// The word that a reminder is on the screen: which, and where.
pub type OnScreen = (i64, Place);

/// The card of this agent, open or not.
pub struct Card {
    data_dir: PathBuf,
    words: Receiver<OnScreen>,
    patience: Duration,
    /// The program, while it may run and was started by this agent.
    program: RefCell<Option<Child>>,
    /// How often one was started for a reminder in vain.
    tries: Cell<(i64, u8)>,
}

impl Card {
    /// Prepares it. `words`: what the card and the window say of what is on the screen.
    pub fn new(data_dir: PathBuf, words: Receiver<OnScreen>) -> Self {
        Self { data_dir, words, patience: PATIENCE, program: RefCell::new(None), tries: Cell::new((0, 0)) }
    }

    /// Shows a reminder that the server did not show, because of `why`, and waits until it is on the screen.
    ///
    /// Whoever looks at Tonight has the reminder with its answers before them: then no card comes.
    ///
    /// # Errors
    /// `why`, when there is no screen or no card came onto it.
    pub fn show(&self, reminder: &Reminder, why: Why) -> Result<Shown, NotShown> {
        let id = reminder.occurrence_id;
        while self.words.try_recv().is_ok() {}
        if reminder.rule == RuleId::Evening && self.stands_on_tonight(id) {
            return Ok(Shown { channel: Channel::TonightCard, server_id: None });
        }
        if !drowse_host::has_display() || self.tries.get() == (id, MOST_TRIES) || !self.open(id) {
            return Err(NotShown::Failed(why));
        }
        let shown = self.wait(id, why);
        let before = if self.tries.get().0 == id { self.tries.get().1 } else { 0 };
        self.tries.set((id, if shown.is_ok() { 0 } else { before + 1 }));
        shown.map(|()| Shown { channel: Channel::Corner, server_id: None })
    }

    /// Lets the card that is open turn to a reminder, or opens one. Says whether one is on its way.
    pub fn open(&self, occurrence_id: i64) -> bool {
        if socket::send(&self.data_dir, Door::Card, &Message::Card { occurrence_id }).is_ok() {
            return true;
        }
        self.end();
        match start_other::start_card(&self.data_dir, occurrence_id) {
            Ok(program) => self.program.replace(Some(program)).is_none(),
            Err(error) => {
                tracing::warn!(%error, "no card could be opened");
                false
            }
        }
    }

    /// Takes it off the screen, whoever opened it.
    pub fn close(&self) {
        // Nobody there: nothing is on the screen.
        let _ = socket::send(&self.data_dir, Door::Card, &Message::Quit { is_replaced: false });
    }

    /// Tells whether one that this agent started may be open.
    pub fn may_be_open(&self) -> bool {
        self.program.borrow().is_some()
    }

    /// Notices that it ended by itself.
    pub fn reap(&self) {
        let mut program = self.program.borrow_mut();
        if program.as_mut().is_some_and(has_ended) {
            *program = None;
        }
    }

    fn stands_on_tonight(&self, occurrence_id: i64) -> bool {
        let is_open = socket::send(&self.data_dir, Door::Window, &Message::Due).is_ok();
        is_open && self.words.recv_timeout(PATIENCE_WITH_WINDOW) == Ok((occurrence_id, Place::Tonight))
    }

    fn wait(&self, occurrence_id: i64, why: Why) -> Result<(), NotShown> {
        let word = (occurrence_id, Place::Card);
        for _ in 0..self.patience.div_duration_f64(LOOK_EVERY) as u32 {
            match self.words.recv_timeout(LOOK_EVERY) {
                Ok(said) if said == word => return Ok(()),
                Err(RecvTimeoutError::Timeout) if self.program.borrow_mut().as_mut().is_some_and(has_ended) => break,
                _ => {}
            }
        }
        if !self.end() {
            // An earlier agent left it: it cannot be ended for certain, and may be on the screen.
            self.close();
            return Err(NotShown::Unknown);
        }
        // It may have said so with its last breath, and have been seen.
        let was_there = self.words.try_iter().any(|said| said == word);
        Err(if was_there { NotShown::Unknown } else { NotShown::Failed(why) })
    }

    /// Ends the card this agent started and waits until it is gone. Says whether it had started one.
    fn end(&self) -> bool {
        let program = self.program.take();
        let was_ours = program.is_some();
        if let Some(mut program) = program {
            // It may have ended by itself: then it is gone, which is what was asked.
            let _ = program.kill();
            let _ = program.wait();
        }
        was_ours
    }
}

fn has_ended(program: &mut Child) -> bool {
    matches!(program.try_wait(), Ok(Some(_)))
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::{Command, Stdio};
    use std::sync::mpsc::{self, Sender};

    use super::*;

    const WHY: Why = Why::NoServer;

    /// A card whose program is `command`, and the mouth it speaks with.
    fn card(folder: &tempfile::TempDir, command: &[&str]) -> (Card, Sender<OnScreen>) {
        let (say, words) = mpsc::channel();
        let card = Card { patience: Duration::from_millis(200), ..Card::new(folder.path().to_owned(), words) };
        let program = Command::new(command[0]).args(&command[1..]).stdout(Stdio::null()).spawn();
        card.program.replace(Some(program.expect("every Unix has it")));
        (card, say)
    }

    #[test]
    fn its_word_is_the_proof() {
        let folder = tempfile::tempdir().unwrap();
        let (card, say) = card(&folder, &["sleep", "60"]);
        say.send((6, Place::Card)).unwrap();
        say.send((7, Place::Card)).unwrap();
        assert_eq!(card.wait(7, WHY), Ok(()));
        assert!(card.end());
    }

    #[test]
    fn one_that_says_nothing_is_ended_and_its_reminder_was_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        let (card, _say) = card(&folder, &["sleep", "60"]);
        assert_eq!(card.wait(7, WHY), Err(NotShown::Failed(WHY)));
        assert!(card.program.borrow().is_none());
    }

    #[test]
    fn one_that_ends_at_once_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (card, _say) = card(&folder, &["false"]);
        let card = Card { patience: Duration::from_secs(600), ..card };
        assert_eq!(card.wait(7, WHY), Err(NotShown::Failed(WHY)));
    }

    #[test]
    fn one_of_an_earlier_agent_that_says_nothing_may_be_on_the_screen() {
        let folder = tempfile::tempdir().unwrap();
        let (card, _say) = card(&folder, &["true"]);
        card.end();
        assert_eq!(card.wait(7, WHY), Err(NotShown::Unknown));
    }
}
