//! What the agent takes while nothing is due, beside programs that remind of breaks.

use std::process::Stdio;
use std::time::{Duration, Instant};

use drowse_e2e::{Running, until};

use crate::desk::Desk;
use crate::weight::{Weight, line, mappings};

/// What the agent may take.
const BUDGET_PSS_MB: f64 = 5.0;
const BUDGET_CPU_MS: f64 = 10.0;
const BUDGET_WAKES: f64 = 2.0;

/// Python and GTK have drawn and read what they want by then.
const SETTLES: Duration = Duration::from_secs(45);

/// Programs of Debian people know. Those that are not installed are left out, and that is said.
const OTHERS: [(&str, &str); 2] = [("Workrave", "/usr/bin/workrave"), ("Safe Eyes", "/usr/bin/safeeyes")];

/// What a program took in a minute.
struct Figures {
    pss_mb: f64,
    private_mb: f64,
    cpu_ms: f64,
    wakes: f64,
    threads: f64,
}

impl Figures {
    fn between(before: Weight, after: Weight, passed: Duration) -> Self {
        let minutes = passed.as_secs_f64() / 60.0;
        let mb = |kib: u64| kib as f64 * 1024.0 / 1e6;
        Self {
            pss_mb: mb(after.pss_kib),
            private_mb: mb(after.private_kib),
            cpu_ms: after.cpu_ns.saturating_sub(before.cpu_ns) as f64 / 1e6 / minutes,
            wakes: after.wakes.saturating_sub(before.wakes) as f64 / minutes,
            threads: after.threads as f64,
        }
    }

    fn list(&self) -> [f64; 5] {
        [self.pss_mb, self.private_mb, self.cpu_ms, self.wakes, self.threads]
    }
}

/// Watches all programs at once, prints a table, and tells whether the agent keeps within its budget.
pub async fn watch(minutes: u64) -> Result<bool, Box<dyn std::error::Error>> {
    let desk = Desk::start().await?;
    // Nothing is due while it is watched, whatever the time of day.
    desk.set(&[("reminder.evening.enabled", "false"), ("reminder.morning_log.enabled", "false")])?;
    let mut programs = vec![("drowse agent", Running::start(&mut desk.drowse(&["agent"]))?)];
    for (name, path) in OTHERS {
        let mut command = desk.machine.command(path.as_ref());
        match Running::start(command.stdout(Stdio::null()).stderr(Stdio::null())) {
            Ok(running) => programs.push((name, running)),
            Err(error) => println!("{name} is left out: {error}"),
        }
    }
    println!("idle for {minutes} minutes");
    tokio::time::sleep(SETTLES).await;
    let begun = Instant::now();
    let before: Vec<_> = programs.iter().map(|(_, running)| Weight::of_group(running.id())).collect();
    tokio::time::sleep(Duration::from_secs(60 * minutes)).await;
    let passed = begun.elapsed();
    let columns = ["PSS MB", "private MB", "CPU ms/min", "wakes/min", "threads"];
    println!("{:<44}{}", "", columns.map(|column| format!("{column:>14}")).concat());
    let mut figures = Vec::new();
    for ((name, running), before) in programs.iter().zip(before) {
        match before.and_then(|before| Ok((before, Weight::of_group(running.id())?))) {
            Ok((before, after)) => figures.push((*name, Figures::between(before, after, passed))),
            Err(error) => println!("{name} did not stay: {error}"),
        }
    }
    let (_, ours) = figures.first().ok_or("the agent did not stay")?;
    for (name, theirs) in &figures {
        println!("{}", line(name, &theirs.list()));
    }
    println!("{:<44}{BUDGET_PSS_MB:>14.1}{:>14}{BUDGET_CPU_MS:>14.1}{BUDGET_WAKES:>14.1}", "budget of the agent", "");
    for (name, theirs) in &figures[1..] {
        let ratios: Vec<f64> = theirs.list().iter().zip(ours.list()).map(|(theirs, ours)| theirs / ours).collect();
        println!("{}", line(&format!("{name}, in agents"), &ratios));
    }
    println!("the agent's memory, by what is mapped, in KiB:");
    for (kib, name) in mappings(programs[0].1.id())?.iter().take(8) {
        println!("  {kib:>6}  {name}");
    }
    waiting(&desk, &programs[0].1).await?;
    Ok(ours.pss_mb <= BUDGET_PSS_MB && ours.cpu_ms <= BUDGET_CPU_MS && ours.wakes <= BUDGET_WAKES)
}

/// Weighs the agent once more while a reminder waits on the screen: then it has more to hold.
async fn waiting(desk: &Desk, agent: &Running) -> drowse_e2e::Outcome {
    desk.let_it_be_due()?;
    desk.notices.first().await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let weight = Weight::of_group(agent.id())?;
    let shown = Figures::between(weight, weight, Duration::from_secs(60));
    println!("{}", line("drowse agent, a reminder on the screen", &[shown.pss_mb, shown.private_mb]));
    until("the agent to be there still", || Weight::of_group(agent.id()).ok());
    Ok(())
}
