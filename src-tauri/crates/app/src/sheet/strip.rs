//! Where nights and naps stand on the lines of their dates.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use drowse_core::diary::{Nap, NapSpan, Night};
use drowse_core::time::{diary_date_of, minutes_into_window};

use super::view::{MarkKind, SheetMark, SheetStretch, StretchKind};

/// What is drawn on one line.
#[derive(Debug, Default, Clone)]
pub(super) struct Placed {
    pub(super) stretches: Vec<SheetStretch>,
    pub(super) marks: Vec<SheetMark>,
}

/// The lines, one under the other: the end of one is the beginning of the next.
#[derive(Debug)]
pub(super) struct Strip {
    rollover: NaiveTime,
    lines: HashMap<NaiveDate, Placed>,
}

impl Strip {
    pub(super) fn new(rollover: NaiveTime) -> Self {
        Self { rollover, lines: HashMap::new() }
    }

    /// Returns what stands on the line of a date.
    pub(super) fn take(&mut self, date: NaiveDate) -> Placed {
        self.lines.remove(&date).unwrap_or_default()
    }

    /// Places a night. What has no time is placed nowhere.
    pub(super) fn add_night(&mut self, night: &Night, sleep_onset_at: Option<DateTime<Utc>>) {
        let began_at = night.got_into_bed_at.or(night.tried_to_sleep_at);
        let ended_at = night.got_out_of_bed_at.or(night.final_awakening_at);
        self.add(night, StretchKind::InBed, began_at, ended_at);
        if night.slept {
            self.add(night, StretchKind::Trying, night.tried_to_sleep_at, sleep_onset_at);
            self.add_sleep(night, sleep_onset_at);
        }
        for (kind, at) in [
            (MarkKind::GotIntoBed, night.got_into_bed_at),
            (MarkKind::TriedToSleep, night.tried_to_sleep_at),
            (MarkKind::FinalAwakening, night.final_awakening_at),
            (MarkKind::GotOutOfBed, night.got_out_of_bed_at),
        ] {
            let Some(wall) = at.map(|at| night.zone.to_local(at)) else { continue };
            let date = diary_date_of(wall, self.rollover);
            let at_min = minutes_into_window(wall, date, self.rollover).0;
            self.line(date).marks.push(SheetMark { kind, at_min });
        }
    }

    /// Places a nap whose times are known; returns on the line of which date it begins.
    pub(super) fn add_nap(&mut self, nap: &Nap) -> Option<NaiveDate> {
        let NapSpan::Times { started_at, ended_at } = nap.span else { return None };
        let (from, to) = (nap.zone.to_local(started_at), nap.zone.to_local(ended_at));
        self.place(StretchKind::Nap, from, to);
        Some(diary_date_of(from, self.rollover))
    }

    /// Places the sleep between its marked awakenings.
    fn add_sleep(&mut self, night: &Night, sleep_onset_at: Option<DateTime<Utc>>) {
        let Some(mut asleep_from) = sleep_onset_at else {
            return self.add(night, StretchKind::AsleepInPart, night.tried_to_sleep_at, night.final_awakening_at);
        };
        // Without an end there is no sleep to draw, however well its beginning is known.
        let Some(ended_at) = night.final_awakening_at else { return };
        for awakening in &night.marked_awakenings {
            self.add(night, StretchKind::Asleep, Some(asleep_from), Some(awakening.started_at));
            asleep_from = awakening.ended_at;
        }
        self.add(night, StretchKind::Asleep, Some(asleep_from), Some(ended_at));
    }

    fn add(&mut self, night: &Night, kind: StretchKind, from: Option<DateTime<Utc>>, to: Option<DateTime<Utc>>) {
        if let (Some(from), Some(to)) = (from, to) {
            self.place(kind, night.zone.to_local(from), night.zone.to_local(to));
        }
    }

    /// Places a stretch of the wall clock, cut where a line ends. Where the clock ran backwards there may be none.
    fn place(&mut self, kind: StretchKind, from: NaiveDateTime, to: NaiveDateTime) {
        let mut begin = from;
        while begin < to {
            let date = diary_date_of(begin, self.rollover);
            let end = to.min(date.and_time(self.rollover));
            let minutes = |wall| minutes_into_window(wall, date, self.rollover).0;
            let stretch = SheetStretch { kind, from_min: minutes(begin), to_min: minutes(end) };
            self.line(date).stretches.push(stretch);
            begin = end;
        }
    }

    fn line(&mut self, date: NaiveDate) -> &mut Placed {
        self.lines.entry(date).or_default()
    }
}
