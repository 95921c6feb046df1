//! Listens to the real window; `cargo xtask bench sound` runs it.
//!
//! Words like `minimised=20 visible=5 hidden=5` say how the window stands and for how many minutes.

#[cfg(target_os = "linux")]
mod figures;
#[cfg(target_os = "linux")]
mod listen;
#[cfg(target_os = "linux")]
mod onsets;
#[cfg(target_os = "linux")]
mod sound_server;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> drowse_e2e::Outcome {
    for word in std::env::args().skip(1) {
        listen::listen(word.parse()?).await?;
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the window is listened to on Linux, where a sound server can be started for it alone");
}
