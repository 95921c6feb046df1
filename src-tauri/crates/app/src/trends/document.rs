//! The flat document of `drowse trends --json`. See CLI.md "Trends".

use chrono::NaiveTime;
use drowse_core::trends::{
    ClockSummary, FEWEST_FOR_SPREAD, FEWEST_OF_A_WEEK, Overview, Summary, TrendsNight, WeekSummary,
};
use drowse_core::units::Minutes;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Everything a range of nights shows, one key a number. What is unknown is `null`, and `needs` says for each null how
/// many more nights it takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct TrendsDocument(Map<String, Value>);

/// Fewest nights of each kind for the difference between free and other days.
const FEWEST_OF_A_KIND: usize = 4;
/// Fewest pairs of days for regularity take one night more.
const FEWEST_FOR_REGULARITY: usize = 6;
/// Fewest nights whose middle wanders.
const FEWEST_FOR_DEVIATION: usize = 5;

impl TrendsDocument {
    /// Describes a diary without a night.
    pub(super) fn of_nothing() -> Self {
        let mut document = Draft::default();
        for key in ["nights", "recorded", "missing"] {
            document.put(key, json!(0));
        }
        document.put_unless_null("first", Value::Null, 1);
        document.put_unless_null("last", Value::Null, 1);
        let none = Summary::default();
        document.put_measures(&[none; MEASURES.len()]);
        document.put_clocks(&[ClockSummary::default(); CLOCKS.len()]);
        document.put_rhythm(&[]);
        document.finish(Vec::new())
    }

    /// Describes a range of nights.
    pub(super) fn of(overview: &Overview, nights: &[TrendsNight]) -> Self {
        let mut document = Draft::default();
        document.put("nights", json!(overview.nights));
        document.put("recorded", json!(overview.recorded));
        document.put("missing", json!(overview.nights - overview.recorded));
        document.put("first", json!(overview.first));
        document.put("last", json!(overview.last));
        document.put_measures(&[
            overview.time_in_bed,
            overview.sleep_onset_latency,
            overview.wake_after_sleep_onset,
            overview.total_sleep_time,
            overview.total_sleep_time_24h,
            overview.sleep_efficiency,
            overview.sleep_efficiency_tib,
        ]);
        document.put_clocks(&[overview.bedtime, overview.wake, overview.midsleep]);
        document.put_rhythm(nights);
        document.finish(overview.weeks.iter().map(week).collect())
    }

    /// Returns a value by its key.
    #[must_use]
    pub fn get(&self, key: &str) -> &Value {
        self.0.get(key).unwrap_or(&Value::Null)
    }
}

const MEASURES: [&str; 7] = [
    "time_in_bed_min",
    "sleep_onset_latency_min",
    "wake_after_sleep_onset_min",
    "total_sleep_time_min",
    "total_sleep_time_24h_min",
    "sleep_efficiency_pct",
    "sleep_efficiency_tib_pct",
];

const CLOCKS: [&str; 3] = ["bedtime", "wake", "midsleep"];

#[derive(Default)]
struct Draft {
    values: Map<String, Value>,
    needs: Map<String, Value>,
}

impl Draft {
    fn put(&mut self, key: &str, value: Value) {
        self.values.insert(key.to_owned(), value);
    }

    /// Puts a value; a null says how many more nights it takes.
    fn put_unless_null(&mut self, key: &str, value: Value, missing: usize) {
        if value.is_null() {
            self.needs.insert(key.to_owned(), json!(missing));
        }
        self.put(key, value);
    }

    fn put_measures(&mut self, summaries: &[Summary; MEASURES.len()]) {
        for (name, summary) in MEASURES.iter().zip(summaries) {
            let missing = |fewest: usize| fewest.saturating_sub(summary.count);
            self.put(&format!("n_{name}"), json!(summary.count));
            self.put_unless_null(&format!("mean_{name}"), json!(summary.mean), missing(1));
            self.put_unless_null(&format!("sd_{name}"), json!(summary.standard_deviation), missing(2));
            self.put_unless_null(&format!("median_{name}"), json!(summary.median), missing(1));
        }
    }

    fn put_clocks(&mut self, summaries: &[ClockSummary; CLOCKS.len()]) {
        for (name, summary) in CLOCKS.iter().zip(summaries) {
            let mean = summary.mean.map(|mean| mean.0);
            // Times that point everywhere have no middle yet; one more night may give them one.
            self.put_unless_null(&format!("{name}_mean_local"), json!(summary.mean.map(on_the_clock)), 1);
            self.put_unless_null(&format!("{name}_mean_min"), json!(mean), 1);
            let spread = summary.standard_deviation.map(|spread| spread.0);
            let missing = FEWEST_FOR_SPREAD.saturating_sub(summary.count).max(1);
            self.put_unless_null(&format!("{name}_sd_min"), json!(spread), missing);
        }
    }

    /// Puts the keys of regularity, social jet lag, phase deviation and debt, which nothing computes yet.
    fn put_rhythm(&mut self, nights: &[TrendsNight]) {
        let with_midsleep =
            |is_free: bool| nights.iter().filter(|night| night.is_free == is_free && night.midsleep.is_some()).count();
        let (free, other) = (with_midsleep(true), with_midsleep(false));
        let of_kind = |count: usize| FEWEST_OF_A_KIND.saturating_sub(count);
        let regular = FEWEST_FOR_REGULARITY.saturating_sub(nights.len());
        for (key, missing) in [
            ("sleep_regularity_index", regular),
            ("sleep_regularity_index_24h_lag", regular),
            ("sri_day_pairs", regular),
            ("sri_preliminary", regular),
            ("msf_local", of_kind(free)),
            ("msw_local", of_kind(other)),
            ("social_jetlag_min", of_kind(free) + of_kind(other)),
            ("msf_sc_local", of_kind(free) + of_kind(other)),
            ("composite_phase_deviation_min", FEWEST_FOR_DEVIATION.saturating_sub(free + other)),
            ("sleep_debt_14d_min", FEWEST_OF_A_WEEK.saturating_sub(nights.len())),
            ("sleep_debt_14d_nights", FEWEST_OF_A_WEEK.saturating_sub(nights.len())),
        ] {
            self.put_unless_null(key, Value::Null, missing);
        }
    }

    fn finish(mut self, weeks: Vec<Value>) -> TrendsDocument {
        self.put("weeks", Value::Array(weeks));
        let needs = std::mem::take(&mut self.needs);
        self.put("needs", Value::Object(needs));
        TrendsDocument(self.values)
    }
}

fn week(week: &WeekSummary) -> Value {
    json!({
        "iso_week": format!("{:?}", week.week),
        "days_in_range": week.days_in_range,
        "recorded": week.recorded,
        "mean_total_sleep_time_min": week.total_sleep_time.mean,
        "sd_total_sleep_time_min": week.total_sleep_time.standard_deviation,
        "mean_sleep_onset_latency_min": week.mean_sleep_onset_latency,
        "mean_wake_after_sleep_onset_min": week.mean_wake_after_sleep_onset,
        "mean_sleep_efficiency_pct": week.mean_sleep_efficiency,
        "balanced_mean_total_sleep_time_min": week.balanced_mean_total_sleep_time,
        "midsleep_mean_local": week.midsleep.map(on_the_clock),
    })
}

/// Writes a clock time as `HH:MM:SS`, rounded to the second.
fn on_the_clock(time: Minutes) -> String {
    let seconds = (time.0 * 60.0).round() as u32 % 86_400;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("a clock time is within its day");
    time.format("%H:%M:%S").to_string()
}
