//! `files <count> [seed]`: damages and reads so many files on every core, and says how many were taken all the same.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::ops::Range;
use std::process::ExitCode;
use std::thread;

use drowse_fuzz::{Broken, Sample, check_many, samples};

/// What was found is told after so many files, not after all.
const BATCH: u64 = 100_000;

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
    let mut taken = 0;
    let mut begin = 0;
    while begin < count {
        let end = (begin + BATCH).min(count);
        match read_batch(&samples, seed + begin..seed + end) {
            Ok(more) => taken += more,
            Err(broken) => {
                eprintln!("{broken}");
                return ExitCode::FAILURE;
            }
        }
        begin = end;
    }
    println!("{count} files of {} samples read, {taken} taken", samples.len());
    ExitCode::SUCCESS
}

/// Reads files on every core, and says how many were taken.
fn read_batch(samples: &[Sample], seeds: Range<u64>) -> Result<u64, Broken> {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u64;
    let share = (seeds.end - seeds.start).div_ceil(cores);
    let begin = |core: u64| (seeds.start + core * share).min(seeds.end);
    thread::scope(|scope| {
        let start = |core| scope.spawn(move || check_many(samples, begin(core)..begin(core + 1)));
        let running: Vec<_> = (0..cores).map(start).collect();
        running.into_iter().map(|thread| thread.join().expect("panics are caught within")).sum()
    })
}
