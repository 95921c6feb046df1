//! Why something a person asked for was not done.

use serde_json::Value;

use crate::diary::Refusal;

/// A refusal with its words' key, and what went wrong underneath.
///
/// People read the words of `error-<code>`; the log and developers read the source.
#[derive(Debug, thiserror::Error)]
#[error("{}", refusal.code)]
pub struct AppError {
    /// What people are told.
    pub refusal: Refusal,
    /// What happened underneath.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl AppError {
    /// Creates a refusal about nothing in particular.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let refusal = Refusal { field: None, code: code.to_owned(), args: serde_json::Map::new(), offer: None };
        Self { refusal, source: None }
    }

    /// Names the field it is about.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.refusal.field = Some(field.to_owned());
        self
    }

    /// Adds something the words need.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.refusal.args.insert(name.to_owned(), value.into());
        self
    }

    /// Offers what was perhaps meant.
    #[must_use]
    pub fn offering(mut self, offer: String) -> Self {
        self.refusal.offer = Some(offer);
        self
    }

    /// Adds what happened underneath.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }
}
