//! `nights <count> [seed]`: lives through so many nights on every core, and says what came of them.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::ExitCode;
use std::thread;

use drowse_clock::nights;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let count = words.next().and_then(Result::ok);
    let seed = words.next().unwrap_or_else(|| Ok(RandomState::new().build_hasher().finish()));
    let (Some(count), Ok(seed)) = (count, seed) else {
        eprintln!("nights <count> [seed]");
        return ExitCode::from(2);
    };
    println!("seed {seed}");
    match nights::live(count, seed, thread::available_parallelism().map_or(1, usize::from)) {
        Ok(tally) => {
            print!("{tally}");
            ExitCode::SUCCESS
        }
        Err(found) => {
            eprintln!("{}\nagain: nights {} {}", found.story, nights::NIGHTS_A_BATCH, found.seed);
            ExitCode::FAILURE
        }
    }
}
