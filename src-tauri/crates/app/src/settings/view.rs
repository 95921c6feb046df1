//! Settings on their way to the interface and the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A setting. Keys, values and defaults: CLI.md "Settings".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SettingView {
    /// `bedtime`, `reminder.evening.lead` …
    pub key: String,
    /// In force.
    #[ts(type = "string | number | boolean | string[] | null")]
    pub value: serde_json::Value,
    /// When never set.
    #[ts(type = "string | number | boolean | string[] | null")]
    pub default: serde_json::Value,
}

/// What starts at login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "kebab-case")]
pub enum AtLogin {
    /// Nothing: there is no entry, or somebody turned it off.
    Nothing,
    /// The agent of this copy.
    ThisOne,
    /// The agent of another copy of Drowse, which is there.
    Another,
    /// Nothing, though there is an entry: its program is gone.
    Gone,
}

/// Whether reminders come after the computer was off, as the system has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LoginView {
    /// Nobody has answered yet whether Drowse may start at login.
    pub asks: bool,
    /// What the system would start.
    pub starts: AtLogin,
    /// The program the entry names.
    pub program: Option<String>,
}

/// The three answers of the first start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FirstAnswers {
    /// `22:45`.
    pub bedtime: String,
    /// `07:00`.
    pub wake: String,
    /// May we remind, 45 minutes before.
    pub may_remind: bool,
    /// Which text of the disclaimer was acknowledged.
    pub disclaimer_version: u32,
}
