//! `drowse doctor`.

use drowse_app::ZONE_RULES;
use drowse_app::settings::AtLogin;
use drowse_host::socket::{self, Door};
use drowse_host::{Words, autostart, start_other, version};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::desktop::{self, SoundOutput};
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Look at what works on this computer, and what to do where something does not
#[derive(Debug, clap::Args)]
pub struct Doctor {
    /// Leave out what is yours, such as folders and the time zone: for a message to somebody who helps
    #[arg(long)]
    to_share: bool,
}

#[derive(Serialize)]
struct Report {
    checks: Vec<Check>,
}

/// One thing looked at. The words are in the person's language.
#[derive(Serialize)]
struct Check {
    name: &'static str,
    ok: bool,
    detail: String,
    fix: Option<String>,
}

impl Doctor {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let words = invocation.words();
        let private = self.to_share.then(|| Private::of(invocation));
        let check = |name, found: Result<String, String>| {
            let (ok, detail) = match found {
                Ok(detail) => (true, detail),
                Err(detail) => (false, detail),
            };
            let detail = private.iter().fold(detail, |detail, private| private.leave_out(&detail));
            let fix = (!ok).then(|| words.say(&format!("doctor-fix-{name}")));
            Check { name, ok, detail, fix }
        };
        let report = Report {
            checks: vec![
                check("database", database(invocation)),
                check("time-zone", time_zone(invocation, words)),
                check("agent", agent(invocation, words)),
                check("session-bus", desktop::session_bus().map(|()| words.say("doctor-ok"))),
                check("notifications", desktop::notification_server()),
                check("tray", desktop::tray_watcher().map(|()| words.say("doctor-ok"))),
                check("sound", sound(words)),
                check("autostart", login(words)),
                check("window", window()),
            ],
        };
        invocation.show(&report, readable)
    }
}

/// What tells who somebody is or where they live, longest first: what holds another goes before it.
struct Private(Vec<(String, &'static str)>);

impl Private {
    fn of(invocation: &Invocation) -> Self {
        let folder = invocation.data_dir().map(|folder| folder.display().to_string()).unwrap_or_default();
        let home = std::env::home_dir().map(|home| home.display().to_string()).unwrap_or_default();
        let named = ["USER", "USERNAME", "LOGNAME"].iter().filter_map(|name| std::env::var(name).ok());
        let mut known = vec![(folder, "<data>"), (home, "~"), (invocation.zone().name().to_owned(), "<zone>")];
        known.extend(named.map(|name| (name, "<user>")));
        // A home at the root of the disk, or a user with one letter, would take half of every line along.
        known.retain(|(text, _)| text.len() > 2);
        known.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        Self(known)
    }

    fn leave_out(&self, detail: &str) -> String {
        self.0.iter().fold(detail.to_owned(), |detail, (text, stand_in)| detail.replace(text, stand_in))
    }
}

fn database(invocation: &Invocation) -> Result<String, String> {
    let words = invocation.words();
    let folder = invocation.data_dir().map_err(|failure| failure.say(words))?;
    let app = invocation.app().map_err(|failure| failure.say(words))?;
    let checked = app.check_diary().map_err(|error| Failure::from(error).say(words));
    checked.map(|()| folder.display().to_string())
}

/// Says whose clock the reminders go by, and which release of its rules: clock changes are made by governments.
fn time_zone(invocation: &Invocation, words: &Words) -> Result<String, String> {
    let zone = invocation.zone();
    let said = [("zone", zone.name()), ("rules", ZONE_RULES)].map(|(key, word)| (key.to_owned(), Value::from(word)));
    let is_known = invocation.knows_zone();
    let say = |key: &str| words.say_with(key, &Map::from_iter(said.clone()));
    if is_known { Ok(say("doctor-time-zone-known")) } else { Err(say("doctor-time-zone-unknown")) }
}

fn agent(invocation: &Invocation, words: &Words) -> Result<String, String> {
    let folder = invocation.data_dir().map_err(|failure| failure.say(words))?;
    let hello = socket::knock(&folder, Door::Agent).map_err(|error| match error {
        socket::SendError::NobodyThere => words.say("doctor-agent-off"),
        other => other.to_string(),
    })?;
    let version = Map::from_iter([("version".to_owned(), Value::from(hello.version))]);
    Ok(words.say_with("doctor-agent-runs", &version))
}

/// This program links no sound, so it looks for what the window would play on, and says no more than that.
fn sound(words: &Words) -> Result<String, String> {
    match desktop::sound_output() {
        SoundOutput::Server => Ok(words.say("doctor-sound-server")),
        SoundOutput::Card => Ok(words.say("doctor-sound-card")),
        SoundOutput::LeftToTheSystem => Ok(words.say("doctor-sound-system")),
        SoundOutput::Nothing => Err(words.say("doctor-sound-nothing")),
    }
}

fn login(words: &Words) -> Result<String, String> {
    let (starts, program) = autostart::at_login().map_err(|error| error.to_string())?;
    let program = program.map(|path| path.display().to_string()).unwrap_or_default();
    let say = |key: &str| words.say_with(key, &Map::from_iter([("program".to_owned(), Value::from(program.as_str()))]));
    match starts {
        AtLogin::ThisOne => Ok(say("doctor-autostart-on")),
        AtLogin::Nothing => Err(say("doctor-autostart-off")),
        AtLogin::Another => Err(say("doctor-autostart-another")),
        AtLogin::Gone => Err(say("doctor-autostart-gone")),
    }
}

fn window() -> Result<String, String> {
    let found = start_other::find_sibling("drowse-window");
    found.map(|path| path.display().to_string()).map_err(|error| error.to_string())
}

fn readable(report: &Report, words: &Words) -> String {
    let line = |check: &Check| {
        let name = words.say(&format!("doctor-{}", check.name));
        let mark = words.say(if check.ok { "doctor-works" } else { "doctor-does-not-work" });
        let fix = check.fix.iter().map(|fix| format!("\n    {fix}")).collect::<String>();
        format!("{mark}  {name}: {}{fix}", check.detail)
    };
    let program = format!("Drowse {}, {} {}", version(), std::env::consts::OS, std::env::consts::ARCH);
    std::iter::once(program).chain(report.checks.iter().map(line)).collect::<Vec<_>>().join("\n")
}
