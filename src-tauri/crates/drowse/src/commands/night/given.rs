//! Where the answers come from: a JSON document, flags, or both; flags win.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use drowse_app::Clock;
use drowse_app::diary::NightInput;
use serde_json::{Map, Value};

use super::fields::Fields;
use crate::failure::Failure;
use crate::invocation::Invocation;

#[derive(Debug, clap::Args)]
pub struct Given {
    /// Read the night as JSON from a file, or from standard input
    #[arg(long, value_name = "FILE|-")]
    json_input: Option<PathBuf>,
    #[command(flatten)]
    fields: Fields,
}

impl Given {
    /// Returns the night that was given.
    pub fn night(&self, invocation: &Invocation) -> Result<NightInput, Failure> {
        let clock = invocation.clock();
        let date = self.fields.diary_date().unwrap_or_else(|| drowse_app::diary::last_night(clock.zone(), clock.now()));
        let mut answers = self.answers(date)?;
        if answers.is_empty() {
            return Err(Failure::new("nothing_given"));
        }
        if self.json_input.is_none() {
            answers.entry("zone").or_insert_with(|| invocation.zone().name().into());
        }
        read(Value::Object(answers))
    }

    /// Returns a saved night with what was given in place of what it had; `null` leaves blank.
    pub fn change(&self, saved: &NightInput, date: NaiveDate) -> Result<NightInput, Failure> {
        let answers = self.answers(date)?;
        if answers.is_empty() {
            return Err(Failure::new("nothing_given"));
        }
        let saved = serde_json::to_value(saved).map_err(|error| Failure::new("output_failed").because(error))?;
        let Value::Object(mut night) = saved else { unreachable!("a struct is an object") };
        // A date that was only carried along must not stand in the way of new times.
        if !answers.contains_key("diary_date") && has_times(&answers) {
            night.remove("diary_date");
        }
        night.extend(answers);
        read(Value::Object(night))
    }

    fn answers(&self, date: NaiveDate) -> Result<Map<String, Value>, Failure> {
        let mut answers = self.json_input.as_deref().map(document).transpose()?.unwrap_or_default();
        answers.extend(self.fields.given(date));
        Ok(answers)
    }
}

fn has_times(answers: &Map<String, Value>) -> bool {
    answers.contains_key("got_out_of_bed_at") || answers.contains_key("final_awakening_at")
}

fn document(path: &Path) -> Result<Map<String, Value>, Failure> {
    let text = if path.as_os_str() == "-" {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    let text = text.map_err(|error| not_an_input(&error))?;
    serde_json::from_str(&text).map_err(|error| not_an_input(&error))
}

fn read(answers: Value) -> Result<NightInput, Failure> {
    serde_json::from_value(answers).map_err(|error| not_an_input(&error))
}

fn not_an_input(error: &dyn std::fmt::Display) -> Failure {
    // Behind the comma serde lists every key it knows.
    let detail = error.to_string();
    let detail = detail.split(", expected one of").next().unwrap_or_default();
    Failure::new("not_an_input").with("detail", detail)
}
