//! `drowse night edit DATE`, `drowse night remove DATE`.

use chrono::NaiveDate;
use drowse_app::App;
use drowse_app::diary::{NightView, input_of};
use serde::Serialize;

use super::given::Given;
use super::shown;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// A night and nothing else.
#[derive(Debug, Serialize)]
pub struct OneNight {
    pub night: Option<NightView>,
}

/// Which night of the diary.
#[derive(Debug, clap::Args)]
struct Which {
    /// Its diary date: the date of getting up
    date: NaiveDate,
    /// 2 for a second main sleep of the date
    #[arg(long, default_value_t = 1)]
    ordinal: u8,
}

impl Which {
    fn find(&self, app: &App) -> Result<NightView, Failure> {
        let nights = app.get_nights_of(self.date)?;
        let found = nights.into_iter().find(|shown| shown.night.ordinal == self.ordinal);
        let missing = || Failure::new("night_not_there").at("diary_date").with("date", self.date.to_string());
        found.map(|shown| shown.night).ok_or_else(missing)
    }
}

/// Change a saved night; what is not given stays
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    given: Given,
}

impl Edit {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let before = self.which.find(&app)?;
        let night = self.given.change(&input_of(&before), self.which.date)?;
        let saved = app.edit_night(before.id.expect("a stored night has an id"), &night)?;
        let text = shown::readable(&saved.night, &saved.metrics, invocation.words());
        let text = format!("{text}{}", shown::readable_warnings(&saved.warnings, invocation.words()));
        invocation.show(&OneNight { night: Some(saved.night) }, |_, _| text)
    }
}

/// Take a night out of the diary
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[command(flatten)]
    which: Which,
}

impl Remove {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let night = self.which.find(&app)?;
        let removed = app.remove_night(night.id.expect("a stored night has an id"))?;
        let date = shown::arguments([("date", removed.diary_date.clone())]);
        invocation.show(&OneNight { night: Some(removed) }, |_, words| words.say_with("cli-removed", &date))
    }
}
