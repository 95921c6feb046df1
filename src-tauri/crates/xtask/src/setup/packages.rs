//! System packages: installed through apt after saying so; elsewhere the exact command is printed.

use std::fs;
use std::process::Command;

use crate::shell::{Done, Failure, answer, finish, has, say};

/// What packages are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Building the window.
    Build,
    /// Running it without a screen.
    Headless,
    /// Testing it for real.
    Test,
    /// Listening to it.
    Listen,
    /// Weighing the agent beside others.
    Beside,
    /// Being compared with Python.
    Python,
    /// Compiling for Windows.
    Windows,
    /// Packing, and looking at the package.
    Bundle,
}

/// Debian's names.
fn names(need: Need) -> &'static [&'static str] {
    match need {
        Need::Build => &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libasound2-dev"],
        Need::Headless => &["xvfb", "dbus", "openbox", "imagemagick", "fonts-dejavu-core"],
        Need::Test => {
            &["webkit2gtk-driver", "at-spi2-core", "xfce4-notifyd", "xfconf", "xdotool", "x11-utils", "libfaketime"]
        }
        Need::Bundle => &["dpkg-dev", "librsvg2-bin", "desktop-file-utils", "appstream", "x11-utils", "xdotool"],
        // Debian 12's newest compiler; `rustc` there is older than Drowse needs.
        Need::Windows => &["rustc-web", "cargo-web", "rust-web-src", "gcc-mingw-w64-x86-64"],
        Need::Python => &["python3"],
        Need::Beside => &["workrave", "safeeyes"],
        Need::Listen => &["pulseaudio", "pulseaudio-utils", "libasound2-plugins"],
    }
}

/// Installs what is missing of `needs`.
///
/// # Errors
/// When a package is missing and this machine has no apt, or neither root nor sudo: the message is the command to run.
pub fn install_packages(needs: &[Need]) -> Done {
    if !cfg!(target_os = "linux") {
        return check_elsewhere();
    }
    if !has("dpkg-query") {
        return check_other_linux(needs);
    }
    let wanted = needs.iter().flat_map(|need| names(*need)).copied();
    let mut missing: Vec<&str> = wanted.filter(|name| !is_installed(name)).collect();
    if needs.contains(&Need::Test) && !has_browser() && is_debian() {
        missing.push("chromium");
    }
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn is_installed(name: &str) -> bool {
    let status = answer("dpkg-query", &["--show", "--showformat=${db:Status-Status}", name]);
    status.as_deref() == Some("installed")
}

/// The pictures of the interface need a Chromium; any will do.
fn has_browser() -> bool {
    ["chromium", "chromium-browser", "google-chrome"].iter().any(|name| has(name))
}

/// Tells whether this is Debian itself: Ubuntu's `chromium`, say, is a snap, which containers cannot run.
pub fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn install(missing: &[&str]) -> Done {
    let command = format!("apt-get install --yes --no-install-recommends {}", missing.join(" "));
    let is_root = answer("id", &["-u"]).as_deref() == Some("0");
    if !is_root && !has("sudo") {
        return Err(Failure(format!("some packages are missing; as root, run\n  {command}\nand start again")));
    }
    say(&format!("installing system packages: {}", missing.join(", ")));
    let program = if is_root { "env" } else { "sudo" };
    let apt = |words: &[&str]| {
        let mut command = Command::new(program);
        finish(command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words))
    };
    apt(&["update", "--quiet"])?;
    let words: Vec<&str> = ["install", "--yes", "--no-install-recommends"].iter().chain(missing).copied().collect();
    apt(&words)
}

fn check_other_linux(needs: &[Need]) -> Done {
    let builds = answer("pkg-config", &["--exists", "webkit2gtk-4.1", "alsa"]).is_some();
    let tests = !needs.contains(&Need::Test) || ["Xvfb", "WebKitWebDriver", "xdotool"].iter().all(|name| has(name));
    if builds && tests {
        return Ok(());
    }
    let command = if has("dnf") {
        "sudo dnf install gcc pkgconf webkit2gtk4.1-devel alsa-lib-devel xorg-x11-server-Xvfb dbus-daemon openbox ImageMagick \
         webkitgtk6.0 xfce4-notifyd xdotool libfaketime chromium"
    } else if has("pacman") {
        "sudo pacman -S --needed base-devel webkit2gtk-4.1 alsa-lib xorg-server-xvfb dbus openbox imagemagick xfce4-notifyd \
         xdotool libfaketime chromium"
    } else {
        "your package manager, for: a C compiler, pkg-config, WebKitGTK 4.1 and ALSA with headers, Xvfb, D-Bus, openbox"
    };
    Err(Failure(format!("some packages are missing; run\n  {command}\nand start again")))
}

fn check_elsewhere() -> Done {
    if cfg!(target_os = "macos") && answer("xcode-select", &["--print-path"]).is_none() {
        return Err(Failure(
            "the command line tools are missing; run\n  xcode-select --install\nand start again".into(),
        ));
    }
    if cfg!(windows) && !has("link.exe") && answer("rustc", &["--version"]).is_none() {
        let command = "winget install Microsoft.VisualStudio.2022.BuildTools Microsoft.EdgeWebView2Runtime";
        return Err(Failure(format!("the build tools are missing; run\n  {command}\nand start again")));
    }
    Ok(())
}
