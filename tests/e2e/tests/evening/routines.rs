//! Every routine, from its first stroke to its last, in one window: sixty times as fast, the sound being the silent clock.

use drowse_e2e::{Machine, Outcome, Window, until, until_async};

use crate::{alone, everyone};

/// The routines and their massage time in seconds, as the cards and the notifications say it.
const ROUTINES: [(&str, i64); 8] = [
    ("feet", 14 * 60 + 30),
    ("head", 4 * 60 + 45),
    ("face", 4 * 60 + 40),
    ("acupressure", 10 * 60),
    ("neck", 8 * 60 + 6),
    ("abhyanga", 10 * 60 + 35),
    ("hands", 5 * 60 + 12),
    ("tired", 3 * 60),
];

#[tokio::test]
async fn every_routine_plays_to_its_end_in_its_time() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 60);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    for (routine, seconds) in ROUTINES {
        everyone::listen(&window).await?;
        machine.ask_for(routine);
        plays_to_its_end(&machine, routine);
        assert_eq!(done_ms(&machine, "outcome <> 'done'"), 0, "{routine}: a step was not done to its end");
        let off_ms = done_ms(&machine, "1") - seconds * 1000;
        // Every report is rounded to a millisecond.
        assert!(off_ms.abs() < 500, "{routine} is {off_ms} ms off");
        window.reads("That is all. Good night.").await;
        everyone::was_told(&window, &machine, routine).await?;
        // The first keys are not heard: they may belong to the massage.
        until_async("home", async || {
            window.press(' ').await.ok()?;
            window.text().await.ok().filter(|text| text.contains("Diary"))
        })
        .await;
    }
    window.close().await?;
    Ok(())
}

/// Waits from step to step, for as long as there are new ones.
fn plays_to_its_end(machine: &Machine, routine: &str) {
    let state = |column: &str| {
        machine.ask::<String>(&format!(
            "SELECT coalesce((SELECT routine_id || ' ' || {column} FROM routine_session ORDER BY id DESC LIMIT 1), '')"
        ))
    };
    let mut place = String::new();
    while state("state") != format!("{routine} finished") {
        place = until(&format!("{routine} after {place}"), || {
            let now = state("state || ' ' || position");
            (now != place).then_some(now)
        });
        assert!(!place.contains("stopped") && !place.contains("lapsed"), "{place}");
    }
}

/// Sums the time of the steps of the last session, in milliseconds.
fn done_ms(machine: &Machine, which: &str) -> i64 {
    machine.ask(&format!(
        "SELECT coalesce(sum(active_ms), 0) FROM session_step
         WHERE session_id = (SELECT max(id) FROM routine_session) AND {which}"
    ))
}
