//! The table `health_answer`: what a person said about their health. No row: not answered.

use drowse_core::safety::{Answer, Flag};
use rusqlite::params;

use crate::column::Instant;
use crate::{Noun, Reading, StoreError, Writing};

impl Reading<'_> {
    /// Lists the answers, also those that do not hold any more. A question this version does not ask is passed over.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_health_answers(&self) -> Result<Vec<Answer>, StoreError> {
        let sql = "SELECT flag, answer, expires_at FROM health_answer";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(flag) = Flag::from_id(&row.get::<_, String>("flag")?) {
                let expires_at = row.get::<_, Option<Instant>>("expires_at")?.map(|instant| instant.0);
                answers.push(Answer { flag, is_yes: row.get("answer")?, expires_at });
            }
        }
        Ok(answers)
    }
}

impl Writing<'_> {
    /// Stores an answer in place of an earlier one.
    ///
    /// # Errors
    /// The database refusing.
    pub fn upsert_health_answer(&self, answer: &Answer) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO health_answer (flag, answer, answered_at, expires_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (flag) DO UPDATE SET
               answer = excluded.answer, answered_at = excluded.answered_at, expires_at = excluded.expires_at",
            params![answer.flag.id(), answer.is_yes, Instant(self.at()), answer.expires_at.map(Instant)],
        )?;
        self.touch(Noun::Settings);
        Ok(())
    }

    /// Forgets an answer: the question is open again.
    ///
    /// # Errors
    /// The database refusing.
    pub fn delete_health_answer(&self, flag: Flag) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM health_answer WHERE flag = ?1", [flag.id()])?;
        self.touch(Noun::Settings);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Actor, Context, Store};

    #[test]
    fn an_answer_is_kept_changed_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let at = "2025-01-14T22:00:00Z".parse().unwrap();
        let store = Store::open(folder.path(), at).unwrap();
        let context = Context { actor: Actor::Window, at, import_id: None };
        let tonight = Answer { flag: Flag::UnwellNow, is_yes: true, expires_at: "2025-01-15T12:00:00Z".parse().ok() };
        let written = store.write::<_, StoreError>(&context, |writing| {
            assert_eq!(writing.list_health_answers()?, [], "not answered is no row");
            writing.upsert_health_answer(&tonight)?;
            assert_eq!(writing.list_health_answers()?, [tonight]);
            let no = Answer { is_yes: false, expires_at: None, ..tonight };
            writing.upsert_health_answer(&no)?;
            assert_eq!(writing.list_health_answers()?, [no]);
            writing.delete_health_answer(Flag::UnwellNow)?;
            writing.list_health_answers()
        });
        let written = written.unwrap();
        assert_eq!(written.value, []);
        assert!(written.changes.contains(Noun::Settings));
    }

    #[test]
    fn a_question_of_a_newer_version_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let at = "2025-01-14T22:00:00Z".parse().unwrap();
        let store = Store::open(folder.path(), at).unwrap();
        let sql = "INSERT INTO health_answer (flag, answer, answered_at) VALUES ('of_tomorrow', 1, 0)";
        store.tend(|connection| Ok(connection.execute(sql, [])?)).unwrap();
        assert_eq!(store.read::<_, StoreError>(|reading| reading.list_health_answers()).unwrap(), []);
    }
}
