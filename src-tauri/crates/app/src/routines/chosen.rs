//! What a person last chose of each routine, kept between evenings.

use drowse_core::routine::{Choice, Preset};
use drowse_store::{Reading, Writing};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::AppError;

/// What was last chosen of a routine; as it comes, when nothing was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Chosen {
    /// How long.
    pub(crate) preset: Preset,
    /// In which ways, and without what.
    #[serde(flatten)]
    pub(crate) choice: Choice,
}

impl Chosen {
    /// Reads what was chosen of a routine. What a newer version may have stored is not ours to read.
    pub(crate) fn load(reading: &Reading<'_>, routine_id: &str) -> Result<Self, AppError> {
        let stored = reading.get_setting(&key(routine_id))?;
        Ok(stored.and_then(|stored| serde_json::from_value(stored).ok()).unwrap_or_default())
    }

    /// Keeps what was chosen of a routine, if it is not kept already.
    pub(crate) fn store(&self, writing: &Writing<'_>, routine_id: &str) -> Result<(), AppError> {
        if *self == Self::load(writing, routine_id)? {
            return Ok(());
        }
        if *self == Self::default() {
            return Self::forget(writing, routine_id);
        }
        Ok(writing.upsert_setting(&key(routine_id), &json!(self))?)
    }

    /// Forgets what was chosen of a routine.
    pub(crate) fn forget(writing: &Writing<'_>, routine_id: &str) -> Result<(), AppError> {
        Ok(writing.delete_setting(&key(routine_id))?)
    }
}

fn key(routine_id: &str) -> String {
    format!("chosen.{routine_id}")
}
