//! Times Trends in the real window: from the press to the painted charts, and a scroll through them; `cargo xtask bench
//! trends` runs it. Both programs are the released ones.

#[cfg(target_os = "linux")]
mod watch;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> drowse_e2e::Outcome {
    watch::trends().await
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the window is timed on Linux, where it has a WebDriver and a screen without a screen");
}
