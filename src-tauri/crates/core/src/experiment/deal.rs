//! Which kind of evening comes next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Protocol, REPLACEMENTS};
use crate::time::step_days;

/// One of the two kinds of evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arm {
    /// The routine.
    A,
    /// The other routine, without, or rest.
    B,
}

impl Arm {
    /// Returns its name in columns and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    /// Returns the other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// An evening that was dealt, and the night after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dealt {
    /// The diary date of the night.
    pub diary_date: NaiveDate,
    /// Its block, from 1.
    pub block: u8,
    /// Its place in the block, 1 or 2.
    pub place: u8,
    /// What was dealt.
    pub arm: Arm,
    /// What was really done, if that is known.
    pub done: Option<Arm>,
    /// What the night came to; `None`: not recorded.
    pub outcome: Option<f64>,
}

/// What the evening of an experiment brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// This is dealt.
    Deal {
        /// The block.
        block: u8,
        /// The place in it.
        place: u8,
        /// The kind of evening.
        arm: Arm,
    },
    /// Nothing: last night is the last one, and may still be recorded.
    Await,
    /// Nothing more: it has what it can have.
    Over,
}

/// Returns what the first evening of a block is; the second is the other. The same seed deals the same.
///
/// Source of the generator: Steele, Lea and Flood 2014, `SplitMix64`; its top bit is the coin.
#[must_use]
pub fn first_arm(seed: u64, block: u8) -> Arm {
    let mixed = seed.wrapping_add(u64::from(block).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    if (mixed ^ (mixed >> 31)) >> 63 == 0 { Arm::A } else { Arm::B }
}

/// Decides what the evening before `diary_date` brings. `dealt`: all before it, in order.
///
/// The second evening of a block follows the first, however many days lie between. After the planned blocks, one that
/// lacks a night is dealt again at the end, [`REPLACEMENTS`] times at most.
#[must_use]
pub fn next_assignment(protocol: &Protocol, dealt: &[Dealt], diary_date: NaiveDate) -> Next {
    let deal = |block: u8, place: u8| {
        let first = first_arm(protocol.seed, block);
        Next::Deal { block, place, arm: if place == 1 { first } else { first.other() } }
    };
    let Some(last) = dealt.last() else { return deal(1, 1) };
    if last.place == 1 {
        return deal(last.block, 2);
    }
    if last.block < protocol.blocks {
        return deal(last.block + 1, 1);
    }
    if complete_blocks(dealt).count() >= usize::from(protocol.blocks) {
        return Next::Over;
    }
    if last.outcome.is_none() && last.diary_date >= step_days(diary_date, -1) {
        return Next::Await;
    }
    if last.block < protocol.blocks + REPLACEMENTS { deal(last.block + 1, 1) } else { Next::Over }
}

/// Lists the blocks of which both nights are recorded: the night of A and that of B.
pub fn complete_blocks(dealt: &[Dealt]) -> impl Iterator<Item = (&Dealt, &Dealt)> {
    dealt.chunk_by(|one, other| one.block == other.block).filter_map(|block| {
        let of = |arm: Arm| block.iter().find(|dealt| dealt.arm == arm && dealt.outcome.is_some());
        of(Arm::A).zip(of(Arm::B))
    })
}

#[cfg(test)]
#[path = "deal_tests.rs"]
mod tests;
