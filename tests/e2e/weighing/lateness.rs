//! How late reminders are: from the instant one is due to the service having it.
//!
//! The agent is the one people run, and waits by the computer's own timers. What is not real is the date: libfaketime adds
//! to the clock what carries it to shortly before the next evening, two hundred times.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use drowse_app::Clock;
use drowse_e2e::{Running, until};
use drowse_host::SystemClock;

use crate::desk::Desk;
use crate::weight::line;

const EVENINGS: i32 = 200;
const BUDGET_P99_MS: f64 = 100.0;

/// The agent sleeps so long before each.
const SLEEPS: TimeDelta = TimeDelta::milliseconds(900);

/// Where Debian, Ubuntu, Fedora and Arch put it.
const LIBRARIES: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib64/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
];

/// Shows two hundred reminders and tells whether 99 of 100 were there in time.
pub async fn measure() -> Result<bool, Box<dyn std::error::Error>> {
    let desk = Desk::start().await?;
    desk.set(&[("reminder.morning_log.enabled", "false"), ("reminder.second_notice", "false")])?;
    let offset = desk.machine.data_dir().join("offset");
    // 22:45 less 45 minutes.
    let mut due: DateTime<Utc> = "2027-01-01T22:00:00Z".parse()?;
    let mut due_at = put(due, &offset)?;
    let library =
        LIBRARIES.into_iter().find(|place| Path::new(place).exists()).ok_or("libfaketime is not installed")?;
    let mut agent = desk.drowse(&["agent"]);
    agent.env("LD_PRELOAD", library).env("FAKETIME_TIMESTAMP_FILE", &offset).env("FAKETIME_NO_CACHE", "1");
    agent.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("TZ", "UTC");
    let _agent = Running::start(&mut agent)?;
    let mut late_ms = Vec::new();
    for evening in 0..=EVENINGS {
        if evening > 0 {
            due += TimeDelta::days(1);
            due_at = put(due, &offset)?;
            // Let it look at the clock: by itself it looks twice a minute.
            desk.set(&[("sound.tick", if evening % 2 == 0 { "40" } else { "60" })])?;
        }
        let count = usize::try_from(evening)? + 1;
        let notice = until("the reminder", || desk.notices.shown().get(count - 1).cloned());
        // The first met an agent that was starting.
        if evening > 0 {
            late_ms.push((notice.at - due_at).as_secs_f64() * 1000.0);
        }
    }
    late_ms.sort_by(f64::total_cmp);
    let rank = |percent: usize| late_ms[late_ms.len() * percent / 100 - 1];
    let (half, most, all) = (rank(50), rank(99), rank(100));
    println!("\n{EVENINGS} reminders, late by ms: p50 {half:.1}, p99 {most:.1} (budget {BUDGET_P99_MS}), max {all:.1}");
    println!("{}", line("earliest, ms", &late_ms[..1]));
    Ok(most <= BUDGET_P99_MS)
}

/// Puts the agent's clock to shortly before an instant. Returns when that instant comes.
fn put(due: DateTime<Utc>, offset: &Path) -> Result<Instant, Box<dyn std::error::Error>> {
    let (now, here) = (SystemClock::new(None, None).now(), Instant::now());
    let ahead = due - SLEEPS - now;
    let next = offset.with_extension("next");
    fs::write(&next, format!("{:+.6}\n", ahead.num_microseconds().ok_or("a century away")? as f64 / 1e6))?;
    fs::rename(&next, offset)?;
    Ok(here + SLEEPS.to_std().unwrap_or(Duration::ZERO))
}
