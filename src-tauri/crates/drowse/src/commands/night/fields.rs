//! The answers of a night as flags, named like the keys of its JSON.

use chrono::{NaiveDate, NaiveTime};
use drowse_app::diary::wall_time_of_night;
use serde_json::{Map, Value, json};

/// Answers. Times are wall times (2025-01-14T22:30), or clock times (22:30) of the night
#[derive(Debug, clap::Args)]
pub struct Fields {
    /// The date of getting up
    #[arg(long, value_name = "DATE")]
    diary_date: Option<NaiveDate>,
    /// Got into bed
    #[arg(long, value_name = "TIME", visible_alias = "into-bed")]
    got_into_bed_at: Option<String>,
    /// Lights out, tried to sleep
    #[arg(long, value_name = "TIME", visible_alias = "lights-out")]
    tried_to_sleep_at: Option<String>,
    /// Minutes until asleep
    #[arg(long, value_name = "MINUTES", visible_alias = "sol", allow_negative_numbers = true)]
    sleep_onset_latency_min: Option<f64>,
    /// Times awake in the night
    #[arg(long, value_name = "TIMES", allow_negative_numbers = true)]
    awakenings: Option<f64>,
    /// Minutes awake in the night
    #[arg(long, value_name = "MINUTES", visible_alias = "waso", allow_negative_numbers = true)]
    wake_after_sleep_onset_min: Option<f64>,
    /// Minutes awake until and after falling asleep, when only the sum is known
    #[arg(long, value_name = "MINUTES", allow_negative_numbers = true)]
    awake_unsplit_min: Option<f64>,
    /// Woke for good
    #[arg(long, value_name = "TIME", visible_alias = "woke")]
    final_awakening_at: Option<String>,
    /// Minutes in bed trying to sleep after that
    #[arg(long, value_name = "MINUTES", allow_negative_numbers = true)]
    tried_to_sleep_after_final_awakening_min: Option<f64>,
    /// Got up
    #[arg(long, value_name = "TIME", visible_alias = "up")]
    got_out_of_bed_at: Option<String>,
    /// Meant to wake
    #[arg(long, value_name = "TIME")]
    planned_wake_at: Option<String>,
    /// An alarm ended the sleep
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    woken_by_alarm: Option<bool>,
    /// This day was free, whatever the weekday says
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    is_free_day: Option<bool>,
    /// Sleep quality, 1 to 5
    #[arg(long, value_name = "1-5", allow_negative_numbers = true)]
    quality: Option<f64>,
    /// How rested, 1 to 5
    #[arg(long, value_name = "1-5", allow_negative_numbers = true)]
    rested: Option<f64>,
    /// Tension before the night, 0 to 10
    #[arg(long, value_name = "0-10", allow_negative_numbers = true)]
    tension_before: Option<f64>,
    /// Sleepiness before the night, 0 to 10
    #[arg(long, value_name = "0-10", allow_negative_numbers = true)]
    sleepiness_before: Option<f64>,
    /// Whether there was sleep: false records a night without
    #[arg(long, value_name = "BOOL")]
    slept: Option<bool>,
    /// A nap: START/END, or its minutes; once for each
    #[arg(long = "nap", value_name = "START/END|MINUTES")]
    naps: Vec<String>,
    /// A routine done that evening; once for each
    #[arg(long = "routine", value_name = "NAME")]
    routines: Vec<String>,
    /// A tag; once for each
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Anything worth noting
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Fields {
    /// The diary date among them.
    pub fn diary_date(&self) -> Option<NaiveDate> {
        self.diary_date
    }

    /// Returns what was given, under the keys of JSON. Clock times are placed in the night of `diary_date`.
    pub fn given(&self, diary_date: NaiveDate) -> Map<String, Value> {
        let time = |given: &Option<String>| given.as_ref().map(|text| placed(text, diary_date));
        let list = |given: &[String]| (!given.is_empty()).then(|| json!(given));
        let naps = || self.naps.iter().map(|nap| span(nap, diary_date)).collect::<Vec<_>>();
        let answers = [
            ("diary_date", self.diary_date.map(|date| json!(date))),
            ("got_into_bed_at", time(&self.got_into_bed_at)),
            ("tried_to_sleep_at", time(&self.tried_to_sleep_at)),
            ("sleep_onset_latency_min", self.sleep_onset_latency_min.map(Value::from)),
            ("awakenings", self.awakenings.map(Value::from)),
            ("wake_after_sleep_onset_min", self.wake_after_sleep_onset_min.map(Value::from)),
            ("awake_unsplit_min", self.awake_unsplit_min.map(Value::from)),
            ("final_awakening_at", time(&self.final_awakening_at)),
            (
                "tried_to_sleep_after_final_awakening_min",
                self.tried_to_sleep_after_final_awakening_min.map(Value::from),
            ),
            ("got_out_of_bed_at", time(&self.got_out_of_bed_at)),
            ("planned_wake_at", time(&self.planned_wake_at)),
            ("woken_by_alarm", self.woken_by_alarm.map(Value::from)),
            ("is_free_day", self.is_free_day.map(Value::from)),
            ("quality", self.quality.map(Value::from)),
            ("rested", self.rested.map(Value::from)),
            ("tension_before", self.tension_before.map(Value::from)),
            ("sleepiness_before", self.sleepiness_before.map(Value::from)),
            ("slept", self.slept.map(Value::from)),
            ("naps", (!self.naps.is_empty()).then(|| Value::from(naps()))),
            ("routines", list(&self.routines)),
            ("tags", list(&self.tags)),
            ("note", self.note.clone().map(Value::from)),
        ];
        answers.into_iter().filter_map(|(key, value)| value.map(|value| (key.to_owned(), value))).collect()
    }
}

fn placed(text: &str, diary_date: NaiveDate) -> Value {
    let clock = NaiveTime::parse_from_str(text, "%H:%M").ok();
    clock.map_or_else(|| text.to_owned(), |clock| wall_time_of_night(diary_date, clock)).into()
}

fn span(text: &str, diary_date: NaiveDate) -> Value {
    match (text.split_once('/'), text.parse::<f64>()) {
        (Some((start, end)), _) => {
            json!({ "started_at": placed(start, diary_date), "ended_at": placed(end, diary_date) })
        }
        (None, Ok(minutes)) => json!({ "duration_min": minutes }),
        (None, Err(_)) => json!({ "started_at": placed(text, diary_date) }),
    }
}
