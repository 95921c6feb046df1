//! What a setting may be, and how people write it.

use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use drowse_store::StoredOwnRoutine;
use serde_json::{Value, json};

use crate::AppError;
use crate::routines::content::Content;

/// What a setting may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// `22:45`.
    Time,
    /// `22:45`, or nothing.
    OptionalTime,
    /// `2025-01-31`, or nothing.
    OptionalDate,
    /// `Europe/London`, or nothing.
    OptionalZone,
    /// A few words on one line, such as a telephone number, or nothing.
    OptionalLine,
    /// A whole number.
    Whole {
        /// At least.
        min: u32,
        /// At most.
        max: u32,
    },
    /// `true` or `false`.
    Switch,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any of `mon` … `sun`.
    Weekdays,
    /// The id of a routine.
    Routine,
}

/// As many characters as a line may have.
const LONGEST_LINE: usize = 40;

/// What was given is none of the allowed values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAllowed;

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
const DAY_NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Kind {
    /// Reads a value as the interface sends it, or as text; returns it as it is stored.
    pub fn read(self, given: &Value) -> Result<Value, NotAllowed> {
        match (self, given) {
            (Self::OptionalTime | Self::OptionalDate | Self::OptionalZone | Self::OptionalLine, Value::Null) => {
                Ok(Value::Null)
            }
            (Self::Switch, Value::Bool(_)) => Ok(given.clone()),
            (Self::Whole { .. }, Value::Number(number)) => self.read_text(&number.to_string()),
            (Self::Weekdays, Value::Array(days)) => {
                let names: Option<Vec<&str>> = days.iter().map(Value::as_str).collect();
                self.read_text(&names.ok_or(NotAllowed)?.join(","))
            }
            (_, Value::String(text)) => self.read_text(text),
            _ => Err(NotAllowed),
        }
    }

    /// Reads a value as a person writes it.
    pub fn read_text(self, text: &str) -> Result<Value, NotAllowed> {
        let text = text.trim();
        match self {
            Self::OptionalTime | Self::OptionalDate | Self::OptionalZone | Self::OptionalLine if text.is_empty() => {
                Ok(Value::Null)
            }
            Self::Time | Self::OptionalTime => read_time(text),
            Self::OptionalDate => {
                NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|date| json!(date.to_string())).map_err(|_| NotAllowed)
            }
            Self::OptionalZone => text.parse::<Tz>().map(|zone| json!(zone.name())).map_err(|_| NotAllowed),
            Self::OptionalLine if text.chars().count() > LONGEST_LINE || text.contains(char::is_control) => {
                Err(NotAllowed)
            }
            Self::OptionalLine => Ok(json!(text)),
            Self::Whole { min, max } => {
                let number = text.parse::<u32>().map_err(|_| NotAllowed)?;
                if (min..=max).contains(&number) { Ok(json!(number)) } else { Err(NotAllowed) }
            }
            Self::Switch => match text {
                "true" | "on" | "yes" => Ok(json!(true)),
                "false" | "off" | "no" => Ok(json!(false)),
                _ => Err(NotAllowed),
            },
            Self::Choice(words) => words.iter().find(|word| **word == text).map(|word| json!(word)).ok_or(NotAllowed),
            Self::Weekdays => read_weekdays(text),
            // Whether one's own is still there shows when it is wanted.
            Self::Routine if StoredOwnRoutine::number(text).is_some() => Ok(json!(text)),
            Self::Routine => routines().find(|id| *id == text).map(|id| json!(id)).ok_or(NotAllowed),
        }
    }

    /// Says that a value was refused, and what is allowed.
    pub fn refusal(self, key: &str, given: &Value) -> AppError {
        let written = given.as_str().map_or_else(|| given.to_string(), str::to_owned);
        let refuse = |code: &str| AppError::new(code).at(key).with("value", written.clone());
        match self {
            Self::Time => refuse("setting_not_time"),
            Self::OptionalTime => refuse("setting_not_optional_time"),
            Self::OptionalDate => refuse("setting_not_date"),
            Self::OptionalZone => refuse("setting_not_zone"),
            Self::OptionalLine => refuse("setting_not_line").with("max", LONGEST_LINE),
            Self::Whole { min, max } => refuse("setting_not_number").with("min", min).with("max", max),
            Self::Switch => refuse("setting_not_switch"),
            Self::Choice(words) => refuse("setting_not_choice").with("allowed", words.join(", ")),
            Self::Weekdays => refuse("setting_not_weekdays"),
            Self::Routine => refuse("setting_not_choice").with("allowed", routines().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Lists the routines that can be played from their first to their last stroke.
fn routines() -> impl Iterator<Item = &'static str> {
    let content = Content::shipped();
    let playable = content.routines.iter().filter(|shipped| content.is_playable(&shipped.routine));
    playable.map(|shipped| shipped.routine.id.as_str())
}

/// Reads weekdays as they are stored.
pub(crate) fn weekdays_from(value: &Value) -> Vec<Weekday> {
    let names = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let number = |name: &Value| DAY_NAMES.iter().position(|known| Some(*known) == name.as_str());
    names.iter().filter_map(number).map(|number| DAYS[number]).collect()
}

/// Writes weekdays as they are stored.
pub(crate) fn weekdays_to(contains: impl Fn(Weekday) -> bool) -> Value {
    let names = DAYS.iter().zip(DAY_NAMES).filter(|(day, _)| contains(**day)).map(|(_, name)| name);
    names.collect::<Vec<_>>().into()
}

/// Reads a zone as it is stored.
pub(crate) fn zone_from(value: &Value) -> Option<Tz> {
    value.as_str().and_then(|name| name.parse().ok())
}

/// Reads a wall time as it is stored.
pub(crate) fn time_from(value: &Value) -> Option<NaiveTime> {
    value.as_str().and_then(|text| NaiveTime::parse_from_str(text, "%H:%M").ok())
}

fn read_time(text: &str) -> Result<Value, NotAllowed> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| NotAllowed)?;
    Ok(json!(time.format("%H:%M").to_string()))
}

/// Reads `sat,sun`, `mon..fri`, or `none`. The order given does not matter.
fn read_weekdays(text: &str) -> Result<Value, NotAllowed> {
    let number = |name: &str| DAY_NAMES.iter().position(|known| *known == name.trim()).ok_or(NotAllowed);
    let mut wanted = [false; 7];
    for part in text.split(',').filter(|part| !part.trim().is_empty() && text != "none") {
        let (first, last) = match part.split_once("..") {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(part)?, number(part)?),
        };
        let days = (last + 7 - first) % 7;
        (0..=days).for_each(|step| wanted[(first + step) % 7] = true);
    }
    Ok(weekdays_to(|day| wanted[day.num_days_from_monday() as usize]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_read_as_lists_and_ranges_and_stored_in_their_order() {
        let read = |text| Kind::Weekdays.read_text(text);
        assert_eq!(read("sun, sat"), Ok(json!(["sat", "sun"])));
        assert_eq!(read("mon..fri"), Ok(json!(["mon", "tue", "wed", "thu", "fri"])));
        assert_eq!(read("sat..mon"), Ok(json!(["mon", "sat", "sun"])));
        assert_eq!(read("none"), Ok(json!([])));
        assert_eq!(read("sat,someday"), Err(NotAllowed));
    }

    #[test]
    fn a_time_is_a_time_of_day_and_only_an_optional_one_may_be_nothing() {
        assert_eq!(Kind::Time.read(&json!("7:05")), Ok(json!("07:05")));
        for wrong in ["24:00", "22.45", "late", "22:45:10", ""] {
            assert_eq!(Kind::Time.read(&json!(wrong)), Err(NotAllowed), "{wrong}");
        }
        assert_eq!(Kind::OptionalTime.read(&Value::Null), Ok(Value::Null));
        assert_eq!(Kind::Time.read(&Value::Null), Err(NotAllowed));
    }

    #[test]
    fn a_line_is_short_and_one_line() {
        let read = |text: &str| Kind::OptionalLine.read(&json!(text));
        assert_eq!(read(" 116 123 "), Ok(json!("116 123")));
        assert_eq!(read(" "), Ok(Value::Null), "blank is blank");
        assert_eq!(read(&"ä".repeat(40)), Ok(json!("ä".repeat(40))));
        assert_eq!(read(&"ä".repeat(41)), Err(NotAllowed));
        assert_eq!(read("116\n123"), Err(NotAllowed));
    }

    #[test]
    fn numbers_stay_in_their_bounds_and_are_whole() {
        let lead = Kind::Whole { min: 5, max: 180 };
        assert_eq!(lead.read(&json!(45)), Ok(json!(45)));
        for wrong in [json!(4), json!(181), json!(45.5), json!(-5), json!(true)] {
            assert_eq!(lead.read(&wrong), Err(NotAllowed), "{wrong}");
        }
    }

    #[test]
    fn a_refusal_names_the_key_and_what_is_allowed() {
        let refused = Kind::Choice(&["auto", "24"]).refusal("clock", &json!("13")).refusal;
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("clock"), "setting_not_choice"));
        assert_eq!((&refused.args["value"], &refused.args["allowed"]), (&json!("13"), &json!("auto, 24")));
    }
}
