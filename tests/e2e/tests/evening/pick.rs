//! Tonight's routine, left to Drowse in the window and told at the terminal.

use drowse_e2e::{Machine, Outcome, Window, until_async};

use crate::alone;

#[tokio::test]
async fn tonights_routine_is_left_to_drowse_and_says_why_it_is_this_one() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T17:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    window.click("link", "Settings").await?;
    window.click("radio", "Learn them all").await?;
    window.click("link", "Tonight").await?;
    window.reads("Getting to know it, 1 of 3.").await;

    window.click("button", "Why this one?").await?;
    window.reads("Each routine comes in turn until you have done it three times.").await;
    window.click("radio", "A course of five").await?;
    window.reads("Evening 1 of 5, twenty minutes each.").await;
    window.reads("Foot massage, 20 minutes").await;
    let told = machine.drowse(&["tonight"]);
    assert_eq!((&told["pick"]["mode"], &told["routine"]["minutes"]), (&"course".into(), &20.into()));

    window.click("radio", "I choose").await?;
    let is_own = async || machine.drowse(&["tonight"])["pick"].is_null().then_some(());
    until_async("one's own choice", is_own).await;
    window.reads("Foot massage, 14 minutes").await;
    window.close().await?;
    Ok(())
}
