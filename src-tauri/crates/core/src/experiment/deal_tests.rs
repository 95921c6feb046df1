use proptest::prelude::*;

use super::*;
use crate::comparison::Outcome;
use crate::experiment::Kind;

fn protocol(blocks: u8, seed: u64) -> Protocol {
    Protocol::new(Kind::WithWithout, "feet".to_owned(), None, Outcome::Sol, blocks, seed)
}

fn day(number: usize) -> NaiveDate {
    step_days(NaiveDate::from_ymd_opt(2025, 3, 1).unwrap(), i64::try_from(number).unwrap())
}

/// Lives through an experiment; `is_recorded` tells whether the night of a day came to something.
fn live(protocol: &Protocol, is_recorded: impl Fn(usize) -> bool) -> Vec<Dealt> {
    let mut dealt = Vec::new();
    for number in 0..200 {
        match next_assignment(protocol, &dealt, day(number)) {
            Next::Deal { block, place, arm } => {
                let outcome = is_recorded(number).then_some(10.0);
                dealt.push(Dealt { diary_date: day(number), block, place, arm, done: None, outcome });
            }
            Next::Await => {}
            Next::Over => return dealt,
        }
    }
    panic!("it never ended");
}

#[test]
fn every_block_has_one_evening_of_each_kind() {
    let dealt = live(&protocol(14, 7), |_| true);
    assert_eq!(dealt.len(), 28);
    for block in dealt.chunks(2) {
        assert_eq!((block[0].place, block[1].place), (1, 2));
        assert_eq!(block[0].block, block[1].block);
        assert_eq!(block[0].arm, block[1].arm.other());
    }
}

#[test]
fn the_coin_is_fair_and_the_same_seed_throws_the_same() {
    let heads = (0..2_000).flat_map(|seed| (1..=14).map(move |block| first_arm(seed, block)));
    let share = heads.filter(|arm| *arm == Arm::A).count() as f64 / 28_000.0;
    // Three standard errors.
    assert!((share - 0.5).abs() < 0.009, "{share}");
    assert_eq!(first_arm(5, 3), first_arm(5, 3));
}

#[test]
fn a_block_that_lacks_a_night_is_dealt_again_at_the_end() {
    let dealt = live(&protocol(10, 1), |number| number != 4 && number != 11);
    assert_eq!(dealt.iter().map(|dealt| dealt.block).max(), Some(12));
    assert_eq!(complete_blocks(&dealt).count(), 10);
}

#[test]
fn at_most_four_are_dealt_again() {
    let dealt = live(&protocol(10, 1), |number| number % 4 != 0);
    assert_eq!(dealt.len(), 28);
    assert!(complete_blocks(&dealt).count() < 10);
}

#[test]
fn the_last_night_may_still_be_recorded_in_the_morning() {
    let protocol = protocol(10, 1);
    let mut dealt = live(&protocol, |_| true);
    dealt.last_mut().unwrap().outcome = None;
    assert_eq!(next_assignment(&protocol, &dealt, day(20)), Next::Await);
    assert!(matches!(next_assignment(&protocol, &dealt, day(21)), Next::Deal { block: 11, place: 1, .. }));
}

proptest! {
    #[test]
    fn it_ends_whatever_is_recorded(seed: u64, blocks in 10u8..=14, recorded in prop::collection::vec(any::<bool>(), 60)) {
        let dealt = live(&protocol(blocks, seed), |number| *recorded.get(number).unwrap_or(&true));
        let complete = complete_blocks(&dealt).count();
        let last = dealt.last().unwrap();
        prop_assert!(complete == usize::from(blocks) || last.block == blocks + REPLACEMENTS);
        prop_assert!(complete <= usize::from(blocks));
    }
}
