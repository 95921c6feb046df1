//! Installs the package into a scratch root with dpkg itself, uses it from there, and removes it again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{APP_ID, icons, workshop};
use crate::screen::Screen;
use crate::shell::{Done, Failure, Running, finish, say};

/// How often another program is asked, and for how long.
const ASK_EVERY: std::time::Duration = std::time::Duration::from_millis(100);
const TRIES: usize = 200;

/// Checks a package.
///
/// # Errors
/// With the first thing that is not as it should be.
pub fn check(package: &Path) -> Done {
    let root = workshop().join("root");
    say("installing it into a scratch root");
    let dpkg = ScratchDpkg::new(&root)?;
    dpkg.run(&["--install", &package.to_string_lossy()])?;
    let entry = check_papers(&root)?;
    let screen = Screen::start()?;
    let place = Place { root: &root, screen: &screen };
    say("running both programs from there");
    let mut agent = Running(place.quiet("drowse", &["agent", "--foreground"]).spawn()?);
    screen.wait_for_agent();
    place.check_login()?;
    let _window = Running(place.quiet("drowse-window", &[]).spawn()?);
    place.check_window(&entry)?;
    place.check_doctor()?;
    say("removing it");
    if agent.0.try_wait()?.is_some() {
        return Err(Failure("the agent ended before it was asked".to_owned()));
    }
    dpkg.run(&["--remove", "drowse"])?;
    wait_for("the agent did not end with its package", || {
        Ok(agent.0.try_wait()?.filter(|status| status.success()).map(drop))
    })?;
    let left: Vec<PathBuf> = files(&root.join("usr"))?;
    if left.is_empty() {
        println!("the package installs, runs and goes");
        Ok(())
    } else {
        Err(Failure(format!("left behind: {left:?}")))
    }
}

/// dpkg with a database and a file system of its own. Libraries are those of this machine.
struct ScratchDpkg(PathBuf);

impl ScratchDpkg {
    fn new(root: &Path) -> Done<Self> {
        let _ = fs::remove_dir_all(root);
        let database = root.join("var/lib/dpkg");
        for folder in ["info", "updates", "triggers"] {
            fs::create_dir_all(database.join(folder))?;
        }
        for file in ["status", "available"] {
            fs::write(database.join(file), "")?;
        }
        fs::create_dir_all(root.join("tmp"))?;
        Ok(Self(root.to_owned()))
    }

    fn run(&self, words: &[&str]) -> Done {
        let mut command = Command::new("dpkg");
        command.arg(format!("--root={}", self.0.display()));
        // The scripts run outside, where a shell is, and are told the root.
        command.args(["--force-script-chrootless", "--force-depends", "--force-not-root", "--log=/dev/null"]);
        finish(command.args(words).stdin(Stdio::null()))
    }
}

/// The files for the desktop: well-formed, and naming what is there. Returns the .desktop file.
fn check_papers(root: &Path) -> Done<String> {
    let share = root.join("usr/share");
    let entry = share.join(format!("applications/{APP_ID}.desktop"));
    finish(Command::new("desktop-file-validate").arg(&entry))?;
    let metainfo = share.join(format!("metainfo/{APP_ID}.metainfo.xml"));
    finish(Command::new("appstreamcli").args(["validate", "--no-net", "--no-color"]).arg(&metainfo))?;
    let entry = fs::read_to_string(entry)?;
    let program = value(&entry, "Exec")?;
    is_there(&root.join("usr/bin").join(program))?;
    let icon = value(&entry, "Icon")?;
    for size in icons::SIZES {
        let picture = share.join(format!("icons/hicolor/{size}x{size}/apps/{icon}.png"));
        if size_of_png(&picture)? != (*size, *size) {
            return Err(Failure(format!("{} has another size than its folder says", picture.display())));
        }
    }
    is_there(&share.join(format!("icons/hicolor/scalable/apps/{icon}.svg")))?;
    // What notifications say they are from is compiled in.
    let program = fs::read(root.join("usr/bin/drowse"))?;
    if icon != APP_ID || !program.windows(icon.len()).any(|bytes| bytes == icon.as_bytes()) {
        return Err(Failure(format!("notifications do not name the icon {icon}")));
    }
    for page in ["man/man1/drowse.1.gz", "man/man1/drowse-night-add.1.gz", "man/man1/drowse-window.1.gz"] {
        finish(Command::new("gzip").arg("--test").arg(share.join(page)))?;
    }
    let papers = ["bash-completion/completions/drowse", "doc/drowse/copyright", "doc/drowse/changelog.gz"];
    papers.iter().try_for_each(|paper| is_there(&share.join(paper)))?;
    Ok(entry)
}

/// The installed programs on a screen, with a home of their own.
struct Place<'a> {
    root: &'a Path,
    screen: &'a Screen,
}

impl Place<'_> {
    fn command(&self, name: &str, words: &[&str]) -> Command {
        let mut command = Command::new(self.root.join("usr/bin").join(name));
        let home = self.root.join("home");
        command.args(words).env("HOME", &home).env("DROWSE_DATA_DIR", home.join("data")).stdin(Stdio::null());
        command.env_remove("XDG_CONFIG_HOME");
        self.screen.place(&mut command);
        command
    }

    fn quiet(&self, name: &str, words: &[&str]) -> Command {
        let mut command = self.command(name, words);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn say(&self, words: &[&str]) -> Done<String> {
        let told = self.command("drowse", words).output()?;
        let said = String::from_utf8_lossy(&told.stdout).into_owned();
        if told.status.success() { Ok(said) } else { Err(Failure(format!("drowse {words:?} failed: {said}"))) }
    }

    /// The entry for starting at login names the program that was installed.
    fn check_login(&self) -> Done {
        self.say(&["settings", "set", "autostart", "on"])?;
        let entry = fs::read_to_string(self.root.join(format!("home/.config/autostart/{APP_ID}.desktop")))?;
        let (named, there) = (value(&entry, "TryExec")?, self.root.join("usr/bin/drowse"));
        if Path::new(named) == there { Ok(()) } else { Err(Failure(format!("at login {named} would start"))) }
    }

    /// The window shows something, and belongs to the .desktop file in the eyes of a desktop.
    fn check_window(&self, entry: &str) -> Done {
        let ask = |program: &str, words: &[&str]| -> Done<String> {
            let mut command = Command::new(program);
            let told = self.screen.place(command.args(words)).stderr(Stdio::null()).output()?;
            Ok(String::from_utf8_lossy(&told.stdout).into_owned())
        };
        let id = wait_for("no window came", || {
            let found = ask("xdotool", &["search", "--onlyvisible", "--name", "^Drowse$"])?;
            Ok(found.lines().next().map(str::to_owned))
        })?;
        let class = ask("xprop", &["-id", &id, "WM_CLASS"])?;
        let wanted = value(entry, "StartupWMClass")?;
        if !class.contains(&format!("\"{wanted}\"")) {
            return Err(Failure(format!("the window's {} is not StartupWMClass {wanted}", class.trim())));
        }
        let picture = workshop().join("window.png");
        wait_for("the window stays empty", || Ok(self.screen.capture(&picture)?.then_some(())))
    }

    /// The command line finds the agent it was installed with, and the window beside itself.
    fn check_doctor(&self) -> Done {
        let report = self.command("drowse", &["doctor"]).output()?;
        let report = String::from_utf8_lossy(&report.stdout).into_owned();
        let window = self.root.join("usr/bin/drowse-window");
        for found in [format!("version {}", env!("CARGO_PKG_VERSION")), window.display().to_string()] {
            if !report.contains(&found) {
                return Err(Failure(format!("drowse doctor does not find {found}:\n{report}")));
            }
        }
        Ok(())
    }
}

/// Asks again and again until there is an answer.
fn wait_for<T>(failure: &str, mut ask: impl FnMut() -> Done<Option<T>>) -> Done<T> {
    for _ in 0..TRIES {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        std::thread::sleep(ASK_EVERY);
    }
    Err(Failure(failure.to_owned()))
}

fn value<'a>(entry: &'a str, key: &str) -> Done<&'a str> {
    let mut pairs = entry.lines().filter_map(|line| line.split_once('='));
    let found = pairs.find(|(found, _)| *found == key).map(|(_, value)| value);
    found.ok_or_else(|| Failure(format!("the .desktop file says no {key}")))
}

fn is_there(path: &Path) -> Done {
    if path.is_file() { Ok(()) } else { Err(Failure(format!("{} is not there", path.display()))) }
}

/// Reads the width and height a PNG file says it has.
fn size_of_png(path: &Path) -> Done<(u32, u32)> {
    is_there(path)?;
    let bytes = fs::read(path)?;
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    number(16).zip(number(20)).ok_or_else(|| Failure(format!("{} is no PNG file", path.display())))
}

fn files(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}
