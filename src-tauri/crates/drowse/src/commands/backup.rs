//! `drowse backup`.

use std::path::PathBuf;

use drowse_app::backup::BackupView;
use drowse_host::Words;
use serde::Serialize;
use serde_json::{Map, json};

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Copy the whole diary, take a copy in its place, list the copies made by themselves
#[derive(Debug, clap::Args)]
pub struct Backup {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Copy the whole diary to a file
    Create {
        /// The new file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Take a copy in place of the diary; the diary as it was is kept
    Restore {
        /// The copy
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// List the copies in the folder of backups, newest first
    List,
}

#[derive(Serialize)]
struct Backups {
    backups: Vec<BackupView>,
}

impl Backup {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        match &self.what {
            What::Create { file } => {
                invocation.app()?.back_up_to(file)?;
                let path = file.display().to_string();
                invocation.show(&json!({ "path": path }), |_, words| say(words, "cli-backup-created", "path", &path))
            }
            What::Restore { file } => {
                let restored = invocation.app()?.restore(file)?;
                invocation.show(&restored, |restored, words| {
                    let arguments = json!({ "nights": restored.nights, "kept": restored.kept });
                    words.say_with("backup-restored", arguments.as_object().unwrap_or(&Map::new()))
                })
            }
            What::List => {
                let backups = Backups { backups: invocation.app()?.backups() };
                invocation.show(&backups, |listed, words| readable(&listed.backups, words))
            }
        }
    }
}

fn say(words: &Words, key: &str, name: &str, value: &str) -> String {
    words.say_with(key, &Map::from_iter([(name.to_owned(), value.into())]))
}

fn readable(backups: &[BackupView], words: &Words) -> String {
    if backups.is_empty() {
        return words.say("backup-none");
    }
    let header = ["made", "why", "size", "file"].map(|column| words.say(&format!("backup-column-{column}")));
    let row = |backup: &BackupView| {
        let reason = serde_json::to_value(backup.reason).ok();
        let reason = reason.and_then(|name| Some(words.say(&format!("backup-reason-{}", name.as_str()?))));
        let kilobytes = backup.bytes.div_ceil(1000).to_string();
        [
            backup.made_at.clone(),
            reason.unwrap_or_default(),
            say(words, "backup-size", "kilobytes", &kilobytes),
            backup.path.clone(),
        ]
    };
    table(header, &backups.iter().map(row).collect::<Vec<_>>())
}
