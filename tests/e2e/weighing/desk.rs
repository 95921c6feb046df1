//! A desktop with what the agent speaks to: a notification service and a tray, and the programs people install.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use drowse_app::Clock;
use drowse_e2e::{Machine, Notices, Outcome};
use drowse_host::SystemClock;
use zbus::{Connection, connection, interface};

/// A machine, and its desktop for as long as the value lives.
pub struct Desk {
    pub machine: Machine,
    pub notices: Notices,
    _tray: Connection,
}

impl Desk {
    /// Starts a desktop. The clock is the computer's: a program for people knows no other.
    pub async fn start() -> Result<Self, Box<dyn std::error::Error>> {
        let mut machine = Machine::start("2026-01-01T12:00:00Z", 1);
        machine.set("TZ", &zone_of_evening(now().hour()));
        let notices = Notices::serve(&machine).await?;
        let builder = connection::Builder::address(machine.bus.address())?.name("org.kde.StatusNotifierWatcher")?;
        let tray = builder.serve_at("/StatusNotifierWatcher", Tray)?.build().await?;
        Ok(Self { machine, notices, _tray: tray })
    }

    /// Prepares the program as it is installed.
    pub fn drowse(&self, words: &[&str]) -> Command {
        let mut command = self.machine.command(&installed("drowse"));
        command.args(words).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Lets the massage have been due for some minutes, and not be too late.
    pub fn let_it_be_due(&self) -> Outcome {
        // Between nine and ten, as the zone has it.
        let bedtime = now() + TimeDelta::minutes(30);
        let hour = if bedtime.hour() == now().hour() { 21 } else { 22 };
        let bedtime = format!("{hour}:{:02}", bedtime.minute());
        self.set(&[
            ("bedtime", &bedtime),
            ("reminder.evening.enabled", "true"),
            ("reminder.morning_log.enabled", "false"),
        ])
    }

    /// Changes settings.
    pub fn set(&self, settings: &[(&str, &str)]) -> Outcome {
        for (key, value) in settings {
            let done = self.drowse(&["settings", "set", key, value]).status()?;
            assert!(done.success(), "setting {key} to {value}");
        }
        Ok(())
    }
}

/// Names a zone in which it is between nine and ten in the evening.
fn zone_of_evening(hour: u32) -> String {
    let east = (31 - hour as i32).rem_euclid(24) - 10;
    // By POSIX, west is more.
    format!("Etc/GMT{:+}", -east)
}

fn now() -> DateTime<Utc> {
    SystemClock::new(None, None).now()
}

/// A tray that takes everybody and shows nobody.
struct Tray;

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Tray {
    fn register_status_notifier_item(&self, _service: &str) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// Returns where a program is as it is installed.
pub fn installed(name: &str) -> PathBuf {
    // The tests' own programs lie in target/debug.
    drowse_e2e::drowse().ancestors().nth(2).expect("a profile lies in target").join("dist").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_evening_somewhere_at_any_hour() {
        for hour in 0..24 {
            let zone: i32 = zone_of_evening(hour).strip_prefix("Etc/GMT").unwrap().parse().unwrap();
            assert_eq!((hour as i32 - zone).rem_euclid(24), 21);
            assert!((-14..=12).contains(&zone), "{zone}");
        }
    }
}
