//! At most four notices an evening, whatever its rules and answers are.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Debt, NoticeKind, Occurrence, RuleId, State, Why};

/// Most notices of one evening, all its rules together. The morning log belongs to the morning and is not counted.
pub(super) const MOST_NOTICES: usize = 4;

/// Tells whether a rule's notices are those of the evening.
pub(super) fn counts(rule: RuleId) -> bool {
    rule != RuleId::MorningLog
}

/// Counts the notices of an evening that came, or may have come.
pub(super) fn came(occurrences: &[Occurrence], diary_date: NaiveDate) -> usize {
    let of_evening = occurrences.iter().filter(|known| known.diary_date == diary_date && counts(known.rule));
    of_evening.map(came_of).sum()
}

fn came_of(known: &Occurrence) -> usize {
    known.notices.iter().filter(|notice| notice.failure.is_none()).count()
}

/// Returns how many more times a reminder of an evening may come again: of the four, those stay free that are needed for
/// first notices still to come and for *later* that was promised. `owed`: what the evening owes.
#[must_use]
pub fn repeats_left(occurrences: &[Occurrence], owed: &[Debt], diary_date: NaiveDate, now: DateTime<Utc>) -> usize {
    let of_evening = || occurrences.iter().filter(|known| known.diary_date == diary_date && counts(known.rule));
    let is_to_come = |debt: &&Debt| {
        let is_done = |known: &Occurrence| {
            let is_settled = known.state == State::Answered || matches!(known.why, Some(Why::DoneAlready | Why::Newer));
            is_settled || came_of(known) > 0
        };
        let known = of_evening().find(|known| known.rule == debt.rule);
        counts(debt.rule) && debt.latest_at >= now && !known.is_some_and(is_done)
    };
    let firsts = owed.iter().filter(|debt| debt.diary_date == diary_date).filter(is_to_come).count();
    let promised = of_evening().filter(|known| known.state == State::Open).map(Occurrence::promised).sum::<usize>();
    MOST_NOTICES.saturating_sub(came(occurrences, diary_date) + firsts + promised)
}

impl Occurrence {
    /// Counts the notices that *later* promised and that were not claimed yet.
    fn promised(&self) -> usize {
        usize::from(self.snoozes).saturating_sub(self.count(NoticeKind::Later))
    }
}
