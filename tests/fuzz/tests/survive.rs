//! Twenty thousand damaged files in every test; `files` reads as many as it is told to.

use drowse_fuzz::{check, samples};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

#[test]
fn every_reader_survives_any_damage_to_any_sample() {
    let samples = samples();
    assert!(samples.len() > 40, "only {} samples were found", samples.len());
    // A number that found something is as small as it gets.
    let config = Config { cases: 20_000, max_shrink_iters: 0, failure_persistence: None, ..Config::default() };
    let survived = TestRunner::new(config).run(&any::<u64>(), |seed| {
        check(&samples, seed).map(drop).map_err(|broken| TestCaseError::fail(broken.to_string()))
    });
    survived.unwrap();
}

#[test]
fn not_every_damage_is_the_end_of_a_file() {
    let samples = samples();
    let taken = (0..2_000).filter(|seed| check(&samples, *seed).unwrap()).count();
    assert!((400..2_000).contains(&taken), "{taken} of 2,000 were taken");
}
