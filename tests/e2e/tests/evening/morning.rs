//! The morning log, and what the command line says of it.

use drowse_e2e::{Machine, Outcome, Window, until};
use serde_json::json;

use crate::alone;

#[tokio::test]
async fn a_night_logged_in_the_window_is_in_the_diary() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T07:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.click("link", "Diary").await?;
    window.click("radio", "Good").await?;
    window.click("button", "Save").await?;
    window.reads("Saved.").await;

    let nights = || machine.drowse(&["nights"])["nights"].as_array().cloned().unwrap_or_default();
    let nights = until("the night", || Some(nights()).filter(|nights| !nights.is_empty()));
    assert_eq!(nights.len(), 1);
    let night = &nights[0]["night"];
    assert_eq!(night["diary_date"], json!("2026-03-13"));
    assert_eq!(night["quality"], json!(4));
    assert_eq!(night["tried_to_sleep_local"], json!("2026-03-12T22:45:00"), "the usual bedtime was proposed");
    assert_eq!(night["got_out_of_bed_local"], json!("2026-03-13T07:00:00"), "the usual time of getting up too");
    assert_eq!(night["sleep_onset_latency_min"], json!(null), "blank stays blank");
    assert_eq!(night["origin"], json!("logged"));
    window.close().await?;
    Ok(())
}
