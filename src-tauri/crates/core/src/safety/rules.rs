//! The rules as data. `app` reads them from its content; the words are elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{Flag, Substitute};
use crate::routine::Routine;

/// All rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// What a flag means for a routine. Every pair is there.
    pub cells: BTreeMap<(Flag, String), Cell>,
    /// The routine each step was made for: its rules go with it into other routines.
    pub homes: BTreeMap<String, String>,
    /// What may stand in for a step.
    pub substitutes: Vec<Substitute>,
    /// Places that can be left out, with the steps that touch them.
    pub areas: Vec<Area>,
}

/// What a flag means for a routine. The default: nothing, it is fine as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The routine is not for this person; these are proposed instead, the best first. Empty: it is.
    pub refuse: Vec<String>,
    /// Of its steps only these; empty: all.
    pub offer_only: BTreeSet<String>,
    /// Steps to leave out.
    pub hide: BTreeSet<String>,
    /// Steps to replace, with what stands in for them.
    pub replace: BTreeMap<String, String>,
    /// Steps to do lightly.
    pub light: Light,
    /// No longer than its short preset.
    pub is_short: bool,
    /// A sore place can be left out: the areas are offered.
    pub offers_areas: bool,
    /// What to say, as names of words.
    pub warn: Vec<String>,
}

/// Steps to do lightly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Light {
    /// Every step.
    All,
    /// These.
    Steps(BTreeSet<String>),
}

/// A place that can be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// `scalp`, `toes` …
    pub id: String,
    /// The steps that touch it.
    pub step_ids: Vec<String>,
}

impl Default for Light {
    fn default() -> Self {
        Self::Steps(BTreeSet::new())
    }
}

impl Light {
    /// Tells whether a step is to be done lightly.
    #[must_use]
    pub fn contains(&self, step_id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Steps(steps) => steps.contains(step_id),
        }
    }
}

impl Cell {
    /// Tells whether a step has no place in the routine.
    #[must_use]
    pub fn leaves_out(&self, step_id: &str) -> bool {
        let is_offered = self.offer_only.is_empty() || self.offer_only.contains(step_id);
        !self.refuse.is_empty() || !is_offered || self.hide.contains(step_id)
    }
}

impl Rules {
    /// Returns what a flag means for a routine; `None`: nothing at all.
    #[must_use]
    pub fn cell(&self, flag: Flag, routine_id: &str) -> Option<&Cell> {
        self.cells.get(&(flag, routine_id.to_owned())).filter(|cell| **cell != Cell::default())
    }

    /// Returns what a flag means for a step, wherever it stands.
    pub(super) fn cell_of_step(&self, flag: Flag, step_id: &str) -> Option<&Cell> {
        self.cell(flag, self.homes.get(step_id)?)
    }

    /// Lists the flags that change anything about a routine, in the order of [`Flag::ALL`].
    pub fn flags_for<'a>(&'a self, routine: &'a Routine) -> impl Iterator<Item = Flag> + 'a {
        let matters = |flag: &Flag| !self.cells_for(*flag, routine).is_empty();
        Flag::ALL.into_iter().filter(move |flag| matters(flag))
    }

    /// Lists what a flag means for the routines that the steps of a routine come from, each once.
    pub(super) fn cells_for(&self, flag: Flag, routine: &Routine) -> Vec<&Cell> {
        let mut homes: Vec<&String> = Vec::new();
        for home in routine.steps.iter().filter_map(|step| self.homes.get(&step.id)) {
            if !homes.contains(&home) {
                homes.push(home);
            }
        }
        homes.into_iter().filter_map(|home| self.cell(flag, home)).collect()
    }
}
