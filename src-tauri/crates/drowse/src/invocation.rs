//! One run of the command line: what it was told globally, and how it answers.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::SecondsFormat;
use drowse_app::{Actor, App, Clock, Noun};
use drowse_host::{SystemClock, Words, socket};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::arguments::Global;
use crate::failure::Failure;

/// One run of the command line.
pub struct Invocation {
    global: Global,
    words: Words,
}

impl Invocation {
    /// Creates it from the global flags.
    pub fn new(global: Global, words: Words) -> Self {
        Self { global, words }
    }

    /// Opens the diary. What is written through it is told to the window and the agent.
    pub fn app(&self) -> Result<App, Failure> {
        self.app_as(Actor::CommandLine)
    }

    /// Opens the diary for another program than the command line: the agent lives in this binary too.
    pub fn app_as(&self, actor: Actor) -> Result<App, Failure> {
        let folder = self.data_dir()?;
        let app = App::open(&folder, Arc::new(self.clock()), actor)?;
        let stored_as_of = self.global.now.map(|now| now.to_rfc3339_opts(SecondsFormat::Secs, true));
        let note = stored_as_of.map(|now| {
            let arguments = Map::from_iter([("now".to_owned(), Value::from(now))]);
            self.words.say_with("cli-stored-as-of", &arguments)
        });
        Ok(app.on_change(move |changes| {
            let nouns: Vec<socket::Noun> = changes.nouns().iter().copied().map(told).collect();
            socket::tell_changed(&folder, &nouns);
            if let Some(note) = &note {
                eprintln!("{note}");
            }
        }))
    }

    /// Returns the clock to act by.
    pub fn clock(&self) -> SystemClock {
        SystemClock::new(self.global.now, self.global.zone)
    }

    /// Returns the zone to act in.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.clock().zone()
    }

    /// Tells whether the zone was told or the computer knows its own; otherwise it is UTC for want of a better one.
    pub fn knows_zone(&self) -> bool {
        self.global.zone.or_else(drowse_host::machine_zone).is_some()
    }

    /// Returns where the diary lives.
    pub fn data_dir(&self) -> Result<PathBuf, Failure> {
        drowse_host::data_dir(self.global.data_dir.as_deref()).map_err(|_| Failure::new("no_home"))
    }

    /// Returns the words of the person's language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Prints the one JSON document of this run, or the readable form of it.
    pub fn show<V: Serialize>(&self, view: &V, readable: impl FnOnce(&V, &Words) -> String) -> Result<(), Failure> {
        let text = if self.global.json {
            serde_json::to_string_pretty(view).map_err(|error| Failure::new("output_failed").because(error))?
        } else {
            readable(view, &self.words)
        };
        print(text.trim_end())
    }

    /// Prints text for a person or a shell, whatever the flags say.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        print(text)
    }
}

/// Prints a line. A reader that went away (`drowse nights | head`) wants no more and is no failure.
fn print(text: &str) -> Result<(), Failure> {
    if text.is_empty() {
        return Ok(());
    }
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new("output_failed").because(error)),
        _ => Ok(()),
    }
}

fn told(noun: Noun) -> socket::Noun {
    match noun {
        Noun::Diary => socket::Noun::Diary,
        Noun::Sessions => socket::Noun::Sessions,
        Noun::Reminders => socket::Noun::Reminders,
        Noun::Routines => socket::Noun::Routines,
        Noun::Settings => socket::Noun::Settings,
    }
}
