//! Routines of one's own with a real hand: put together by keys and mouse, played, written to a file and read back.

use std::error::Error;
use std::fs;

use drowse_e2e::{Machine, Outcome, Window, until, until_async};

use crate::alone;
use crate::hand::Hand;

const LAST_SESSION: &str = "SELECT coalesce((SELECT state FROM routine_session ORDER BY id DESC LIMIT 1), '')";

/// The steps of the routine that was kept, in their order.
const STEPS: &str = "SELECT coalesce((SELECT group_concat(json_extract(value, '$.step'), ' ')
                     FROM own_routine, json_each(definition, '$.steps')), '')";

#[tokio::test]
async fn a_routine_is_put_together_played_and_carried_in_a_file() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 60);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;

    window.click("link", "Routines").await?;
    window.click("button", "Put one together").await?;
    window.reads("A routine of your own").await;
    hand.does(&["key", "ctrl+a"])?;
    hand.does(&["type", "Before bed"])?;
    for (place, step) in ["FA5", "HA1", "F3"].into_iter().enumerate() {
        window.see(".add select").await.select_by_value(step).await?;
        window.click("button", "Add").await?;
        window.see(&format!("ol > li:nth-child({})", place + 1)).await;
    }
    let [first, second, third] = titles(&window).await?;
    // The first goes to the end by the mouse, and from there to the top by the keys.
    hand.drags(".handle", 0, 2).await?;
    in_order(&window, [&second, &third, &first]).await;
    hand.clicks("ol > li:last-child input", 0).await?;
    hand.does(&["key", "alt+Up"])?;
    in_order(&window, [&second, &first, &third]).await;
    hand.does(&["key", "alt+Up"])?;
    in_order(&window, [&first, &second, &third]).await;
    window.click("button", "Keep it").await?;
    kept(&machine, "FA5 HA1 F3");

    window.click("button", "None of these").await?;
    until_async("the sheet out of the way", async || window.click("button", "Begin").await.ok()).await;
    until("the routine at its end", || (machine.ask::<String>(LAST_SESSION) == "finished").then_some(()));
    window.reads("That is all. Good night.").await;
    until_async("home", async || {
        window.press(' ').await.ok()?;
        window.text().await.ok().filter(|text| text.contains("Diary"))
    })
    .await;

    window.click("link", "Routines").await?;
    let file = machine.data_dir().with_file_name("before-bed");
    window.click("button", "Write them to a file").await?;
    hand.names_a_file("Save File", &file)?;
    let written = file.with_extension("json");
    window.reads("before-bed.json").await;
    assert!(fs::read_to_string(&written)?.contains("Before bed"));

    window.see_named(".shelf a, .shelf button", "Before bed").await.click().await?;
    window.click("button", "Take off the shelf").await?;
    window.reads("Bring it back").await;
    kept(&machine, "");
    // A driven window opens no dialog for a file: it gives the name.
    window.give_file("input[type=file]", &written).await?;
    kept(&machine, "FA5 HA1 F3");
    window.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_touched_place_of_the_body_proposes_a_routine() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;
    window.click("link", "Routines").await?;
    window.see("summary").await.click().await?;
    for (place, words) in [(1, "Head massage, 5 min, may suit."), (6, "Foot massage, 14 min, may suit.")] {
        hand.clicks(".body label", place).await?;
        window.reads(words).await;
    }
    window.click("button", "Have a look").await?;
    window.reads("Step by step").await;
    window.close().await?;
    Ok(())
}

async fn titles(window: &Window) -> Result<[String; 3], Box<dyn Error>> {
    let titles =
        window.run("return [...document.querySelectorAll('ol h3')].map((title) => title.innerText)", vec![]).await?;
    Ok(serde_json::from_value(titles)?)
}

async fn in_order(window: &Window, wanted: [&String; 3]) {
    until_async("the steps in their new order", async || {
        let titles = titles(window).await.ok()?;
        (titles.each_ref() == wanted).then_some(())
    })
    .await;
}

fn kept(machine: &Machine, steps: &str) {
    until("the routine as it was put together", || (machine.ask::<String>(STEPS) == steps).then_some(()));
}
