//! The history: a light index of every night, and what the rows in view need beside it.

use drowse_core::diary::{Metrics, Night};
use drowse_core::time::last_night;
use drowse_store::diary::{EndedSession, StoredNight};

use super::search::Search;
use super::shown::is_late_entry;
use super::{DiaryIndex, DiaryRow, DiarySearch, bar};
use crate::routines::content::Content;
use crate::{App, AppError};

impl App {
    /// Lists every night, or those whose note and tags hold the words looked for, as lightly as it can be done.
    ///
    /// # Errors
    /// Those of the database.
    pub fn diary_index(&self, search: &DiarySearch) -> Result<DiaryIndex, AppError> {
        let search = Search::of(search);
        let nights = self.read(|reading| Ok(reading.list_nights(None, None)?))?;
        let mut index =
            DiaryIndex { last_night_date: last_night(self.zone(), self.now()).to_string(), ..DiaryIndex::default() };
        nights.iter().filter(|stored| search.finds(&stored.night)).for_each(|stored| index.add(stored));
        Ok(index)
    }

    /// Gets what the rows of some nights show beside the index; a night that is gone has none.
    ///
    /// # Errors
    /// Those of the database.
    pub fn diary_rows(&self, night_ids: &[i64], search: &DiarySearch) -> Result<Vec<DiaryRow>, AppError> {
        let search = Search::of(search);
        self.read(|reading| {
            let mut rows = Vec::with_capacity(night_ids.len());
            for id in night_ids {
                let Some(StoredNight { night, .. }) = reading.get_night(*id)? else { continue };
                let sessions = bar::sessions_of(reading, &night)?;
                rows.push(DiaryRow {
                    id: *id,
                    bar: bar::of_night(&night, &sessions),
                    has_massage: went_after_massage(&night, &sessions),
                    tags: search.tags(&night),
                    note: search.note(&night),
                });
            }
            Ok(rows)
        })
    }
}

/// Tells whether a massage went before a night: a session that counts, or a routine of ours that was reported.
pub(crate) fn went_after_massage(night: &Night, sessions: &[EndedSession]) -> bool {
    let is_ours = |routine: &String| Content::shipped().routine(routine).is_some();
    night.routines.iter().any(is_ours) || sessions.iter().any(EndedSession::counts)
}

impl DiaryIndex {
    fn add(&mut self, stored: &StoredNight) {
        let night = &stored.night;
        let place = u32::try_from(self.ids.len()).expect("a diary has fewer than four billion nights");
        if !night.slept {
            self.sleepless.push(place);
        }
        if is_late_entry(stored) {
            self.late.push(place);
        }
        if !night.note.is_empty() || !night.tags.is_empty() {
            self.noted.push(place);
        }
        self.ids.push(stored.id.expect("a stored night has an id"));
        self.diary_dates.push(night.diary_date.to_string());
        self.ordinals.push(night.ordinal);
        // No sleep is longer than a day.
        let total = Metrics::of(night, &[]).total_sleep_time_min;
        self.total_sleep_time_min.push(total.map(|total| total.0.round() as u16));
        self.quality.push(night.quality);
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use drowse_core::diary::{NightDraft, make_night};
    use drowse_core::time::{NightZone, step_days};

    use super::*;

    #[test]
    fn fifty_years_weigh_half_a_megabyte() {
        let zone = NightZone::Named(chrono_tz::Tz::Europe__London);
        let draft = NightDraft {
            tried_to_sleep_at: Some("2025-01-13T23:00".parse().unwrap()),
            sleep_onset_latency_min: Some(12.5),
            awakenings: Some(0.0),
            final_awakening_at: Some("2025-01-14T07:00".parse().unwrap()),
            quality: Some(4.0),
            note: "Storm".to_owned(),
            ..NightDraft::blank(zone)
        };
        let now = "2025-01-14T08:00:00Z".parse().unwrap();
        let mut stored = StoredNight::logged(make_night(&draft, now).unwrap().night, now);
        let mut index = DiaryIndex::default();
        for id in 1..=18_262 {
            stored.id = Some(id);
            index.add(&stored);
            stored.night.diary_date = step_days(stored.night.diary_date, -1);
            stored.logged_at += TimeDelta::days(2);
        }
        assert_eq!((index.late.len(), index.noted.len()), (18_261, 18_262), "the worst there can be");
        let bytes = serde_json::to_vec(&index).unwrap().len();
        assert!(bytes < 800_000, "{bytes}");
    }
}
