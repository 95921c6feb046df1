//! What a person can set, and the answers of the first start.

mod at_end;
mod first_start;
mod kind;
mod preferences;
mod registry;
mod view;

use drowse_store::Writing;
use serde_json::Value;

pub use at_end::AtEnd;
pub use first_start::DISCLAIMER_VERSION;
pub(crate) use first_start::answered_at as first_start_answered_at;
pub use preferences::Preferences;
pub use view::*;

use crate::{App, AppError};
pub(crate) use registry::PICK_MODE;
use registry::{SETTINGS, Setting, find};

/// Written instead of a value: as if it had never been set.
const RESET: &str = "default";

impl App {
    /// Reads all settings in force, as the rules want them.
    ///
    /// # Errors
    /// The database refusing.
    pub fn preferences(&self) -> Result<Preferences, AppError> {
        self.read(Preferences::load)
    }

    /// Lists every setting with the value in force and its default.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_settings(&self) -> Result<Vec<SettingView>, AppError> {
        let preferences = self.preferences()?;
        Ok(SETTINGS.iter().map(|setting| view(setting, &preferences)).collect())
    }

    /// Returns one setting.
    ///
    /// # Errors
    /// `setting_unknown`.
    pub fn get_setting(&self, key: &str) -> Result<SettingView, AppError> {
        let setting = known(key)?;
        Ok(view(setting, &self.preferences()?))
    }

    /// Reads what would be kept, and keeps nothing.
    ///
    /// # Errors
    /// As [`App::set_setting`].
    pub fn read_setting(&self, key: &str, value: &Value) -> Result<Value, AppError> {
        read(known(key)?, value)
    }

    /// Changes one setting; `default` resets it. Text is read as a person writes it on the command line.
    ///
    /// # Errors
    /// `setting_unknown`, or a `setting_not_…` that says what is allowed.
    pub fn set_setting(&self, key: &str, value: &Value) -> Result<SettingView, AppError> {
        let setting = known(key)?;
        self.write(|writing| {
            store(writing, setting, value)?;
            Ok(view(setting, &Preferences::load(writing)?))
        })
    }
}

/// Stores a setting where it belongs.
fn store(writing: &Writing<'_>, setting: &Setting, given: &Value) -> Result<(), AppError> {
    let (is_reset, value) = (is_reset(given), read(setting, given)?);
    if let Some((id, column)) = setting.rule_column() {
        let mut rule = writing.get_rule(id)?;
        preferences::set_column(&mut rule, column, &value);
        writing.upsert_rule(&rule)?;
    } else if is_reset || value.is_null() {
        writing.delete_setting(setting.key)?;
    } else {
        writing.upsert_setting(setting.key, &value)?;
    }
    Ok(())
}

/// Reads a value as a person writes it.
fn read(setting: &Setting, given: &Value) -> Result<Value, AppError> {
    if is_reset(given) {
        return Ok(setting.default_value());
    }
    setting.kind.read(given).map_err(|_| setting.kind.refusal(setting.key, given))
}

fn is_reset(given: &Value) -> bool {
    given.as_str() == Some(RESET)
}

fn known(key: &str) -> Result<&'static Setting, AppError> {
    find(key).ok_or_else(|| AppError::new("setting_unknown").at(key).with("key", key))
}

fn view(setting: &Setting, preferences: &Preferences) -> SettingView {
    let value = preferences.value(setting);
    SettingView { key: setting.key.to_owned(), value, default: setting.default_value() }
}

#[cfg(test)]
mod tests;
