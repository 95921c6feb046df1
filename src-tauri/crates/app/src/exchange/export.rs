//! Writing the diary out.

use std::io::Write;

use chrono::NaiveDate;
use drowse_core::session::PastSession;
use drowse_core::time::diary_date_at;
use drowse_exchange::{Diary, ExportFormat, KeptRoutine, NotedBy, OWN_SOURCE, Provenance};
use drowse_store::StoredOwnRoutine;
use drowse_store::diary::{Origin, SourceRecord};

use crate::settings::Preferences;
use crate::{App, AppError};

impl App {
    /// Writes the nights, naps and, where the format has a place for them, routine sessions of a range of diary dates,
    /// both ends included. A session that is still open is left out. Routines of one's own belong to no date: all go along.
    ///
    /// # Errors
    /// `export_failed` when writing fails; those of the database.
    pub fn export(
        &self,
        format: ExportFormat,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        out: impl Write,
    ) -> Result<(), AppError> {
        let (nights, naps, sessions, routines) = self.read(|reading| {
            let day_rollover = Preferences::load(reading)?.day_rollover();
            let mut sessions = reading.list_past_sessions()?;
            sessions.retain(|PastSession { zone, session, .. }| {
                let date = diary_date_at(*zone, session.started_at, day_rollover);
                from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to)
            });
            let routines = reading.list_own_routines()?;
            Ok((reading.list_nights(from, to)?, reading.list_naps(from, to)?, sessions, routines))
        })?;
        let nights = nights.into_iter().map(|stored| {
            let own_key = format!("{}.{}", stored.night.diary_date, stored.night.ordinal);
            let provenance = provenance(stored.origin, &stored.sources, own_key);
            (stored.night, Provenance { logged_at: Some(stored.logged_at), ..provenance })
        });
        let naps = naps.into_iter().enumerate().map(|(number, stored)| {
            let provenance =
                provenance(stored.origin, &stored.sources, format!("nap/{}/{number}", stored.nap.diary_date));
            (stored.nap, Provenance { logged_at: Some(stored.logged_at), ..provenance })
        });
        let routines = routines.into_iter().map(kept).collect();
        let diary = Diary { nights: nights.collect(), naps: naps.collect(), sessions, routines };
        drowse_exchange::write(&diary, format, out)
            .map_err(|error| AppError::new("export_failed").with("system", error.to_string()).because(error))
    }
}

fn kept(stored: StoredOwnRoutine) -> KeptRoutine {
    let number = stored.id.expect("a stored routine has a number");
    let StoredOwnRoutine { routine, created_at, changed_at, .. } = stored;
    KeptRoutine { id: StoredOwnRoutine::routine_id(number), created_at, changed_at, routine }
}

fn provenance(origin: Origin, sources: &[SourceRecord], own_key: String) -> Provenance {
    let noted_by = if origin == Origin::Logged { NotedBy::Person } else { NotedBy::OtherApp };
    // What the person changed is the person's: another app's record must not lay claim to it later.
    match sources.first().filter(|_| noted_by == NotedBy::OtherApp) {
        None => Provenance { noted_by, source: OWN_SOURCE.to_owned(), keys: vec![own_key], logged_at: None },
        Some(first) => {
            let of_one_app = sources.iter().filter(|record| record.source == first.source);
            let keys = of_one_app.map(|record| record.source_key.clone()).collect();
            Provenance { noted_by, source: first.source.clone(), keys, logged_at: None }
        }
    }
}
