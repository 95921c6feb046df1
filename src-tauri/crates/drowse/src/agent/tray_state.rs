//! What the tray shows, on every system.

use drowse_app::reminders::Mark;
use drowse_host::Words;
use serde_json::{Map, Value};

use super::event::TrayChoice;

/// Every line that can be chosen, with the key of its words.
pub const CHOICES: [(TrayChoice, &str); 10] = [
    (TrayChoice::Begin, "tray-begin"),
    (TrayChoice::Later, "tray-later"),
    (TrayChoice::NotTonight, "tray-not-tonight"),
    (TrayChoice::Log, "tray-log"),
    (TrayChoice::PauseTonight, "tray-pause-tonight"),
    (TrayChoice::PauseWeek, "tray-pause-week"),
    (TrayChoice::PauseDate, "tray-pause-date"),
    (TrayChoice::Resume, "tray-resume"),
    (TrayChoice::Open, "tray-open"),
    (TrayChoice::Quit, "tray-quit"),
];

/// How the reminders stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Why somebody should look.
    pub mark: Option<Mark>,
    /// The reminder of the evening waits for an answer.
    pub waits: bool,
    /// *Later* can be answered.
    pub can_snooze: bool,
    /// They rest until a day.
    pub rests: bool,
}

/// What the tray shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayState {
    /// Somebody should look.
    pub is_marked: bool,
    /// The name, and why somebody should look.
    pub title: String,
    /// The menu.
    pub lines: Vec<Line>,
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Chooses something.
    Choice {
        /// What.
        choice: TrayChoice,
        /// Its words.
        label: String,
        /// Whether it can be chosen now.
        can: bool,
    },
    /// Opens more lines.
    More {
        /// Its words.
        label: String,
        /// The lines.
        lines: Vec<Line>,
    },
}

impl TrayState {
    /// Finds the words for how the reminders stand.
    pub fn new(words: &Words, standing: Standing, snooze_min: u32) -> Self {
        use TrayChoice::{Begin, Later, Log, NotTonight, Open, PauseDate, PauseTonight, PauseWeek, Quit, Resume};
        let arguments = Map::from_iter([("snooze".to_owned(), Value::from(snooze_min))]);
        let line = |choice| Line::Choice {
            choice,
            label: words.say_with(key(choice), &arguments),
            can: match choice {
                Later => standing.can_snooze,
                NotTonight => standing.waits,
                _ => true,
            },
        };
        let pauses = [PauseTonight, PauseWeek, PauseDate].map(line).to_vec();
        let pause = Line::More { label: words.say("tray-pause"), lines: pauses };
        let rest = if standing.rests { line(Resume) } else { pause };
        let title = match standing.mark {
            Some(Mark::Waits) => words.say("tray-waits"),
            Some(Mark::NotShown) => words.say("tray-not-shown"),
            Some(Mark::Lost) => words.say("tray-lost"),
            None if standing.rests => words.say("tray-rests"),
            None => words.say("app-name"),
        };
        let [begin, later, not_tonight, log] = [Begin, Later, NotTonight, Log].map(line);
        let lines = vec![begin, later, not_tonight, log, rest, line(Open), line(Quit)];
        Self { is_marked: standing.mark.is_some(), title, lines }
    }
}

/// Returns the key of the words of a line.
pub fn key(choice: TrayChoice) -> &'static str {
    CHOICES.iter().find(|(known, _)| *known == choice).map_or("", |(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(standing: Standing) -> TrayState {
        TrayState::new(&Words::load("en"), standing, 15)
    }

    fn labels(lines: &[Line]) -> Vec<&str> {
        let label = |line: &'_ Line| match line {
            Line::Choice { label, .. } | Line::More { label, .. } => label.clone(),
        };
        lines.iter().map(|line| &*label(line).leak()).collect()
    }

    /// Which answers can be chosen.
    fn can(standing: Standing) -> Vec<TrayChoice> {
        let lines = state(standing).lines.into_iter().filter_map(|line| match line {
            Line::Choice { choice, can: true, .. } => Some(choice),
            _ => None,
        });
        lines.filter(|choice| matches!(choice, TrayChoice::Later | TrayChoice::NotTonight)).collect()
    }

    #[test]
    fn an_answer_can_be_chosen_while_a_reminder_waits_for_it() {
        let waits = Standing { waits: true, ..Standing::default() };
        assert_eq!(can(Standing::default()), []);
        assert_eq!(can(waits), [TrayChoice::NotTonight]);
        assert_eq!(can(Standing { can_snooze: true, ..waits }), [TrayChoice::Later, TrayChoice::NotTonight]);
    }

    #[test]
    fn a_pause_has_three_ends_and_one_way_back() {
        let open = state(Standing::default());
        let all =
            ["Start tonight’s routine", "In 15 min", "Not tonight", "Log last night", "Pause…", "Open Drowse", "Quit"];
        assert_eq!(labels(&open.lines), all);
        let Line::More { lines, .. } = &open.lines[4] else { panic!("{:?}", open.lines[4]) };
        assert_eq!(labels(lines), ["Until tomorrow", "For a week", "Until a date…"]);
        let rests = state(Standing { rests: true, ..Standing::default() });
        assert_eq!(labels(&rests.lines)[4], "Remind me again");
        assert_eq!(rests.title, "Drowse: reminders rest");
    }

    #[test]
    fn it_is_marked_and_says_why() {
        let marked = |mark| state(Standing { mark: Some(mark), ..Standing::default() });
        assert!(marked(Mark::Waits).is_marked && !state(Standing::default()).is_marked);
        assert_eq!(marked(Mark::NotShown).title, "Drowse: a reminder could not be shown");
        assert_eq!(marked(Mark::Lost).title, "Drowse: a reminder may not have come");
        assert_eq!(state(Standing::default()).title, "Drowse");
    }
}
