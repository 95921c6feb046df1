//! From *Start* on the notification to the first frame of the player.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use drowse_e2e::{Outcome, Running, until};

use crate::desk::{Desk, installed};

const RUNS: usize = 5;
/// A window that has painted its ground and nothing else has as many colours in its middle at most.
const COLOURS_OF_NOTHING: usize = 8;
const LOOK_EVERY: Duration = Duration::from_millis(2);
const PATIENCE: Duration = Duration::from_secs(20);

/// Presses *Start* while no window is open, five times, and prints how long the player took to be on the screen.
pub async fn measure() -> Outcome {
    let desk = Desk::start().await?;
    // The arrow rests in the middle of a new screen, and has more colours than nothing.
    desk.machine.screen.hand(&["mousemove", "0", "0"])?;
    let (data, kept) = (desk.machine.data_dir(), desk.machine.data_dir().with_file_name("kept"));
    answer_first_start(&desk)?;
    // The window left an agent running, which would remind now.
    desk.machine.end_all();
    desk.let_it_be_due()?;
    copy(&data, &kept)?;
    let mut took_ms = Vec::new();
    for run in 0..RUNS {
        fs::remove_dir_all(&data)?;
        copy(&kept, &data)?;
        let agent = Running::start(&mut desk.drowse(&["agent"]))?;
        let notice = until("the reminder", || desk.notices.shown().get(run).cloned());
        let pressed = Instant::now();
        desk.notices.press(notice.id, &notice.actions[0]).await?;
        wait_until_drawn(&desk, pressed)?;
        took_ms.push(pressed.elapsed().as_secs_f64() * 1000.0);
        if run == 0 {
            keep_picture(&desk)?;
        }
        desk.machine.end_all();
        drop(agent);
        until("an empty screen", || (desk.machine.screen.colours_in_the_middle().ok()? == 1).then_some(()));
    }
    took_ms.sort_by(f64::total_cmp);
    println!("\nfrom Start to the first frame of the player, {RUNS} times, ms: {took_ms:.0?}");
    Ok(())
}

/// Opens the window once and answers with what is proposed.
fn answer_first_start(desk: &Desk) -> Outcome {
    let _window = Running::start(&mut desk.machine.command(&installed("drowse-window")))?;
    wait_until_drawn(desk, Instant::now())?;
    for _ in 0..3 {
        std::thread::sleep(Duration::from_secs(1));
        desk.machine.screen.hand(&["key", "Return"])?;
    }
    std::thread::sleep(Duration::from_secs(1));
    Ok(())
}

fn wait_until_drawn(desk: &Desk, since: Instant) -> Outcome {
    while desk.machine.screen.colours_in_the_middle()? <= COLOURS_OF_NOTHING {
        if since.elapsed() > PATIENCE {
            return Err("the window draws nothing".into());
        }
        std::thread::sleep(LOOK_EVERY);
    }
    Ok(())
}

/// Keeps what was taken for the player, for looking at.
fn keep_picture(desk: &Desk) -> Outcome {
    let place = installed("drowse").with_file_name("../bench-agent-player.png");
    let mut import = Command::new("/usr/bin/import");
    import.args(["-silent", "-window", "root"]).arg(&place).env("DISPLAY", desk.machine.screen.display());
    import.status()?;
    println!("\nwhat was seen: {}", place.display());
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let done = Command::new("cp").arg("-a").args([from, to]).status()?;
    if done.success() { Ok(()) } else { Err("the diary could not be copied".into()) }
}
