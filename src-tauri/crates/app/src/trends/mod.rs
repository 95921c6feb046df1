//! What many nights show together.

mod cards;
mod clock;
mod document;
mod measure;
mod rhythm;
mod show;
mod view;

use chrono::{NaiveDate, Weekday};
use drowse_core::diary::Nap;
use drowse_core::time::NightZone;
use drowse_core::trends::{Asleep, Habits, Overview, Rhythm, TrendsNight};
use drowse_core::units::Minutes;
use drowse_store::Reading;
use drowse_store::diary::StoredNight;

pub use cards::TrendsCard;
pub use document::TrendsDocument;
pub use view::*;

use crate::settings::Preferences;
use crate::{App, AppError};

impl App {
    /// Returns everything the nights of a range show, as `drowse trends --json` prints it. The range goes from the
    /// first to the last recorded night unless told otherwise.
    ///
    /// # Errors
    /// The database refusing.
    pub fn trends_document(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<TrendsDocument, AppError> {
        self.read(|reading| {
            let preferences = Preferences::load(reading)?;
            let free_days = preferences.free_days();
            // A sleep of the dates around may reach into the first day or the last.
            let around = (from.and_then(|from| from.pred_opt()), to.and_then(|to| to.succ_opt()));
            let nights = nights_with_naps(reading, &reading.list_nights(around.0, around.1)?, &free_days)?;
            let naps: Vec<Nap> = reading.list_naps(around.0, around.1)?.into_iter().map(|stored| stored.nap).collect();
            let asleep = Asleep::of(&nights, &naps);

            let end = to.map_or(nights.len(), |to| nights.partition_point(|night| night.diary_date <= to));
            let begin = from.map_or(0, |from| nights.partition_point(|night| night.diary_date < from));
            let nights = &nights[begin.min(end)..end];
            let first = from.or(nights.first().map(|night| night.diary_date)).or(to);
            let last = to.or(nights.last().map(|night| night.diary_date)).or(from);
            let (Some(first), Some(last)) = (first, last) else { return Ok(TrendsDocument::of_nothing()) };
            let habits = Habits { free_days: free_days.len(), goal: Minutes(preferences.sleep_goal_min().into()) };
            let rhythm = Rhythm::of(nights, &asleep, last, habits);
            Ok(TrendsDocument::of(&Overview::of(nights, first, last, free_days.len()), &rhythm))
        })
    }

    /// Returns what the Trends screen shows of a stretch of the diary.
    ///
    /// # Errors
    /// The database refusing.
    pub fn trends(&self, stretch: TrendsStretch) -> Result<TrendsView, AppError> {
        let zone = NightZone::Named(self.zone());
        let local_date = |at| zone.to_local(at).date();
        let today = local_date(self.now());
        self.read(|reading| {
            let ever = reading.list_nights(None, None)?;
            let nights = nights_with_naps(reading, &ever, &Preferences::load(reading)?.free_days())?;
            let cards = cards::cards(reading, &nights, today, local_date)?;
            Ok(TrendsView { cards, ..show::show(reading, &ever, &nights, stretch, today)? })
        })
    }
}

/// Computes the numbers of nights. Naps belong to a date, so only its first sleep counts them.
pub(crate) fn nights_with_naps(
    reading: &Reading<'_>,
    stored: &[StoredNight],
    free_days: &[Weekday],
) -> Result<Vec<TrendsNight>, AppError> {
    let (Some(first), Some(last)) = (stored.first(), stored.last()) else { return Ok(Vec::new()) };
    let naps = reading.list_naps(Some(first.night.diary_date), Some(last.night.diary_date))?;
    let naps: Vec<Nap> = naps.into_iter().map(|stored| stored.nap).collect();
    let of = |stored: &StoredNight| {
        let date = stored.night.diary_date;
        let begin = naps.partition_point(|nap| nap.diary_date < date);
        let end = naps.partition_point(|nap| nap.diary_date <= date);
        let own = if stored.night.ordinal == 1 { &naps[begin..end] } else { &[] };
        TrendsNight::of(&stored.night, own, free_days)
    };
    Ok(stored.iter().map(of).collect())
}
