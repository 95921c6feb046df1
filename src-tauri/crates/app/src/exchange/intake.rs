//! Taking what a file held into the diary, beside what is there.

use drowse_core::diary::NapSpan;
use drowse_exchange::{
    ImportedNap, ImportedNight, ImportedRoutine, ImportedSession, KeptRoutine, NotedBy, OWN_SOURCE, Provenance,
    Reading, Reason, fingerprint,
};
use drowse_store::diary::{KnownSource, Origin, SourceRecord, StoredNap, StoredNight};
use drowse_store::session::StoredPastSession;
use drowse_store::{StoredOwnRoutine, Writing};

use super::taken::Taken;
use super::view::RejectedRow;
use super::watch::ImportWatch;
use crate::AppError;
use crate::routines::own;

/// What became of a night, nap, session or routine.
enum Outcome {
    Added,
    Updated,
    Unchanged,
    Refused(AppError),
}

/// One file on its way into the diary.
pub(super) struct Intake<'w, 'c> {
    writing: &'w Writing<'c>,
    import_id: i64,
    watch: &'w ImportWatch,
    taken: Taken,
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub rejected: Vec<RejectedRow>,
}

impl<'w, 'c> Intake<'w, 'c> {
    /// Looks at the diary as it is.
    pub fn new(writing: &'w Writing<'c>, import_id: i64, watch: &'w ImportWatch) -> Result<Self, AppError> {
        let taken = Taken::of(&writing.list_night_places()?);
        Ok(Self { writing, import_id, watch, taken, added: 0, updated: 0, unchanged: 0, rejected: Vec::new() })
    }

    /// Takes everything in, unless it is stopped.
    pub fn take(&mut self, reading: &Reading) -> Result<(), AppError> {
        for night in &reading.nights {
            self.watch.go_on()?;
            let outcome = self.take_night(night)?;
            self.count(outcome, night.line);
        }
        for nap in &reading.naps {
            self.watch.go_on()?;
            let outcome = self.take_nap(nap)?;
            self.count(outcome, nap.line);
        }
        for session in &reading.sessions {
            let outcome = self.take_session(session)?;
            self.count(outcome, session.line);
        }
        for routine in &reading.routines {
            let outcome = self.take_routine(routine)?;
            self.count(outcome, routine.line);
        }
        Ok(())
    }

    fn count(&mut self, outcome: Outcome, line: u64) {
        match outcome {
            Outcome::Added => self.added += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Refused(reason) => {
                let line = u32::try_from(line).unwrap_or(u32::MAX);
                self.rejected.push(RejectedRow { line, reason: reason.refusal });
            }
        }
    }

    fn take_night(&mut self, imported: &ImportedNight) -> Result<Outcome, AppError> {
        let hash = fingerprint::night(&imported.night);
        let known = self.known(&imported.provenance)?;
        if let Some(id) = known.iter().find_map(|known| known.night_id) {
            return self.renew_night(id, imported, hash, &known);
        }
        // Read before and nowhere now: the person deleted it.
        if !known.is_empty() {
            return Ok(Outcome::Unchanged);
        }
        for id in self.taken.of_date(imported.night.diary_date) {
            if fingerprint::night(&self.stored(id)?.night) == hash {
                return Ok(Outcome::Unchanged);
            }
        }
        let mut stored = StoredNight {
            origin: origin_of(&imported.provenance),
            import_id: Some(self.import_id),
            logged_at: imported.provenance.logged_at.unwrap_or(self.writing.at()),
            sources: self.sources(&imported.provenance, &hash),
            ..StoredNight::logged(imported.night.clone(), self.writing.at())
        };
        self.place(&mut stored, Outcome::Added)
    }

    /// Brings a night up to date with a record that was read before, unless the person changed it since.
    fn renew_night(
        &mut self,
        id: i64,
        imported: &ImportedNight,
        hash: String,
        known: &[KnownSource],
    ) -> Result<Outcome, AppError> {
        if known.iter().any(|known| known.record.content_hash == hash) {
            return Ok(Outcome::Unchanged);
        }
        let stored = self.stored(id)?;
        if fingerprint::night(&stored.night) == hash {
            return Ok(Outcome::Unchanged);
        }
        let is_as_read = known.iter().any(|known| known.record.content_hash == fingerprint::night(&stored.night));
        let is_own = imported.provenance.source == OWN_SOURCE;
        if !is_as_read || (stored.origin == Origin::Logged && !is_own) {
            return Ok(Outcome::Refused(kept(&stored)));
        }
        self.taken.remove(id, &stored.night);
        let mut renewed = StoredNight {
            night: imported.night.clone(),
            import_id: Some(self.import_id),
            changed_at: self.writing.at(),
            sources: self.sources(&imported.provenance, &hash),
            ..stored.clone()
        };
        let outcome = self.place(&mut renewed, Outcome::Updated)?;
        if matches!(outcome, Outcome::Refused(_)) {
            self.taken.add(id, &stored.night);
        }
        Ok(outcome)
    }

    /// Stores a night at its time and date if nothing else is there.
    fn place(&mut self, stored: &mut StoredNight, outcome: Outcome) -> Result<Outcome, AppError> {
        match self.taken.number_for(&stored.night) {
            Err(other) => return Ok(Outcome::Refused(kept(&self.stored(other)?))),
            Ok(None) => return Ok(Outcome::Refused(AppError::new("too-many-sleeps"))),
            Ok(Some(ordinal)) => stored.night.ordinal = ordinal,
        }
        let id = self.writing.put(stored)?;
        self.taken.add(id, &stored.night);
        Ok(outcome)
    }

    /// Gets a night of the diary. A long diary is not held beside a long file.
    fn stored(&self, id: i64) -> Result<StoredNight, AppError> {
        let stored = self.writing.get_night(id)?;
        Ok(stored.expect("what is taken, or a source record points to, is a night of the diary"))
    }

    fn take_nap(&mut self, imported: &ImportedNap) -> Result<Outcome, AppError> {
        let hash = fingerprint::nap(&imported.nap);
        let known = self.known(&imported.provenance)?;
        let stored =
            known.iter().find_map(|known| known.nap_id).map(|id| self.writing.get_nap(id)).transpose()?.flatten();
        if let Some(stored) = stored {
            let is_as_read = known.iter().any(|known| known.record.content_hash == fingerprint::nap(&stored.nap));
            if !is_as_read || fingerprint::nap(&stored.nap) == hash {
                return Ok(Outcome::Unchanged);
            }
            let nap = imported.nap.clone();
            let sources = self.sources(&imported.provenance, &hash);
            self.writing.put(&StoredNap { nap, import_id: Some(self.import_id), sources, ..stored })?;
            return Ok(Outcome::Updated);
        }
        if !known.is_empty() || self.has_nap(imported)? {
            return Ok(Outcome::Unchanged);
        }
        self.writing.put(&StoredNap {
            origin: origin_of(&imported.provenance),
            import_id: Some(self.import_id),
            logged_at: imported.provenance.logged_at.unwrap_or(self.writing.at()),
            sources: self.sources(&imported.provenance, &hash),
            ..StoredNap::logged(imported.nap.clone(), self.writing.at())
        })?;
        Ok(Outcome::Added)
    }

    /// Tells whether the diary has a nap already; lengths brought by another file give way to times.
    fn has_nap(&self, imported: &ImportedNap) -> Result<bool, AppError> {
        let date = Some(imported.nap.diary_date);
        if let NapSpan::Times { started_at, ended_at } = imported.nap.span
            && self.writing.find_nap(started_at, ended_at)?.is_some()
        {
            return Ok(true);
        }
        let of_other_files =
            self.writing.list_naps(date, date)?.into_iter().filter(|nap| nap.import_id != Some(self.import_id));
        let has_times = matches!(imported.nap.span, NapSpan::Times { .. });
        for nap in of_other_files {
            let is_length = matches!(nap.nap.span, NapSpan::Duration { .. });
            match (has_times, is_length) {
                (true, true) if nap.origin == Origin::Imported => {
                    self.writing.remove::<StoredNap>(nap.id.expect("a stored nap has an id"))?;
                }
                (false, false) => return Ok(true),
                (false, true) if nap.nap.span == imported.nap.span => return Ok(true),
                _ => {}
            }
        }
        Ok(false)
    }

    /// Takes a session that is not there: one that ended never changes, and one that is open here goes on.
    fn take_session(&self, imported: &ImportedSession) -> Result<Outcome, AppError> {
        let session = &imported.past.session;
        if self.writing.has_session(&session.timeline.routine_id, session.started_at)? {
            return Ok(Outcome::Unchanged);
        }
        self.writing.put(&StoredPastSession { id: None, past: imported.past.clone() })?;
        Ok(Outcome::Added)
    }

    /// Takes a routine of one's own under its id. Where both have it, what was changed last stays.
    fn take_routine(&self, imported: &ImportedRoutine) -> Result<Outcome, AppError> {
        let KeptRoutine { id, created_at, changed_at, routine } = imported.kept.clone();
        let Some(number) = StoredOwnRoutine::number(&id) else {
            return Ok(Outcome::Refused(AppError::new(Reason::BrokenRoutine.code())));
        };
        if let Err(error) = own::make(&id, &routine) {
            return Ok(Outcome::Refused(error.into()));
        }
        let known = self.writing.get_own_routine(number)?;
        if known.as_ref().is_some_and(|known| known.changed_at >= changed_at) {
            return Ok(Outcome::Unchanged);
        }
        self.writing.put(&StoredOwnRoutine { id: Some(number), routine, created_at, changed_at })?;
        Ok(if known.is_some() { Outcome::Updated } else { Outcome::Added })
    }

    fn known(&self, provenance: &Provenance) -> Result<Vec<KnownSource>, AppError> {
        let mut known = Vec::new();
        for key in &provenance.keys {
            known.extend(self.writing.find_source(&provenance.source, key)?);
        }
        Ok(known)
    }

    fn sources(&self, provenance: &Provenance, content_hash: &str) -> Vec<SourceRecord> {
        let record = |key: &String| SourceRecord {
            source: provenance.source.clone(),
            source_key: key.clone(),
            content_hash: content_hash.to_owned(),
            import_id: self.import_id,
        };
        provenance.keys.iter().map(record).collect()
    }
}

fn origin_of(provenance: &Provenance) -> Origin {
    match provenance.noted_by {
        NotedBy::Person => Origin::Logged,
        NotedBy::OtherApp => Origin::Imported,
    }
}

/// Says that another night has that time, and stays.
fn kept(stored: &StoredNight) -> AppError {
    let code = if stored.origin == Origin::Logged { "kept-yours" } else { "kept-other" };
    AppError::new(code).with("date", stored.night.diary_date.to_string())
}
