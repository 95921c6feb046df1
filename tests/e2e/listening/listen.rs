//! A massage in the real window, and what is heard of it.

use std::str::FromStr;
use std::time::Duration;

use drowse_core::routine::{CueSound, Timeline, plan_cues};
use drowse_e2e::{Machine, Outcome, Window, until, until_async};

use crate::figures::Figures;
use crate::onsets::onsets_ms;
use crate::sound_server::{RATE, SoundServer};

/// How long the player may take to begin by itself.
const SETTLES: Duration = Duration::from_secs(5);

/// How the window stands while it plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Visible,
    /// In the task bar.
    Minimised,
    /// Not on the screen at all.
    Hidden,
}

/// How long the window is listened to, and how it stands.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    standing: Standing,
    minutes: u64,
}

impl FromStr for Run {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let wrong = || format!("{word}: say visible=5, minimised=20 or hidden=5");
        let (standing, minutes) = word.split_once('=').ok_or_else(wrong)?;
        let standing = match standing {
            "visible" => Standing::Visible,
            "minimised" => Standing::Minimised,
            "hidden" => Standing::Hidden,
            _ => return Err(wrong()),
        };
        Ok(Self { standing, minutes: minutes.parse().map_err(|_| wrong())? })
    }
}

/// Plays the longest massage of the feet with ticks alone, records it, and prints how far they are from the plan.
pub async fn listen(run: Run) -> Outcome {
    let mut machine = Machine::start("2026-03-12T21:30:00Z", 1);
    let server = SoundServer::start(&mut machine)?;
    for (key, value) in [("voice", "0"), ("bells", "0"), ("ambience", "0"), ("tick", "100")] {
        machine.tell(&["settings", "set", &format!("sound.{key}"), value]);
    }
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let recording = server.record()?;
    begin(&machine, &window).await?;
    stand(&machine, run.standing)?;
    tokio::time::sleep(Duration::from_secs(run.minutes * 60)).await;
    let heard_ms = onsets_ms(&recording.samples()?, RATE);
    let figures = Figures::of(&heard_ms, &planned_ms(&machine)?).ok_or("nothing was heard")?;
    println!("{:?}, {} minutes: {figures}", run.standing, run.minutes);
    window.kill();
    Ok(())
}

/// Starts the feet at their longest: as many ticks as twenty minutes can have.
async fn begin(machine: &Machine, window: &Window) -> Outcome {
    machine.tell(&["start", "feet", "--minutes", "20"]);
    let session = async || (machine.ask::<i64>("SELECT count(*) FROM routine_session") > 0).then_some(());
    let sees_it =
        async || window.text().await.ok().filter(|text| text.contains("Oil your hands") || text.contains("Feet"));
    until_async("the player", sees_it).await;
    tokio::time::sleep(SETTLES).await;
    // The player may wait for one key, or have begun by itself.
    if session().await.is_none() {
        window.press(' ').await?;
    }
    until_async("the massage to begin", session).await;
    Ok(())
}

fn stand(machine: &Machine, standing: Standing) -> Outcome {
    let window = until("the window", || machine.screen.find_window("drowse-window"));
    match standing {
        Standing::Visible => {}
        Standing::Minimised => drop(machine.screen.hand(&["windowminimize", &window])?),
        Standing::Hidden => drop(machine.screen.hand(&["windowunmap", &window])?),
    }
    Ok(())
}

/// Returns when the session ticks, from the start of its timeline.
fn planned_ms(machine: &Machine) -> Result<Vec<f64>, serde_json::Error> {
    let plan: String = machine.ask("SELECT plan FROM routine_session");
    let timeline: Timeline = serde_json::from_str(&plan)?;
    let is_tick = |sound: &CueSound| matches!(sound, CueSound::Beat | CueSound::Release);
    let cues = plan_cues(&timeline, |_| None);
    Ok(cues.iter().filter(|cue| is_tick(&cue.sound)).map(|cue| cue.at_ms as f64).collect())
}
