//! Every setting: its key, what it may be, and what it is until somebody sets it.

use drowse_core::schedule::RuleId;
use serde_json::Value;

use super::at_end::AtEnd;
use super::kind::Kind;

/// A setting a person can change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// As in `drowse settings get KEY`.
    pub key: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// As a person would write it; empty: nothing.
    default: &'static str,
}

impl Setting {
    /// Returns the value in force until it is set.
    pub fn default_value(&self) -> Value {
        self.kind.read_text(self.default).expect("a test reads every default")
    }

    /// Tells which rule and column of `reminder_rule` hold it; `None`: a row of `setting`.
    pub fn rule_column(&self) -> Option<(RuleId, &'static str)> {
        if self.key == "reminder.second_notice" {
            return Some((RuleId::Evening, "second_notice"));
        }
        let (rule, column) = self.key.strip_prefix("reminder.")?.split_once('.')?;
        Some((rule.parse().ok()?, column))
    }
}

const fn setting(key: &'static str, kind: Kind, default: &'static str) -> Setting {
    Setting { key, kind, default }
}

const LEAD: Kind = Kind::Whole { min: 5, max: 180 };
const LOUDNESS: Kind = Kind::Whole { min: 0, max: 100 };

/// Who or what chooses the routine of an evening.
pub(crate) const PICK_MODE: &str = "evening.pick";

/// All settings, in the order they are listed.
pub(crate) const SETTINGS: &[Setting] = &[
    setting("bedtime", Kind::Time, "22:45"),
    setting("bedtime.mon", Kind::OptionalTime, ""),
    setting("bedtime.tue", Kind::OptionalTime, ""),
    setting("bedtime.wed", Kind::OptionalTime, ""),
    setting("bedtime.thu", Kind::OptionalTime, ""),
    setting("bedtime.fri", Kind::OptionalTime, ""),
    setting("bedtime.sat", Kind::OptionalTime, ""),
    setting("bedtime.sun", Kind::OptionalTime, ""),
    setting("wake", Kind::Time, "07:00"),
    setting("wake.mon", Kind::OptionalTime, ""),
    setting("wake.tue", Kind::OptionalTime, ""),
    setting("wake.wed", Kind::OptionalTime, ""),
    setting("wake.thu", Kind::OptionalTime, ""),
    setting("wake.fri", Kind::OptionalTime, ""),
    setting("wake.sat", Kind::OptionalTime, ""),
    setting("wake.sun", Kind::OptionalTime, ""),
    setting("day_rollover", Kind::Time, "12:00"),
    setting("free_days", Kind::Weekdays, "sat,sun"),
    setting("sleep_goal_min", Kind::Whole { min: 60, max: 960 }, "480"),
    setting("evening.routine", Kind::Routine, "feet"),
    setting(PICK_MODE, Kind::Choice(&["own-choice", "rotation", "thompson", "course"]), "own-choice"),
    setting("evening.at_end", Kind::Choice(AtEnd::WORDS), "nothing"),
    setting("reminder.evening.enabled", Kind::Switch, "true"),
    setting("reminder.evening.lead", LEAD, "45"),
    setting("reminder.evening.weekdays", Kind::Weekdays, "mon..sun"),
    setting("reminder.evening.done_by_bedtime", Kind::Switch, "false"),
    setting("reminder.wind_down.enabled", Kind::Switch, "false"),
    setting("reminder.wind_down.lead", LEAD, "60"),
    setting("reminder.wind_down.weekdays", Kind::Weekdays, "mon..sun"),
    setting("reminder.lights_out.enabled", Kind::Switch, "false"),
    setting("reminder.lights_out.weekdays", Kind::Weekdays, "mon..sun"),
    setting("reminder.morning_log.enabled", Kind::Switch, "true"),
    setting("reminder.morning_log.delay", Kind::Whole { min: 0, max: 180 }, "15"),
    setting("reminder.morning_log.weekdays", Kind::Weekdays, "mon..sun"),
    setting("reminder.second_notice", Kind::Switch, "true"),
    setting("reminder.snooze_min", Kind::Whole { min: 5, max: 60 }, "15"),
    setting("reminder.hold_full_screen", Kind::Switch, "false"),
    setting("reminders.paused_until", Kind::OptionalDate, ""),
    setting("reminders.zone", Kind::OptionalZone, ""),
    setting("trends.numbers_rest_until", Kind::OptionalDate, ""),
    setting("clock", Kind::Choice(&["auto", "12", "24"]), "auto"),
    setting("week_start", Kind::Choice(&["auto", "mon", "sun", "sat"]), "auto"),
    setting("theme", Kind::Choice(&["clock", "night", "ember", "morning"]), "clock"),
    setting("text_size_pct", Kind::Whole { min: 80, max: 160 }, "100"),
    setting("zoom_pct", Kind::Whole { min: 100, max: 200 }, "100"),
    setting("motion", Kind::Choice(&["auto", "reduced"]), "auto"),
    setting("contrast", Kind::Choice(&["auto", "high"]), "auto"),
    setting("language", Kind::Choice(&["auto", "en", "en-XA", "ar-XB"]), "auto"),
    setting("sound.voice", LOUDNESS, "70"),
    setting("sound.bells", LOUDNESS, "70"),
    setting("sound.ambience", LOUDNESS, "0"),
    setting("sound.ambience_kind", Kind::Choice(&["brown", "rain", "waves"]), "brown"),
    setting("sound.tick", LOUDNESS, "0"),
    setting("help.emergency_number", Kind::OptionalLine, ""),
    setting("help.crisis_line", Kind::OptionalLine, ""),
    setting("autostart", Kind::Choice(&["ask", "on", "off"]), "ask"),
];

/// Finds a setting by its key.
pub(crate) fn find(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_its_kind_allows_and_every_key_stands_once() {
        for setting in SETTINGS {
            let value = setting.default_value();
            assert_eq!(setting.kind.read(&value), Ok(value.clone()), "{}", setting.key);
            assert_eq!(SETTINGS.iter().filter(|other| other.key == setting.key).count(), 1, "{}", setting.key);
        }
    }

    #[test]
    fn settings_of_a_rule_are_found_in_its_row() {
        let column = |key| find(key).unwrap().rule_column();
        assert_eq!(column("reminder.wind_down.lead"), Some((RuleId::WindDown, "lead")));
        assert_eq!(column("reminder.second_notice"), Some((RuleId::Evening, "second_notice")));
        assert_eq!(column("reminder.snooze_min"), None);
        assert_eq!(column("bedtime.fri"), None);
    }
}
