//! What is settled before the first night and never changed.

use serde::{Deserialize, Serialize};

use crate::comparison::Outcome;

/// Fewest blocks of two nights: with less, only an uncommonly large difference could show.
pub const FEWEST_BLOCKS: u8 = 10;
/// Most blocks of two nights.
pub const MOST_BLOCKS: u8 = 14;
/// Most blocks that are dealt again because a night of them was not recorded.
pub const REPLACEMENTS: u8 = 4;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A routine, and an evening without.
    WithWithout,
    /// Two routines.
    AOrB,
    /// A routine, and resting as long.
    MassageOrRest,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::WithWithout, Self::AOrB, Self::MassageOrRest];

    /// Returns its name in columns and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::WithWithout => "with-without",
            Self::AOrB => "a-or-b",
            Self::MassageOrRest => "massage-or-rest",
        }
    }
}

/// A look at the result that was planned. Between looks nothing is tested: who looks every day finds something.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// After so many complete blocks; the last look also comes when no more can be had.
    pub after_blocks: u8,
    /// The result is *fairly clear* at this p or below.
    pub alpha: f64,
}

/// What is settled before the first night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Protocol {
    /// What is compared.
    pub kind: Kind,
    /// The routine.
    pub routine_a: String,
    /// The other routine; `None`: without, or rest.
    pub routine_b: Option<String>,
    /// The one number of a night it is about, picked before it starts.
    pub outcome: Outcome,
    /// Blocks of two nights, [`FEWEST_BLOCKS`] to [`MOST_BLOCKS`].
    pub blocks: u8,
    /// Where the lots come from.
    pub seed: u64,
    /// The planned looks, the last at the end. The chances of a false alarm add up to 5 % at most.
    pub looks: Vec<Look>,
}

impl Protocol {
    /// Settles an experiment. One of ten blocks is looked at once, a longer one after ten blocks too.
    #[must_use]
    pub fn new(
        kind: Kind,
        routine_a: String,
        routine_b: Option<String>,
        outcome: Outcome,
        blocks: u8,
        seed: u64,
    ) -> Self {
        let looks = if blocks > FEWEST_BLOCKS {
            vec![Look { after_blocks: FEWEST_BLOCKS, alpha: 0.01 }, Look { after_blocks: blocks, alpha: 0.04 }]
        } else {
            vec![Look { after_blocks: blocks, alpha: 0.05 }]
        };
        Self { kind, routine_a, routine_b, outcome, blocks, seed, looks }
    }

    /// Returns the routine of an arm; `None`: without, or rest.
    #[must_use]
    pub fn routine(&self, arm: super::Arm) -> Option<&str> {
        match arm {
            super::Arm::A => Some(&self.routine_a),
            super::Arm::B => self.routine_b.as_deref(),
        }
    }
}
