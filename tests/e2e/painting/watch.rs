//! What a person waits for on Trends, in milliseconds.

use std::fs;
use std::time::Duration;

use drowse_e2e::{Machine, Outcome, Window, sample};
use serde_json::{Value, json};

const RUNS: usize = 7;
/// The charts are there, fetched while the machine had nothing better to do, after this.
const IDLE: Duration = Duration::from_secs(3);

/// Presses what the first argument finds, and tells how long it took until every chart in sight has been painted: the
/// frame after the last of them begins.
const PRESS: &str = r#"
    const [css] = arguments;
    const charts = () => [...document.querySelectorAll("[role=application]")]
      .filter((chart) => chart.getBoundingClientRect().top < window.innerHeight);
    const heading = () => document.querySelector("main h1")?.textContent ?? "";
    const before = heading();
    const begun = performance.now();
    document.querySelector(css).click();
    return new Promise((told) => {
      const look = () => {
        const isThere = heading() !== before && charts().length > 0 && charts().every((chart) => chart.dataset.painted);
        if (isThere) requestAnimationFrame(() => setTimeout(() => told(performance.now() - begun)));
        else requestAnimationFrame(look);
      };
      look();
    });
"#;

/// Scrolls through the whole page in two seconds and tells how long each frame took, sorted.
const SCROLL: &str = r#"
    return new Promise((told) => {
      const length = document.documentElement.scrollHeight - window.innerHeight;
      const frames = [];
      const begun = performance.now();
      let last = begun;
      const step = (now) => {
        frames.push(now - last);
        last = now;
        const share = Math.min(1, (now - begun) / 2000);
        window.scrollTo(0, share * length);
        if (share < 1) requestAnimationFrame(step);
        else told(frames.slice(1).sort((a, b) => a - b));
      };
      requestAnimationFrame(step);
    });
"#;

/// Prints the figures of ten years of nights.
pub async fn trends() -> Outcome {
    println!("load of this machine before: {}", fs::read_to_string("/proc/loadavg")?.trim());
    let machine = Machine::start("2026-03-13T09:30:00Z", 1);
    machine.tell(&["import", &sample("synthetic-10y-london/diary_csd.csv").to_string_lossy()]);
    let (mut cold, mut warm, mut turned, mut frames) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let window = Window::open(&machine).await;
        if run == 0 {
            window.answer_first_start().await?;
        }
        let press = async |css: &str| -> Result<f64, Box<dyn std::error::Error>> {
            Ok(window.run(PRESS, vec![json!(css)]).await?.as_f64().ok_or("no time was told")?)
        };
        cold.push(press("a[href='#trends']").await?);
        turned.push(press(".stretch button").await?);
        let told = window.run(SCROLL, Vec::new()).await?;
        frames.extend(told.as_array().into_iter().flatten().filter_map(Value::as_f64));
        window.click("link", "Tonight").await?;
        tokio::time::sleep(IDLE).await;
        warm.push(press("a[href='#trends']").await?);
        window.close().await?;
    }
    for (name, times) in [
        ("from the press on Trends, first of all", &mut cold),
        ("with the charts there", &mut warm),
        ("to the week before", &mut turned),
        ("a frame while scrolling through all", &mut frames),
    ] {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!(
            "{name:<42} {:>6.0} ms in the middle, {:>5.0} to {:>5.0}, {} times",
            at(0.5),
            at(0.0),
            at(1.0),
            times.len()
        );
    }
    let late = frames.iter().filter(|frame| **frame > 34.0).count();
    println!("frames longer than two of a screen of 60 a second: {late} of {}", frames.len());
    Ok(())
}
