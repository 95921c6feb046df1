//! Every entry of the bar in the real window: in every way of writing and every theme, as large as the window opens and as
//! small as it may be.

use std::error::Error;
use std::path::Path;

use drowse_e2e::{Machine, Outcome, Window, sample, until_async};
use serde_json::json;

use crate::alone;
use crate::everyone::{bring_axe, is_for_everyone, is_in_contrast};

/// The window as it opens, and the smallest it may be.
const SIZES: [(u32, u32); 2] = [(1200, 800), (720, 540)];

/// Ways of writing, and what every entry of the bar has in it then.
const LANGUAGES: [(&str, &str); 3] = [("en", "Tonight"), ("en-XA", "["), ("ar-XB", "\u{202e}")];

/// Entries of the bar, and what stands on their screen.
const SCREENS: [(&str, &str); 6] = [
    ("#routines", "[data-routine=head]"),
    ("#diary", "#diary-nights"),
    ("#trends", "canvas"),
    ("#learn", "#learn-title"),
    ("#settings", "#settings-look"),
    ("#tonight", ".clock"),
];

/// Words that stand beside the window, and whether it can be moved sideways.
const BESIDE: &str = r#"
    const beside = [...document.querySelectorAll("main *, header *, nav *")].filter((element) => {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      if (!hasWords || element.closest(".sr, dialog:not([open])")) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > window.innerWidth + 1);
    }).map((element) => element.textContent.trim());
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    return wider > 0 ? [...beside, `${wider} px wider`] : beside;
"#;

#[tokio::test]
async fn every_entry_holds_in_every_way_of_writing_every_theme_and_both_sizes() -> Outcome {
    let _alone = alone().await;
    let (machine, window) = evening().await?;
    bring_axe(&window).await?;
    for (language, mark) in LANGUAGES {
        machine.tell(&["settings", "set", "language", language]);
        becomes(&window, "document.querySelector('.nav').innerText", mark).await;
        for (screen, shows) in SCREENS {
            open(&window, screen, shows).await?;
            for (width, height) in SIZES {
                let place = format!("{screen}, {language}, {width} × {height}");
                window.set_size(width, height).await?;
                becomes(&window, "`${window.innerWidth} `", &format!("{width} ")).await;
                assert_eq!(window.run(BESIDE, Vec::new()).await?, json!([]), "{place}");
                is_for_everyone(&window, &place).await?;
                keep_picture(&machine, &format!("{}.{language}.{width}", &screen[1..]))?;
            }
        }
        for theme in ["ember", "morning", "night"] {
            machine.tell(&["settings", "set", "theme", theme]);
            becomes(&window, "document.documentElement.dataset.theme", theme).await;
            for (screen, shows) in SCREENS {
                open(&window, screen, shows).await?;
                is_in_contrast(&window, &format!("{screen}, {language}, {theme}")).await?;
                keep_picture(&machine, &format!("{}.{language}.{theme}", &screen[1..]))?;
            }
        }
    }
    window.close().await?;
    Ok(())
}

/// Keeps a picture of the screen for people to look at, where `SMOKE_PICTURES` names a folder for it. It is the screen's own:
/// WebKitWebDriver waits for ever for a page at rest to paint.
fn keep_picture(machine: &Machine, name: &str) -> Outcome {
    let Some(folder) = std::env::var_os("SMOKE_PICTURES") else { return Ok(()) };
    machine.screen.save_picture(&Path::new(&folder).join(format!("{name}.png")))?;
    Ok(())
}

#[tokio::test]
async fn everything_grows_by_keys_to_twice_its_size_and_still_fits() -> Outcome {
    let _alone = alone().await;
    let (machine, window) = evening().await?;
    window.set_size(SIZES[0].0, SIZES[0].1).await?;
    for width in ["960 ", "800 ", "685 ", "600 "] {
        machine.screen.hand(&["key", "ctrl+plus"])?;
        becomes(&window, "`${window.innerWidth} `", width).await;
    }
    for ((width, height), points) in SIZES.into_iter().zip(["600 ", "360 "]) {
        window.set_size(width, height).await?;
        becomes(&window, "`${window.innerWidth} `", points).await;
        for (screen, shows) in SCREENS {
            open(&window, screen, shows).await?;
            assert_eq!(window.run(BESIDE, Vec::new()).await?, json!([]), "{screen}, {points}points wide");
            keep_picture(&machine, &format!("{}.zoomed.{width}", &screen[1..]))?;
        }
    }
    // By the key: the driver's own clicks know nothing of the size.
    machine.screen.hand(&["key", "space"])?;
    window.reads("Oil your hands").await;
    assert_eq!(window.run(BESIDE, Vec::new()).await?, json!([]), "the player");
    keep_picture(&machine, "player.zoomed")?;
    window.close().await?;

    let window = Window::open(&machine).await;
    becomes(&window, "`${window.innerWidth} `", "600 ").await;
    machine.screen.hand(&["key", "ctrl+0"])?;
    becomes(&window, "`${window.innerWidth} `", "1200 ").await;
    window.close().await?;
    Ok(())
}

/// An evening with ten years of nights behind it, and the window at Tonight.
async fn evening() -> Result<(Machine, Window), Box<dyn Error>> {
    let machine = Machine::start("2026-03-12T20:30:00Z", 1);
    machine.tell(&["import", &sample("synthetic-10y-london/sleep-export.zip").to_string_lossy()]);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    Ok((machine, window))
}

async fn open(window: &Window, screen: &str, shows: &str) -> Outcome {
    let link = format!(".nav a[href='{screen}']");
    window.run("document.querySelector(arguments[0]).click()", vec![json!(link)]).await?;
    window.see(shows).await;
    Ok(())
}

/// Waits until something in the page holds these words.
async fn becomes(window: &Window, what: &str, words: &str) {
    let holds = async || {
        let found = window.run(&format!("return {what}"), Vec::new()).await.ok()?;
        found.as_str()?.contains(words).then_some(())
    };
    until_async(words, holds).await;
}
