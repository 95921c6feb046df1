//! A program from its start to its end: how long it takes, and how much memory at most.

use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::shell::{Done, Failure};

/// How often the peak is looked at. What a program takes in its last millisecond alone is not seen.
const GLANCE: Duration = Duration::from_millis(1);

/// Runs a command to its end and returns how long it took.
///
/// # Errors
/// When it does not start or fails.
pub fn time(command: &mut Command) -> Done<Duration> {
    command.stdout(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    let took = begun.elapsed();
    if status.success() { Ok(took) } else { Err(Failure(format!("{command:?} failed"))) }
}

/// Runs a command to its end and returns what it said and the most memory that was its own at once, in bytes: `None`
/// where the system does not tell. It is not timed, for looking takes time too.
///
/// # Errors
/// When it does not start or fails.
pub fn watch(command: &mut Command) -> Done<(String, Option<u64>)> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut out = child.stdout.take().expect("standard output is piped above");
    let hearing = std::thread::spawn(move || {
        let mut said = String::new();
        out.read_to_string(&mut said).map(|_| said)
    });
    let path = format!("/proc/{}/status", child.id());
    let mut peak = None;
    let status = loop {
        // It never falls, but is gone when the program has ended.
        peak = fs::read_to_string(&path).ok().as_deref().and_then(peak_in).or(peak);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        sleep(GLANCE);
    };
    if !status.success() {
        return Err(Failure(format!("{command:?} failed")));
    }
    let said = hearing.join().map_err(|_| Failure(format!("{command:?} was not heard")))??;
    Ok((said, peak))
}

/// Finds the peak in `/proc/<id>/status`, which counts in kibibytes.
fn peak_in(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}

/// Returns the one in the middle.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_in_bytes() {
        assert_eq!(peak_in("Name:\tdrowse\nVmPeak:\t   90 kB\nVmHWM:\t    5120 kB\n"), Some(5_242_880));
        assert_eq!(peak_in("Name:\tdrowse\nState:\tZ (zombie)\n"), None);
    }

    #[test]
    fn the_median_is_no_mean() {
        assert_eq!(median([9, 1, 2].map(Duration::from_secs).to_vec()), Duration::from_secs(2));
    }
}
