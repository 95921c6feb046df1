//! Nothing on any screen asks for what the content security policy forbids.

use drowse_e2e::{Machine, Outcome, Window, sample};
use serde_json::{Value, json};

use crate::alone;

/// Listens from now on, for as long as the page lives: screens change without loading another page.
const LISTEN: &str = r#"
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`));
"#;

#[tokio::test]
async fn no_screen_breaks_the_content_security_policy() -> Outcome {
    let _alone = alone().await;
    let machine = Machine::start("2026-03-12T21:30:00Z", 60);
    let _ = machine.drowse(&["import", &sample("synthetic-10y-london/sleep-export.zip").to_string_lossy()]);
    let window = Window::open(&machine).await;
    window.run(LISTEN, Vec::new()).await?;
    window.answer_first_start().await?;
    for screen in ["Routines", "Diary", "Trends", "Learn", "Settings", "Tonight"] {
        window.click("link", screen).await?;
        // Trends counts only once its charts are there: they come late and draw by themselves.
        window.see(if screen == "Trends" { "canvas" } else { "main h1" }).await;
    }
    window.click("button", "Begin").await?;
    window.reads("Oil your hands").await;

    assert_eq!(violations(&window).await?, json!([]));
    // The listener listens: a script from elsewhere is refused and heard of.
    window.run(r#"document.head.append(Object.assign(document.createElement("script"), { src: "https://example.org/x.js" }))"#, Vec::new()).await?;
    drowse_e2e::until_async("a violation", async || violations(&window).await.ok().filter(|found| found != &json!([])))
        .await;
    window.close().await?;
    Ok(())
}

async fn violations(window: &Window) -> Result<Value, Box<dyn std::error::Error>> {
    Ok(window.run("return window.violations", Vec::new()).await?)
}
