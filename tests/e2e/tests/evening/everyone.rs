//! The window for people who listen to it, and for people who need contrast: what axe finds on the pages behind its
//! entries and over its dialogs, and what a screen reader is told of a massage.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use drowse_e2e::{Machine, Outcome, Window, sample};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::alone;

/// Rules of axe over what is shown: which is broken, and where. Colours on their way to others are waited for.
const LOOK: &str = r#"
    const [rules] = arguments;
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const settled = Promise.allSettled(changes.map(({ finished }) => finished));
    return settled.then(() => axe.run(rules)).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)));
"#;

/// Writes down what the live regions say from now on.
const LISTEN: &str = r#"
    window.heard = [];
    window.listening?.disconnect();
    window.listening = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest("[aria-live]");
        const words = region?.textContent.trim();
        if (words && words !== window.heard.at(-1)) window.heard.push(words);
      }
    });
    window.listening.observe(document.body, { subtree: true, childList: true, characterData: true });
"#;

/// The way to the person's data.
const DATA: &str = "[aria-labelledby=settings-data] .btn";

/// Pages and dialogs behind the entries of the bar: what is pressed on the way, and what it says then.
const BEHIND: [(&[&str], &str); 10] = [
    (&["#routines", "[data-routine=acupressure]"], "None of these"),
    (&["#routines", "[data-routine=head]"], "How long"),
    (&["#diary", "section header .link"], "Save as file"),
    (&["#trends", ".say .link"], "Does it do anything?"),
    (&["#settings", "[aria-labelledby=settings-health] .btn"], "Your health check"),
    (&["#settings", DATA], "All nights, answers and settings"),
    (&["#settings", DATA, "[aria-labelledby=settings-delete] .btn"], "Delete everything?"),
    (
        &[
            "#settings",
            DATA,
            "[aria-labelledby=settings-backups] [aria-expanded]",
            "[aria-labelledby=settings-backups] li .btn",
        ],
        "Go back to this copy?",
    ),
    (&["#tonight", ".pick .link"], "How tonight is picked"),
    (&["#tonight", ".until .link"], "Tonight only"),
];

#[tokio::test]
async fn axe_finds_nothing_behind_the_entries_nor_over_a_dialog() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T20:30:00Z", 1);
    machine.tell(&["import", &sample("synthetic-10y-london/sleep-export.zip").to_string_lossy()]);
    machine.tell(&["settings", "set", "evening.pick", "rotation"]);
    let window = Window::open(&machine).await;
    bring_axe(&window).await?;
    is_for_everyone(&window, "the first start").await?;
    window.click("button", "Pregnant, a blood clot").await?;
    window.reads("Your health check").await;
    is_for_everyone(&window, "the health questions").await?;
    window.press(Key::Escape.into()).await?;
    window.click("button", "I understand, begin").await?;
    window.named("link", "Diary").await;
    for (way, reads) in BEHIND {
        for css in way {
            let css = if css.starts_with('#') { format!(".nav a[href='{css}']") } else { (*css).to_owned() };
            window.see(&css).await;
            window.run("document.querySelector(arguments[0]).click()", vec![json!(css)]).await?;
        }
        window.reads(reads).await;
        is_for_everyone(&window, reads).await?;
    }
    window.run("document.querySelector('.nav a[href=\"#learn\"]').click()", Vec::new()).await?;
    let pages = window.run("return document.querySelectorAll('main nav li button').length", Vec::new()).await?;
    for page in 0..pages.as_u64().unwrap_or_default() {
        let open = "document.querySelectorAll('main nav li button')[arguments[0]].click()";
        window.run(open, vec![json!(page)]).await?;
        window.see("#learn-title").await;
        is_for_everyone(&window, &format!("page {page} of Learn")).await?;
    }
    // An entry pressed once more leads back to its beginning.
    window.click("link", "Learn").await?;
    window.reads("What is known, and how well").await;
    window.click("link", "Routines").await?;
    window.click("button", "Put one together").await?;
    window.reads("Keep it").await;
    is_for_everyone(&window, "a routine of one's own").await?;
    window.click("link", "Tonight").await?;
    window.press('?').await?;
    window.reads("On this screen").await;
    is_for_everyone(&window, "the keys").await?;
    window.press(Key::Escape.into()).await?;
    window.click("button", "Begin").await?;
    window.reads("Oil your hands").await;
    is_for_everyone(&window, "the player").await?;
    window.press('?').await?;
    window.reads("When to stop").await;
    is_for_everyone(&window, "the signs to stop").await?;
    // It looks: a button without a name is found.
    window
        .run("document.querySelector('main, [role=main]').append(document.createElement('button'))", Vec::new())
        .await?;
    assert_ne!(window.run(LOOK, vec![json!({})]).await?, json!([]));
    window.run("location.hash = '#still-awake'; location.reload()", Vec::new()).await?;
    window.see("[aria-label='I am still awake']").await;
    bring_axe(&window).await?;
    is_for_everyone(&window, "still awake").await?;
    window.close().await?;
    Ok(())
}

/// Gives the page the rules of axe.
pub async fn bring_axe(window: &Window) -> Outcome {
    let axe = fs::read_to_string(in_repository("ui/node_modules/axe-core/axe.min.js"))?;
    window.run(&axe, Vec::new()).await?;
    Ok(())
}

/// Checks that axe finds nothing on what is shown.
pub async fn is_for_everyone(window: &Window, place: &str) -> Outcome {
    // What WCAG 2.2 added is off unless it is asked for.
    holds(window, &json!({ "rules": { "target-size": { "enabled": true } } }), place).await
}

/// Checks the same by the rules of axe about colours alone.
pub async fn is_in_contrast(window: &Window, place: &str) -> Outcome {
    holds(window, &json!({ "runOnly": ["color-contrast", "link-in-text-block"] }), place).await
}

async fn holds(window: &Window, rules: &Value, place: &str) -> Outcome {
    let found = window.run(LOOK, vec![rules.clone()]).await?;
    assert_eq!(found, json!([]), "{place}");
    Ok(())
}

/// Listens to the window from now on.
pub async fn listen(window: &Window) -> Outcome {
    window.run(LISTEN, Vec::new()).await?;
    Ok(())
}

/// Checks that every step and side of the last session was told, once it began, in its order, and the end after them.
pub async fn was_told(window: &Window, machine: &Machine, routine: &str) -> Outcome {
    let heard: Vec<String> = serde_json::from_value(window.run("return window.heard", Vec::new()).await?)?;
    was_told_by(&heard, machine, routine)
}

/// Checks the same of what was heard by other ears.
pub fn was_told_by(heard: &[String], machine: &Machine, routine: &str) -> Outcome {
    let mut rest = heard.iter();
    for step in steps(machine)? {
        let title = title(routine, &step)?;
        let is_told = rest.any(|words| words.contains(&format!("{title}.")));
        assert!(is_told, "{routine}: {title} ({step}) was not told, or out of its order: {heard:#?}");
    }
    assert!(rest.any(|words| words.contains("Good night")), "{routine} ends in silence: {heard:#?}");
    Ok(())
}

/// Lists the ids of the steps of the last session, one for each side.
fn steps(machine: &Machine) -> Result<Vec<String>, Box<dyn Error>> {
    let steps: String = machine.ask(
        "SELECT json_group_array(step_id) FROM (SELECT step_id FROM session_step
         WHERE session_id = (SELECT max(id) FROM routine_session) ORDER BY position)",
    );
    Ok(serde_json::from_str(&steps)?)
}

/// Returns the title of a step as the words of its routine have it.
fn title(routine: &str, step: &str) -> Result<String, Box<dyn Error>> {
    let words = fs::read_to_string(in_repository(&format!("ui/locales/en/routine-{routine}.ftl")))?;
    let key = format!("step-{step}-title = ");
    let title = words.lines().find_map(|line| line.strip_prefix(&key));
    Ok(title.ok_or(format!("{step} has no title"))?.to_owned())
}

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
