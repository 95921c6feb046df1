//! Many nights: batches of cases over threads, each from a seed of its own.

use std::cell::RefCell;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use crate::draw::{self, NIGHTS};
use crate::tally::Tally;
use crate::world::World;

/// Cases of one batch.
const CASES: u32 = 50;
/// Nights of one batch.
pub const NIGHTS_A_BATCH: u64 = CASES as u64 * NIGHTS as u64;
/// How many smaller cases are tried to find the smallest one that breaks the promise.
const MOST_SHRINKING: u32 = 2_000;

/// A case that breaks the promise.
#[derive(Debug)]
pub struct Found {
    /// The seed of its batch: the first batch of a run with this seed finds it again.
    pub seed: u64,
    /// What happened, in the smallest case that was found.
    pub story: String,
}

/// Lives through at least so many nights. The first batch has the seed, each further one the next number.
///
/// # Errors
/// A case that breaks the promise.
pub fn live(nights: u64, seed: u64, threads: usize) -> Result<Tally, Box<Found>> {
    let batches = nights.div_ceil(NIGHTS_A_BATCH);
    let next = AtomicU64::new(0);
    let (tally, found) = (Mutex::new(Tally::default()), Mutex::new(None));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= batches {
                break;
            }
            match batch(seed.wrapping_add(number)) {
                Ok(counted) => tally.lock().expect("no thread panics").add(&counted),
                Err(one) => {
                    next.store(batches, Ordering::Relaxed);
                    found.lock().expect("no thread panics").get_or_insert(one);
                }
            }
        }
    };
    thread::scope(|scope| (0..threads.max(1)).for_each(|_| drop(scope.spawn(work))));
    let found = found.into_inner().expect("no thread panics");
    found.map_or_else(|| Ok(tally.into_inner().expect("no thread panics")), Err)
}

/// Lives through the cases of one seed.
fn batch(seed: u64) -> Result<Tally, Box<Found>> {
    let config =
        Config { cases: CASES, failure_persistence: None, max_shrink_iters: MOST_SHRINKING, ..Config::default() };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let tally = RefCell::new(Tally::default());
    let lived = runner.run(&draw::case(), |case| {
        let counted = World::live(&case).map_err(TestCaseError::fail)?;
        tally.borrow_mut().add(&counted);
        Ok(())
    });
    let story = match lived {
        Ok(()) => return Ok(tally.into_inner()),
        Err(TestError::Fail(reason, case)) => format!("{reason}\n{case:?}"),
        Err(TestError::Abort(reason)) => reason.to_string(),
    };
    Err(Box::new(Found { seed, story }))
}
