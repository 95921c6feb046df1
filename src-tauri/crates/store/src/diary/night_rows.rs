//! The table `night`.

use chrono::NaiveDate;
use drowse_core::diary::Night;
use drowse_core::units::Minutes;
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::StoredNight;
use super::night_parts::Parts;
use crate::StoreError;
use crate::column::{Cells, Day, Instant, Zone, first_day, last_day};

/// Which nights to load.
pub(super) enum Range {
    Id(i64),
    Dates { from: Option<NaiveDate>, to: Option<NaiveDate> },
}

impl Range {
    /// A condition on `night` with the parameters ?1 and ?2. Each kind has its own, so that an index serves it.
    pub(super) fn condition(&self) -> &'static str {
        match self {
            Self::Id(_) => "night.id BETWEEN ?1 AND ?2",
            Self::Dates { .. } => "night.diary_date_on BETWEEN ?1 AND ?2",
        }
    }

    pub(super) fn parameters(&self) -> [Value; 2] {
        match *self {
            Self::Id(id) => [id.into(), id.into()],
            Self::Dates { from, to } => [first_day(from).into(), last_day(to).into()],
        }
    }
}

pub(super) fn select(connection: &Connection, range: &Range) -> Result<Vec<StoredNight>, StoreError> {
    let mut parts = Parts::select(connection, range)?;
    let condition = range.condition();
    let sql = format!("SELECT {COLUMNS} FROM night WHERE {condition} ORDER BY diary_date_on, ordinal");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(range.parameters(), |row| night_from(&mut Cells::of(row), &mut parts))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reads a night of the [`COLUMNS`], in their order.
fn night_from(cells: &mut Cells<'_>, parts: &mut Parts) -> rusqlite::Result<StoredNight> {
    let id: i64 = cells.next()?;
    let parts = parts.take(id);
    Ok(StoredNight {
        id: Some(id),
        night: Night {
            diary_date: cells.day()?,
            ordinal: cells.next()?,
            zone: cells.next::<Zone>()?.0,
            zone_is_assumed: cells.next()?,
            slept: cells.next()?,
            got_into_bed_at: cells.instant()?,
            tried_to_sleep_at: cells.instant()?,
            sleep_onset_latency_min: cells.minutes()?,
            awakenings: cells.next()?,
            wake_after_sleep_onset_min: cells.minutes()?,
            awake_unsplit_min: cells.minutes()?,
            marked_awakenings: parts.awakenings,
            final_awakening_at: cells.instant()?,
            tried_to_sleep_after_final_awakening_min: cells.minutes()?,
            got_out_of_bed_at: cells.instant()?,
            planned_wake_at: cells.instant()?,
            woken_by_alarm: cells.next()?,
            is_free_day: cells.next()?,
            quality: cells.next()?,
            rested: cells.next()?,
            tension_before: cells.next()?,
            sleepiness_before: cells.next()?,
            note: cells.next()?,
            tags: parts.tags,
            routines: parts.routines,
        },
        origin: cells.next()?,
        import_id: cells.next()?,
        logged_at: cells.next::<Instant>()?.0,
        changed_at: cells.next::<Instant>()?.0,
        sources: parts.sources,
    })
}

/// Writes the row under its id, or under a new one; returns the id.
pub(super) fn upsert(connection: &Connection, stored: &StoredNight) -> Result<i64, StoreError> {
    let night = &stored.night;
    let minutes = |value: Option<Minutes>| value.map(|minutes| minutes.0);
    let mut statement = connection.prepare_cached(UPSERT)?;
    statement.execute(params![
        stored.id,
        Day(night.diary_date),
        night.ordinal,
        Zone(night.zone),
        night.zone_is_assumed,
        night.slept,
        night.got_into_bed_at.map(Instant),
        night.tried_to_sleep_at.map(Instant),
        minutes(night.sleep_onset_latency_min),
        night.awakenings,
        minutes(night.wake_after_sleep_onset_min),
        minutes(night.awake_unsplit_min),
        night.final_awakening_at.map(Instant),
        minutes(night.tried_to_sleep_after_final_awakening_min),
        night.got_out_of_bed_at.map(Instant),
        night.planned_wake_at.map(Instant),
        night.woken_by_alarm,
        night.is_free_day,
        night.quality,
        night.rested,
        night.tension_before,
        night.sleepiness_before,
        night.note,
        stored.origin,
        stored.import_id,
        Instant(stored.logged_at),
        Instant(stored.changed_at),
    ])?;
    Ok(stored.id.unwrap_or_else(|| connection.last_insert_rowid()))
}

const COLUMNS: &str = "
  id, diary_date_on, ordinal, zone, zone_is_assumed, slept, got_into_bed_at, tried_to_sleep_at,
  sleep_onset_latency_min, awakenings, wake_after_sleep_onset_min, awake_unsplit_min, final_awakening_at,
  tried_to_sleep_after_final_awakening_min, got_out_of_bed_at, planned_wake_at, woken_by_alarm, is_free_day, quality,
  rested, tension_before, sleepiness_before, note, origin, import_id, logged_at, changed_at";

const UPSERT: &str = "
INSERT INTO night (
  id, diary_date_on, ordinal, zone, zone_is_assumed, slept, got_into_bed_at, tried_to_sleep_at,
  sleep_onset_latency_min, awakenings, wake_after_sleep_onset_min, awake_unsplit_min, final_awakening_at,
  tried_to_sleep_after_final_awakening_min, got_out_of_bed_at, planned_wake_at, woken_by_alarm, is_free_day, quality,
  rested, tension_before, sleepiness_before, note, origin, import_id, logged_at, changed_at
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
          ?24, ?25, ?26, ?27)
ON CONFLICT (id) DO UPDATE SET
  diary_date_on = excluded.diary_date_on, ordinal = excluded.ordinal, zone = excluded.zone,
  zone_is_assumed = excluded.zone_is_assumed, slept = excluded.slept, got_into_bed_at = excluded.got_into_bed_at,
  tried_to_sleep_at = excluded.tried_to_sleep_at, sleep_onset_latency_min = excluded.sleep_onset_latency_min,
  awakenings = excluded.awakenings, wake_after_sleep_onset_min = excluded.wake_after_sleep_onset_min,
  awake_unsplit_min = excluded.awake_unsplit_min, final_awakening_at = excluded.final_awakening_at,
  tried_to_sleep_after_final_awakening_min = excluded.tried_to_sleep_after_final_awakening_min,
  got_out_of_bed_at = excluded.got_out_of_bed_at, planned_wake_at = excluded.planned_wake_at,
  woken_by_alarm = excluded.woken_by_alarm, is_free_day = excluded.is_free_day, quality = excluded.quality,
  rested = excluded.rested, tension_before = excluded.tension_before, sleepiness_before = excluded.sleepiness_before,
  note = excluded.note, origin = excluded.origin, import_id = excluded.import_id, logged_at = excluded.logged_at,
  changed_at = excluded.changed_at";
