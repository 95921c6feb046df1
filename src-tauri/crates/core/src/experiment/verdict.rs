//! What may be said of an experiment, and when.

use serde::{Deserialize, Serialize};

use super::deal::complete_blocks;
use super::{Dealt, FEWEST_BLOCKS, Look, Protocol, sign_flip};

/// A result leans one way at this p or below.
pub const LEANING: f64 = 0.20;

/// What may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It could be either way.
    CannotTellYet,
    /// It leans one way.
    Leaning,
    /// Chance alone would seldom look like this.
    FairlyClear,
}

impl Verdict {
    /// Returns its name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CannotTellYet => "cannot-tell-yet",
            Self::Leaning => "leaning",
            Self::FairlyClear => "fairly-clear",
        }
    }
}

/// What the blocks show, A less B.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Blocks behind it.
    pub blocks: usize,
    /// Mean difference, in the units of the outcome.
    pub difference: Option<f64>,
    /// The differences that fit the nights, from 6 blocks on.
    pub interval95: Option<(f64, f64)>,
    /// Exact two-sided p.
    pub p: Option<f64>,
}

/// What was said at a planned look. It is kept as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LookResult {
    /// What may be said.
    pub verdict: Verdict,
    /// The nights as they were dealt, which the verdict is about.
    pub as_assigned: Finding,
    /// The nights as they were spent.
    pub as_done: Finding,
    /// Nights behind the verdict whose evening was not spent as it was dealt, or of which that is not known; `None` in
    /// looks that were kept before this was counted.
    #[serde(default)]
    pub nights_otherwise: Option<usize>,
}

/// Takes a planned look at the nights.
#[must_use]
pub fn take_look(planned: &Look, dealt: &[Dealt]) -> LookResult {
    let as_assigned = as_assigned(dealt);
    LookResult {
        verdict: verdict(planned, &as_assigned),
        as_assigned,
        as_done: as_done(dealt),
        nights_otherwise: Some(nights_otherwise(dealt)),
    }
}

/// Returns what the nights show as they were dealt: of the blocks with both nights recorded.
#[must_use]
pub fn as_assigned(dealt: &[Dealt]) -> Finding {
    let differences = complete_blocks(dealt).filter_map(|(a, b)| Some(a.outcome? - b.outcome?));
    finding(&differences.collect::<Vec<_>>())
}

/// Returns what the nights show as they were spent: of the blocks in which one evening really was of each kind. The
/// person chose, so chance did not: it stands beside the verdict and never makes it.
#[must_use]
pub fn as_done(dealt: &[Dealt]) -> Finding {
    let differences = complete_blocks(dealt).filter_map(|(one, other)| {
        let difference = one.outcome? - other.outcome?;
        match (one.done?, other.done?) {
            (done, then) if done == then => None,
            (done, _) if done == one.arm => Some(difference),
            _ => Some(-difference),
        }
    });
    finding(&differences.collect::<Vec<_>>())
}

/// Counts the nights of complete blocks whose evening was not spent as it was dealt, or of which that is not known.
#[must_use]
pub fn nights_otherwise(dealt: &[Dealt]) -> usize {
    let nights = complete_blocks(dealt).flat_map(|(one, other)| [one, other]);
    nights.filter(|night| night.done != Some(night.arm)).count()
}

fn finding(differences: &[f64]) -> Finding {
    let tested = sign_flip(differences);
    Finding {
        blocks: differences.len(),
        difference: tested.map(|tested| tested.mean),
        interval95: tested.and_then(|tested| tested.interval95),
        p: tested.map(|tested| tested.p),
    }
}

/// Returns the number, from 1, of the planned look that is due and was not taken. `is_over`: no more nights come.
#[must_use]
pub fn due_look(protocol: &Protocol, dealt: &[Dealt], taken: usize, is_over: bool) -> Option<usize> {
    let complete = complete_blocks(dealt).count();
    let last = protocol.looks.len();
    if is_over {
        return (taken < last).then_some(last);
    }
    let next = protocol.looks.get(taken)?;
    (taken + 1 < last && complete >= usize::from(next.after_blocks)).then_some(taken + 1)
}

/// Says what may be said at a planned look. Under ten complete blocks nothing may.
#[must_use]
pub fn verdict(look: &Look, finding: &Finding) -> Verdict {
    match finding.p {
        Some(p) if finding.blocks >= usize::from(FEWEST_BLOCKS) => {
            if p <= look.alpha {
                Verdict::FairlyClear
            } else if p <= LEANING {
                Verdict::Leaning
            } else {
                Verdict::CannotTellYet
            }
        }
        _ => Verdict::CannotTellYet,
    }
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
