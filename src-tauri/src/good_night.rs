//! What the computer does once the massage of the evening has gone dark.

use std::process::{Command, Stdio};

use drowse_app::settings::AtEnd;

/// A program and its words.
type Way = &'static [&'static str];

/// Does what the person set, by the first way that works here. Where none does, the night begins all the same.
pub fn rest(at_end: AtEnd) {
    let ways = ways(at_end);
    if !ways.is_empty() && !ways.iter().any(|way| works(way)) {
        tracing::warn!(?at_end, "this computer could not be put to rest");
    }
}

#[cfg(target_os = "linux")]
fn ways(at_end: AtEnd) -> &'static [Way] {
    match at_end {
        AtEnd::Nothing => &[],
        AtEnd::Lock => &[&["loginctl", "lock-session"], &["xdg-screensaver", "lock"]],
        AtEnd::Suspend => &[&["systemctl", "suspend"], &["loginctl", "suspend"]],
    }
}

#[cfg(target_os = "macos")]
fn ways(at_end: AtEnd) -> &'static [Way] {
    match at_end {
        AtEnd::Nothing => &[],
        AtEnd::Lock => &[&["pmset", "displaysleepnow"]],
        AtEnd::Suspend => &[&["pmset", "sleepnow"]],
    }
}

/// Windows has no command that sleeps without sometimes hibernating: it is locked, and sleeps as it is set to.
#[cfg(windows)]
fn ways(at_end: AtEnd) -> &'static [Way] {
    match at_end {
        AtEnd::Nothing => &[],
        AtEnd::Lock | AtEnd::Suspend => &[&["rundll32.exe", "user32.dll,LockWorkStation"]],
    }
}

fn works(way: Way) -> bool {
    let Some((program, words)) = way.split_first() else { return false };
    let quiet = Command::new(program).args(words).stdin(Stdio::null()).stdout(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_or_fails_leaves_it_to_the_next() {
        let tried: Vec<bool> =
            [&["drowse-no-such-program"][..], &["false"], &["true"]].into_iter().map(works).collect();
        assert_eq!(tried, [false, false, true]);
    }

    #[test]
    fn nothing_is_done_unless_it_was_asked_for() {
        assert!(ways(AtEnd::Nothing).is_empty());
        assert!(!ways(AtEnd::Lock).is_empty() && !ways(AtEnd::Suspend).is_empty());
    }
}
