//! What people are told when a draft cannot be a night, or is an odd one.

use chrono::NaiveDate;
use drowse_core::diary::{NightError, NightField, NightRefusal, NightWarning, Oddity};

use super::WarningView;
use super::shown::wall_text;
use crate::AppError;

impl From<NightError> for AppError {
    fn from(error: NightError) -> Self {
        let refused = match error.reason {
            NightRefusal::Order { after } if after == error.field => Self::new("span_order"),
            NightRefusal::Order { after } => Self::new("order").with("after", after.name()),
            NightRefusal::OnsetAfterWaking => Self::new("onset_after_waking"),
            NightRefusal::LongerThanAvailable { available_min } => {
                Self::new("longer_than_available").with("available_min", available_min.floor())
            }
            NightRefusal::TooLong => Self::new("too_long"),
            NightRefusal::MinutesOutOfRange => Self::new("minutes_out_of_range"),
            NightRefusal::NumberOutOfRange { low, high } => {
                Self::new("number_out_of_range").with("low", low).with("high", high)
            }
            NightRefusal::InTheFuture if error.field == NightField::Naps => Self::new("nap_in_the_future"),
            NightRefusal::InTheFuture => Self::new("in_the_future"),
            NightRefusal::OffsetMismatch => Self::new("offset_mismatch"),
            NightRefusal::DiaryDateMismatch { expected } => {
                Self::new("diary_date_mismatch").with("expected", expected.to_string())
            }
            NightRefusal::DiaryDateRequired => Self::new("diary_date_required"),
            NightRefusal::GivenWithoutSleep => Self::new("given_without_sleep"),
            NightRefusal::Excludes { other } => Self::new("excludes").with("other", other.name()),
            NightRefusal::AwakeBeforeSleep => Self::new("awake_before_sleep"),
            NightRefusal::HalfASpan => Self::new("half_a_span"),
            NightRefusal::HalfADayOff { offer } => Self::new("am_pm").offering(wall_text(offer)),
        };
        refused.at(error.field.name())
    }
}

/// Says that the date has a night already.
pub(super) fn night_exists(date: NaiveDate) -> AppError {
    AppError::new("night_exists").at("diary_date").with("date", date.to_string())
}

impl From<&NightWarning> for WarningView {
    fn from(warning: &NightWarning) -> Self {
        let code = match warning.oddity {
            Oddity::ShortSleep => "short_sleep",
            Oddity::LongTimeInBed => "long_time_in_bed",
            Oddity::LongSleepOnsetLatency => "long_sleep_onset_latency",
            Oddity::NapInTheNight => "nap_in_the_night",
            Oddity::NapsOverlap => "naps_overlap",
        };
        Self { field: warning.field.name().to_owned(), code: code.to_owned() }
    }
}
