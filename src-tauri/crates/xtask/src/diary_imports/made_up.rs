//! Nights that nobody slept: seeded, so that every run has the same.

use std::fmt::Write as _;

use crate::diary_years::date;

const MINUTES_A_DAY: i64 = 24 * 60;
const TAGS: [&str; 6] = ["late coffee", "travel", "alcohol", "sport", "warm bath", "screens late"];
const NOTES: [&str; 4] = [
    "Slept well.",
    "The neighbours came home late, \"quietly\"; awake until they slept.",
    "Woke from a dream, read a little, and fell asleep over the book.",
    "Warm night, windows open. Birds at five.",
];

/// The same numbers at every run. Source: Steele, Lea and Flood 2014, `SplitMix64`.
pub struct Dice(pub u64);

impl Dice {
    /// Throws a number from 0 up to `sides`, which it never is.
    pub fn below(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 33) as i64 % sides
    }

    /// Throws one of some words.
    pub fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as i64) as usize]
    }
}

/// Writes a minute, counted from the midnight before a day, as an instant in UTC.
pub fn instant(day: i64, minute: i64) -> String {
    let (day, minute) = (day + minute.div_euclid(MINUTES_A_DAY), minute.rem_euclid(MINUTES_A_DAY));
    format!("{}T{:02}:{:02}Z", date(day), minute / 60, minute % 60)
}

/// Writes a night for every day in the app's CSV: some with naps, tags and notes.
pub fn diary(days: std::ops::Range<i64>) -> String {
    let mut dice = Dice(days.start as u64);
    let mut text = "diary_date,zone,into_bed,try_to_sleep,sol_min,awakenings,waso_min,final_awakening,tasafa_min,out_of_bed,quality_1_5,naps,tags,comment\n".to_owned();
    for day in days {
        let into_bed = 21 * 60 + 30 + dice.below(90);
        let try_to_sleep = into_bed + dice.below(40);
        let latency = 3 + dice.below(20) + dice.below(20);
        let awakenings = dice.below(5);
        let awake = awakenings * (2 + dice.below(12));
        let woke = MINUTES_A_DAY + 5 * 60 + 30 + dice.below(100);
        let still_trying = dice.below(10);
        let up = woke + still_trying + dice.below(25);
        let quality = 1 + (dice.below(5) + dice.below(5)) / 2;
        let at = |minute| instant(day - 1, minute);
        let nap = match dice.below(8) {
            0 => {
                let start = 13 * 60 + dice.below(120);
                format!("{}/{}", at(start), at(start + 10 + dice.below(50)))
            }
            _ => String::new(),
        };
        let tags = match dice.below(6) {
            0 => format!("{}|{}", dice.one_of(&TAGS[..3]), dice.one_of(&TAGS[3..])),
            1 | 2 => dice.one_of(&TAGS).to_owned(),
            _ => String::new(),
        };
        let note = if dice.below(5) == 0 { dice.one_of(&NOTES).replace('"', "\"\"") } else { String::new() };
        writeln!(
            text,
            "{},Europe/London,{},{},{latency},{awakenings},{awake},{},{still_trying},{},{quality},{nap},{tags},\"{note}\"",
            date(day),
            at(into_bed),
            at(try_to_sleep),
            at(woke),
            at(up),
        )
        .expect("writing to a string cannot fail");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_go_over_midnight() {
        assert_eq!(instant(0, 23 * 60 + 5), "1970-01-01T23:05Z");
        assert_eq!(instant(0, MINUTES_A_DAY + 61), "1970-01-02T01:01Z");
    }

    #[test]
    fn every_run_has_the_same_nights_and_every_day_has_one() {
        let year = diary(20_000..20_365);
        assert_eq!(year, diary(20_000..20_365));
        assert_eq!(year.lines().count(), 366);
        assert!(year.contains("late coffee") && year.contains("Birds at five"));
    }
}
