//! Nights to store.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::{NightDraft, make_night};
use drowse_core::time::step_days;
use drowse_store::diary::StoredNight;
use drowse_store::{Actor, Context, Store, StoreError};

pub const NOON: &str = "2025-01-15T12:00:00Z";

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn context(now: &str) -> Context {
    Context { actor: Actor::CommandLine, at: at(now), import_id: None }
}

/// A night so many days before the noon, with a note long enough that pages fill.
pub fn night(days_before: i64) -> StoredNight {
    let date = step_days(NaiveDate::from_ymd_opt(2025, 1, 15).unwrap(), -days_before);
    let draft = NightDraft {
        diary_date: Some(date),
        slept: false,
        tags: vec!["late coffee".to_owned()],
        note: format!("{date} {}", "slept badly ".repeat(20)),
        ..NightDraft::blank(chrono_tz::Tz::Europe__London)
    };
    StoredNight::logged(make_night(&draft, at(NOON)).unwrap().night, at(NOON))
}

/// Stores so many nights, each as an action of its own.
pub fn store_nights(store: &Store, count: i64) {
    for days_before in 0..count {
        let stored = night(days_before);
        let _ = store.write(&context(NOON), |writing| writing.put(&stored)).unwrap();
    }
}

pub fn count(store: &Store) -> usize {
    store.read(|reading| Ok::<_, StoreError>(reading.list_nights(None, None)?.len())).unwrap()
}
