//! The history: a light index of every night, and what the rows in view need beside it.

use drowse_core::diary::Night;
use drowse_core::time::last_night;
use drowse_exchange::OWN_SOURCE;
use drowse_store::diary::{EndedSession, IndexedNight, StoredNight};

use super::search::Search;
use super::shown::was_entered;
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
        let mut index =
            DiaryIndex { last_night_date: last_night(self.zone(), self.now()).to_string(), ..DiaryIndex::default() };
        self.read(|reading| {
            let mut nights = reading.list_indexed_nights(OWN_SOURCE)?;
            if !search.is_blank() {
                let words = reading.list_night_words()?;
                nights.retain(|night| words.get(&night.id).is_some_and(|words| search.finds(&words.note, &words.tags)));
            }
            nights.iter().for_each(|night| index.add(night));
            Ok(index)
        })
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
    fn add(&mut self, night: &IndexedNight) {
        let place = u32::try_from(self.ids.len()).expect("a diary has fewer than four billion nights");
        if !night.asleep.slept {
            self.sleepless.push(place);
        }
        let was_entered = was_entered(night.origin, night.import_id, || night.is_of_source);
        if was_entered && night.end.is_late_entry(night.logged_at) {
            self.late.push(place);
        }
        if night.is_noted {
            self.noted.push(place);
        }
        self.ids.push(night.id);
        self.diary_dates.push(night.end.diary_date.to_string());
        self.ordinals.push(night.ordinal);
        // No sleep is longer than a day.
        let total = night.asleep.total_sleep_time();
        self.total_sleep_time_min.push(total.map(|total| total.0.round() as u16));
        self.quality.push(night.quality);
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use drowse_core::diary::{Asleep, NightDraft, NightEnd, make_night};
    use drowse_core::time::{NightZone, step_days};
    use drowse_store::diary::Origin;

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
            ..NightDraft::blank(zone)
        };
        let now = "2025-01-14T08:00:00Z".parse().unwrap();
        let night = make_night(&draft, now).unwrap().night;
        let mut indexed = IndexedNight {
            id: 0,
            end: NightEnd::of(&night),
            ordinal: night.ordinal,
            asleep: Asleep::of(&night),
            quality: night.quality,
            is_noted: true,
            origin: Origin::Logged,
            import_id: None,
            is_of_source: false,
            logged_at: now,
        };
        let mut index = DiaryIndex::default();
        for id in 1..=18_262 {
            indexed.id = id;
            index.add(&indexed);
            indexed.end.diary_date = step_days(indexed.end.diary_date, -1);
            indexed.logged_at += TimeDelta::days(2);
        }
        assert_eq!((index.late.len(), index.noted.len()), (18_261, 18_262), "the worst there can be");
        let bytes = serde_json::to_vec(&index).unwrap().len();
        assert!(bytes < 800_000, "{bytes}");
    }
}
