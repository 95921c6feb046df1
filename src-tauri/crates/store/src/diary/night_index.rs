//! What the history shows of every night, without loading them whole.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use drowse_core::diary::{Asleep, NightEnd};
use drowse_core::units::Minutes;
use rusqlite::Row;

use super::Origin;
use crate::column::{Day, Instant, Zone};
use crate::{Reading, StoreError};

/// A night as the index of the history needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexedNight {
    /// Row id.
    pub id: i64,
    /// The date it belongs to, and when it ended.
    pub end: NightEnd,
    /// Which sleep of that date.
    pub ordinal: u8,
    /// What its total sleep time follows from.
    pub asleep: Asleep,
    /// 1 to 5.
    pub quality: Option<u8>,
    /// Whether it has a note or tags.
    pub is_noted: bool,
    /// Who wrote it.
    pub origin: Origin,
    /// The import that brought it.
    pub import_id: Option<i64>,
    /// Whether a record of the source asked about made it.
    pub is_of_source: bool,
    /// First saved.
    pub logged_at: DateTime<Utc>,
}

/// The words of a night.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NightWords {
    /// What the person noted.
    pub note: String,
    /// Tags, by name.
    pub tags: Vec<String>,
}

impl Reading<'_> {
    /// Lists all nights by diary date and ordinal, and says of each whether a record of `source` made it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_indexed_nights(&self, source: &str) -> Result<Vec<IndexedNight>, StoreError> {
        let sql = "SELECT id, diary_date_on, zone, coalesce(got_out_of_bed_at, final_awakening_at) AS ended_at, ordinal, slept,
                     tried_to_sleep_at, sleep_onset_latency_min, awakenings, wake_after_sleep_onset_min,
                     awake_unsplit_min, final_awakening_at, quality, origin, import_id, logged_at,
                     (SELECT sum(ended_at - started_at) FROM awakening WHERE night_id = night.id) AS marked_awake_ms,
                     note <> '' OR EXISTS (SELECT 1 FROM night_tag WHERE night_id = night.id) AS is_noted,
                     EXISTS (SELECT 1 FROM source_record WHERE night_id = night.id AND source = ?1) AS is_of_source
                   FROM night ORDER BY diary_date_on, ordinal";
        let mut statement = self.connection().prepare_cached(sql)?;
        let nights = statement.query_map([source], indexed_from)?;
        Ok(nights.collect::<Result<_, _>>()?)
    }

    /// Lists the words of the nights that have any, by row id.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_night_words(&self) -> Result<HashMap<i64, NightWords>, StoreError> {
        let mut words: HashMap<i64, NightWords> = HashMap::new();
        let mut statement = self.connection().prepare_cached("SELECT id, note FROM night WHERE note <> ''")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            words.entry(row.get(0)?).or_default().note = row.get(1)?;
        }
        let sql = "SELECT night_id, name FROM night_tag JOIN tag ON tag.id = tag_id ORDER BY name";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            words.entry(row.get(0)?).or_default().tags.push(row.get(1)?);
        }
        Ok(words)
    }
}

/// Takes the columns by place: in fifty years of nights, looking for their names takes longer than SQLite itself.
fn indexed_from(row: &Row<'_>) -> rusqlite::Result<IndexedNight> {
    let instant = |place: usize| row.get::<_, Option<Instant>>(place).map(|found| found.map(|instant| instant.0));
    let minutes = |place: usize| row.get::<_, Option<f64>>(place).map(|found| found.map(Minutes));
    let marked_awake_ms: Option<i64> = row.get(16)?;
    Ok(IndexedNight {
        id: row.get(0)?,
        end: NightEnd { diary_date: row.get::<_, Day>(1)?.0, zone: row.get::<_, Zone>(2)?.0, ended_at: instant(3)? },
        ordinal: row.get(4)?,
        asleep: Asleep {
            slept: row.get(5)?,
            tried_to_sleep_at: instant(6)?,
            sleep_onset_latency_min: minutes(7)?,
            awakenings: row.get(8)?,
            wake_after_sleep_onset_min: minutes(9)?,
            awake_unsplit_min: minutes(10)?,
            final_awakening_at: instant(11)?,
            marked_awake_min: marked_awake_ms.map(|awake| Minutes::from_elapsed(TimeDelta::milliseconds(awake))),
        },
        quality: row.get(12)?,
        origin: row.get(13)?,
        import_id: row.get(14)?,
        logged_at: row.get::<_, Instant>(15)?.0,
        is_noted: row.get(17)?,
        is_of_source: row.get(18)?,
    })
}
