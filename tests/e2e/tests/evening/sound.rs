//! The pictures follow the sound, seen or hidden. There is no device here: the sound is a clock nobody hears.

use std::time::Duration;

use drowse_e2e::{Machine, Outcome, Window, until_async};
use fantoccini::key::Key;
use serde_json::Value;

use crate::alone;

/// The sides of the feet are squeezed after 20 s of oiling the hands and 30 s of settling down.
const SQUEEZE_BEGINS_MS: f64 = 50_000.0;

/// Two pictures, and the way of an answer: what nobody sees.
const UNSEEN_MS: f64 = 120.0;

/// Where every part of the stroke stands, and where the sound is, in milliseconds.
const LOOK: &str = r#"
    return window.__TAURI_INTERNALS__.invoke("read_sound").then(({ at_ms }) => {
      const strokes = [...document.querySelectorAll(".moving *")].flatMap((mark) => mark.getAnimations());
      return {
        sound: at_ms,
        strokes: strokes.map((stroke) => stroke.currentTime),
        isHeld: strokes.every((stroke) => stroke.playState === "paused"),
      };
    });
"#;

#[tokio::test]
async fn strokes_are_where_the_sound_is_before_and_after_the_window_is_hidden() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T21:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    machine.ask_for("feet");
    window.reads("Oil your hands").await;
    for words in ["Settle", "Squeeze"] {
        // Keys closer together than 400 ms are one.
        tokio::time::sleep(Duration::from_millis(600)).await;
        window.press(Key::Right.into()).await?;
        window.reads(words).await;
    }
    stays_together(&window).await?;

    let shown = machine.screen.find_window("Drowse").ok_or("the window is on the screen")?;
    machine.screen.hand(&["windowminimize", &shown])?;
    let hidden_at = machine.now();
    until_async("five seconds behind other windows", async || {
        (machine.now() - hidden_at > chrono::TimeDelta::seconds(5)).then_some(())
    })
    .await;
    machine.screen.hand(&["windowactivate", "--sync", &shown])?;
    stays_together(&window).await?;
    window.close().await?;
    Ok(())
}

/// Looks ten times, a quarter of a second apart, once the strokes are there.
async fn stays_together(window: &Window) -> Outcome {
    window.see(".moving").await;
    // A window that was hidden has a second to look at the sound.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    for _ in 0..10 {
        let look = window.run(LOOK, Vec::new()).await?;
        let sound = look["sound"].as_f64().ok_or("the sound answers")?;
        let strokes: Vec<f64> = look["strokes"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        assert!(!strokes.is_empty() && look["isHeld"] == true, "strokes move by the sound alone: {look}");
        for stroke in strokes {
            let apart = sound - SQUEEZE_BEGINS_MS - stroke;
            assert!(apart.abs() < UNSEEN_MS, "{apart:.0} ms apart");
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Ok(())
}
