//! Weighs the agent as people run it, beside two programs that remind of breaks; `cargo xtask bench agent` runs it.
//!
//! A word is for how many minutes the idle programs are watched.

#[cfg(target_os = "linux")]
mod desk;
#[cfg(target_os = "linux")]
mod idle;
#[cfg(target_os = "linux")]
mod lateness;
#[cfg(target_os = "linux")]
mod start;
#[cfg(target_os = "linux")]
mod weight;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> drowse_e2e::Outcome {
    let minutes = std::env::args().nth(1).map_or(Ok(3), |word| word.parse())?;
    println!("load of this machine before: {}", std::fs::read_to_string("/proc/loadavg")?.trim());
    let within = [idle::watch(minutes).await?, lateness::measure().await?];
    start::measure().await?;
    if within.contains(&false) { Err("the agent takes more than its budget".into()) } else { Ok(()) }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the agent is weighed on Linux, where the kernel tells what a process takes");
}
