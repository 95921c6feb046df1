//! An experiment in words: the command line and the page on paper say the same as the window.

use drowse_app::experiments::ExperimentView;
use serde_json::{Map, Value};

use crate::Words;

/// Says one experiment in a language.
#[derive(Clone, Copy)]
pub struct ExperimentWords<'a> {
    words: &'a Words,
    experiment: &'a ExperimentView,
}

impl<'a> ExperimentWords<'a> {
    /// Says `experiment` in `words`.
    #[must_use]
    pub fn new(words: &'a Words, experiment: &'a ExperimentView) -> Self {
        Self { words, experiment }
    }

    /// Names an arm, `a` or `b`, as people do: the routine, without, or rest.
    #[must_use]
    pub fn arm(&self, arm: &str) -> String {
        self.arm_called(arm, "name")
    }

    /// Names an arm as [`Self::arm`] does, with the title a routine has on the shelf.
    #[must_use]
    pub fn arm_in_full(&self, arm: &str) -> String {
        self.arm_called(arm, "title")
    }

    /// Says what the newest look found and what else it could be. `None`: nothing was looked at.
    #[must_use]
    pub fn finding(&self) -> Option<String> {
        let summary = &self.experiment.summary;
        self.finding_of(summary.verdict.as_deref()?, summary.difference, summary.interval95)
    }

    /// Says what a look found. `None`: there was no complete block.
    #[must_use]
    pub fn finding_of(&self, verdict: &str, difference: Option<f64>, interval95: Option<(f64, f64)>) -> Option<String> {
        let difference = difference?;
        let summary = &self.experiment.summary;
        let mut about = Map::from_iter([
            ("a".to_owned(), self.arm("a").into()),
            ("b".to_owned(), self.arm("b").into()),
            ("kind".to_owned(), summary.kind.as_str().into()),
        ]);
        let said = if verdict == "cannot-tell-yet" {
            self.words.say_with("experiment-said-nothing", &about)
        } else {
            about.insert("by".to_owned(), self.amount(difference).into());
            self.words.say_with(&format!("experiment-said-{}", summary.outcome), &about)
        };
        let could = interval95.map(|ends| format!(" {}", self.words.say_with("experiment-could", &self.ends(ends))));
        Some(said + &could.unwrap_or_default())
    }

    /// Says how clear a look was.
    #[must_use]
    pub fn verdict(&self, verdict: &str) -> String {
        self.words.say(&format!("experiment-verdict-{verdict}"))
    }

    /// Says what the nights show as they were really spent. `None`: nothing was looked at.
    #[must_use]
    pub fn as_done(&self) -> Option<String> {
        let experiment = self.experiment;
        experiment.summary.verdict.as_ref()?;
        if experiment.nights_otherwise == 0 {
            return Some(self.words.say("experiment-done-same"));
        }
        let Some(difference) = experiment.difference_as_done else {
            return Some(self.words.say("experiment-done-none"));
        };
        let mut about = experiment.interval95_as_done.map(|ends| self.ends(ends)).unwrap_or_default();
        let key = if about.is_empty() { "experiment-done-few" } else { "experiment-done" };
        about.insert("by".to_owned(), self.amount(difference).into());
        about.insert("nights".to_owned(), experiment.nights_otherwise.into());
        Some(self.words.say_with(key, &about))
    }

    fn arm_called(&self, arm: &str, how: &str) -> String {
        let ExperimentView { summary, own_title_a, own_title_b, .. } = self.experiment;
        let (routine, own_title) = match arm {
            "a" => (Some(&summary.routine_a), own_title_a),
            _ => (summary.routine_b.as_ref(), own_title_b),
        };
        match (own_title, routine) {
            (Some(title), _) => title.clone(),
            // One of the person's own that is gone has no title any more.
            (None, Some(id)) if id.starts_with("own-") => self.words.say("experiment-own"),
            (None, Some(id)) => self.words.say(&format!("routine-{id}-{how}")),
            (None, None) if summary.kind == "massage-or-rest" => self.words.say("experiment-rest"),
            (None, None) => self.words.say("experiment-without"),
        }
    }

    /// Says how much less or more the outcome is.
    fn amount(&self, difference: f64) -> String {
        let outcome = &self.experiment.summary.outcome;
        // Steps of how a sleep felt are few; all else is told in whole numbers.
        let size: Value = if outcome == "quality" {
            format!("{:.1}", difference.abs()).into()
        } else {
            difference.abs().round().into()
        };
        let side = if difference < 0.0 { "less" } else { "more" };
        let about = Map::from_iter([("size".to_owned(), size), ("side".to_owned(), side.into())]);
        self.words.say_with(&format!("experiment-by-{outcome}"), &about)
    }

    /// Names both ends of an interval. The one that is nearer to no difference comes first.
    fn ends(&self, (low, high): (f64, f64)) -> Map<String, Value> {
        let (near, far) = if low.abs() < high.abs() { (low, high) } else { (high, low) };
        Map::from_iter([("near".to_owned(), self.end(near).into()), ("far".to_owned(), self.end(far).into())])
    }

    fn end(&self, difference: f64) -> String {
        let least = if self.experiment.summary.outcome == "quality" { 0.05 } else { 0.5 };
        if difference.abs() < least { self.words.say("experiment-no-difference") } else { self.amount(difference) }
    }
}
