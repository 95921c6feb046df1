//! The table `reminder_rule`: four rows, from the first migration on.

use drowse_core::schedule::{Rule, RuleId, Weekdays};
use rusqlite::{Row, params};

use crate::{Noun, Reading, StoreError, Writing};

impl Reading<'_> {
    /// Reads how one reminder is set.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_rule(&self, id: RuleId) -> Result<Rule, StoreError> {
        let sql = "SELECT * FROM reminder_rule WHERE id = ?1";
        Ok(self.connection().prepare_cached(sql)?.query_row([id.name()], |row| rule_from(row, id))?)
    }
}

impl Writing<'_> {
    /// Stores how one reminder is set.
    ///
    /// # Errors
    /// The database refusing: a lead beyond 180 minutes.
    pub fn upsert_rule(&self, rule: &Rule) -> Result<(), StoreError> {
        self.connection().execute(
            "UPDATE reminder_rule SET is_enabled = ?2, weekdays = ?3, lead_min = ?4, delay_min = ?5,
                 is_done_by_bedtime = ?6, has_second_notice = ?7
             WHERE id = ?1",
            params![
                rule.id.name(),
                rule.is_enabled,
                rule.weekdays.0,
                rule.lead_min,
                rule.delay_min,
                rule.is_done_by_bedtime,
                rule.has_second_notice,
            ],
        )?;
        self.touch(Noun::Settings);
        self.touch(Noun::Reminders);
        Ok(())
    }
}

fn rule_from(row: &Row<'_>, id: RuleId) -> rusqlite::Result<Rule> {
    Ok(Rule {
        id,
        is_enabled: row.get("is_enabled")?,
        weekdays: Weekdays(row.get("weekdays")?),
        lead_min: row.get("lead_min")?,
        delay_min: row.get("delay_min")?,
        is_done_by_bedtime: row.get("is_done_by_bedtime")?,
        has_second_notice: row.get("has_second_notice")?,
    })
}

#[cfg(test)]
mod tests {
    use drowse_core::schedule::Rules;

    use super::*;
    use crate::{Actor, Context, Store};

    #[test]
    fn a_new_diary_has_the_rules_core_calls_the_default_and_keeps_others() {
        let folder = tempfile::tempdir().unwrap();
        let at = "2025-01-14T12:00:00Z".parse().unwrap();
        let store = Store::open(folder.path(), at).unwrap();
        let context = Context { actor: Actor::CommandLine, at, import_id: None };
        let written = store.write(&context, |writing| {
            for rule in Rules::default().rules {
                assert_eq!(writing.get_rule(rule.id)?, rule);
                let changed = Rule { lead_min: 90, delay_min: 5, weekdays: Weekdays(3), is_enabled: true, ..rule };
                writing.upsert_rule(&changed)?;
                assert_eq!(writing.get_rule(rule.id)?, changed);
            }
            Ok::<_, StoreError>(())
        });
        assert!(written.unwrap().changes.contains(Noun::Reminders));
    }
}
