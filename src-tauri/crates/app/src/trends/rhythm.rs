//! How alike the days of a stretch are, and its free days beside the others.

use drowse_core::diary::Nap;
use drowse_core::time::{NOON, minutes_into_window, shorter_arc};
use drowse_core::trends::{Asleep, DaysOfAKind, RegularWeek, Regularity, SocialJetlag, TrendsNight, quantile};
use drowse_core::units::Minutes;

use super::clock::{near, on_the_clock};
use super::show::{Stretch, count};
use super::view::{TrendDaysOfAKind, TrendRegularWeek, TrendRegularity, TrendSocialJetlag};

/// Compares the days of a stretch, of all nights and naps there are.
pub(super) fn regularity(ever: &[TrendsNight], naps: &[Nap], stretch: &Stretch) -> TrendRegularity {
    let (nights, asleep) = (within(ever, stretch), Asleep::of(ever, naps));
    let regularity = Regularity::of(nights, &asleep);
    let week = |week: RegularWeek| TrendRegularWeek {
        to: week.last.to_string(),
        index: week.index,
        day_pairs: count(week.day_pairs),
    };
    TrendRegularity {
        index: regularity.index,
        alike_pct: regularity.alike().map(|alike| alike.0),
        day_pairs: count(regularity.day_pairs),
        is_preliminary: regularity.is_preliminary(),
        needs: count(regularity.needs),
        weeks: RegularWeek::list(nights, &asleep, stretch.to).into_iter().map(week).collect(),
    }
}

/// Lays the free days of a stretch beside its others.
pub(super) fn social_jetlag(ever: &[TrendsNight], free_days: usize, stretch: &Stretch) -> TrendSocialJetlag {
    let nights = within(ever, stretch);
    let SocialJetlag { free, other, difference, corrected } = SocialJetlag::of(nights, free_days);
    let places: Vec<f64> = nights.iter().filter_map(midsleep_place).collect();
    let middle = quantile(&places, 0.5).unwrap_or_default();
    let work = place(other, middle);
    // Both lie on one line, as far apart as they are said to be.
    let beside = work.midsleep_min.zip(difference).map_or(middle, |(work, difference)| work + difference.0);
    TrendSocialJetlag {
        free: place(free, beside),
        work,
        difference_min: difference.map(|difference| difference.0),
        corrected_midsleep_local: corrected.midsleep.map(on_the_clock),
    }
}

fn within<'a>(ever: &'a [TrendsNight], stretch: &Stretch) -> &'a [TrendsNight] {
    let begin = ever.partition_point(|night| night.diary_date < stretch.from);
    let end = ever.partition_point(|night| night.diary_date <= stretch.to);
    &ever[begin..end]
}

/// Returns where on the line of its night the middle of the sleep is, in minutes.
fn midsleep_place(night: &TrendsNight) -> Option<f64> {
    Some(minutes_into_window(night.metrics.midsleep_local?, night.diary_date, NOON).0)
}

/// Places average times on the line after noon: the midsleep on the day that is nearest to `middle`, and its ends around it.
fn place(days: DaysOfAKind, middle: f64) -> TrendDaysOfAKind {
    let midsleep_min = days.midsleep.map(|midsleep| near(midsleep, middle));
    let around = |time: Option<Minutes>| {
        let (midsleep, place) = days.midsleep.zip(midsleep_min)?;
        Some(place + shorter_arc(midsleep, time?).0)
    };
    TrendDaysOfAKind {
        nights: count(days.nights),
        needs: count(days.needs()),
        sleep_onset_min: around(days.sleep_onset),
        midsleep_min,
        waking_min: around(days.waking),
    }
}
