//! What became of a debt: what was shown, what was answered, and why not.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::RuleId;
use crate::time::NightZone;

/// A debt that was claimed or settled. There is one for each rule and diary date, whatever happens to clock and zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its row.
    pub id: i64,
    /// Which rule.
    pub rule: RuleId,
    /// The date of the morning after.
    pub diary_date: NaiveDate,
    /// The zone it was planned in.
    pub zone: NightZone,
    /// Wall time it was due.
    pub due_local: NaiveDateTime,
    /// When it was due.
    pub due_at: DateTime<Utc>,
    /// When it is too late.
    pub latest_at: DateTime<Utc>,
    /// How it stands.
    pub state: State,
    /// The reason, where the state needs one.
    pub why: Option<Why>,
    /// The last answer.
    pub answer: Option<Answer>,
    /// When it was given.
    pub answered_at: Option<DateTime<Utc>>,
    /// How often *later* was answered.
    pub snoozes: u8,
    /// What was, or was to be, shown. Inserting a notice is the claim to show it.
    pub notices: Vec<Notice>,
}

impl Occurrence {
    /// Counts its notices of a kind, shown or not.
    #[must_use]
    pub fn count(&self, kind: NoticeKind) -> usize {
        self.notices.iter().filter(|notice| notice.kind == kind).count()
    }
}

/// One time something was shown, or was to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// From 1.
    pub number: u8,
    /// Which one.
    pub kind: NoticeKind,
    /// When it was due.
    pub due_at: DateTime<Utc>,
    /// When an agent took it on.
    pub claimed_at: DateTime<Utc>,
    /// Which run of the agent.
    pub claimed_by: String,
    /// When the server said it is on the screen.
    pub shown_at: Option<DateTime<Utc>>,
    /// Where it was shown.
    pub channel: Option<String>,
    /// The server's number for it.
    pub server_id: Option<u32>,
    /// Why it certainly was not shown. Such a notice may be tried again.
    pub failure: Option<Why>,
    /// Whether the desktop was set not to disturb when the server took it; `None`: it does not say.
    pub swallowed: Option<bool>,
}

/// A run of the agent: tells a night slept through from a night switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Began.
    pub started_at: DateTime<Utc>,
    /// When it last wrote that it carried out a plan; before that, when an earlier run did.
    pub seen_at: DateTime<Utc>,
    /// When it was asked to end; `None`: killed, or still running.
    pub stopped_at: Option<DateTime<Utc>>,
    /// How it ended; `None`: killed, or still running.
    pub stop_reason: Option<StopReason>,
}

/// Gives an enumeration its names in the database and in JSON.
macro_rules! named {
    ($(#[$about:meta])* $type:ident, $what:literal { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $type { $($(#[$doc])* $variant,)+ }

        impl $type {
            /// Returns its name in the database and in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.name())
            }
        }

        impl FromStr for $type {
            type Err = UnknownName;
            fn from_str(name: &str) -> Result<Self, UnknownName> {
                match name {
                    $($name => Ok(Self::$variant),)+
                    _ => Err(UnknownName { what: $what, name: name.to_owned() }),
                }
            }
        }
    };
}

/// Not one of the names there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{name}`")]
pub struct UnknownName {
    what: &'static str,
    name: String,
}

named! {
    /// How an occurrence stands.
    State, "state" {
        /// Waits to be shown, or for an answer.
        Open = "open",
        /// Answered.
        Answered = "answered",
        /// Shown, not answered, over.
        Silent = "silent",
        /// Never shown, or not shown again as *later* promised, for a reason.
        Missed = "missed",
        /// Nothing to remind of.
        NotNeeded = "not-needed",
        /// Claimed by a run that ended before it could confirm. May or may not have been seen.
        Lost = "lost",
    }
}

named! {
    /// Why something was not shown.
    Why, "reason" {
        /// The agent ran, but the computer slept.
        Asleep = "asleep",
        /// No agent ran: switched off or logged out.
        SwitchedOff = "switched-off",
        /// The person had quit the agent.
        AgentQuit = "agent-quit",
        /// There is no session bus.
        NoBus = "no-bus",
        /// Nothing on the bus shows notifications.
        NoServer = "no-server",
        /// The server refused.
        Refused = "refused",
        /// The agent ended between claiming and confirming.
        Unconfirmed = "unconfirmed",
        /// It was done before.
        DoneAlready = "done-already",
        /// The person switched the reminder off, or paused it.
        Paused = "paused",
        /// A newer reminder came at the same time.
        Newer = "newer",
        /// A journey or a change of bedtime moved it to before the moment it happened.
        Moved = "moved",
        /// The evening had its four notices.
        Enough = "enough",
    }
}

named! {
    /// An answer.
    Answer, "answer" {
        /// Begin now.
        Start = "start",
        /// In a while.
        Later = "later",
        /// Not this evening.
        NotTonight = "not-tonight",
        /// Only looked.
        Opened = "opened",
    }
}

named! {
    /// Which notice of an occurrence.
    NoticeKind, "notice" {
        /// The first.
        First = "first",
        /// After *later*.
        Later = "later",
        /// A gentle second one, after no answer.
        Second = "second",
    }
}

named! {
    /// How a run of the agent ended.
    StopReason, "reason" {
        /// The person quit it.
        Quit = "quit",
        /// The system ended it: log out, switch off.
        Signal = "signal",
        /// Another version took its place.
        Replaced = "replaced",
    }
}
