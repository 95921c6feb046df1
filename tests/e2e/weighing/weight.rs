//! What the kernel says a program takes.

use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::{fs, iter};

/// The processes of one program and their threads, from its start to now.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Weight {
    /// Memory, with that shared among processes divided by their number.
    pub pss_kib: u64,
    /// Memory nobody else has.
    pub private_kib: u64,
    /// Time on a processor.
    pub cpu_ns: u64,
    /// How often a thread slept and was woken, without its waits for a page of the disk.
    pub wakes: u64,
    pub threads: u64,
}

impl Weight {
    /// Weighs all processes of a group: a program and the children it started.
    ///
    /// # Errors
    /// When there is none.
    pub fn of_group(group: u32) -> io::Result<Self> {
        let mut sum = Self::default();
        for process in fs::read_dir("/proc")?.flatten().map(|entry| entry.path()) {
            if group_of(&process) == Some(group) {
                match sum.plus(&process) {
                    Ok(more) => sum = more,
                    Err(error) if has_ended(&error) => {}
                    Err(error) => return Err(error),
                }
            }
        }
        if sum.threads == 0 { Err(io::Error::other(format!("no process of group {group} is left"))) } else { Ok(sum) }
    }

    fn plus(mut self, process: &Path) -> io::Result<Self> {
        let memory = fs::read_to_string(process.join("smaps_rollup"))?;
        self.pss_kib += number_at(&memory, "Pss:");
        self.private_kib += number_at(&memory, "Private_Clean:") + number_at(&memory, "Private_Dirty:");
        for thread in fs::read_dir(process.join("task"))?.flatten().map(|entry| entry.path()) {
            let ran = fs::read_to_string(thread.join("schedstat"))?;
            let ran_ns = ran.split_whitespace().next().and_then(|first| first.parse::<u64>().ok());
            self.cpu_ns += ran_ns.ok_or_else(|| io::Error::other("this kernel does not count processor time"))?;
            let sleeps = number_at(&fs::read_to_string(thread.join("status"))?, "voluntary_ctxt_switches:");
            self.wakes += sleeps.saturating_sub(field_of(&thread, WAITS_FOR_DISK).unwrap_or_default());
            self.threads += 1;
        }
        Ok(self)
    }
}

/// Tells whether a process ended while it was looked at, or nobody has read its end yet.
fn has_ended(error: &io::Error) -> bool {
    const NO_SUCH_PROCESS: i32 = 3;
    error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(NO_SUCH_PROCESS)
}

/// Lists the mappings of a process, the heaviest first: KiB, and what is mapped.
pub fn mappings(process: u32) -> io::Result<Vec<(u64, String)>> {
    let text = fs::read_to_string(PathBuf::from(format!("/proc/{process}/smaps")))?;
    let mut found: Vec<(u64, String)> = Vec::new();
    let mut name = String::new();
    for line in text.lines() {
        // `7f30…-7f31… r-xp 00026000 fe:00 1234   /usr/lib/libc.so.6`: nothing else has the dash so early.
        if line.split(' ').next().is_some_and(|word| word.contains('-')) {
            name = line.split_whitespace().nth(5).unwrap_or("without a name").to_owned();
        } else if line.starts_with("Pss:") {
            match found.iter_mut().find(|(_, known)| *known == name) {
                Some((kib, _)) => *kib += number_at(line, "Pss:"),
                None => found.push((number_at(line, "Pss:"), name.clone())),
            }
        }
    }
    found.sort_by(|one, other| other.cmp(one));
    Ok(found)
}

/// Where `stat` has the process group, and the page faults that had to wait for the disk (`majflt`), after the name.
const GROUP: usize = 2;
const WAITS_FOR_DISK: usize = 9;

fn group_of(process: &Path) -> Option<u32> {
    field_of(process, GROUP)
}

/// Reads a field of `stat` of a process or thread: `id (name) state parent group …`. A name may hold spaces and brackets.
fn field_of<T: FromStr>(task: &Path, place: usize) -> Option<T> {
    let stat = fs::read_to_string(task.join("stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(place)?.parse().ok()
}

fn number_at(text: &str, key: &str) -> u64 {
    let mut values = text.lines().filter_map(|line| line.strip_prefix(key));
    let value = values.next().and_then(|value| value.split_whitespace().next()).and_then(|value| value.parse().ok());
    value.unwrap_or_default()
}

/// Writes a line of a table: a name, and figures behind it.
pub fn line(name: &str, figures: &[f64]) -> String {
    let figures = figures.iter().map(|figure| format!("{figure:>14.1}"));
    iter::once(format!("{name:<44}")).chain(figures).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_behind_its_key() {
        let text = "Rss:  1704 kB\nPss:   211 kB\nPss_Dirty:   112 kB\nvoluntary_ctxt_switches:\t7\n";
        assert_eq!((number_at(text, "Pss:"), number_at(text, "voluntary_ctxt_switches:")), (211, 7));
    }

    #[test]
    fn this_process_weighs_something() {
        let group = group_of(Path::new("/proc/self")).unwrap();
        let weight = Weight::of_group(group).unwrap();
        assert!(weight.pss_kib > 0 && weight.threads > 0, "{weight:?}");
        assert!(!mappings(std::process::id()).unwrap().is_empty());
    }
}
