//! `drowse settings`.

use drowse_app::settings::SettingView;
use drowse_host::{Words, autostart};
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Show and change the settings
#[derive(Debug, clap::Args)]
pub struct Settings {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List all of them
    List,
    /// Show one
    Get {
        /// As in the list
        key: String,
    },
    /// Change one; "default" takes a change back
    Set {
        /// As in the list
        key: String,
        /// The new value
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

#[derive(Serialize)]
struct List {
    settings: Vec<SettingView>,
}

#[derive(Serialize)]
struct One {
    key: String,
    value: Value,
}

impl Settings {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let setting = match &self.what {
            What::List => return invocation.show(&List { settings: app.list_settings()? }, readable_list),
            What::Get { key } => app.get_setting(key)?,
            What::Set { key, value } => autostart::set_setting(&app, key, &Value::from(value.as_str()))?,
        };
        let one = One { key: setting.key, value: setting.value };
        invocation.show(&one, |one, _| readable_value(&one.value))
    }
}

fn readable_list(list: &List, words: &Words) -> String {
    let header = ["key", "value", "default"].map(|column| words.say(&format!("settings-column-{column}")));
    let row =
        |setting: &SettingView| [setting.key.clone(), readable_value(&setting.value), readable_value(&setting.default)];
    table(header, &list.settings.iter().map(row).collect::<Vec<_>>())
}

fn readable_value(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(readable_value).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
