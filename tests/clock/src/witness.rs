//! The witness: judges what happened, and never asks `plan`. It knows the schedule, the clock, and what was on screen.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{Debt, NoticeKind, Occurrence, RuleId, Rules, Schedule, Why, debt};

use crate::rows::{Rows, RunRow};

/// Evenings before and after an instant whose reminders may be due at it.
const SLACK_EVENINGS: u64 = 3;
/// So far ahead the evenings around an instant surely reach.
const HORIZON: TimeDelta = TimeDelta::days(2);

/// How things are set, and where.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Where the computer is.
    pub zone: Tz,
    /// The person's week.
    pub schedule: &'a Schedule,
    /// The person's rules.
    pub rules: &'a Rules,
    /// Another one after each change.
    pub version: u32,
    /// Since when whatever became due was there at once; `None`: it is not.
    pub undisturbed_since: Option<DateTime<Utc>>,
}

/// A notice that came on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// Which rule.
    pub rule: RuleId,
    /// For which morning.
    pub diary_date: NaiveDate,
    /// Which notice.
    pub kind: NoticeKind,
    /// When the agent says it was due.
    pub due_at: DateTime<Utc>,
    /// Whether nothing of its occurrence was ever tried before.
    pub is_new: bool,
    /// Whether just this notice was tried before, and came to nothing.
    pub is_retry: bool,
    /// Its row.
    pub known: &'a Occurrence,
    /// What the clock showed.
    pub now: DateTime<Utc>,
    /// For how long nothing happened that may have delayed it.
    pub undisturbed_ms: i64,
    /// In which turn.
    pub turn: u64,
    /// Whether it was to wait because something fills the screen.
    pub waits: bool,
    /// Whether what it reminds of is done.
    pub is_done: bool,
}

/// What the witness remembers.
#[derive(Debug, Default)]
pub struct Witness {
    found: Option<String>,
    last: Option<Last>,
    pub(crate) firsts: BTreeSet<(RuleId, NaiveDate)>,
    pub(crate) seen: BTreeMap<NaiveDate, usize>,
    /// The reason of each row, as it was seen last.
    reasons: BTreeMap<i64, Option<Why>>,
    /// The last notice of a turn: the turn, and when it was due.
    pub(crate) in_turn: Option<(u64, DateTime<Utc>)>,
}

/// The last plan that was carried out: when, and how things were.
#[derive(Debug)]
struct Last {
    now: DateTime<Utc>,
    zone: Tz,
    schedule: Schedule,
    rules: Rules,
    version: u32,
    /// The last turn since at which nothing was to happen.
    quiet_at: Option<DateTime<Utc>>,
    /// Nothing that was ahead then is over before.
    nothing_before: DateTime<Utc>,
    /// The last word of a run that ended on a full disk: when and where it planned before.
    word: Option<(DateTime<Utc>, Tz)>,
}

impl Witness {
    /// Tells whether the promise was broken.
    #[must_use]
    pub fn has_found(&self) -> bool {
        self.found.is_some()
    }

    /// Returns how it was broken first.
    pub fn found(&mut self) -> Option<String> {
        self.found.take()
    }

    /// Finds the promise broken.
    pub fn finds(&mut self, how: impl FnOnce() -> String) {
        self.found.get_or_insert_with(how);
    }

    /// A plan was carried out at which nothing was to happen.
    pub fn passed(&mut self, now: DateTime<Utc>) {
        if let Some(last) = &mut self.last {
            last.quiet_at = Some(now);
        }
    }

    /// A run ended that could not write where it planned last; what is written is all that the next one can know.
    pub fn leaves_no_word(&mut self, written: Option<RunRow>) {
        if let (Some(last), Some(written)) = (&mut self.last, written) {
            last.word = Some((written.run.seen_at, written.zone));
        }
    }

    /// Judges after a plan was carried out that began at `now`: whatever lay ahead of the plan before it and is over now
    /// must be accounted for. The first plan of a run knows when and where the last one was, not how things were set.
    pub fn turned(&mut self, place: &Place<'_>, now: DateTime<Utc>, rows: &Rows, is_first: bool) {
        for known in rows.all() {
            self.judge_row(known, now);
            // One for which the evening had no room is tried again, and gives way to a newer one then.
            let before = self.reasons.insert(known.id, known.why);
            if before != Some(known.why) && before != Some(Some(Why::Enough)) {
                self.judge_reason(place, known, rows, now);
            }
        }
        if let Some(last) = self.last.take() {
            let is_same = last.version == place.version && last.zone == place.zone;
            if is_same && last.now <= now && now <= last.nothing_before {
                self.last = Some(Last { now, quiet_at: None, word: None, ..last });
                return;
            }
            let mut over =
                if is_same { over_since(&last, place, now) } else { over_by_change(&last, place, now, is_first) };
            if let (true, Some((at, zone))) = (is_first, last.word) {
                over.retain(|debt| debt.latest_at > at || is_ahead(debt, at, zone, place.schedule, place.rules));
            }
            over.iter().for_each(|debt| self.judge_loss(debt, now, rows));
            if last.version == place.version {
                let nothing_before = nothing_before(place, now);
                self.last = Some(Last { now, zone: place.zone, quiet_at: None, nothing_before, word: None, ..last });
                return;
            }
        }
        self.last = Some(Last {
            now,
            zone: place.zone,
            schedule: place.schedule.clone(),
            rules: *place.rules,
            version: place.version,
            quiet_at: None,
            nothing_before: nothing_before(place, now),
            word: None,
        });
    }
}

/// Lists what the evenings between two instants owe.
fn owed<'a>(
    zone: Tz,
    schedule: &'a Schedule,
    rules: &'a Rules,
    from: NaiveDate,
    to: NaiveDate,
) -> impl Iterator<Item = Debt> + 'a {
    let evenings = from.iter_days().take_while(move |on| *on <= to);
    let evenings = evenings.filter_map(move |on| schedule.evening(on, zone));
    evenings.flat_map(move |evening| RuleId::ALL.into_iter().filter_map(move |id| debt(id, rules, &evening, zone)))
}

/// Returns the dates of the evenings whose reminders may be due between two instants.
fn evenings(place: &Place<'_>, one: DateTime<Utc>, other: DateTime<Utc>) -> (NaiveDate, NaiveDate) {
    let on = |at| place.schedule.evening_of(at, place.zone);
    (on(one.min(other)) - Days::new(SLACK_EVENINGS), on(one.max(other)) + Days::new(SLACK_EVENINGS))
}

/// Lists what was ahead at the last plan and is over now, where only time passed.
fn over_since(last: &Last, place: &Place<'_>, now: DateTime<Utc>) -> Vec<Debt> {
    let (from, to) = evenings(place, last.now, now);
    let owed = owed(place.zone, place.schedule, place.rules, from, to);
    owed.filter(|debt| debt.latest_at > last.now && debt.latest_at < now).collect()
}

/// Lists what was ahead at the last plan, as things were then, and is over now, as they are now.
fn over_by_change(last: &Last, place: &Place<'_>, now: DateTime<Utc>, is_first: bool) -> Vec<Debt> {
    // Nobody remembers how it was set, but what was over at the last turn by what is set now was moved there meanwhile.
    let (schedule, rules, at) = if is_first {
        (place.schedule, place.rules, last.quiet_at.unwrap_or(last.now))
    } else {
        (&last.schedule, &last.rules, last.now)
    };
    let (from, to) = evenings(place, last.now, now);
    let owed = owed(place.zone, place.schedule, place.rules, from, to).filter(|debt| debt.latest_at < now);
    owed.filter(|debt| is_ahead(debt, at, last.zone, schedule, rules)).collect()
}

/// Tells whether a debt is ahead at an instant in a zone, as things are set.
fn is_ahead(debt: &Debt, at: DateTime<Utc>, zone: Tz, schedule: &Schedule, rules: &Rules) -> bool {
    let there = owed(zone, schedule, rules, debt.diary_date - Days::new(1), debt.diary_date);
    there
        .filter(|there| (there.rule, there.diary_date) == (debt.rule, debt.diary_date))
        .any(|there| there.latest_at > at)
}

/// Returns an instant before which nothing ends that is ahead now.
fn nothing_before(place: &Place<'_>, now: DateTime<Utc>) -> DateTime<Utc> {
    let (from, to) = evenings(place, now, now + HORIZON);
    let ends = owed(place.zone, place.schedule, place.rules, from, to).map(|debt| debt.latest_at);
    ends.filter(|latest_at| *latest_at > now).fold(now + HORIZON, Ord::min)
}
