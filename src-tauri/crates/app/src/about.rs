//! About this copy of Drowse, and the few places outside it that Learn names.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What "About Drowse" shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AboutView {
    /// Version of this program.
    pub version: String,
    /// The folder the diary lies in.
    pub data_dir: String,
}

/// A page on the network that Drowse may ask the browser to open, after a click. There are no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum OutsideLink {
    /// The American Massage Therapy Association.
    Amta,
    /// Associated Bodywork & Massage Professionals: their site for people who look for a therapist.
    Abmp,
    /// `MassageBook`, which finds and books.
    Massagebook,
    /// Videos of massage.
    MassageNerd,
    /// Lines to call, by country.
    FindAHelpline,
}

impl OutsideLink {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Amta, Self::Abmp, Self::Massagebook, Self::MassageNerd, Self::FindAHelpline];

    /// Returns the address of its home page. Deeper pages move.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::Amta => "https://www.amtamassage.org/",
            Self::Abmp => "https://www.massagetherapy.com/",
            Self::Massagebook => "https://www.massagebook.com/",
            Self::MassageNerd => "https://www.massagenerd.com/",
            Self::FindAHelpline => "https://findahelpline.com/",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_is_a_home_page_over_https_and_carries_nothing_along() {
        for link in OutsideLink::ALL {
            let host = link.address().strip_prefix("https://").and_then(|rest| rest.strip_suffix('/'));
            assert!(host.is_some_and(|host| !host.contains(['/', '?', '#', '@'])), "{}", link.address());
        }
    }
}
