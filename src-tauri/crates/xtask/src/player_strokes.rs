//! What the moving strokes of the player cost: processor time of the process that draws them, in the real window.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::programs::release;
use crate::screen::Screen;
use crate::shell::{Done, Failure, Running, finish, root};

/// A stroke may take so much of one core, in percent.
const BUDGET_PERCENT: f64 = 60.0;
/// A stroke is watched so long: at least one cycle of the slowest.
const WATCHED: Duration = Duration::from_secs(12);
/// A new step has faded in after this, and two keys are two.
const SETTLED: Duration = Duration::from_secs(2);
/// Linux counts processor time in hundredths of a second, whatever its kernel does.
const TICKS_A_SECOND: f64 = 100.0;

/// The strokes, by routine: how many segments after the first, and the stroke that is drawn there.
const STROKES: [(&str, &[(u32, &str)]); 4] = [
    (
        "feet",
        &[
            (1, "rest"),
            (2, "squeeze"),
            (3, "roll"),
            (4, "press-and-hold"),
            (5, "rub"),
            (6, "zig-zag"),
            (7, "press in turns"),
            (8, "sweep"),
        ],
    ),
    ("head", &[(2, "push"), (4, "sweep, both sides")]),
    ("face", &[(1, "explore"), (2, "circle"), (3, "circle in turns")]),
    ("neck", &[(8, "knead")]),
];

/// Plays every kind of stroke in the window under Xvfb and reports the share of one core the web process takes.
///
/// # Errors
/// When a program does not start, or a stroke takes more than its budget.
pub fn measure() -> Done {
    let folder = root().join("target/bench-player");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut highest: f64 = 0.0;
    // A process that waits for its turn draws less than it would: on a busy machine the figures are too low.
    println!("load of this machine before: {}", fs::read_to_string("/proc/loadavg")?.trim());
    println!("{:<20} {:>12}", "stroke", "% of a core");
    for (routine, strokes) in STROKES {
        let player = Player::open(routine, &folder.join(routine))?;
        let mut at = 0;
        for (position, stroke) in strokes {
            while at < *position {
                player.press("Right")?;
                at += 1;
            }
            let percent = player.watch()?;
            player.screen.capture(&folder.join(format!("{stroke}.png")))?;
            println!("{stroke:<20} {percent:>12.1}");
            highest = highest.max(percent);
        }
    }
    println!("{:<20} {highest:>12.1}   budget {BUDGET_PERCENT}; what was seen: {}", "highest", folder.display());
    if highest <= BUDGET_PERCENT { Ok(()) } else { Err(Failure("a stroke takes more than its budget".to_owned())) }
}

/// A routine playing in a window of its own, with a diary of its own.
struct Player {
    // In this order they end: the window and the agent before the screen and the bus they speak on.
    window: Running,
    _agent: Running,
    screen: Screen,
}

impl Player {
    /// Opens the window on a routine and begins to play.
    fn open(routine: &str, folder: &Path) -> Done<Self> {
        fs::create_dir_all(folder)?;
        let screen = Screen::start()?;
        let start = |name: &str, words: &[&str]| -> Done<Running> {
            let mut command = Command::new(release(name));
            command.args(words).env("DROWSE_DATA_DIR", folder).env("HOME", folder);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            Ok(Running(screen.place(&mut command).spawn()?))
        };
        let agent = start("drowse", &["agent", "--foreground"])?;
        screen.wait_for_agent();
        let window = start("drowse-window", &["--play", &format!("--routine={routine}")])?;
        let player = Self { window, _agent: agent, screen };
        player.wait_until_drawn(&folder.join("first.png"))?;
        // The questions of the first start; behind them the routine begins by itself.
        for _ in 0..3 {
            player.press("Return")?;
        }
        Ok(player)
    }

    fn wait_until_drawn(&self, picture: &Path) -> Done {
        for _ in 0..60 {
            sleep(Duration::from_millis(500));
            if self.screen.capture(picture)? {
                sleep(SETTLED);
                return Ok(());
            }
        }
        Err(Failure("the window draws nothing".to_owned()))
    }

    /// Presses a key and waits until what it did is on the screen.
    fn press(&self, key: &str) -> Done {
        let mut hand = Command::new("xdotool");
        finish(self.screen.place(hand.args(["key", key])))?;
        sleep(SETTLED);
        Ok(())
    }

    /// Watches the stroke for a while and returns how much of one core the web process takes, in percent.
    fn watch(&self) -> Done<f64> {
        let process = self.web_process()?;
        let (begun, before) = (Instant::now(), ticks(process)?);
        sleep(WATCHED);
        let used = (ticks(process)? - before) as f64 / TICKS_A_SECOND;
        Ok(100.0 * used / begun.elapsed().as_secs_f64())
    }

    /// Finds the process below the window in which WebKit runs the page.
    fn web_process(&self) -> Done<u32> {
        let processes: HashMap<u32, (String, u32)> = fs::read_dir("/proc")?
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter_map(|id| Some((id, name_and_parent(&stat(id)?)?)))
            .collect();
        let is_below_window = |id: u32| {
            let parents = std::iter::successors(Some(id), |id| processes.get(id).map(|(_, parent)| *parent));
            parents.into_iter().any(|id| id == self.window.0.id())
        };
        let mut web = processes.iter().filter(|(_, (name, _))| name.starts_with("WebKitWebProc"));
        let found = web.find(|(id, _)| is_below_window(**id)).map(|(id, _)| *id);
        found.ok_or_else(|| Failure("the window has no web process".to_owned()))
    }
}

fn stat(process: u32) -> Option<String> {
    fs::read_to_string(format!("/proc/{process}/stat")).ok()
}

/// Reads name and parent from `/proc/<id>/stat`: `id (name) state parent …`. A name may hold spaces and brackets.
fn name_and_parent(stat: &str) -> Option<(String, u32)> {
    let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
    Some((name.to_owned(), rest.split_whitespace().nth(1)?.parse().ok()?))
}

/// Reads the processor time a process has used, its threads together: fields 14 and 15 of `proc(5)`.
fn ticks(process: u32) -> Done<u64> {
    let ended = || Failure("the web process ended".to_owned());
    let stat = stat(process).ok_or_else(ended)?;
    let rest = stat.rsplit_once(')').ok_or_else(ended)?.1;
    let used = rest.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().unwrap_or(0));
    Ok(used.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_parent_survive_brackets_in_the_name() {
        let stat = "42 (Web (one) Proc) S 7 42 42 0 -1 4194560 900 0 0 0 250 50 0 0 20";
        assert_eq!(name_and_parent(stat), Some(("Web (one) Proc".to_owned(), 7)));
    }

    #[test]
    fn our_own_processor_time_is_read() {
        assert!(ticks(std::process::id()).is_ok());
    }
}
