//! The few ways out of the window: a page in the browser, after a click, and a report for somebody who helps.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use drowse_e2e::{Machine, Outcome, Window, until};

use crate::alone;

/// Writes down what it is asked to open.
const BROWSER: &str = "#!/bin/sh\nprintf '%s' \"$1\" > OPENED\n";

#[tokio::test]
async fn a_page_opens_in_the_browser_after_a_click_and_the_report_holds_nothing_personal() -> Outcome {
    let _alone = alone().await;
    let mut machine = Machine::start("2026-03-13T09:30:00Z", 1);
    let (tools, opened) = (machine.data_dir().with_file_name("tools"), machine.data_dir().with_file_name("opened"));
    fs::create_dir(&tools)?;
    let browser = tools.join("xdg-open");
    fs::write(&browser, BROWSER.replace("OPENED", &opened.to_string_lossy()))?;
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o700))?;
    machine.set("PATH", &format!("{}:{}", tools.display(), std::env::var("PATH")?));
    let window = Window::open(&machine).await;
    window.answer_first_start().await?;

    window.click("link", "Learn").await?;
    window.click("button", "Find a therapist").await?;
    window.reads("Opens in your browser").await;
    assert!(!opened.exists(), "nothing opens by itself");
    window
        .see_named("main article button, main article a", "American Massage Therapy Association")
        .await
        .click()
        .await?;
    let address = until("the browser", || fs::read_to_string(&opened).ok().filter(|address| !address.is_empty()));
    assert_eq!(address, "https://www.amtamassage.org/");

    window.click("link", "Settings").await?;
    window.reads("If something does not work").await;
    window.reads("WebView").await;
    let report = window.run("return document.querySelector('main pre').textContent", Vec::new()).await?;
    let report = report.as_str().unwrap_or_default();
    let home = machine.data_dir().parent().map(|home| home.display().to_string()).unwrap_or_default();
    assert!(report.starts_with("Drowse ") && !report.contains(&home), "{report}");
    window.close().await?;
    Ok(())
}
