//! Bedtime and getting up over a stretch of dates.

use chrono::{DateTime, NaiveTime, Utc};
use drowse_core::diary::Night;
use drowse_core::time::{NOON, minutes_into_window, shorter_arc};
use drowse_core::trends::{ClockSummary, eight_in_ten, minutes_after_midnight};
use drowse_core::units::Minutes;
use drowse_store::diary::StoredNight;

use super::measure::{ByDate, measure};
use super::show::{Stretch, is_first};
use super::view::TrendClock;

const NOON_MIN: f64 = 720.0;

/// Looks at one time of every night, on the clock of that night.
pub(super) fn clock(ever: &[StoredNight], stretch: &Stretch, time: fn(&Night) -> Option<DateTime<Utc>>) -> TrendClock {
    let nights = || ever.iter().filter(|stored| is_first(stored)).map(|stored| &stored.night);
    let by_date: ByDate = nights()
        .filter_map(|night| {
            let wall = night.zone.to_local(time(night)?);
            Some((night.diary_date, minutes_into_window(wall, night.diary_date, NOON).0))
        })
        .collect();
    let within = nights().filter(|night| stretch.has(night.diary_date));
    let times: Vec<Minutes> =
        within.filter_map(|night| time(night).map(|at| minutes_after_midnight(night.zone.to_local(at)))).collect();
    let measure = measure(&by_date, stretch);
    let between = eight_in_ten(&times);
    TrendClock {
        eight_in_ten_min: between
            .zip(measure.median)
            .map(|((from, to), middle)| (near(from, middle), near(to, middle))),
        measure,
        mean_local: ClockSummary::of(&times).mean.map(on_the_clock),
        eight_in_ten_local: between.map(|(from, to)| (on_the_clock(from), on_the_clock(to))),
    }
}

/// Places minutes after midnight on the line after noon, on the day that is nearest to `middle` there.
pub(super) fn near(time: Minutes, middle: f64) -> f64 {
    middle + shorter_arc(Minutes(middle + NOON_MIN), time).0
}

/// Writes minutes after midnight as `HH:MM`, rounded to the minute.
pub(super) fn on_the_clock(minutes: Minutes) -> String {
    let whole = minutes.0.round() as u32 % 1440;
    let time = NaiveTime::from_hms_opt(whole / 60, whole % 60, 0).expect("a minute of the day is a time of day");
    time.format("%H:%M").to_string()
}
