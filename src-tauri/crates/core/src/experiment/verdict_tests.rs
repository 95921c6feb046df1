use chrono::NaiveDate;

use super::*;
use crate::comparison::Outcome;
use crate::experiment::{Arm, Kind, first_arm};
use crate::time::step_days;

fn protocol(blocks: u8, seed: u64) -> Protocol {
    Protocol::new(Kind::WithWithout, "feet".to_owned(), None, Outcome::Sol, blocks, seed)
}

/// Nights of one block after the other, with their outcomes.
fn nights(seed: u64, outcomes: &[f64], effect: f64) -> Vec<Dealt> {
    let start = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
    let night = |(place, outcome): (usize, &f64)| {
        let block = u8::try_from(place / 2 + 1).unwrap();
        let first = first_arm(seed, block);
        let arm = if place % 2 == 0 { first } else { first.other() };
        let outcome = outcome + if arm == Arm::A { effect } else { 0.0 };
        Dealt {
            diary_date: step_days(start, place as i64),
            block,
            place: u8::try_from(place % 2 + 1).unwrap(),
            arm,
            done: Some(arm),
            outcome: Some(outcome),
        }
    };
    outcomes.iter().enumerate().map(night).collect()
}

#[test]
fn a_long_experiment_is_looked_at_twice_and_a_short_one_once() {
    let long: Vec<_> = protocol(14, 1).looks.iter().map(|look| (look.after_blocks, look.alpha)).collect();
    assert_eq!(long, [(10, 0.01), (14, 0.04)]);
    let short: Vec<_> = protocol(10, 1).looks.iter().map(|look| (look.after_blocks, look.alpha)).collect();
    assert_eq!(short, [(10, 0.05)]);
}

#[test]
fn nothing_is_looked_at_between_the_planned_looks() {
    let protocol = protocol(14, 1);
    let all = nights(1, &[20.0; 28], 0.0);
    assert_eq!(due_look(&protocol, &all[..19], 0, false), None);
    assert_eq!(due_look(&protocol, &all[..20], 0, false), Some(1));
    assert_eq!(due_look(&protocol, &all[..26], 1, false), None);
    assert_eq!(due_look(&protocol, &all, 1, true), Some(2));
    assert_eq!(due_look(&protocol, &all, 2, true), None);
    // It ended before the first look was taken: there is one look, the last.
    assert_eq!(due_look(&protocol, &all, 0, true), Some(2));
}

#[test]
fn the_same_p_is_clear_at_the_end_and_leans_at_the_first_look() {
    let finding = Finding { blocks: 10, difference: Some(-9.0), interval95: Some((-15.0, -3.0)), p: Some(0.03) };
    let [first, last] = [0, 1].map(|place| protocol(14, 1).looks[place]);
    assert_eq!(verdict(&first, &finding), Verdict::Leaning);
    assert_eq!(verdict(&last, &Finding { blocks: 14, ..finding }), Verdict::FairlyClear);
    assert_eq!(verdict(&last, &Finding { p: Some(0.21), blocks: 14, ..finding }), Verdict::CannotTellYet);
    assert_eq!(verdict(&last, &Finding { p: Some(0.001), blocks: 9, ..finding }), Verdict::CannotTellYet);
}

#[test]
fn evenings_spent_otherwise_count_as_dealt_for_the_verdict_and_as_spent_beside_it() {
    let mut dealt = nights(3, &[30.0; 20], -10.0);
    let all = as_assigned(&dealt);
    assert_eq!((all.blocks, all.difference), (10, Some(-10.0)));
    assert_eq!((as_done(&dealt), nights_otherwise(&dealt)), (all, 0));
    // One block the other way round, one with the same on both evenings, one of which it is not known.
    for night in &mut dealt[..2] {
        night.done = Some(night.arm.other());
    }
    dealt[2].done = dealt[3].done;
    dealt[4].done = None;
    assert_eq!(as_assigned(&dealt), all);
    let done = as_done(&dealt);
    assert_eq!((done.blocks, done.difference), (8, Some((-10.0 * 7.0 + 10.0) / 8.0)));
    assert_eq!(done.interval95, Some((-10.0, 0.0)));
    assert_eq!(nights_otherwise(&dealt), 4);
    // A night that is not noted is behind no verdict.
    dealt[0].outcome = None;
    assert_eq!(nights_otherwise(&dealt), 2);
}

#[test]
fn a_look_kept_before_other_evenings_were_counted_can_still_be_read() {
    let dealt = nights(3, &[30.0; 20], -10.0);
    let mut kept = serde_json::to_value(take_look(&protocol(10, 3).looks[0], &dealt)).unwrap();
    kept.as_object_mut().unwrap().remove("nights_otherwise");
    let read: LookResult = serde_json::from_value(kept).unwrap();
    assert_eq!((read.verdict, read.nights_otherwise), (Verdict::FairlyClear, None));
}

/// Noise of which each night takes a part along from the night before.
struct Noise {
    state: u64,
    last: f64,
}

impl Noise {
    const CARRIED: f64 = 0.35;

    fn uniform(&mut self) -> f64 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard deviation 1, as the sum of twelve draws has.
    fn next(&mut self) -> f64 {
        let fresh = (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0;
        self.last = Self::CARRIED * self.last + (1.0 - Self::CARRIED * Self::CARRIED).sqrt() * fresh;
        self.last
    }
}

/// Returns the share of studies that end *fairly clear*, at either look.
fn share_of_clear(studies: u64, effect: f64, spread: f64) -> f64 {
    let protocol = |seed| protocol(14, seed);
    let is_clear = |seed: u64| {
        let mut noise = Noise { state: seed, last: 0.0 };
        let outcomes: Vec<f64> = (0..28).map(|_| 25.0 + spread * noise.next()).collect();
        let (protocol, dealt) = (protocol(seed ^ 0x5eed), nights(seed ^ 0x5eed, &outcomes, effect));
        [&dealt[..20], &dealt[..]]
            .iter()
            .zip(&protocol.looks)
            .any(|(dealt, planned)| verdict(planned, &as_assigned(dealt)) == Verdict::FairlyClear)
    };
    (1..=studies).filter(|seed| is_clear(*seed)).count() as f64 / studies as f64
}

#[test]
fn of_two_thousand_experiments_in_which_nothing_helps_at_most_one_in_twenty_says_so() {
    let share = share_of_clear(2_000, 0.0, 12.0);
    // Three standard errors above 5 %.
    assert!(share <= 0.05 + 3.0 * (0.05 * 0.95 / 2_000.0_f64).sqrt(), "{share}");
    assert!(share > 0.02, "the test would be too timid: {share}");
}

#[test]
fn nine_minutes_that_are_really_there_are_mostly_found() {
    let share = share_of_clear(300, -9.0, 12.0);
    assert!(share > 0.5, "{share}");
}
