//! The flat document of `drowse trends --json`. See CLI.md "Trends".

use chrono::NaiveTime;
use drowse_core::trends::{
    ClockSummary, FEWEST_FOR_DEVIATION, FEWEST_FOR_SPREAD, FEWEST_OF_A_WEEK, Overview, Rhythm, SocialJetlag, Summary,
    WeekSummary,
};
use drowse_core::units::Minutes;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Everything a range of nights shows, one key a number. What is unknown is `null`, and `needs` says for each null how
/// many more nights it takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct TrendsDocument(Map<String, Value>);

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
        document.put_rhythm(&Rhythm::of_nothing());
        document.finish(Vec::new())
    }

    /// Describes a range of nights.
    pub(super) fn of(overview: &Overview, rhythm: &Rhythm) -> Self {
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
        document.put_rhythm(rhythm);
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
            self.put_clock(&format!("{name}_mean_local"), summary.mean, 1);
            self.put_minutes(&format!("{name}_mean_min"), summary.mean, 1);
            let missing = FEWEST_FOR_SPREAD.saturating_sub(summary.count);
            self.put_minutes(&format!("{name}_sd_min"), summary.standard_deviation, missing);
        }
    }

    fn put_rhythm(&mut self, rhythm: &Rhythm) {
        let Rhythm { regularity, social_jetlag, phase_deviation, short_of_goal } = rhythm;
        self.put_unless_null("sleep_regularity_index", json!(regularity.index), regularity.needs);
        self.put_unless_null("sleep_regularity_index_24h_lag", json!(regularity.index_24h_lag), regularity.needs);
        self.put("sri_day_pairs", json!(regularity.day_pairs));
        self.put("sri_preliminary", json!(regularity.is_preliminary()));

        let SocialJetlag { free, other, difference, corrected } = social_jetlag;
        self.put_clock("msf_local", free.midsleep, free.needs());
        self.put_clock("msw_local", other.midsleep, other.needs());
        self.put_minutes("social_jetlag_min", *difference, free.needs() + other.needs());
        self.put_clock("msf_sc_local", corrected.midsleep, corrected.needs);

        let missing = FEWEST_FOR_DEVIATION.saturating_sub(phase_deviation.nights);
        self.put_minutes("composite_phase_deviation_min", phase_deviation.mean, missing);
        let missing = FEWEST_OF_A_WEEK.saturating_sub(short_of_goal.dates);
        self.put_minutes("sleep_debt_14d_min", short_of_goal.sum, missing);
        self.put("sleep_debt_14d_nights", json!(short_of_goal.dates));
    }

    fn put_minutes(&mut self, key: &str, minutes: Option<Minutes>, missing: usize) {
        self.put_unless_null(key, json!(minutes), missing.max(1));
    }

    /// Puts a clock time. Times that point everywhere have no middle yet; one more night may give them one.
    fn put_clock(&mut self, key: &str, time: Option<Minutes>, missing: usize) {
        self.put_unless_null(key, json!(time.map(on_the_clock)), missing.max(1));
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
