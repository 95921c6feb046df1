//! JSON of other apps: records anywhere in it, found by what they hold, one by one, the rest skipped.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::failure::ReadError;
use crate::limits::{Ration, ration};
use crate::rejection::Reason;
use crate::text::Text;

/// The longest text of a field that is looked at; times, ids and kinds are a third of it.
const LONGEST_TEXT: usize = 100;
const PIECE: usize = 64 * 1024;

/// A plain value of a record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scalar {
    Flag(bool),
    Number(f64),
    Text(String),
}

impl fmt::Display for Scalar {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(out),
            Self::Number(number) => number.fmt(out),
            Self::Text(text) => text.fmt(out),
        }
    }
}

/// A record: the wanted fields of one object, `null` left out.
#[derive(Debug)]
pub(crate) struct Record {
    /// The line on which it begins.
    pub line: u64,
    fields: Vec<(&'static str, Scalar)>,
}

impl Record {
    /// Returns a field.
    pub fn get(&self, name: &str) -> Option<&Scalar> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Returns a text, or a number as one.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).map(ToString::to_string).filter(|text| !text.is_empty())
    }

    /// Returns a number of 0 or more, also where it stands in quotes.
    ///
    /// # Errors
    /// When there is something else.
    pub fn amount(&self, name: &str) -> Result<Option<f64>, Reason> {
        let number = |value: &Scalar| match value {
            Scalar::Number(number) => Some(*number),
            Scalar::Text(text) => text.trim().parse().ok(),
            Scalar::Flag(_) => None,
        };
        let checked = |value: &Scalar| number(value).filter(|number| (0.0..1e15).contains(number));
        self.get(name).map(|value| checked(value).ok_or_else(|| Reason::cell(name, &value.to_string()))).transpose()
    }

    /// Returns yes or no.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            Scalar::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// Returns what a field is read as, which a night cannot be without.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn must<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Reason> {
        let text = self.text(name).ok_or(Reason::TooShort)?;
        read(&text).ok_or_else(|| Reason::cell(name, &text))
    }
}

/// Walks through a text and hands over every object that has one of the wanted fields.
///
/// # Errors
/// When the JSON is broken or ends too early, a record is longer than any, or `take` refuses.
pub(crate) fn for_each<R: Read>(
    text: Text<R>,
    wanted: &'static [&'static str],
    mut take: impl FnMut(Record) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let (bytes, ration) = ration(text.bytes);
    let line = Rc::new(Cell::new(1));
    let lines = Lines { source: BufReader::with_capacity(PIECE, bytes), line: Rc::clone(&line) };
    let mut refused = None;
    let walked = {
        let mut take = |record| take(record).map_err(|error| refused = Some(error)).is_ok();
        let mut walk = Walk { wanted, line, ration, take: &mut take };
        let mut parser = serde_json::Deserializer::from_reader(lines);
        Value(&mut walk).deserialize(&mut parser).and_then(|_| parser.end())
    };
    match refused {
        Some(error) => Err(error),
        None => walked.map_err(ReadError::from_json),
    }
}

/// A text that counts the lines that were taken from it, byte by byte as the parser takes them.
struct Lines<R> {
    source: R,
    line: Rc<Cell<u64>>,
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(buffer)?;
        let ends = buffer[..length].iter().filter(|byte| **byte == b'\n').count();
        self.line.set(self.line.get() + ends as u64);
        Ok(length)
    }
}

struct Walk<'t> {
    wanted: &'static [&'static str],
    line: Rc<Cell<u64>>,
    ration: Ration,
    take: &'t mut dyn FnMut(Record) -> bool,
}

/// Any value: a scalar is returned, what holds others is walked through.
struct Value<'w, 't>(&'w mut Walk<'t>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = Option<Scalar>;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Self::Value, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = Option<Scalar>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("records of sleep")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Some(Scalar::Flag(flag)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(Scalar::Number(number as f64)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        // Identifiers may have more digits than a fraction keeps.
        let is_exact = number < 1 << 53;
        Ok(Some(if is_exact { Scalar::Number(number as f64) } else { Scalar::Text(number.to_string()) }))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Some(Scalar::Number(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Scalar::Text(text.chars().take(LONGEST_TEXT).collect())))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        loop {
            self.0.ration.renew();
            if items.next_element_seed(Value(self.0))?.is_none() {
                return Ok(None);
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut record = Record { line: self.0.line.get(), fields: Vec::new() };
        self.0.ration.renew();
        while let Some(name) = fields.next_key_seed(Name(self.0.wanted))? {
            let value = fields.next_value_seed(Value(self.0))?;
            if let (Some(name), Some(value)) = (name, value)
                && record.get(name).is_none()
            {
                record.fields.push((name, value));
            }
        }
        if !record.fields.is_empty() && !(self.0.take)(record) {
            return Err(serde::de::Error::custom("refused"));
        }
        Ok(None)
    }
}

/// The name of a field, when it is wanted.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Self::Value, D::Error> {
        parser.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<&'static str>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|wanted| **wanted == name).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Result<Vec<Record>, ReadError> {
        let mut all = Vec::new();
        for_each(Text::glance(text.as_bytes()).unwrap(), &["id", "start"], |record| {
            all.push(record);
            Ok(())
        })?;
        Ok(all)
    }

    #[test]
    fn records_are_found_wherever_they_lie() {
        let found =
            records("{\"a\": {\"b\": [\n{\"start\": \"x\", \"id\": 7, \"c\": [{}]},\n{\"id\": null}]}}\n").unwrap();
        assert_eq!((found.len(), found[0].line), (1, 2));
        assert_eq!((found[0].text("id").as_deref(), found[0].text("start").as_deref()), (Some("7"), Some("x")));
    }

    #[test]
    fn what_is_cut_broken_or_endless_is_refused() {
        assert!(matches!(records("[{\"id\": 1}"), Err(ReadError::Truncated { line: 1 })));
        assert!(matches!(records("[{\"id\": 1},\n}"), Err(ReadError::BrokenJson { line: 2, .. })));
        assert!(matches!(records("[] []"), Err(ReadError::BrokenJson { .. })));
        assert!(matches!(records(&"[".repeat(1000)), Err(ReadError::BrokenJson { .. })));
        let endless = format!("[\"{}\"]", "a".repeat(3 << 20));
        assert!(matches!(records(&endless), Err(ReadError::TooLarge { line: 1 })));
        assert_eq!(records(&format!("[{}1]", "1,".repeat(3 << 20))).unwrap().len(), 0);
    }

    #[test]
    fn numbers_may_stand_in_quotes_and_nothing_else_is_one() {
        let found = records("[{\"id\": \"12.5\"}, {\"id\": -1}, {\"id\": true}]").unwrap();
        assert_eq!(found[0].amount("id"), Ok(Some(12.5)));
        assert!(found[1].amount("id").is_err() && found[2].amount("id").is_err());
        assert_eq!(found[0].amount("start"), Ok(None));
    }
}
