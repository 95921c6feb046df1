//! The reminders to come.

use chrono::{DateTime, Utc};
use drowse_core::schedule::{Debt, coming};
use drowse_core::time::LocalKind;

use super::{ComingReminder, Facts};
use crate::settings::Preferences;
use crate::{App, AppError, wire};

impl App {
    /// Lists the coming first notices of all enabled rules, by instant: from an instant on, else from now.
    ///
    /// # Errors
    /// The database refusing.
    pub fn coming_reminders(&self, from: Option<DateTime<Utc>>, count: usize) -> Result<Vec<ComingReminder>, AppError> {
        let (now, here) = (self.now(), self.zone());
        let facts = self.read(|reading| Facts::load(reading, &Preferences::load(reading)?, now, here))?;
        let listed = coming(from.unwrap_or(now), facts.zone, &facts.schedule, &facts.rules, count);
        Ok(listed.iter().map(view).collect())
    }
}

/// Says when a reminder comes.
pub(super) fn view(debt: &Debt) -> ComingReminder {
    let kind = match debt.kind {
        LocalKind::Unique => "unique",
        LocalKind::Gap => "gap",
        LocalKind::Overlap => "overlap",
    };
    ComingReminder {
        rule: debt.rule.name().to_owned(),
        diary_date: debt.diary_date.to_string(),
        local: wire::wall(debt.due_local()),
        zone: debt.zone.name().to_owned(),
        at: wire::instant(debt.due_at),
        latest_at: wire::instant(debt.latest_at),
        kind: kind.to_owned(),
    }
}
