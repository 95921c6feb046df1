//! Nothing bright on the way to the first screen.

use std::time::{Duration, Instant};

use drowse_e2e::{Frame, Machine, Outcome, Running, drowse_window};

use crate::alone;

/// LOOK.md principle 4: no captured frame of the start has a mean luminance above 5 %.
const BRIGHTEST: f64 = 0.05;

#[tokio::test]
async fn no_frame_of_the_start_is_bright() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T22:10:00Z", 1);
    let _window = Running::start(&mut machine.command(&drowse_window()))?;
    let started = Instant::now();
    let mut frames = Vec::new();
    // Ten frames a second, for two seconds at least, and on a busy machine until the first screen is drawn.
    while frames.len() < 20 || !is_drawn(&machine, frames.last()) {
        assert!(frames.len() < 200, "no first screen within twenty seconds");
        let due = Duration::from_millis(100) * u32::try_from(frames.len())?;
        std::thread::sleep(due.saturating_sub(started.elapsed()));
        frames.push(machine.screen.capture()?);
    }
    for (at, frame) in frames.iter().enumerate() {
        let luminance = frame.mean_luminance();
        assert!(luminance <= BRIGHTEST, "frame {at} has a mean luminance of {:.1} %", luminance * 100.0);
    }
    Ok(())
}

fn is_drawn(machine: &Machine, frame: Option<&Frame>) -> bool {
    machine.screen.find_window("Drowse").is_some() && frame.is_some_and(|frame| frame.colours() > 100)
}
