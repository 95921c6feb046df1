//! The promise over random nights. `DROWSE_CLOCK_SEED` and `DROWSE_CLOCK_NIGHTS` choose which, and how many.

use std::thread;

use drowse_clock::nights;

/// As many as are lived through in a minute, also where everything is built for tests.
const NIGHTS: u64 = 20_000;

/// The same nights at every run, so that what fails is the change; `cargo xtask bench clock` lives through others.
const SEED: u64 = 20_261_128;

/// What must have happened in so many nights: a world in which nothing goes wrong proves nothing.
const ENDS: [(&str, &str); 14] = [
    ("open", ""),
    ("answered", ""),
    ("silent", ""),
    ("missed", "asleep"),
    ("missed", "switched-off"),
    ("missed", "agent-quit"),
    ("missed", "no-bus"),
    ("missed", "no-server"),
    ("missed", "refused"),
    ("missed", "newer"),
    ("missed", "moved"),
    ("not-needed", "done-already"),
    ("not-needed", "paused"),
    ("lost", "unconfirmed"),
];

fn given(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

#[test]
fn no_reminder_is_lost_in_silence_doubled_too_late_or_adrift() {
    let count = given("DROWSE_CLOCK_NIGHTS").unwrap_or(NIGHTS);
    let seed = given("DROWSE_CLOCK_SEED").unwrap_or(SEED);
    println!("seed {seed}");
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let tally = nights::live(count, seed, threads).unwrap_or_else(|found| {
        let again = format!("DROWSE_CLOCK_SEED={} cargo test --package drowse-clock", found.seed);
        panic!("{}\nagain: {again}", found.story)
    });
    println!("{tally}");
    if count >= NIGHTS {
        let missing: Vec<_> = ENDS.iter().filter(|end| !tally.ends.contains_key(*end)).collect();
        assert!(missing.is_empty() && tally.kinds.len() == 3, "never happened: {missing:?}");
    }
}
