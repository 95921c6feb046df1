//! The four pictures.

use std::fs;
use std::path::{Path, PathBuf};

use drowse_e2e::{Machine, Outcome, Window, sample, until_async};

/// The sample diary ends on 3 January 2025: the pictures are of that evening and the morning after.
const EVENING: &str = "2025-01-03T21:00:00Z";
const MORNING: &str = "2025-01-04T07:40:00Z";

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures").join(name)
}

async fn open(now: &str) -> Result<(Machine, Window), Box<dyn std::error::Error>> {
    let machine = Machine::start(now, 1);
    // The invented person of the sample avoids screens; in the pictures those are the nights with a massage.
    let diary = fs::read_to_string(sample("synthetic-10y-london/diary_csd.csv"))?.replace("no_screens", "feet");
    let file = machine.data_dir().join("sample.csv");
    fs::write(&file, diary)?;
    let _ = machine.drowse(&["import", &file.to_string_lossy()]);
    // Nothing is to be heard, so that no picture says that this machine has no sound output.
    for channel in ["voice", "bells", "ambience", "tick"] {
        machine.tell(&["settings", "set", &format!("sound.{channel}"), "0"]);
    }
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.set_size(1200, 800).await?;
    Ok((machine, window))
}

/// Pictures an evening: Tonight, and the third step of the feet routine.
pub async fn tonight_and_player() -> Outcome {
    let (_machine, window) = open(EVENING).await?;
    window.reads("until lights out").await;
    window.save_picture(&picture("tonight.png")).await?;

    window.click("button", "Begin").await?;
    window.reads("Oil your hands").await;
    // Forward over oil and the first steps, to the ball of the foot.
    for _ in 0..4 {
        window.press(fantoccini::key::Key::Right.into()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    }
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    window.save_picture(&picture("player.png")).await?;
    Ok(())
}

/// Pictures the morning after: the log, answered, and what the diary shows.
pub async fn morning_log_and_trends() -> Outcome {
    let (_machine, window) = open(MORNING).await?;
    window.click("link", "Diary").await?;
    for (question, answer) in [
        ("About how many minutes until you slept?", "20 minutes"),
        ("Times awake", "twice"),
        ("Minutes awake in all", "10 minutes"),
        ("How was your sleep?", "Good"),
        ("How rested do you feel?", "Well"),
    ] {
        let css = format!("[role=radiogroup][aria-label='{question}'] [role=radio]");
        window.see(&css).await;
        window.see_named(&css, answer).await.click().await?;
    }
    window.reads(" %").await;
    // The last answer is still on its way to its colour.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    window.save_picture(&picture("morning-log.png")).await?;

    window.click("link", "Trends").await?;
    let drawn = async || {
        let count = window.run("return document.querySelectorAll('canvas').length", Vec::new()).await.ok()?;
        (count.as_i64() > Some(1)).then_some(())
    };
    until_async("the charts", drawn).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    window.save_picture(&picture("trends.png")).await?;
    Ok(())
}
