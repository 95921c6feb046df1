//! `cargo xtask run`: from a clone to the window.

use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::programs::{build_release, release};
use crate::screen::{self, Screen};
use crate::setup::{Need, build_interface, install_interface, install_packages};
use crate::shell::{Done, Failure, Running, finish, root, say};

/// How often a window without a screen is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often it is looked at before giving up on the first picture.
const LOOKS: u32 = 40;

/// Installs, builds and starts Drowse; without a screen on a virtual one.
pub fn run(asked_headless: bool) -> Done {
    let headless = asked_headless || !screen::is_there();
    let needs: &[Need] = if headless { &[Need::Build, Need::Headless] } else { &[Need::Build] };
    install_packages(needs)?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    if headless {
        return run_headless(asked_headless);
    }
    say("opening Drowse");
    // The window starts the agent when none runs.
    finish(&mut Command::new(release("drowse-window")))
}

fn run_headless(asked: bool) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Failure("a virtual screen is offered on Linux only".to_owned()));
    }
    say(if asked { "starting a virtual screen" } else { "this machine has no screen: starting a virtual one" });
    let stopped = stop_signal()?;
    let screen = Screen::start()?;
    // Declared after the screen, so that they end before the screen and the bus they speak on.
    let mut agent = Command::new(release("drowse"));
    let _agent = Running(screen.place(agent.args(["agent", "--foreground"])).stdin(Stdio::null()).spawn()?);
    // The window starts an agent when it finds none: that one would outlive this task.
    screen.wait_for_agent();
    let mut window = Command::new(release("drowse-window"));
    let mut window = Running(screen.place(&mut window).stdin(Stdio::null()).spawn()?);
    let picture = root().join("target/drowse.png");
    let mut looks = 0;
    loop {
        if looks < LOOKS {
            looks += 1;
            if screen.capture(&picture)? {
                looks = LOOKS;
                println!("the window is open; a picture of it: {}\nCtrl-C ends it", picture.display());
            } else if looks == LOOKS {
                println!("the window draws nothing yet; the last picture: {}", picture.display());
            }
        }
        match stopped.recv_timeout(LOOK_EVERY) {
            Err(RecvTimeoutError::Timeout) => {}
            _ => return Ok(()),
        }
        if let Some(status) = window.0.try_wait()? {
            println!("the window closed ({status})");
            return Ok(());
        }
    }
}

/// Hears Ctrl-C and a polite kill, so that nothing started here is left behind.
fn stop_signal() -> Done<Receiver<()>> {
    let (sender, receiver) = channel();
    let heard = ctrlc::set_handler(move || {
        // Nobody listens once the task has ended: nothing is left to stop.
        let _ = sender.send(());
    });
    heard.map_err(|error| Failure(format!("listening for Ctrl-C: {error}")))?;
    Ok(receiver)
}
