//! `drowse nights`.

use chrono::NaiveDate;
use drowse_app::diary::NightWithMetrics;
use drowse_host::Words;
use serde::Serialize;

use super::night::{clock_of, duration, efficiency};
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// List nights with their numbers
#[derive(Debug, clap::Args)]
pub struct Nights {
    /// First diary date
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Last diary date
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct NightList {
    nights: Vec<NightWithMetrics>,
}

impl Nights {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Failure::usage("range_backwards"));
        }
        let nights = invocation.app()?.list_nights(self.from, self.to)?;
        invocation.show(&NightList { nights }, readable)
    }
}

fn readable(list: &NightList, words: &Words) -> String {
    if list.nights.is_empty() {
        return words.say("cli-no-nights");
    }
    let header = ["date", "into-bed", "lights-out", "woke", "up", "asleep", "efficiency"]
        .map(|column| words.say(&format!("cli-column-{column}")));
    let rows: Vec<_> = list.nights.iter().map(|shown| row(shown, words)).collect();
    table(header, &rows)
}

fn row(shown: &NightWithMetrics, words: &Words) -> [String; 7] {
    let NightWithMetrics { night, metrics } = shown;
    let unknown = || words.say("cli-unknown");
    let clock = |wall: &Option<String>| wall.as_deref().map_or_else(unknown, clock_of);
    let date = match night.ordinal {
        1 => night.diary_date.clone(),
        ordinal => format!("{} ({ordinal})", night.diary_date),
    };
    [
        date,
        clock(&night.got_into_bed_local),
        clock(&night.tried_to_sleep_local),
        clock(&night.final_awakening_local),
        clock(&night.got_out_of_bed_local),
        metrics.total_sleep_time_min.map_or_else(unknown, |minutes| duration(minutes, words)),
        efficiency(metrics, words).unwrap_or_else(unknown),
    ]
}
