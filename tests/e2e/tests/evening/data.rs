//! Nights of another app come in through the real dialogs, a copy goes out, and all of it is deleted.

use std::path::Path;

use drowse_e2e::{Machine, Outcome, Window, until};
use serde_json::Value;

use crate::alone;
use crate::hand::Hand;

const NIGHTS: &str = "SELECT count(*) FROM night";

#[tokio::test]
async fn nights_come_in_a_copy_goes_out_and_everything_is_deleted() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;
    let holds = |nights: i64| until("so many nights", || (machine.ask::<i64>(NIGHTS) == nights).then_some(()));

    let export = "../samples/sleep-as-android/sleep-export.1606907034.zip";
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join(export).canonicalize()?;
    window.click("link", "Settings").await?;
    window.see("section[aria-labelledby=settings-data] button").await.click().await?;
    window.click("button", "Choose files").await?;
    hand.names_a_file("Open File", &export)?;
    window.reads("sleep-export.1606907034.zip").await;
    holds(0);
    window.see(".preview .primary").await.click().await?;
    window.reads("in your diary").await;
    let taken = machine.ask::<i64>(NIGHTS);
    assert!(taken > 0);

    let copy = machine.data_dir().with_file_name("copy.db");
    window.click("button", "Save a copy").await?;
    hand.names_a_file("Save File", &copy)?;
    window.reads("Saved and read again: copy.db").await;
    window.click("button", "Take back").await?;
    holds(0);
    window.click("button", "Open a copy").await?;
    hand.names_a_file("Open File", &copy)?;
    holds(taken);

    window.click("button", "Delete everything").await?;
    hand.clicks("dialog input", 0).await?;
    hand.does(&["type", "delete"])?;
    hand.does(&["key", "Return"])?;
    window.see_named("button", "I understand, begin").await;
    holds(0);
    let checks = machine.drowse(&["doctor"])["checks"].take();
    let agent = checks.as_array().and_then(|checks| checks.iter().find(|check| check["name"] == "agent"));
    assert_eq!(agent.map(|agent| &agent["ok"]), Some(&Value::Bool(false)), "{agent:?}");
    window.close().await?;
    Ok(())
}
