//! The morning log, and what the command line says of it.

use drowse_e2e::{Machine, Outcome, Window, until};
use fantoccini::key::Key;
use serde_json::json;

use crate::alone;

/// From opening the diary to the night saved.
const MOST_ACTIONS: u64 = 6;

/// Counts keys and clicks as a person makes them: a key held down is one, a click that a key makes none.
const COUNT: &str = r#"
    window.actionsOfAPerson = 0;
    const count = (event) => { if (event.isTrusted && !event.repeat) window.actionsOfAPerson += 1; };
    window.addEventListener("keydown", count, true);
    window.addEventListener("pointerdown", count, true);
"#;

#[tokio::test]
async fn a_night_logged_in_the_window_is_in_the_diary() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T07:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.run(COUNT, Vec::new()).await?;
    window.click("link", "Diary").await?;
    for answer in ["15 minutes", "not at all", "Good", "Well"] {
        window.click("radio", answer).await?;
    }
    window.press(Key::Enter.into()).await?;
    window.reads("Saved.").await;
    let actions = window.run("return window.actionsOfAPerson", Vec::new()).await?;
    let actions = actions.as_u64().expect("the page counted");
    assert!((5..=MOST_ACTIONS).contains(&actions), "a usual night took {actions} keys and clicks");

    let nights = || machine.drowse(&["nights"])["nights"].as_array().cloned().unwrap_or_default();
    let nights = until("the night", || Some(nights()).filter(|nights| !nights.is_empty()));
    assert_eq!(nights.len(), 1);
    let night = &nights[0]["night"];
    assert_eq!(night["diary_date"], json!("2026-03-13"));
    assert_eq!(night["quality"], json!(4));
    assert_eq!(night["tried_to_sleep_local"], json!("2026-03-12T22:45:00"), "the usual bedtime was proposed");
    assert_eq!(night["got_out_of_bed_local"], json!("2026-03-13T07:00:00"), "the usual time of getting up too");
    assert_eq!(night["sleep_onset_latency_min"], json!(15.0));
    assert_eq!((&night["awakenings"], &night["rested"]), (&json!(0), &json!(4)));
    assert_eq!(night["tension_before"], json!(null), "blank stays blank");
    assert_eq!(nights[0]["metrics"]["total_sleep_time_min"], json!(480.0));
    assert_eq!(night["is_late_entry"], json!(false));
    assert_eq!(night["origin"], json!("logged"));
    window.close().await?;
    Ok(())
}

#[tokio::test]
async fn still_awake_is_said_in_the_dark_with_one_key() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T00:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.click("button", "Still awake?").await?;
    window.reads("Press Space").await;
    window.press(' ').await?;
    window.reads("Noted.").await;
    assert!(!window.text().await?.contains(':'), "no clock stands in the dark");
    assert_eq!(machine.ask::<String>("SELECT group_concat(diary_date_on) FROM lights_out"), "2026-03-13");
    window.press(Key::Escape.into()).await?;
    window.named("link", "Diary").await;
    window.close().await?;
    Ok(())
}
