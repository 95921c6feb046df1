//! `drowse helps`.

use chrono::NaiveDate;
use clap::ValueEnum;
use drowse_app::helps::{Direction, FactorFigures, FactorView, HelpsDocument, HelpsView, Outcome};
use drowse_host::Words;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Show which routines and tags went together with better nights
#[derive(Debug, clap::Args)]
pub struct Helps {
    /// What nights are compared by
    #[arg(long, value_enum, value_name = "OUTCOME", default_value = "sol")]
    outcome: ComparedBy,
    /// First diary date; left out: the first recorded night
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Last diary date; left out: the last recorded night
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
}

/// What nights are compared by.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum ComparedBy {
    /// Minutes to fall asleep
    Sol,
    /// Minutes awake in the night
    Waso,
    /// How the sleep was, 1 to 5
    Quality,
    /// Minutes asleep
    Tst,
    /// Sleep efficiency, per cent
    Se,
}

/// Above this, neighbouring nights are so alike that the ranges are too narrow.
const ALIKE: f64 = 0.3;
/// Stands for what is unknown.
const UNKNOWN: &str = "–";

impl Helps {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let outcome = match self.outcome {
            ComparedBy::Sol => Outcome::Sol,
            ComparedBy::Waso => Outcome::Waso,
            ComparedBy::Quality => Outcome::Quality,
            ComparedBy::Tst => Outcome::Tst,
            ComparedBy::Se => Outcome::Se,
        };
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Failure::usage("range_backwards"));
        }
        let view = invocation.app()?.helps(outcome, self.from, self.to)?;
        invocation.show(&HelpsDocument::from(&view), |_, words| readable(&view, words))
    }
}

fn readable(view: &HelpsView, words: &Words) -> String {
    if view.nights.is_empty() {
        return words.say("cli-helps-no-nights");
    }
    let about = arguments([("outcome", json!(view.outcome)), ("nights", json!(view.nights.len()))]);
    let heading = words.say_with("helps-heading", &about);
    if view.factors.is_empty() {
        return [heading, words.say("helps-nothing-to-compare")].join("\n\n");
    }
    let findings: Vec<String> = view.factors.iter().map(|factor| finding(view.outcome, factor, words)).collect();
    let is_alike = view.factors[0].figures.lag1.is_some_and(|lag1| lag1 > ALIKE);
    let mut caution = words.say("helps-caution");
    if is_alike {
        caution = [caution, words.say("helps-alike")].join(" ");
    }
    [heading, figures(view, words), findings.join("\n"), caution].join("\n\n")
}

fn figures(view: &HelpsView, words: &Words) -> String {
    let header = [
        "helps-column-what",
        "helps-column-with",
        "helps-column-without",
        "helps-column-middle-with",
        "helps-column-middle-without",
        "helps-column-difference",
        "helps-column-range",
    ];
    let row = |factor: &FactorView| {
        let FactorFigures { n_with, n_without, median_with, median_without, .. } = &factor.figures;
        let middle = |median: &Option<f64>| median.map_or_else(|| UNKNOWN.to_owned(), |median| format!("{median:.1}"));
        [
            title(factor, words),
            n_with.to_string(),
            n_without.to_string(),
            middle(median_with),
            middle(median_without),
            difference(view.outcome, &factor.figures).map_or_else(|| UNKNOWN.to_owned(), signed),
            range(view.outcome, &factor.figures, words).unwrap_or_else(|| UNKNOWN.to_owned()),
        ]
    };
    let rows: Vec<_> = view.factors.iter().map(row).collect();
    table(header.map(|key| words.say(key)), &rows)
}

/// Says in a sentence what may be said.
fn finding(outcome: Outcome, factor: &FactorView, words: &Words) -> String {
    let FactorFigures { direction, needs_with, needs_without, .. } = factor.figures;
    let range = range(outcome, &factor.figures, words);
    let key = match direction {
        Direction::Lower => "helps-lower",
        Direction::Higher => "helps-higher",
        Direction::None if range.is_some() => "helps-not-clear",
        Direction::None => "helps-no-difference",
        Direction::TooFew if needs_without == 0 => "helps-needs-with",
        Direction::TooFew if needs_with == 0 => "helps-needs-without",
        Direction::TooFew => "helps-needs-both",
    };
    let facts = arguments([
        ("what", json!(title(factor, words))),
        ("outcome", json!(outcome)),
        ("range", json!(range)),
        ("with", json!(needs_with)),
        ("without", json!(needs_without)),
    ]);
    words.say_with(key, &facts)
}

fn title(factor: &FactorView, words: &Words) -> String {
    let FactorView { figures, own_title, is_shipped, .. } = factor;
    match own_title {
        Some(own_title) => own_title.clone(),
        None if *is_shipped => words.say(&format!("routine-{}-title", figures.id)),
        None => figures.id.clone(),
    }
}

/// Marks are whole, so the middle of their differences is 0 or 1: only their means say how far apart they are.
fn difference(outcome: Outcome, figures: &FactorFigures) -> Option<f64> {
    if outcome == Outcome::Quality { figures.mean_difference } else { figures.hodges_lehmann }
}

fn range(outcome: Outcome, figures: &FactorFigures, words: &Words) -> Option<String> {
    let (low, high) = figures.interval95.filter(|_| outcome != Outcome::Quality)?;
    Some(words.say_with("helps-range", &arguments([("low", json!(signed(low))), ("high", json!(signed(high)))])))
}

/// Writes a difference with its sign; one that rounds to 0 has none.
fn signed(difference: f64) -> String {
    let tenths = (difference * 10.0).round() / 10.0;
    if tenths == 0.0 { "0.0".to_owned() } else { format!("{tenths:+.1}") }
}

fn arguments<const COUNT: usize>(pairs: [(&str, Value); COUNT]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
