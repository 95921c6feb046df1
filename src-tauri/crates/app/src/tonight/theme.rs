//! The light of the hour.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::Schedule;
use drowse_core::time::resolve_local;

/// When the day's light ends and the evening's begins.
const DUSK: NaiveTime = NaiveTime::from_hms_opt(18, 0, 0).expect("six in the evening is a time of day");

/// Picks a theme by the clock: `morning` until dusk, `night` until lights out, `ember` until getting up.
pub(super) fn theme_at(now: DateTime<Utc>, zone: Tz, schedule: &Schedule) -> &'static str {
    let evening_on = schedule.evening_of(now, zone);
    let Some(evening) = schedule.evening(evening_on, zone) else { return "night" };
    let dusk_at = resolve_local(zone, evening_on.and_time(DUSK)).at;
    let (bedtime_at, wake_at) = (evening.bedtime.at, evening.wake.at);
    if (bedtime_at..wake_at).contains(&now) {
        "ember"
    } else if (dusk_at..bedtime_at).contains(&now) {
        "night"
    } else {
        "morning"
    }
}

/// Says whether the day is over: from dusk until getting up.
pub(super) fn is_evening(now: DateTime<Utc>, zone: Tz, schedule: &Schedule) -> bool {
    theme_at(now, zone, schedule) != "morning"
}
