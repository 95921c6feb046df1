//! A clock that runs and jumps, given to programs that know nothing of it: libfaketime stands before the system's.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, thread};

use chrono::{DateTime, TimeDelta, Utc};
use drowse_host::socket::{self, Noun};

use crate::bus::Bus;
use crate::evening::{ASK_EVERY, Evening};

/// Where Debian, Ubuntu, Fedora and Arch put it.
const PLACES: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib64/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
];

/// A diary in Berlin, and a clock that runs as fast as ours but elsewhere in time.
pub struct Berlin {
    evening: Evening,
    /// What the clock was last put to, and when.
    put: (DateTime<Utc>, Instant),
}

impl Berlin {
    /// Prepares a diary with these settings, at an instant.
    pub fn at(bus: &Bus, instant: &str, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = PLACES.into_iter().find(|place| Path::new(place).exists()).expect("libfaketime is installed");
        let variables: [(_, OsString); 5] = [
            ("LD_PRELOAD", library.into()),
            ("FAKETIME_TIMESTAMP_FILE", file(folder.path()).into()),
            ("FAKETIME_NO_CACHE", "1".into()),
            // Sleeping is by another clock, which no jump moves.
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            ("TZ", "Europe/Berlin".into()),
        ];
        let evening = Evening::by_clock(Some(bus), folder, variables.into());
        let mut berlin = Self { evening, put: (parse(instant), Instant::now()) };
        berlin.set_clock(instant);
        let one_notice = [("reminder.morning_log.enabled", "false"), ("reminder.second_notice", "false")];
        for (key, value) in one_notice.iter().chain(settings) {
            berlin.evening.drowse(&["settings", "set", key, value]);
        }
        berlin
    }

    /// Returns the diary and the agent over it.
    pub fn evening(&mut self) -> &mut Evening {
        &mut self.evening
    }

    /// Puts the clock to an instant and lets the agent look at it: by itself it looks twice a minute.
    pub fn jump(&mut self, instant: &str) {
        self.set_clock(instant);
        socket::tell_changed(self.evening.folder(), &[Noun::Settings]);
    }

    /// Lets the clock run until an instant is over.
    pub fn pass(&self, instant: &str) {
        let (put_to, put) = self.put;
        let left = parse(instant) - put_to + TimeDelta::milliseconds(300);
        while TimeDelta::from_std(put.elapsed()).unwrap() < left {
            thread::sleep(ASK_EVERY);
        }
    }

    fn set_clock(&mut self, instant: &str) {
        // How far the computer's clock is off is what libfaketime is told.
        let told = Command::new("date").arg("+%s.%N").output().unwrap();
        let real_s: f64 = String::from_utf8_lossy(&told.stdout).trim().parse().unwrap();
        self.put = (parse(instant), Instant::now());
        let next = self.evening.folder().join("offset.next");
        fs::write(&next, format!("{:+.3}s\n", parse(instant).timestamp() as f64 - real_s)).unwrap();
        fs::rename(&next, file(self.evening.folder())).unwrap();
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("offset")
}

fn parse(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}
