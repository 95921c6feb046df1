//! `files <count> [seed]`: damages and reads so many files on every core, and says how many were taken all the same.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::ExitCode;
use std::thread;

use drowse_fuzz::{check_many, samples};

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let count = words.next().and_then(Result::ok);
    // The half of all numbers that can be counted on from.
    let seed = words.next().unwrap_or_else(|| Ok(RandomState::new().build_hasher().finish() >> 1));
    let (Some(count), Ok(seed)) = (count, seed) else {
        eprintln!("files <count> [seed]");
        return ExitCode::from(2);
    };
    println!("seed {seed}");
    let samples = samples();
    let cores = thread::available_parallelism().map_or(1, usize::from) as u64;
    let share = count.div_ceil(cores);
    let ranges = (0..cores).map(|core| (core * share).min(count)..((core + 1) * share).min(count));
    let results = thread::scope(|scope| {
        let begin = |range: std::ops::Range<u64>| {
            let samples = &samples;
            scope.spawn(move || check_many(samples, seed + range.start..seed + range.end))
        };
        let running: Vec<_> = ranges.map(begin).collect();
        running.into_iter().map(|thread| thread.join().expect("panics are caught within")).collect::<Vec<_>>()
    });
    let mut taken = 0;
    for result in results {
        match result {
            Ok(more) => taken += more,
            Err(broken) => {
                eprintln!("{broken}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!("{count} files of {} samples read, {taken} taken", samples.len());
    ExitCode::SUCCESS
}
