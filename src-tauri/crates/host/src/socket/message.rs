//! What the programs say to each other, one JSON object a line.

use std::io::{self, BufRead, Write};

use drowse_app::tonight::Opening;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version of this conversation. A change that an older program would misunderstand raises it.
pub const PROTOCOL: u32 = 1;

/// The longest line anybody may send, in bytes. A longer one ends the conversation.
const LONGEST_LINE: u64 = 64 * 1024;

/// The first line each way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Always `drowse`.
    pub hello: String,
    /// See [`PROTOCOL`].
    pub protocol: u32,
    /// The version of the program that speaks.
    pub version: String,
}

impl Hello {
    pub(super) fn ours() -> Self {
        Self { hello: "drowse".to_owned(), protocol: PROTOCOL, version: crate::version() }
    }
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "message", rename_all = "kebab-case")]
pub enum Message {
    /// To the window: come to the front, there.
    Open {
        /// Where.
        opening: Opening,
        /// Lets a Wayland window come to the front, when a desktop gave one.
        activation_token: Option<String>,
    },
    /// To all: somebody wrote to the database.
    Changed {
        /// About what.
        nouns: Vec<Noun>,
    },
    /// To the window: a reminder waits for an answer.
    Due,
    /// To the card that is open: show this reminder.
    Card {
        /// Which one.
        occurrence_id: i64,
    },
    /// To the agent: a reminder is on the screen, with its answers.
    OnScreen {
        /// Which one.
        occurrence_id: i64,
        /// Where.
        place: Place,
    },
    /// To the agent and to the card: end. This line means the same in every protocol, or an upgrade could not end what it replaces.
    Quit {
        /// A newer agent takes its place: the person did not ask for an end of reminders.
        #[serde(default)]
        is_replaced: bool,
    },
    /// To all: are you there? The hello is the answer.
    Ping,
}

impl Message {
    /// Tells whether programs of any protocol understand it.
    pub(super) fn is_for_every_protocol(&self) -> bool {
        matches!(self, Self::Quit { .. })
    }
}

/// Where a reminder stands that is no notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// On Tonight, and the person looks at it.
    Tonight,
    /// On a card of its own.
    Card,
}

/// What a change was about. The same words as `Noun` in `ui/src/ipc/host.ts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Noun {
    Diary,
    Sessions,
    Reminders,
    Routines,
    Settings,
}

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 5] = [Self::Diary, Self::Sessions, Self::Reminders, Self::Routines, Self::Settings];
}

impl From<drowse_app::Noun> for Noun {
    fn from(noun: drowse_app::Noun) -> Self {
        match noun {
            drowse_app::Noun::Diary => Self::Diary,
            drowse_app::Noun::Sessions => Self::Sessions,
            drowse_app::Noun::Reminders => Self::Reminders,
            drowse_app::Noun::Routines => Self::Routines,
            drowse_app::Noun::Settings => Self::Settings,
        }
    }
}

/// The listener's last line: the message was understood and acted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Done {
    pub(super) done: bool,
}

pub(super) fn write_line(mut out: impl Write, line: &impl Serialize) -> io::Result<()> {
    let mut text = serde_json::to_vec(line)?;
    text.push(b'\n');
    out.write_all(&text)?;
    out.flush()
}

pub(super) fn read_line<T: DeserializeOwned>(input: impl BufRead) -> io::Result<T> {
    let mut line = String::new();
    input.take(LONGEST_LINE).read_line(&mut line)?;
    if !line.ends_with('\n') {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(serde_json::from_str(&line)?)
}
