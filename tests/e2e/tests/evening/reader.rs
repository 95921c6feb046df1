//! The window as a screen reader has it: through the accessibility bus of the desktop, and with the keyboard alone.

use drowse_e2e::{Machine, Outcome, ScreenReader, Window, until_async};
use fantoccini::key::Key;

use crate::alone;
use crate::everyone::was_told_by;

/// Presses a key as often as it takes until the focus is on what is called so; a trap would never get there.
async fn press_until(window: &Window, reader: &ScreenReader, key: Key, place: &str) -> Outcome {
    for _ in 0..40 {
        let before = reader.heard().focus.len();
        window.press(key.into()).await?;
        let moved = async || reader.heard().focus.get(before).cloned();
        if until_async("the focus to move", moved).await == place {
            return Ok(());
        }
    }
    panic!("{place} was never reached: {:#?}", reader.heard().focus)
}

async fn hears(reader: &ScreenReader, words: &str) {
    let is_said = async || reader.heard().words.iter().any(|heard| heard.contains(words)).then_some(());
    until_async(words, is_said).await;
}

#[tokio::test]
async fn a_screen_reader_is_told_a_whole_routine() -> Outcome {
    let _alone = alone().await;
    let mut machine = Machine::start("2026-03-12T20:30:00Z", 30);
    machine.tell(&["settings", "set", "evening.routine", "tired"]);
    let reader = ScreenReader::start(&mut machine).await?;
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    press_until(&window, &reader, Key::Tab, "Button: Begin").await?;
    window.press(Key::Enter.into()).await?;
    hears(&reader, "Good night").await;
    let heard = reader.heard().words;
    was_told_by(&heard, &machine, "tired")?;
    let stray = heard.iter().find(|words| words.contains("..") || words.contains('{'));
    assert_eq!(stray, None, "said as nobody would");
    window.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_screen_reader_is_told_the_morning_log() -> Outcome {
    let _alone = alone().await;
    let mut machine = Machine::start("2026-03-13T07:30:00Z", 1);
    let reader = ScreenReader::start(&mut machine).await?;
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.click("link", "Diary").await?;
    window.see("main h1").await;

    let stands = reader.everything().await?;
    let mut rest = stands.iter().map(|spoken| format!("{:?}: {}", spoken.role, spoken.name));
    for words in [
        "Heading: Good morning. How was the night?",
        "Button: I did not sleep at all",
        "Landmark: The night, from noon to noon",
        "Entry: Lights out, tried to sleep",
        "Panel: About how many minutes until you slept?",
        "RadioButton: 15 minutes",
        "Panel: How was your sleep?",
        "RadioButton: Very good",
        "Panel: How rested do you feel?",
        "ToggleButton: Alcohol",
        "Entry: A note",
        "Button: Save",
    ] {
        assert!(rest.any(|found| found == words), "{words} is missing, or out of its order: {stands:#?}");
    }

    for (key, words) in [
        (Key::Tab, "Entry: Got into bed"),
        (Key::Tab, "Slider: Got up"),
        (Key::Tab, "RadioButton: 5 minutes"),
        (Key::Right, "RadioButton: 15 minutes"),
        (Key::Tab, "RadioButton: not at all"),
        (Key::Right, "RadioButton: once"),
        (Key::Left, "RadioButton: not at all"),
        (Key::Tab, "RadioButton: Very poor"),
        (Key::Right, "RadioButton: Good"),
        (Key::Tab, "RadioButton: Not at all"),
        (Key::Right, "RadioButton: Well"),
        (Key::Tab, "Button: Save"),
    ] {
        press_until(&window, &reader, key, words).await?;
    }
    let chosen = reader.everything().await?.into_iter().filter(|spoken| spoken.is_on);
    let chosen: Vec<String> = chosen.map(|spoken| spoken.name).collect();
    // The last one is how the nights below are shown.
    assert_eq!(chosen, ["15 minutes", "not at all", "Good", "Well", "List"]);
    window.press(Key::Enter.into()).await?;
    hears(&reader, "Saved.").await;
    window.close().await?;
    Ok(())
}
