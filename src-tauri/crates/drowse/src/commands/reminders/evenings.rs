//! `drowse reminders evening` and `evenings`: tonight 01:00, no reminders over the holidays.

use chrono::NaiveDate;
use drowse_app::reminders::{ChangedEvenings, EveningsChange};
use drowse_host::Words;
use serde::Serialize;

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Which evenings, and how they are.
#[derive(Debug, clap::Args)]
pub struct Evening {
    /// The evening's date, or "tonight"
    #[arg(value_name = "DATE", value_parser = parse_evening)]
    on: When,
    /// And every evening until this date, with it
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
    /// Lights out; before noon it is on the next date
    #[arg(long, value_name = "HH:MM", conflicts_with = "as_usual")]
    bedtime: Option<String>,
    /// Getting up the morning after
    #[arg(long, value_name = "HH:MM", conflicts_with = "as_usual")]
    wake: Option<String>,
    /// No reminders
    #[arg(long, conflicts_with = "as_usual")]
    off: bool,
    /// As the weekday says again
    #[arg(long)]
    as_usual: bool,
}

#[derive(Debug, Clone, Copy)]
enum When {
    Tonight,
    On(NaiveDate),
}

#[derive(Serialize)]
struct Listed {
    evenings: Vec<ChangedEvenings>,
}

impl Evening {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if !self.as_usual && !self.off && self.bedtime.is_none() && self.wake.is_none() {
            return Err(Failure::usage("evenings_nothing"));
        }
        let app = invocation.app()?;
        let on = match self.on {
            When::Tonight => app.this_evening()?,
            When::On(date) => date,
        };
        let (from, to) = (on.to_string(), self.to.unwrap_or(on).to_string());
        let evenings = if self.as_usual {
            app.make_evenings_usual(&from, &to)?
        } else {
            let (bedtime, wake) = (self.bedtime.clone(), self.wake.clone());
            app.change_evenings(&EveningsChange { from, to, bedtime, wake, reminders_off: self.off })?
        };
        invocation.show(&Listed { evenings }, |listed, words| readable(&listed.evenings, words))
    }
}

/// Lists the coming evenings that are different.
pub fn list(invocation: &Invocation) -> Result<(), Failure> {
    let listed = Listed { evenings: invocation.app()?.list_changed_evenings()? };
    invocation.show(&listed, |listed, words| readable(&listed.evenings, words))
}

fn parse_evening(text: &str) -> Result<When, String> {
    if text == "tonight" {
        return Ok(When::Tonight);
    }
    text.parse().map(When::On).map_err(|_| "not \"tonight\" or a date such as 2025-01-31".to_owned())
}

fn readable(evenings: &[ChangedEvenings], words: &Words) -> String {
    if evenings.is_empty() {
        return words.say("reminders-evenings-none");
    }
    let header =
        ["from", "to", "bedtime", "wake", "off"].map(|column| words.say(&format!("reminders-column-{column}")));
    let row = |one: &ChangedEvenings| {
        let or_usual = |time: &Option<String>| time.clone().unwrap_or_else(|| words.say("reminders-as-usual"));
        let off = words.say(if one.reminders_off { "reminders-evening-off" } else { "reminders-evening-on" });
        [one.from.clone(), one.to.clone(), or_usual(&one.bedtime), or_usual(&one.wake), off]
    };
    table(header, &evenings.iter().map(row).collect::<Vec<_>>())
}
