//! Which time is taken already: no two nights of a diary overlap.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::Night;
use drowse_store::diary::NightPlace;

type Span = (DateTime<Utc>, DateTime<Utc>);

/// The nights of a diary by date and by time.
#[derive(Default)]
pub(super) struct Taken {
    by_date: HashMap<NaiveDate, Vec<Place>>,
    by_start: BTreeMap<DateTime<Utc>, (DateTime<Utc>, i64)>,
}

#[derive(Clone, Copy)]
struct Place {
    id: i64,
    ordinal: u8,
    has_span: bool,
}

impl Taken {
    /// Looks at where the nights of a diary lie.
    pub fn of(places: &[NightPlace]) -> Self {
        let mut taken = Self::default();
        for place in places {
            taken.add_place(place.id, place.diary_date, place.ordinal, place.began_at.zip(place.ended_at));
        }
        taken
    }

    /// Adds a night.
    pub fn add(&mut self, id: i64, night: &Night) {
        self.add_place(id, night.diary_date, night.ordinal, span_of(night));
    }

    fn add_place(&mut self, id: i64, diary_date: NaiveDate, ordinal: u8, span: Option<Span>) {
        self.by_date.entry(diary_date).or_default().push(Place { id, ordinal, has_span: span.is_some() });
        if let Some((start, end)) = span {
            self.by_start.insert(start, (end, id));
        }
    }

    /// Takes a night out, as it was added.
    pub fn remove(&mut self, id: i64, night: &Night) {
        if let Some(places) = self.by_date.get_mut(&night.diary_date) {
            places.retain(|place| place.id != id);
        }
        if let Some((start, _)) = span_of(night) {
            self.by_start.remove(&start);
        }
    }

    /// Returns the ids of the nights of a date.
    pub fn of_date(&self, date: NaiveDate) -> impl Iterator<Item = i64> {
        self.by_date.get(&date).into_iter().flatten().map(|place| place.id)
    }

    /// Returns the number a night gets among the sleeps of its date: the one it has, if free, else the next.
    ///
    /// # Errors
    /// The id of the night in its way: one at the same time, or one of that date without times, which may be the same.
    pub fn number_for(&self, night: &Night) -> Result<Option<u8>, i64> {
        let span = span_of(night);
        if let Some(other) = span.and_then(|span| self.overlapping(span)) {
            return Err(other);
        }
        let places = self.by_date.get(&night.diary_date).map_or(&[][..], Vec::as_slice);
        if let Some(vague) = places.iter().find(|place| span.is_none() || !place.has_span) {
            // A file may hold several sleeps of one date without times: their own numbers tell them apart.
            let is_told_apart = places.iter().all(|place| place.ordinal != night.ordinal) && night.ordinal > 1;
            return if is_told_apart { Ok(Some(night.ordinal)) } else { Err(vague.id) };
        }
        let is_free = |ordinal: &u8| places.iter().all(|place| place.ordinal != *ordinal);
        Ok([night.ordinal, 1, 2, 3].into_iter().find(is_free))
    }

    fn overlapping(&self, (start, end): Span) -> Option<i64> {
        // Nights of a diary do not overlap each other, so only the last one that began before the end can reach in.
        let (_, (other_end, id)) = self.by_start.range(..end).next_back()?;
        (*other_end > start).then_some(*id)
    }
}

/// Returns from when to when a person lay in bed, as far as it is known.
fn span_of(night: &Night) -> Option<Span> {
    let start = night.got_into_bed_at.or(night.tried_to_sleep_at)?;
    let end = night.got_out_of_bed_at.or(night.final_awakening_at)?;
    Some((start, end))
}
