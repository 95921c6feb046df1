//! What may be reminded of, and when before or after.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Weekday};

use super::Evening;

/// One of the four reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// Slow down, an hour before bed.
    WindDown,
    /// The massage.
    Evening,
    /// The light goes out.
    LightsOut,
    /// The diary, after getting up.
    MorningLog,
}

/// Not the name of a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown reminder `{0}`")]
pub struct UnknownRule(pub String);

impl RuleId {
    /// All of them, in the order of an evening.
    pub const ALL: [Self; 4] = [Self::WindDown, Self::Evening, Self::LightsOut, Self::MorningLog];

    /// Returns its name in the database, in settings and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::WindDown => "wind_down",
            Self::Evening => "evening",
            Self::LightsOut => "lights_out",
            Self::MorningLog => "morning_log",
        }
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

impl FromStr for RuleId {
    type Err = UnknownRule;

    fn from_str(name: &str) -> Result<Self, UnknownRule> {
        Self::ALL.into_iter().find(|rule| rule.name() == name).ok_or_else(|| UnknownRule(name.to_owned()))
    }
}

/// A set of weekdays: those of the evening, also for the morning after it. Bit 0 is Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// Tells whether a day is among them.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }
}

/// How one reminder is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Which one.
    pub id: RuleId,
    /// Whether it comes at all.
    pub is_enabled: bool,
    /// For which evenings.
    pub weekdays: Weekdays,
    /// Elapsed minutes before lights out.
    pub lead_min: u16,
    /// Elapsed minutes after getting up.
    pub delay_min: u16,
    /// Early enough for the routine to end `lead_min` before lights out.
    pub is_done_by_bedtime: bool,
    /// One more gentle notice when the first stays unanswered.
    pub has_second_notice: bool,
}

impl Rule {
    /// Tells whether it comes on an evening: switched on, on one of its weekdays, and not while it is quiet.
    #[must_use]
    pub fn is_wanted_on(&self, evening: &Evening) -> bool {
        self.is_enabled && self.weekdays.contains(evening.evening_on.weekday()) && !evening.is_quiet
    }
}

/// All four rules, and what they share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// In the order of [`RuleId::ALL`].
    pub rules: [Rule; 4],
    /// Minutes of *later*.
    pub snooze_min: u16,
    /// How long tonight's routine takes by the clock, in minutes.
    pub planned_min: u16,
    /// First notices wait while something fills the screen.
    pub holds_for_full_screen: bool,
}

impl Rules {
    /// Returns one rule.
    #[must_use]
    pub fn get(&self, id: RuleId) -> &Rule {
        &self.rules[id as usize]
    }

    /// Returns one rule, to change it.
    pub fn get_mut(&mut self, id: RuleId) -> &mut Rule {
        &mut self.rules[id as usize]
    }
}

impl Default for Rules {
    /// As a new diary has them: the massage 45 minutes before bed, the log 15 minutes after getting up.
    fn default() -> Self {
        let rule = |id, is_enabled, lead_min, delay_min| Rule {
            id,
            is_enabled,
            weekdays: Weekdays::ALL,
            lead_min,
            delay_min,
            is_done_by_bedtime: false,
            has_second_notice: id == RuleId::Evening,
        };
        let rules = [
            rule(RuleId::WindDown, false, 60, 0),
            rule(RuleId::Evening, true, 45, 0),
            rule(RuleId::LightsOut, false, 0, 0),
            rule(RuleId::MorningLog, true, 0, 15),
        ];
        Self { rules, snooze_min: 15, planned_min: 0, holds_for_full_screen: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_found_by_its_id_and_by_its_name() {
        let rules = Rules::default();
        for id in RuleId::ALL {
            assert_eq!(rules.get(id).id, id);
            assert_eq!(id.name().parse(), Ok(id));
        }
    }
}
