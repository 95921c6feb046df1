//! Months of nights from another app.

use std::fs;

use drowse_e2e::{Machine, Outcome, Window, sample, until, until_async};
use serde_json::{Value, json};

use crate::alone;
use crate::hand::Hand;

/// How many different colours are on the fullest canvas: a blank one has one, a frame without nights a handful.
const COLOURS_ON_CANVAS: &str = r#"
    const colours = [...document.querySelectorAll("canvas")].map((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    return Math.max(0, ...colours);
"#;

#[tokio::test]
async fn an_imported_diary_paints_the_trends_and_a_chart_is_saved_in_three_ways() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-13T09:30:00Z", 1);
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;
    let hand = Hand::on(&machine, &window)?;
    let file = sample("synthetic-10y-london/sleep-export.zip");
    let report = machine.drowse(&["import", &file.to_string_lossy()]);
    assert!(report["added"].as_i64() > Some(30), "{report}");

    window.click("link", "Trends").await?;
    let painted = async || {
        let colours = window.run(COLOURS_ON_CANVAS, Vec::new()).await.ok()?;
        (colours.as_i64() > Some(20)).then_some(())
    };
    until_async("nights on the canvas", painted).await;

    window.see_named("button", "Save").await.click().await?;
    for (kind, name) in [("Picture (PNG)", "chart.png"), ("Drawing (SVG)", "chart.svg"), ("Table (CSV)", "chart.csv")] {
        let file = machine.data_dir().with_file_name(name);
        window.see_named("button", kind).await.click().await?;
        hand.names_a_file("Save File", &file)?;
        window.reads(&format!("Saved as {name}.")).await;
        let saved = until("the file", || fs::read(&file).ok().filter(|bytes| !bytes.is_empty()));
        let is_of_its_kind = match kind {
            "Picture (PNG)" => saved.starts_with(b"\x89PNG"),
            "Drawing (SVG)" => saved.starts_with(b"<svg"),
            _ => String::from_utf8_lossy(&saved).lines().count() == 8,
        };
        assert!(is_of_its_kind, "{kind}");
    }
    let nights: Value = machine.drowse(&["trends"])["nights"].clone();
    assert_ne!(nights, json!(0));
    window.close().await?;
    Ok(())
}
