//! What came of many nights, in numbers.

use std::collections::BTreeMap;
use std::fmt;

use crate::rows::Rows;

/// How often an occurrence ended how: its state and its reason.
type Ends = BTreeMap<(&'static str, &'static str), u64>;

/// Numbers of cases that were lived through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Nights.
    pub nights: u64,
    /// Turns the agent was asked at.
    pub turns: u64,
    /// Notices that were confirmed.
    pub shown: u64,
    /// Answers that were taken.
    pub answers: u64,
    /// How occurrences ended.
    pub ends: Ends,
    /// Which notices there were, shown or not.
    pub kinds: BTreeMap<&'static str, u64>,
}

impl Tally {
    /// Counts how the rows of a case ended.
    pub fn count(&mut self, rows: &Rows) {
        for known in rows.all() {
            let why = known.why.map_or("", |why| why.name());
            *self.ends.entry((known.state.name(), why)).or_default() += 1;
            for notice in &known.notices {
                *self.kinds.entry(notice.kind.name()).or_default() += 1;
            }
        }
    }

    /// Adds what another one counted.
    pub fn add(&mut self, other: &Self) {
        self.nights += other.nights;
        self.turns += other.turns;
        self.shown += other.shown;
        self.answers += other.answers;
        other.ends.iter().for_each(|(end, count)| *self.ends.entry(*end).or_default() += count);
        other.kinds.iter().for_each(|(kind, count)| *self.kinds.entry(kind).or_default() += count);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { nights, turns, shown, answers, ends, kinds } = self;
        writeln!(out, "{nights} nights, {turns} turns, {shown} notices shown, {answers} answers")?;
        kinds.iter().try_for_each(|(kind, count)| writeln!(out, "  {kind:<26} {count:>10}"))?;
        ends.iter()
            .try_for_each(|((state, why), count)| writeln!(out, "  {:<26} {count:>10}", format!("{state} {why}")))
    }
}
