//! What Trends says once, and the rest from numbers.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::time::{NightZone, step_days};
use drowse_core::trends::{TrendsNight, trouble_has_lasted};
use drowse_store::Reading;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::settings::first_start_answered_at;
use crate::{App, AppError};

/// A card that stands above the charts until it is put away, and never comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TrendsCard {
    /// Four weeks with Drowse.
    FourWeeks,
    /// Eight weeks with Drowse.
    EightWeeks,
    /// Twelve weeks of long nights: a doctor may be worth asking.
    Professional,
}

/// Reviews, and after how many days with Drowse each stands there.
const REVIEWS: [(TrendsCard, i64); 2] = [(TrendsCard::EightWeeks, 56), (TrendsCard::FourWeeks, 28)];
/// A review is worth reading with so many nights in the last four weeks.
const FEWEST_FOR_REVIEW: usize = 14;
const REVIEW_DAYS: i64 = 28;
/// The hint is about now: the last recorded night is at most so many days ago.
const RECENT_DAYS: i64 = 7;
/// How many days numbers rest.
const REST_DAYS: i64 = 14;
/// The setting that says until when.
const REST: &str = "trends.numbers_rest_until";

impl TrendsCard {
    /// Its kind in the table `notice`.
    fn notice(self) -> &'static str {
        match self {
            Self::FourWeeks => "trends-four-weeks",
            Self::EightWeeks => "trends-eight-weeks",
            Self::Professional => "trends-professional",
        }
    }
}

impl App {
    /// Puts a card away for good.
    ///
    /// # Errors
    /// The database refusing.
    pub fn put_trends_card_away(&self, card: TrendsCard) -> Result<(), AppError> {
        self.write(|writing| {
            writing.upsert_notice_dismissed(card.notice())?;
            // Who reads eight weeks needs no four.
            if card == TrendsCard::EightWeeks {
                writing.upsert_notice_dismissed(TrendsCard::FourWeeks.notice())?;
            }
            Ok(())
        })
    }

    /// Hides the numbers of Trends for two weeks, or shows them again.
    ///
    /// # Errors
    /// The database refusing.
    pub fn rest_from_numbers(&self, rests: bool) -> Result<(), AppError> {
        let today = NightZone::Named(self.zone()).to_local(self.now()).date();
        let until = step_days(today, REST_DAYS).to_string();
        self.set_setting(REST, &if rests { json!(until) } else { json!(null) }).map(|_| ())
    }
}

/// Lists the cards that stand there, the most important first; `today` and `local_date` are of this computer's zone.
pub(super) fn cards(
    reading: &Reading<'_>,
    nights: &[TrendsNight],
    today: NaiveDate,
    local_date: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Result<Vec<TrendsCard>, AppError> {
    let began = first_start_answered_at(reading)?.map(local_date);
    let mut standing = Vec::new();
    for card in [hint(nights, today), review(nights, began, today)].into_iter().flatten() {
        if reading.get_notice_dismissed(card.notice())?.is_none() {
            standing.push(card);
        }
    }
    Ok(standing)
}

fn hint(nights: &[TrendsNight], today: NaiveDate) -> Option<TrendsCard> {
    let last = nights.last()?.diary_date;
    let is_recent = last >= step_days(today, -RECENT_DAYS);
    (is_recent && trouble_has_lasted(nights, last)).then_some(TrendsCard::Professional)
}

fn review(nights: &[TrendsNight], began: Option<NaiveDate>, today: NaiveDate) -> Option<TrendsCard> {
    let days = (today - began?).num_days();
    let from = step_days(today, 1 - REVIEW_DAYS);
    let mut dates: Vec<NaiveDate> = nights.iter().map(|night| night.diary_date).filter(|date| *date >= from).collect();
    dates.dedup();
    if dates.len() < FEWEST_FOR_REVIEW {
        return None;
    }
    REVIEWS.into_iter().find(|(_, after)| days >= *after).map(|(card, _)| card)
}
