//! An experiment, planned on the page of what helps and dealt on Tonight.

use std::fs;

use drowse_e2e::{Machine, Outcome, Window, sample, until, until_async};
use serde_json::Value;

use crate::alone;
use crate::hand::Hand;

#[tokio::test]
async fn what_is_planned_on_the_page_is_dealt_on_tonight() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T17:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;
    machine.tell(&["import", &sample("synthetic-10y-london/diary_csd.csv").to_string_lossy()]);
    window.click("link", "Trends").await?;
    window.see_named("button", "What goes with better nights").await.click().await?;
    window.reads(" and falling asleep").await;
    window.reads("Does it do anything?").await;

    window.click("button", "Plan an experiment").await?;
    window.click("radio", "20").await?;
    window.click("button", "Start tonight").await?;
    window.reads("Night 1 of 20.").await;
    let shown = || machine.drowse(&["experiment", "show"])["experiment"].clone();
    let started = shown();
    assert_eq!((&started["blocks"], &started["nights"][0]["block"]), (&Value::from(10), &Value::from(1)));

    window.click("link", "Tonight").await?;
    let (dealt, refuse) = match started["tonight"]["routine"].as_str() {
        Some(_) => ("Dealt by your experiment.", "Rather not"),
        None => ("Tonight, without", "I would rather have one"),
    };
    window.reads(dealt).await;
    window.click("button", refuse).await?;
    let is_refused = async || (shown()["nights"][0]["refusal"] == "person").then_some(());
    until_async("the refusal", is_refused).await;
    window.reads("Another routine").await;
    machine.tell(&["experiment", "stop"]);
    assert_eq!(shown()["state"], "stopped");

    window.click("link", "Trends").await?;
    window.see_named("button", "What goes with better nights").await.click().await?;
    window.click("button", "Print or save as PDF").await?;
    window.reads("It was stopped before its first planned look").await;
    let file = machine.data_dir().with_file_name("experiment.html");
    window.click("button", "Save as file").await?;
    hand.names_a_file("Save File", &file)?;
    window.reads("Saved as experiment.html").await;
    let page = until("the file", || fs::read_to_string(&file).ok());
    assert!(page.starts_with("<!doctype html>") && page.contains("0 of 10 pairs complete"));
    window.close().await?;
    Ok(())
}
