//! What a person answered, as far as it holds now.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Utc};

use super::Flag;
use crate::time::{NightZone, diary_date_at, window};

/// An answer as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub flag: Flag,
    /// Yes or no. Not answering leaves no answer.
    pub is_yes: bool,
    /// When it stops to hold; `None`: never.
    pub expires_at: Option<DateTime<Utc>>,
}

impl Answer {
    /// Takes an answer given `now`: one about tonight holds until the diary's day rolls over.
    #[must_use]
    pub fn given(flag: Flag, is_yes: bool, now: DateTime<Utc>, zone: NightZone, day_rollover: NaiveTime) -> Self {
        let tonight = || window(zone, diary_date_at(zone, now, day_rollover), day_rollover);
        Self { flag, is_yes, expires_at: flag.is_about_tonight().then(|| tonight().end) }
    }
}

/// The answers that hold now. A question without one is open: neither yes nor no.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Flag, bool>);

impl Answers {
    /// Keeps the answers that hold at an instant.
    #[must_use]
    pub fn at(now: DateTime<Utc>, given: &[Answer]) -> Self {
        let holds = |answer: &&Answer| answer.expires_at.is_none_or(|expires_at| now < expires_at);
        Self(given.iter().filter(holds).map(|answer| (answer.flag, answer.is_yes)).collect())
    }

    /// Returns the answer to a question; `None`: open.
    #[must_use]
    pub fn get(&self, flag: Flag) -> Option<bool> {
        self.0.get(&flag).copied()
    }

    /// Lists what was answered with yes, in the order of [`Flag::ALL`].
    pub fn yes(&self) -> impl Iterator<Item = Flag> {
        self.0.iter().filter(|(_, is_yes)| **is_yes).map(|(flag, _)| *flag)
    }
}

impl FromIterator<Flag> for Answers {
    /// Takes a yes to each of the flags; the rest is open.
    fn from_iter<Flags: IntoIterator<Item = Flag>>(flags: Flags) -> Self {
        Self(flags.into_iter().map(|flag| (flag, true)).collect())
    }
}
