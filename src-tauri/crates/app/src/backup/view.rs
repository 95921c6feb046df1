//! Copies of the diary, on their way to the interface and the command line.

use drowse_store::{Backup, BackupKind, Restored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum BackupReason {
    /// Once a day.
    Daily,
    /// Before a newer version of Drowse changed the file.
    BeforeUpgrade,
    /// Before another copy took the diary's place.
    BeforeRestore,
}

/// A copy in the folder of backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupView {
    /// Where it is.
    pub path: String,
    /// When it was made.
    pub made_at: String,
    /// Why.
    pub reason: BackupReason,
    /// How large it is.
    pub bytes: u64,
}

/// What taking a copy in place of the diary did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RestoreReport {
    /// How many nights the diary has now.
    pub nights: u32,
    /// Where the diary as it was before is kept.
    pub kept: String,
}

impl From<&Backup> for BackupView {
    fn from(backup: &Backup) -> Self {
        Self {
            path: backup.path.display().to_string(),
            made_at: wire::instant(backup.made_at),
            reason: match backup.kind {
                BackupKind::Daily => BackupReason::Daily,
                BackupKind::BeforeUpgrade => BackupReason::BeforeUpgrade,
                BackupKind::BeforeRestore => BackupReason::BeforeRestore,
            },
            bytes: backup.bytes,
        }
    }
}

impl From<Restored> for RestoreReport {
    fn from(restored: Restored) -> Self {
        Self { nights: restored.nights, kept: restored.kept.path.display().to_string() }
    }
}
