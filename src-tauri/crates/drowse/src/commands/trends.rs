//! `drowse trends`.

use chrono::NaiveDate;
use drowse_app::trends::TrendsDocument;
use drowse_host::Words;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Show what many nights show together
#[derive(Debug, clap::Args)]
pub struct Trends {
    /// First diary date; left out: the first recorded night
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Last diary date; left out: the last recorded night
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
}

/// Measures in the order they are shown, by the end of their keys.
const MEASURES: [&str; 7] = [
    "total_sleep_time_min",
    "total_sleep_time_24h_min",
    "time_in_bed_min",
    "sleep_onset_latency_min",
    "wake_after_sleep_onset_min",
    "sleep_efficiency_pct",
    "sleep_efficiency_tib_pct",
];
const CLOCKS: [&str; 3] = ["bedtime", "midsleep", "wake"];
/// How alike the days are, and the free ones beside the others.
const RHYTHM: [&str; 8] = [
    "sleep_regularity_index",
    "sleep_regularity_index_24h_lag",
    "sri_day_pairs",
    "msw_local",
    "msf_local",
    "social_jetlag_min",
    "msf_sc_local",
    "composite_phase_deviation_min",
];

/// Stands for what is unknown.
const UNKNOWN: &str = "–";

impl Trends {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Failure::usage("range_backwards"));
        }
        let document = invocation.app()?.trends_document(self.from, self.to)?;
        invocation.show(&document, readable)
    }
}

fn readable(document: &TrendsDocument, words: &Words) -> String {
    if document.get("recorded") == 0 {
        return words.say("trends-table-nothing-yet");
    }
    let named = ["nights", "recorded", "first", "last"].map(|key| (key.to_owned(), document.get(key).clone()));
    [
        words.say_with("trends-table-range", &Map::from_iter(named)),
        measures(document, words),
        clocks(document, words),
        rhythm(document, words),
        weeks(document, words),
    ]
    .join("\n\n")
}

fn measures(document: &TrendsDocument, words: &Words) -> String {
    let header = [
        "trends-table-measure",
        "trends-table-nights",
        "trends-table-mean",
        "trends-table-spread",
        "trends-table-median",
    ];
    let rows = MEASURES.map(|name| {
        let number = |prefix: &str| number(document.get(&format!("{prefix}_{name}")));
        let count = document.get(&format!("n_{name}")).to_string();
        [
            words.say(&format!("trends-table-{}", name.replace('_', "-"))),
            count,
            number("mean"),
            number("sd"),
            number("median"),
        ]
    });
    table(header.map(|key| words.say(key)), &rows)
}

fn clocks(document: &TrendsDocument, words: &Words) -> String {
    let rows = CLOCKS.map(|name| {
        let mean = text(document.get(&format!("{name}_mean_local")));
        let spread = number(document.get(&format!("{name}_sd_min")));
        [words.say(&format!("trends-table-{name}")), mean, spread]
    });
    table(["trends-table-clock", "trends-table-mean", "trends-table-spread"].map(|key| words.say(key)), &rows)
}

fn rhythm(document: &TrendsDocument, words: &Words) -> String {
    let rows = RHYTHM.map(|key| {
        let value = match document.get(key) {
            count @ Value::Number(number) if number.is_u64() => count.to_string(),
            minutes @ Value::Number(_) => number(minutes),
            time => text(time),
        };
        let needs = document.get("needs")[key].as_u64().map_or_else(String::new, |nights| nights.to_string());
        [words.say(&format!("trends-table-{}", key.replace('_', "-"))), value, needs]
    });
    table(["trends-table-rhythm", "trends-table-value", "trends-table-needs"].map(|key| words.say(key)), &rows)
}

fn weeks(document: &TrendsDocument, words: &Words) -> String {
    let header = [
        "trends-table-week",
        "trends-table-nights",
        "trends-table-mean",
        "trends-table-spread",
        "trends-table-midsleep",
    ];
    let weeks = document.get("weeks").as_array().map(Vec::as_slice).unwrap_or_default();
    let row = |week: &Value| {
        [
            text(&week["iso_week"]),
            format!("{}/{}", week["recorded"], week["days_in_range"]),
            number(&week["mean_total_sleep_time_min"]),
            number(&week["sd_total_sleep_time_min"]),
            text(&week["midsleep_mean_local"]),
        ]
    };
    table(header.map(|key| words.say(key)), &weeks.iter().map(row).collect::<Vec<_>>())
}

fn number(value: &Value) -> String {
    value.as_f64().map_or_else(|| UNKNOWN.to_owned(), |number| format!("{number:.1}"))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or(UNKNOWN).to_owned()
}
