//! Words, dates, times and numbers as this person reads them, safe to stand in HTML.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde_json::{Map, Value};

use super::markup::escape;
use crate::Words;
use crate::locale::write_time;

/// Stands for what is unknown.
pub(crate) const UNKNOWN: &str = "–";

/// Writes for one person.
pub(crate) struct Pen<'a> {
    pub(crate) words: &'a Words,
    /// 12 or 24.
    pub(crate) clock: u8,
}

impl Pen<'_> {
    /// Writes the message `key`.
    pub(crate) fn say(&self, key: &str) -> String {
        escape(&self.words.say(key))
    }

    /// Writes the message `key` with arguments, which are no markup either.
    pub(crate) fn say_with<const N: usize>(&self, key: &str, arguments: [(&str, Value); N]) -> String {
        let arguments = arguments.map(|(name, value)| (name.to_owned(), value));
        escape(&self.words.say_with(key, &Map::from_iter(arguments)))
    }

    /// Writes `Thu → Fri, 14 Mar`: the night before a date of getting up.
    pub(crate) fn night_of(&self, diary_date: NaiveDate) -> String {
        let evening = diary_date.pred_opt().unwrap_or(diary_date);
        self.say_with(
            "sheet-night-of",
            [
                ("evening", self.weekday(evening).into()),
                ("morning", self.weekday(diary_date).into()),
                ("day", diary_date.day().into()),
                ("month", self.month(diary_date).into()),
            ],
        )
    }

    /// Writes `14 Mar 2025`.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        // A year is a name: written as a number it would get a comma in some languages.
        let year = date.year().to_string();
        let parts = [("day", date.day().into()), ("month", self.month(date).into()), ("year", year.into())];
        self.say_with("sheet-date", parts)
    }

    /// Writes a time of day.
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        write_time(time, self.clock)
    }

    /// Writes a clock time given in minutes after midnight, rounded to the minute.
    pub(crate) fn clock_minutes(&self, minutes: f64) -> String {
        let minutes = minutes.round().rem_euclid(1440.0) as u32;
        NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
            .map_or_else(|| UNKNOWN.to_owned(), |time| self.time(time))
    }

    /// Writes a whole hour: `14:00`, or `2 pm`.
    pub(crate) fn hour(&self, hour: u32) -> String {
        let time = NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap_or_default();
        if self.clock == 12 { self.time(time).replace(":00", "") } else { self.time(time) }
    }

    fn weekday(&self, date: NaiveDate) -> String {
        self.words.say(&format!("sheet-weekday-{}", date.weekday().num_days_from_monday() + 1))
    }

    fn month(&self, date: NaiveDate) -> String {
        self.words.say(&format!("sheet-month-{}", date.month()))
    }
}

/// Writes minutes as `7:05`, hours and minutes.
pub(crate) fn hours(minutes: f64) -> String {
    let minutes = minutes.round() as i64;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Writes a whole number.
pub(crate) fn whole(number: f64) -> String {
    format!("{number:.0}")
}

/// Writes a number with one decimal.
pub(crate) fn tenths(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_stay_numbers_of_their_kind() {
        assert_eq!([hours(424.6), hours(0.0), hours(1439.9)], ["7:05", "0:00", "24:00"]);
        assert_eq!([whole(17.6), tenths(1.25)], ["18", "1.2"]);
    }

    #[test]
    fn dates_and_times_follow_the_words_and_the_clock() {
        let words = Words::load("en");
        let pen = Pen { words: &words, clock: 12 };
        let date = NaiveDate::from_ymd_opt(2025, 3, 14).unwrap();
        assert_eq!((pen.night_of(date).as_str(), pen.date(date).as_str()), ("Thu → Fri, 14 Mar", "14 Mar 2025"));
        assert_eq!([pen.clock_minutes(1439.7), pen.clock_minutes(-1.0)], ["12:00 am", "11:59 pm"]);
        assert_eq!([pen.hour(24), pen.hour(14)], ["12 am", "2 pm"]);
        assert_eq!(Pen { words: &words, clock: 24 }.hour(14), "14:00");
    }
}
