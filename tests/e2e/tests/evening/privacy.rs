//! What a person writes, chooses and tells stands in the diary and in no log.

use std::fs;

use drowse_e2e::{Machine, Notices, Outcome, Window, until, until_async};

use crate::alone;

/// What is written, named or told, in words no program has by itself.
const WORDS: [&str; 7] = ["velvet", "armadillo", "quinquereme", "zeppelin", "marmalade", "saxophone", "jaw"];

const ROUTINE: &str = r#"{"format": "drowse-routines", "version": 1, "routines": [
    {"title": "Velvet armadillo", "steps": [{"step": "F3", "amount": 4}]}]}"#;
const BROKEN: &str =
    r#"{"format": "drowse-routines", "version": 1, "routines": [{"title": "Quinquereme", "steps": "all"}]}"#;

#[tokio::test]
async fn no_log_of_either_program_holds_a_word_of_the_person() -> Outcome {
    let _alone = alone().await;
    let mut machine = Machine::start("2026-03-12T21:40:00Z", 60);
    // All the programs themselves would ever say.
    let talkative = ["drowse", "drowse_app", "drowse_core", "drowse_exchange", "drowse_host", "drowse_store"];
    let talkative = talkative.map(|name| format!(",{name}=trace")).concat();
    machine.set("DROWSE_LOG", &format!("info,drowse_window=trace{talkative}"));
    let notices = Notices::serve(&machine).await?;
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;

    window.click("link", "Settings").await?;
    window.click("button", "Open it").await?;
    window.see("[aria-label^='A jaw that locks'] [role=radio]").await.click().await?;
    until("the answer", || (machine.ask::<i64>("SELECT count(*) FROM health_answer") == 1).then_some(()));

    window.click("link", "Routines").await?;
    for (name, text) in [("quinquereme", BROKEN), ("armadillo", ROUTINE)] {
        let file = machine.data_dir().with_file_name(name).with_extension("json");
        fs::write(&file, text)?;
        window.give_file("input[type=file]", &file).await?;
    }
    until("the routine", || (machine.ask::<i64>("SELECT count(*) FROM own_routine") == 1).then_some(()));
    machine.tell(&["settings", "set", "evening.routine", &machine.ask::<String>("SELECT id FROM own_routine")]);
    // Before a routine is opened for the first time it asks the rest of the health check.
    window.click("button", "None of these").await?;
    until_async("the sheet out of the way", async || window.click("link", "Diary").await.ok()).await;
    window.see("[aria-label='A note']").await.send_keys("zeppelin over the sea").await?;
    window.see(".note [data-opens]").await.click().await?;
    window.see("input.own").await.send_keys("marmalade").await?;
    window.click("radio", "Good").await?;
    window.click("button", "Save").await?;
    window.reads("Saved.").await;
    until("the night", || {
        (machine.ask::<i64>("SELECT count(*) FROM night WHERE note LIKE 'zeppelin%'") == 1).then_some(())
    });
    // Typed, and refused.
    for wrong in [["settings", "set", "bedtime", "saxophone"], ["settings", "set", "evening.routine", "saxophone"]] {
        let mut refused = machine.command(&drowse_e2e::drowse());
        assert!(!refused.args(wrong).output()?.status.success());
    }

    let read = |name: &str| fs::read_to_string(machine.data_dir().join("log").join(name)).unwrap_or_default();
    let shown = async || read("agent.log").contains("reminder shown").then_some(());
    until_async("the reminder in the log", shown).await;
    let shown = notices.first().await.summary;
    assert!(shown.starts_with("Velvet armadillo"), "{shown}");
    window.close().await?;
    for name in ["agent.log", "window.log"] {
        let log = read(name).to_lowercase();
        assert!(!log.is_empty(), "{name} was not written");
        let told: Vec<&str> = log.lines().filter(|line| WORDS.iter().any(|word| line.contains(word))).collect();
        assert!(told.is_empty(), "{name}:\n{}", told.join("\n"));
    }
    let names: Vec<_> =
        fs::read_dir(machine.data_dir().join("log"))?.flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    Ok(())
}
