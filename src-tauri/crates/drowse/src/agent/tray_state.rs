//! What the tray shows, on every system.

use drowse_host::Words;
use serde_json::{Map, Value};

use super::event::TrayChoice;

/// The lines of the menu, with the key of their words.
pub const LINES: [(TrayChoice, &str); 5] = [
    (TrayChoice::Begin, "tray-begin"),
    (TrayChoice::Later, "tray-later"),
    (TrayChoice::NotTonight, "tray-not-tonight"),
    (TrayChoice::Open, "tray-open"),
    (TrayChoice::Quit, "tray-quit"),
];

/// What the tray shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayState {
    /// A reminder waits for an answer.
    pub waits: bool,
    /// *Later* can be answered.
    pub can_snooze: bool,
    /// Words of the menu, in the order of [`LINES`].
    labels: [String; 5],
}

impl TrayState {
    /// Finds the words for a state.
    pub fn new(words: &Words, waits: bool, can_snooze: bool, snooze_min: u32) -> Self {
        let arguments = Map::from_iter([("snooze".to_owned(), Value::from(snooze_min))]);
        Self { waits, can_snooze, labels: LINES.map(|(_, key)| words.say_with(key, &arguments)) }
    }

    /// Returns the lines: what each chooses, its words, and whether it can be chosen now.
    pub fn lines(&self) -> impl Iterator<Item = (TrayChoice, &str, bool)> {
        LINES.iter().zip(&self.labels).map(|((choice, _), label)| (*choice, label.as_str(), self.can(*choice)))
    }

    fn can(&self, choice: TrayChoice) -> bool {
        match choice {
            TrayChoice::Later => self.can_snooze,
            TrayChoice::NotTonight => self.waits,
            TrayChoice::Begin | TrayChoice::Open | TrayChoice::Quit => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_can_be_chosen_while_a_reminder_waits_for_it() {
        let open = |waits, can_snooze| {
            let state = TrayState::new(&Words::load("en"), waits, can_snooze, 15);
            state.lines().filter(|line| line.2).map(|line| line.0).collect::<Vec<_>>()
        };
        assert_eq!(open(false, false), [TrayChoice::Begin, TrayChoice::Open, TrayChoice::Quit]);
        assert!(open(true, false).contains(&TrayChoice::NotTonight) && !open(true, false).contains(&TrayChoice::Later));
        assert!(open(true, true).contains(&TrayChoice::Later));
    }
}
