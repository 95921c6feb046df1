//! How the numbers of a night follow from it.

use super::asleep::between;
use super::{Asleep, Metrics, Nap, Night};
use crate::units::{Minutes, Percent};

impl Metrics {
    /// Computes the numbers of a night. Of the naps, those of its diary date count.
    #[must_use]
    pub fn of(night: &Night, naps: &[Nap]) -> Self {
        let of_date = naps.iter().filter(|nap| nap.diary_date == night.diary_date);
        let naps = of_date.map(|nap| nap.span.length()).sum::<Minutes>();
        if night.slept { of_sleep(night, naps) } else { of_all_nighter(night, naps) }
    }
}

fn of_sleep(night: &Night, naps: Minutes) -> Metrics {
    let latency = night.sleep_onset_latency_min;
    let asleep = Asleep::of(night);
    let (onset_at, sleep_period, awake) = (asleep.onset_at(), asleep.period(), asleep.wake_after_sleep_onset());
    let time_in_bed = between(night.got_into_bed_at, night.got_out_of_bed_at);
    let total = asleep.total_sleep_time();
    // SOL and WASO apart or, where a source knows no better, together: the sum is the same.
    let lying_awake = night.awake_unsplit_min.or(latency.zip(awake).map(|(latency, awake)| latency + awake));
    let trying_again = night.tried_to_sleep_after_final_awakening_min;
    let episode =
        total.zip(lying_awake).map(|(total, lying_awake)| total + lying_awake + trying_again.unwrap_or(Minutes::ZERO));
    let efficiency = share(total, episode);
    let midsleep_at = onset_at.zip(sleep_period).map(|(onset, period)| onset + period.to_elapsed() / 2);
    Metrics {
        time_in_bed_min: time_in_bed,
        sleep_onset_at: onset_at,
        sleep_onset_latency_min: latency,
        sleep_period_min: sleep_period,
        wake_after_sleep_onset_min: awake,
        awakenings: awakenings(night),
        terminal_wakefulness_min: between(night.final_awakening_at, night.got_out_of_bed_at),
        early_morning_awakening_min: between(night.final_awakening_at, night.planned_wake_at)
            .map(|early| Minutes(early.0.max(0.0))),
        total_sleep_time_min: total,
        total_sleep_time_24h_min: total.map(|total| total + naps),
        sleep_episode_min: episode,
        sleep_efficiency_pct: efficiency,
        sleep_efficiency_is_upper_bound: efficiency.map(|_| trying_again.is_none()),
        sleep_efficiency_tib_pct: share(total, time_in_bed),
        sleep_maintenance_pct: share(total, sleep_period),
        midsleep_at,
        midsleep_local: midsleep_at.map(|at| night.zone.to_local(at)),
    }
}

/// A recorded night without sleep: nothing of sleep is known but that there was none.
///
/// Time in bed stays blank with the rest, and is only what the efficiency divides by.
fn of_all_nighter(night: &Night, naps: Minutes) -> Metrics {
    let none = Some(Minutes::ZERO);
    let time_in_bed = between(night.got_into_bed_at, night.got_out_of_bed_at);
    Metrics {
        total_sleep_time_min: none,
        total_sleep_time_24h_min: Some(naps),
        sleep_efficiency_tib_pct: share(none, time_in_bed),
        ..Metrics::default()
    }
}

fn awakenings(night: &Night) -> Option<u8> {
    match night.marked_awakenings.len() {
        0 => night.awakenings,
        marked => Some(u8::try_from(marked).unwrap_or(u8::MAX)),
    }
}

/// A share of nothing is unknown.
fn share(part: Option<Minutes>, whole: Option<Minutes>) -> Option<Percent> {
    let (part, whole) = (part?, whole?);
    (whole > Minutes::ZERO).then(|| Percent((100.0 * part.0 / whole.0).min(100.0)))
}
