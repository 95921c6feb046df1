//! Starting one program from the other: they lie side by side.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use std::{env, io, thread};

use drowse_app::reminders::TEST_CARD;
use drowse_app::tonight::Opening;

use crate::socket::{self, Door, Message};

/// The argument that makes a small window of one reminder, and the beginning of the one that names it.
const CARD: &str = "--card";
const CARD_OF: &str = "--reminder=";
/// The arguments that open at the log of last night, and at the pause of the reminders.
const LOG: &str = "--log";
const PAUSE: &str = "--pause";

/// What a card says to whoever started it to try the way, and how long it may take: it brings a web view with it.
const ON_SCREEN: &str = "on the screen";
const CARD_PATIENCE: Duration = Duration::from_secs(15);

/// Why the other program could not be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// It does not lie beside this one.
    #[error("{0} is not installed beside this program")]
    Missing(&'static str),
    /// The system refused.
    #[error("starting {program}: {source}")]
    Io {
        /// Which program.
        program: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

/// Starts `drowse agent`, detached: it goes on when this program ends.
///
/// # Errors
/// When the program is missing or the system refuses.
pub fn start_agent(data_dir: &Path) -> Result<(), StartError> {
    start("drowse", data_dir, &["agent"], None)
}

/// Lets `drowse reminders test` show a reminder now, and waits for what it says.
///
/// # Errors
/// Why none was shown, in the person's words.
pub fn show_test_reminder(data_dir: &Path) -> Result<(), String> {
    let program = find_sibling("drowse").map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.args(["reminders", "test"]).env(crate::DATA_DIR_VARIABLE, data_dir).stdin(Stdio::null());
    let done = command.output().map_err(|error| error.to_string())?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let last = said.trim().lines().last().unwrap_or_default();
    Err(last.strip_prefix("error: ").unwrap_or(last).to_owned())
}

/// Lets `drowse doctor` look at this computer, and returns what it says, in the person's words, without what is theirs.
///
/// # Errors
/// When the program is missing, the system refuses, or it says nothing.
pub fn diagnose(data_dir: &Path) -> Result<String, StartError> {
    let mut command = Command::new(find_sibling("drowse")?);
    command.args(["doctor", "--to-share"]).env(crate::DATA_DIR_VARIABLE, data_dir).stdin(Stdio::null());
    let refused = |source| StartError::Io { program: "drowse", source };
    let done = command.output().map_err(refused)?;
    let said = String::from_utf8_lossy(&done.stdout).trim_end().to_owned();
    if done.status.success() && !said.is_empty() { Ok(said) } else { Err(refused(io::Error::other("it said nothing"))) }
}

/// Brings the window to the front at `opening`, starting it if it does not run.
///
/// # Errors
/// When it does not run and cannot be started.
pub fn open_window(data_dir: &Path, opening: &Opening, activation_token: Option<&str>) -> Result<(), StartError> {
    let token = activation_token.map(str::to_owned);
    let message = Message::Open { opening: opening.clone(), activation_token: token };
    match socket::send(data_dir, Door::Window, &message) {
        Ok(_) => Ok(()),
        Err(error) => {
            tracing::debug!(%error, "no window to ask, starting one");
            start_window(data_dir, opening, activation_token)
        }
    }
}

/// Starts `drowse-window` at `opening`, detached. `activation_token` lets it come to the front on Wayland.
///
/// # Errors
/// When the program is missing or the system refuses.
pub fn start_window(data_dir: &Path, opening: &Opening, activation_token: Option<&str>) -> Result<(), StartError> {
    let arguments = window_arguments(opening);
    start("drowse-window", data_dir, &arguments, activation_token)
}

/// Starts `drowse-window --card`, detached, for one reminder. The caller looks after it.
///
/// # Errors
/// When the program is missing or the system refuses.
pub fn start_card(data_dir: &Path, occurrence_id: i64) -> Result<Child, StartError> {
    let arguments = [CARD.to_owned(), format!("{CARD_OF}{occurrence_id}")];
    spawn("drowse-window", data_dir, &arguments, None)
}

/// Shows a card that asks nothing, to try the way to the screen, and waits until it is there. Says whether it came.
#[must_use]
pub fn show_test_card(data_dir: &Path) -> bool {
    let arguments = [CARD.to_owned(), format!("{CARD_OF}{TEST_CARD}")];
    let Ok(mut command) = prepare("drowse-window", data_dir, &arguments, None) else { return false };
    let Ok(mut card) = command.stdout(Stdio::piped()).spawn() else { return false };
    let (tell, told) = mpsc::channel();
    let said = card.stdout.take();
    thread::spawn(move || {
        let mut line = String::new();
        let heard = said.map(|said| BufReader::new(said).read_line(&mut line));
        // Nobody waits for a card that took too long.
        let _ = tell.send(matches!(heard, Some(Ok(_))) && line.trim_end() == ON_SCREEN);
    });
    let came = told.recv_timeout(CARD_PATIENCE).unwrap_or_default();
    if !came {
        // It may have ended by itself: then it is gone, which is what is wanted.
        let _ = card.kill();
        let _ = card.wait();
    }
    came
}

/// Lets whoever started a card to try the way know that it is on the screen.
pub fn tell_card_came() {
    // Whoever asked may have gone on.
    let _ = writeln!(io::stdout(), "{ON_SCREEN}");
}

/// Reads from the arguments of `drowse-window` whether it is to be a card, and of which reminder; with no reminder named,
/// the one that waits.
#[must_use]
pub fn card_from_arguments(arguments: &[String]) -> Option<Option<i64>> {
    let is_card = arguments.iter().any(|argument| argument == CARD);
    let named = || arguments.iter().find_map(|argument| argument.strip_prefix(CARD_OF)?.parse().ok());
    is_card.then(named)
}

/// Writes an opening as arguments of `drowse-window`; [`opening_from_arguments`] reads them.
#[must_use]
pub fn window_arguments(opening: &Opening) -> Vec<String> {
    let (routine_id, minutes, from_reminder) = match opening {
        Opening::Tonight => return Vec::new(),
        Opening::MorningLog => return vec![LOG.to_owned()],
        Opening::Pause => return vec![PAUSE.to_owned()],
        Opening::Player { routine_id, minutes, from_reminder } => (routine_id, minutes, from_reminder),
    };
    let mut arguments = vec!["--play".to_owned()];
    arguments.extend(routine_id.iter().map(|id| format!("--routine={id}")));
    arguments.extend(minutes.iter().map(|minutes| format!("--minutes={minutes}")));
    arguments.extend(from_reminder.then(|| "--from-reminder".to_owned()));
    arguments
}

/// Reads where to open from the arguments of `drowse-window`. Unknown arguments are passed over.
#[must_use]
pub fn opening_from_arguments(arguments: &[String]) -> Opening {
    let value = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name)).map(str::to_owned);
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let player = || Opening::Player {
        routine_id: value("--routine="),
        minutes: value("--minutes=").and_then(|minutes| minutes.parse().ok()),
        from_reminder: has("--from-reminder"),
    };
    match () {
        () if has("--play") => player(),
        () if has(LOG) => Opening::MorningLog,
        () if has(PAUSE) => Opening::Pause,
        () => Opening::Tonight,
    }
}

/// Finds a program beside this one.
///
/// # Errors
/// [`StartError::Missing`] when it is not there.
pub fn find_sibling(program: &'static str) -> Result<PathBuf, StartError> {
    let here = env::current_exe().map_err(|source| StartError::Io { program, source })?;
    let path = here.with_file_name(format!("{program}{}", env::consts::EXE_SUFFIX));
    if path.is_file() { Ok(path) } else { Err(StartError::Missing(program)) }
}

fn start(
    program: &'static str,
    data_dir: &Path,
    arguments: &[impl AsRef<OsStr>],
    activation_token: Option<&str>,
) -> Result<(), StartError> {
    let mut child = spawn(program, data_dir, arguments, activation_token)?;
    // Somebody must read the end of a child, or it stays as a zombie for as long as this program lives.
    thread::spawn(move || child.wait());
    Ok(())
}

fn spawn(
    program: &'static str,
    data_dir: &Path,
    arguments: &[impl AsRef<OsStr>],
    activation_token: Option<&str>,
) -> Result<Child, StartError> {
    let mut command = prepare(program, data_dir, arguments, activation_token)?;
    command.spawn().map_err(|source| StartError::Io { program, source })
}

fn prepare(
    program: &'static str,
    data_dir: &Path,
    arguments: &[impl AsRef<OsStr>],
    activation_token: Option<&str>,
) -> Result<Command, StartError> {
    let mut command = Command::new(find_sibling(program)?);
    command.args(arguments).env(crate::DATA_DIR_VARIABLE, data_dir);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(token) = activation_token {
        command.env("XDG_ACTIVATION_TOKEN", token);
    }
    detach(&mut command);
    Ok(command)
}

/// Takes the child out of our process group, so that Ctrl-C in a terminal ends only us.
fn detach(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    {
        const DETACHED_PROCESS: u32 = 0x0000_0008;
        std::os::windows::process::CommandExt::creation_flags(command, DETACHED_PROCESS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_of_the_window_say_where_to_open() {
        let openings = [
            Opening::Tonight,
            Opening::MorningLog,
            Opening::Pause,
            Opening::Player { routine_id: None, minutes: None, from_reminder: true },
            Opening::Player { routine_id: Some("feet".to_owned()), minutes: Some(5.5), from_reminder: false },
        ];
        for opening in openings {
            assert_eq!(opening_from_arguments(&window_arguments(&opening)), opening);
        }
    }

    #[test]
    fn arguments_of_the_card_name_its_reminder_or_none() {
        let read = |arguments: &[&str]| {
            card_from_arguments(&arguments.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(read(&[CARD, "--reminder=17"]), Some(Some(17)));
        assert_eq!(read(&[CARD]), Some(None));
        assert_eq!(read(&["--play", "--reminder=17"]), None);
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let refused = find_sibling("drowse-nowhere").unwrap_err();
        assert_eq!(refused.to_string(), "drowse-nowhere is not installed beside this program");
    }
}
