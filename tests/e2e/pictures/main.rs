//! Takes the pictures of the README from the real window; `cargo xtask shots` runs it.

#[cfg(target_os = "linux")]
mod take;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> drowse_e2e::Outcome {
    take::tonight_and_player().await?;
    take::morning_log_and_trends().await
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the window is pictured on Linux, where it has a WebDriver and a screen without a screen");
}
