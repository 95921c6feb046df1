//! Times as other apps write them: clocks on the wall, with an offset or without, in the order of their country.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use drowse_core::time::{NightZone, resolve_local};

/// A date and a time of day as they were written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Written {
    numbers: [u32; 3],
    separator: u8,
    time: NaiveTime,
    pub offset: Option<FixedOffset>,
}

/// What comes first in a date that does not begin with its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

impl Written {
    /// Reads `2025-01-14T22:30:00.000+01:00`, `2010-10-13 11:12PM`, `11/10/14 23:33` and what lies between.
    pub fn parse(text: &str) -> Option<Self> {
        let mut text = Cursor(text.trim().as_bytes());
        let first = text.number(4)?;
        let separator = text.one_of(b"-/.")?;
        let second = text.number(2)?;
        text.one_of(&[separator])?;
        let third = text.number(4)?;
        text.one_of(b"T ,")?;
        text.spaces();
        let time = text.time()?;
        let offset = if text.0.is_empty() { None } else { Some(text.offset()?) };
        Some(Self { numbers: [first, second, third], separator, time, offset })
    }

    /// Returns which order the date proves, if it proves one.
    pub fn order(&self) -> Option<Order> {
        let [first, second, _] = self.numbers;
        match (first > 12, second > 12) {
            _ if first > 31 => None,
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// Returns the order in which such dates are usually written: slashes are American.
    pub fn usual_order(&self) -> Order {
        if self.separator == b'/' { Order::MonthFirst } else { Order::DayFirst }
    }

    /// Returns the clock on the wall.
    pub fn wall(&self, order: Order) -> Option<NaiveDateTime> {
        let [first, second, third] = self.numbers;
        let (year, month, day) = match order {
            _ if first > 31 => (first, second, third),
            Order::DayFirst => (third, second, first),
            Order::MonthFirst => (third, first, second),
        };
        let year = if year < 100 { 2000 + year } else { year };
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        Some(date.and_time(self.time))
    }
}

/// Reads a wall time that begins with its year, and its offset.
pub(crate) fn iso(text: &str) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
    let written = Written::parse(text).filter(|written| written.numbers[0] > 31)?;
    Some((written.wall(Order::DayFirst)?, written.offset))
}

/// Reads a time with its offset, as an instant on that clock.
pub(crate) fn at_offset(text: &str) -> Option<(DateTime<Utc>, FixedOffset)> {
    let (wall, offset) = iso(text)?;
    Some(((wall - offset?).and_utc(), offset?))
}

/// Reads an offset: `+0530`, `+05:30`, `UTC+05:30`, `Z`.
pub(crate) fn offset(text: &str) -> Option<FixedOffset> {
    let text = text.trim();
    let text = text.strip_prefix("UTC").or(text.strip_prefix("GMT")).unwrap_or(text);
    if text.is_empty() { FixedOffset::east_opt(0) } else { Cursor(text.as_bytes()).offset() }
}

/// Finds the instants of a sleep that is told by two clocks on the wall and perhaps by its length.
///
/// A length is believed before the clocks when they differ by what clocks are changed by: half an hour, one or two.
pub(crate) fn span(
    zone: NightZone,
    (start, end): (NaiveDateTime, NaiveDateTime),
    length: Option<TimeDelta>,
) -> (DateTime<Utc>, DateTime<Utc>) {
    let (starts, ends) = (resolve_local(zone, start), resolve_local(zone, end));
    let first_end = if ends.at > starts.at { ends.at } else { ends.second_at.unwrap_or(ends.at) };
    let Some(length) = length else { return (starts.at, first_end) };
    let fits = |from: DateTime<Utc>, to: DateTime<Utc>| ((to - from) - length).abs() <= SAME;
    for from in [Some(starts.at), starts.second_at].into_iter().flatten() {
        for to in [Some(ends.at), ends.second_at].into_iter().flatten() {
            if fits(from, to) {
                return (from, to);
            }
        }
    }
    let off = (end - start - length).abs();
    let is_clock_change = CLOCK_CHANGES.iter().any(|change| (off - *change).abs() <= SAME);
    (starts.at, if is_clock_change { starts.at + length } else { first_end })
}

/// Finds the instants of a sleep whose length is right whatever the clocks say; `None`: beyond the calendar.
pub(crate) fn span_of_length(
    zone: NightZone,
    (start, end): (NaiveDateTime, NaiveDateTime),
    length: TimeDelta,
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let starts = resolve_local(zone, start);
    let first = starts.at.checked_add_signed(length)?;
    // In a repeated hour the length tells which of the two it was.
    let second = starts.second_at.and_then(|at| Some((at, at.checked_add_signed(length)?)));
    let second = second.filter(|(_, second)| zone.to_local(*second) == end && zone.to_local(first) != end);
    Some(second.unwrap_or((starts.at, first)))
}

/// Returns the order in which the dates of a file are written: what one of them proves, else the usual one.
pub(crate) fn order_of(dates: impl Iterator<Item = Written> + Clone) -> Order {
    let usual = dates.clone().next().map_or(Order::DayFirst, |date| date.usual_order());
    dates.into_iter().find_map(|date| date.order()).unwrap_or(usual)
}

/// Lengths are written to the minute, and begin within one.
const SAME: TimeDelta = TimeDelta::seconds(90);
/// By how much clocks are changed anywhere.
const CLOCK_CHANGES: [TimeDelta; 3] = [TimeDelta::minutes(30), TimeDelta::minutes(60), TimeDelta::minutes(120)];

/// What is left to read.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn number(&mut self, most_digits: usize) -> Option<u32> {
        let digits = self.0.iter().take(most_digits).take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = self.0.split_at(digits);
        self.0 = rest;
        std::str::from_utf8(number).ok()?.parse().ok()
    }

    fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        bytes.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    fn spaces(&mut self) {
        self.0 = self.0.trim_ascii_start();
    }

    fn time(&mut self) -> Option<NaiveTime> {
        let hour = self.number(2)?;
        self.one_of(b":")?;
        let minute = self.number(2)?;
        let (mut second, mut milli) = (0, 0);
        if self.one_of(b":").is_some() {
            second = self.number(2)?;
            if self.one_of(b".,").is_some() {
                let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
                milli = (0..3).fold(0, |sum, n| sum * 10 + self.0[..digits].get(n).map_or(0, |d| u32::from(d - b'0')));
                self.0 = &self.0[digits..];
            }
        }
        self.spaces();
        let half = self.0.first().map(u8::to_ascii_lowercase).filter(|half| matches!(half, b'a' | b'p'));
        let hour = match half {
            None => hour,
            Some(_) if !(1..=12).contains(&hour) => return None,
            Some(half) => {
                self.0 = &self.0[1..];
                self.one_of(b"mM")?;
                hour % 12 + if half == b'p' { 12 } else { 0 }
            }
        };
        self.spaces();
        // A leap second is the last one of its minute: nobody sleeps to the second.
        NaiveTime::from_hms_milli_opt(hour, minute, second.min(59), milli)
    }

    fn offset(&mut self) -> Option<FixedOffset> {
        if self.0 == b"Z" || self.0 == b"z" {
            return FixedOffset::east_opt(0);
        }
        let sign = if self.one_of(b"+-")? == b'-' { -1 } else { 1 };
        let hours = self.number(2)?;
        let _ = self.one_of(b":");
        let minutes = if self.0.is_empty() { 0 } else { self.number(2).filter(|minutes| *minutes < 60)? };
        // No clock stands further from UTC than 14 hours; 18 is what zones may.
        let is_offset = self.0.is_empty() && hours <= 18;
        let seconds = i32::try_from((hours * 60 + minutes) * 60).ok()?;
        if is_offset { FixedOffset::east_opt(sign * seconds) } else { None }
    }
}

#[cfg(test)]
#[path = "wall_tests.rs"]
mod tests;
