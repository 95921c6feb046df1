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
