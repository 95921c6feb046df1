//! The first start: three questions and the disclaimer.

use chrono::{DateTime, Utc};
use drowse_store::Reading;
use serde_json::json;

use super::registry::find;
use super::{FirstAnswers, store};
use crate::{App, AppError};

/// The version of the disclaimer's text (`disclaimer-…` in the `.ftl` files). Raise it when its meaning changes.
pub const DISCLAIMER_VERSION: u32 = 1;

const KIND: &str = "disclaimer-";

impl App {
    /// Tells whether the first start is still to be answered.
    ///
    /// # Errors
    /// The database refusing.
    pub fn is_first_start(&self) -> Result<bool, AppError> {
        self.read(|reading| Ok(answered_at(reading)?.is_none()))
    }

    /// Stores the answers of the first start: the two times, whether to remind, and that the disclaimer was read.
    ///
    /// # Errors
    /// `setting_not_time` at `bedtime` or `wake`; nothing is stored then.
    pub fn answer_first_start(&self, answers: &FirstAnswers) -> Result<(), AppError> {
        self.write(|writing| {
            let given = [
                ("bedtime", json!(answers.bedtime)),
                ("wake", json!(answers.wake)),
                ("reminder.evening.enabled", json!(answers.may_remind)),
            ];
            for (key, value) in given {
                store(writing, find(key).expect("the registry has it"), &value)?;
            }
            writing.upsert_notice_dismissed(&format!("{KIND}{}", answers.disclaimer_version))?;
            Ok(())
        })
    }
}

/// Tells when the first start was answered, the last time its text changed; `None`: never.
pub(crate) fn answered_at(reading: &Reading<'_>) -> Result<Option<DateTime<Utc>>, AppError> {
    Ok(reading.get_notice_dismissed(KIND)?)
}
