//! Asking and answering the health check.
//!
//! What a person says here is told to nobody: no refusal and no line of the log names it.

use drowse_core::safety::{Answer, Flag};
use drowse_core::time::NightZone;
use drowse_store::Reading;

use super::{GivenHealthAnswer, HealthAnswer, HealthQuestionView, Person};
use crate::player::end_what_does_not_fit;
use crate::settings::Preferences;
use crate::{App, AppError};

/// A one-time notice for each question a person would rather not answer.
pub(super) const UNSAID: &str = "health-unsaid-";

/// A one-time notice for each routine whose questions were put aside.
pub(super) const ASIDE: &str = "health-aside-";

impl App {
    /// Lists the questions of the health check with the answers that hold now.
    ///
    /// # Errors
    /// The database refusing.
    pub fn health_check(&self) -> Result<Vec<HealthQuestionView>, AppError> {
        self.read(|reading| self.questions(reading))
    }

    /// Stores answers, all or none, and returns the health check. A massage left open that they speak against ends.
    ///
    /// # Errors
    /// `health_question_unknown`; the database refusing.
    pub fn answer_health(&self, given: &[GivenHealthAnswer]) -> Result<Vec<HealthQuestionView>, AppError> {
        self.write(|writing| {
            let day_rollover = Preferences::load(writing)?.day_rollover();
            for GivenHealthAnswer { flag, answer } in given {
                let flag = Flag::from_id(flag).ok_or_else(|| AppError::new("health_question_unknown").at("flag"))?;
                writing.delete_notice(&format!("{UNSAID}{}", flag.id()))?;
                let is_yes = match answer {
                    Some(HealthAnswer::Yes) => true,
                    Some(HealthAnswer::No) => false,
                    Some(HealthAnswer::Unsaid) => {
                        writing.delete_health_answer(flag)?;
                        writing.upsert_notice_dismissed(&format!("{UNSAID}{}", flag.id()))?;
                        continue;
                    }
                    None => {
                        writing.delete_health_answer(flag)?;
                        continue;
                    }
                };
                let zone = NightZone::from(self.zone());
                writing.upsert_health_answer(&Answer::given(flag, is_yes, writing.at(), zone, day_rollover))?;
            }
            end_what_does_not_fit(writing)?;
            self.questions(writing)
        })
    }

    /// Puts the questions of a routine aside: they are not asked again when it is opened.
    ///
    /// # Errors
    /// The database refusing.
    pub fn put_health_questions_aside(&self, routine_id: &str) -> Result<(), AppError> {
        self.write(|writing| Ok(writing.upsert_notice_dismissed(&format!("{ASIDE}{routine_id}"))?))
    }

    fn questions(&self, reading: &Reading<'_>) -> Result<Vec<HealthQuestionView>, AppError> {
        let person = Person::load(reading, self.now())?;
        let said = |flag: Flag| match person.answers.get(flag) {
            Some(true) => Some(HealthAnswer::Yes),
            Some(false) => Some(HealthAnswer::No),
            None => person.unsaid.contains(flag.id()).then_some(HealthAnswer::Unsaid),
        };
        let question = |flag: Flag| HealthQuestionView {
            flag: flag.id().to_owned(),
            answer: said(flag),
            is_about_tonight: flag.is_about_tonight(),
        };
        Ok(Flag::ALL.into_iter().map(question).collect())
    }
}
