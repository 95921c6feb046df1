//! Pages of up to two weeks, a line for every date.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use drowse_core::diary::{Nap, Night};
use drowse_core::time::{NightZone, step_days, window};
use drowse_core::trends::{ClockSummary, Overview, Summary, TrendsNight};
use drowse_core::units::Minutes;
use drowse_store::Reading;
use drowse_store::diary::{Origin, StoredNap, StoredNight};

use super::DATES_OF_A_PAGE;
use super::strip::{Placed, Strip};
use super::view::{SheetLine, SheetMean, SheetMeans, SheetNight, SheetPage};
use crate::AppError;
use crate::diary::{MetricsView, sessions_of, went_after_massage};
use crate::settings::Preferences;
use crate::trends::nights_with_naps;

/// Everything of a date.
#[derive(Default)]
struct Noted {
    nights: Vec<(StoredNight, TrendsNight)>,
    naps: Vec<Nap>,
}

/// Lays out a range of dates.
pub(super) fn lay(
    reading: &Reading<'_>,
    preferences: &Preferences,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<SheetPage>, AppError> {
    let (rollover, free_days) = (preferences.day_rollover(), preferences.free_days());
    // A sleep may begin before the line of its date, or end after it.
    let around = (step_days(from, -1), step_days(to, 1));
    let stored = reading.list_nights(Some(around.0), Some(around.1))?;
    let trends = nights_with_naps(reading, &stored, &free_days)?;
    let mut strip = Strip::new(rollover);
    let mut noted: BTreeMap<NaiveDate, Noted> = BTreeMap::new();
    for (stored, trends) in stored.into_iter().zip(trends) {
        strip.add_night(&stored.night, trends.metrics.sleep_onset_at);
        noted.entry(trends.diary_date).or_default().nights.push((stored, trends));
    }
    for StoredNap { nap, .. } in reading.list_naps(Some(around.0), Some(around.1))? {
        // What is drawn on a line stands in its row too, whichever date the nap counts towards.
        let date = strip.add_nap(&nap).unwrap_or(nap.diary_date);
        noted.entry(date).or_default().naps.push(nap);
    }
    let dates: Vec<NaiveDate> = from.iter_days().take_while(|date| *date <= to).collect();
    let mut pages = Vec::new();
    for dates in dates.chunks(DATES_OF_A_PAGE as usize) {
        let mut page = Page { reading, rollover, zone: None };
        let mut lines = Vec::with_capacity(dates.len());
        let mut nights = Vec::new();
        for date in dates {
            let noted = noted.remove(date).unwrap_or_default();
            lines.push(page.line(*date, strip.take(*date), &noted)?);
            nights.extend(noted.nights);
        }
        let (from, to) = (dates[0], dates[dates.len() - 1]);
        let (stored, trends): (Vec<_>, Vec<_>) = nights.into_iter().unzip();
        let overview = Overview::of(&trends, from, to, free_days.len());
        let means = means(&overview, &trends, &stored);
        let zone = lines.iter().find_map(|line| line.new_zone.clone());
        // The heading names the first zone: a line names the ones that follow.
        if let Some(first) = lines.iter_mut().find(|line| line.new_zone.is_some()) {
            first.new_zone = None;
        }
        pages.push(SheetPage { from, to, recorded: overview.recorded, zone, lines, means });
    }
    Ok(pages)
}

/// A page while its lines are laid.
struct Page<'a> {
    reading: &'a Reading<'a>,
    rollover: NaiveTime,
    /// The zone of the line before.
    zone: Option<NightZone>,
}

impl Page<'_> {
    fn line(&mut self, diary_date: NaiveDate, placed: Placed, noted: &Noted) -> Result<SheetLine, AppError> {
        let of_nights = noted.nights.first().map(|(stored, _)| stored.night.zone);
        let zone = of_nights.or(noted.naps.first().map(|nap| nap.zone));
        let new_zone = zone.filter(|zone| self.zone.replace(*zone) != Some(*zone));
        let mut has_routine = false;
        for (stored, _) in &noted.nights {
            has_routine |= went_after_massage(&stored.night, &sessions_of(self.reading, &stored.night)?);
        }
        let naps = noted.naps.iter().map(|nap| nap.span.length());
        Ok(SheetLine {
            diary_date,
            new_zone: new_zone.map(|zone| zone.to_string()),
            clock_change_min: of_nights.and_then(|zone| self.clock_change(zone, diary_date)),
            has_routine,
            stretches: placed.stretches,
            marks: placed.marks,
            nights: noted.nights.iter().map(|(stored, trends)| night(stored, trends)).collect(),
            nap_min: (!noted.naps.is_empty()).then(|| naps.sum::<Minutes>().0),
        })
    }

    /// How far the clock of a zone is put forward between the two ends of a line.
    fn clock_change(&self, zone: NightZone, date: NaiveDate) -> Option<f64> {
        let window = window(zone, date, self.rollover);
        let on_the_wall = zone.to_local(window.end) - zone.to_local(window.start);
        let change = on_the_wall - (window.end - window.start);
        (change != TimeDelta::zero()).then(|| Minutes::from_elapsed(change).0)
    }
}

fn night(stored: &StoredNight, trends: &TrendsNight) -> SheetNight {
    let StoredNight { night, origin, .. } = stored;
    let clock = |at: Option<DateTime<Utc>>| at.map(|at| night.zone.to_local(at).time());
    SheetNight {
        ordinal: night.ordinal,
        slept: night.slept,
        is_imported: *origin == Origin::Imported,
        got_into_bed: clock(night.got_into_bed_at),
        tried_to_sleep: clock(night.tried_to_sleep_at),
        final_awakening: clock(night.final_awakening_at),
        got_out_of_bed: clock(night.got_out_of_bed_at),
        metrics: MetricsView::from(&trends.metrics),
        unplaced_awake_min: unplaced_awake(night, trends).map(|awake| awake.0).filter(|awake| *awake > 0.0),
        quality: night.quality,
        rested: night.rested,
        tags: night.tags.clone(),
        note: night.note.trim().to_owned(),
    }
}

fn unplaced_awake(night: &Night, trends: &TrendsNight) -> Option<Minutes> {
    if !night.marked_awakenings.is_empty() {
        return None;
    }
    night.awake_unsplit_min.or(trends.metrics.wake_after_sleep_onset_min)
}

fn means(overview: &Overview, trends: &[TrendsNight], stored: &[StoredNight]) -> SheetMeans {
    let mean = |summary: &Summary| SheetMean { mean: summary.mean, count: summary.count };
    let clock = |summary: &ClockSummary| SheetMean { mean: summary.mean.map(|mean| mean.0), count: summary.count };
    let of_nights = |value: fn(&Night) -> Option<u8>| {
        let values = stored.iter().filter_map(|stored| value(&stored.night)).map(f64::from);
        mean(&Summary::of(&values.collect::<Vec<_>>()))
    };
    let awakenings = trends.iter().filter_map(|night| night.metrics.awakenings).map(f64::from);
    SheetMeans {
        got_into_bed_min: clock(&overview.bedtime),
        final_awakening_min: clock(&overview.wake),
        time_in_bed_min: mean(&overview.time_in_bed),
        sleep_onset_latency_min: mean(&overview.sleep_onset_latency),
        awakenings: mean(&Summary::of(&awakenings.collect::<Vec<_>>())),
        wake_after_sleep_onset_min: mean(&overview.wake_after_sleep_onset),
        total_sleep_time_min: mean(&overview.total_sleep_time),
        sleep_efficiency_pct: mean(&overview.sleep_efficiency),
        sleep_efficiency_tib_pct: mean(&overview.sleep_efficiency_tib),
        quality: of_nights(|night| night.quality),
        rested: of_nights(|night| night.rested),
    }
}
