//! What the computer does when the massage of the evening has ended.

/// What the computer does when the massage of the evening has ended and the window is black.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtEnd {
    /// Nothing: the screen goes dark when the system lets it.
    Nothing,
    /// It locks the screen.
    Lock,
    /// It goes to sleep.
    Suspend,
}

impl AtEnd {
    /// The words of the setting `evening.at_end`.
    pub(crate) const WORDS: &'static [&'static str] = &["nothing", "lock", "suspend"];

    /// Reads a word of the setting.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "lock" => Self::Lock,
            "suspend" => Self::Suspend,
            _ => Self::Nothing,
        }
    }
}
