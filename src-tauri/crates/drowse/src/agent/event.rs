//! What wakes the agent before its half minute is over.

use drowse_app::reminders::{ReminderAnswer, StopReason};

/// Something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Somebody wrote to the diary.
    Changed,
    /// A button of a notification was pressed.
    Answered {
        /// The server's number of the notification.
        server_id: u32,
        /// Which button.
        answer: NoticeAction,
        /// Lets the window come to the front on Wayland.
        activation_token: Option<String>,
    },
    /// A notification itself was clicked, beside its buttons or where there are none.
    Clicked {
        /// The server's number of the notification.
        server_id: u32,
    },
    /// The desktop has a tray now, or may have had one before it was watched for.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "other systems have theirs from the start"))]
    TrayCame,
    /// Something was chosen in the tray.
    Tray(TrayChoice),
    /// End.
    End(StopReason),
}

/// A button of a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeAction {
    /// An answer to a reminder.
    Answer(ReminderAnswer),
    /// Open the window to log last night.
    Log,
}

impl NoticeAction {
    const ALL: [Self; 4] = [
        Self::Answer(ReminderAnswer::Start),
        Self::Answer(ReminderAnswer::Later),
        Self::Answer(ReminderAnswer::NotTonight),
        Self::Log,
    ];

    /// Returns its id on the bus.
    pub fn id(self) -> &'static str {
        match self {
            Self::Answer(ReminderAnswer::Start) => "start",
            Self::Answer(ReminderAnswer::Later) => "later",
            Self::Answer(ReminderAnswer::NotTonight) => "not-tonight",
            Self::Log => "log",
        }
    }

    /// Finds it by its id on the bus.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A line of the tray's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TrayChoice {
    Begin,
    Later,
    NotTonight,
    Log,
    PauseTonight,
    PauseWeek,
    PauseDate,
    Resume,
    Open,
    Quit,
}
