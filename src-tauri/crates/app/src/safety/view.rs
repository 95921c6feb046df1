//! The health check on its way to the interface.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person may say to a question of the health check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HealthAnswer {
    /// It applies.
    Yes,
    /// It does not.
    No,
    /// Rather not say. Nothing follows from it, and it is not asked again.
    Unsaid,
}

/// A question of the health check. Its words are under `health-question-<flag>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HealthQuestionView {
    /// `pregnant`, `dvt` …
    pub flag: String,
    /// The answer that holds now; `null`: open.
    pub answer: Option<HealthAnswer>,
    /// Whether the answer is about tonight alone.
    pub is_about_tonight: bool,
}

/// An answer given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GivenHealthAnswer {
    /// `pregnant`, `dvt` …
    pub flag: String,
    /// What was said; `null`: nothing any more, the question is open again.
    pub answer: Option<HealthAnswer>,
}

/// A sore place that can be left out of a routine. Its name is under `area-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AreaView {
    /// `scalp`, `toes` …
    pub id: String,
    /// The steps that touch it.
    pub step_ids: Vec<String>,
}
