//! Two weeks for a clinician, in the real window and as a file through the real dialog.

use std::fs;

use drowse_e2e::{Machine, Outcome, Window, until, until_async};

use crate::alone;
use crate::hand::Hand;

const NAME: &str = "Ada & Grace";

#[tokio::test]
async fn two_weeks_become_a_file_with_a_name_and_without_notes() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T08:00:00Z", 1);
    let times = ["--into-bed=2026-03-12T22:30", "--lights-out=2026-03-12T23:00", "--woke=2026-03-13T06:30"];
    machine.tell(&[&["night", "add", "--sol=20", "--waso=25", "--note=A quarrel"], times.as_slice()].concat());
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;
    window.click("link", "Diary").await?;
    window.see_named("button, a", "Sheet for a clinician").await.click().await?;
    window.reads("1 of 14 nights noted").await;
    window.reads("A quarrel").await;
    window.click("[role=switch]", "Tags and notes").await?;
    hand.clicks(".sheet-desk input", 0).await?;
    hand.does(&["type", NAME])?;
    let named = "return document.querySelector('[data-sheet-name]').textContent";
    until_async("the name", async || window.run(named, Vec::new()).await.ok().filter(|name| name == NAME)).await;
    assert!(!window.text().await?.contains("A quarrel"), "left out on the page");

    let file = machine.data_dir().with_file_name("two weeks.html");
    window.click("button", "Save as file").await?;
    hand.names_a_file("Save File", &file)?;
    window.reads("Saved as two weeks.html").await;
    let sheet = until("the file", || fs::read_to_string(&file).ok());
    assert!(sheet.starts_with("<!doctype html>") && sheet.ends_with("</html>\n"));
    assert!(sheet.contains(">Ada &amp; Grace</span>") && sheet.contains("1 of 14 nights noted"));
    assert!(sheet.contains("<td>22:30</td>") && !sheet.contains("A quarrel"));
    window.close().await?;
    Ok(())
}
