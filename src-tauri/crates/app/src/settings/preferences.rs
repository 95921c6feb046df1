//! All settings in force, read at once, as the rules want them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;
use drowse_core::pick::PickMode;
use drowse_core::schedule::{Exception, Rule, Rules, Schedule, Week};
use drowse_core::sound::{Ambience, Loudness};
use drowse_store::Reading;
use serde_json::{Value, json};

use super::at_end::AtEnd;
use super::kind::{time_from, weekdays_from, weekdays_to, zone_from};
use super::registry::{PICK_MODE, SETTINGS, Setting};
use crate::AppError;

/// The settings in force at one moment.
#[derive(Debug, Clone)]
pub struct Preferences {
    stored: BTreeMap<String, Value>,
    rules: [Rule; 4],
    exceptions: BTreeMap<NaiveDate, Exception>,
}

impl Preferences {
    /// Reads them.
    pub(crate) fn load(reading: &Reading<'_>) -> Result<Self, AppError> {
        let mut rules = Rules::default().rules;
        for rule in &mut rules {
            *rule = reading.get_rule(rule.id)?;
        }
        Ok(Self { stored: reading.list_settings()?, rules, exceptions: reading.list_exceptions()? })
    }

    /// Returns a setting in force, as the interface and the command line show it.
    pub(crate) fn value(&self, setting: &Setting) -> Value {
        if let Some((rule, column)) = setting.rule_column() {
            return column_value(&self.rules[rule as usize], column);
        }
        // A value a newer version may have stored is not ours to show; the default stands in.
        let stored = self.stored.get(setting.key).and_then(|value| setting.kind.read(value).ok());
        stored.unwrap_or_else(|| setting.default_value())
    }

    /// Returns the person's week.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        let by_day = |prefix: &str| {
            ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
                .map(|day| time_from(&self.get(&format!("{prefix}.{day}"))))
        };
        let week = Week {
            bedtime: self.time("bedtime"),
            bedtime_by_evening: by_day("bedtime"),
            wake: self.time("wake"),
            wake_by_morning: by_day("wake"),
            day_rollover: self.day_rollover(),
        };
        let paused_until = self.get("reminders.paused_until").as_str().and_then(|date| date.parse().ok());
        Schedule { week, exceptions: self.exceptions.clone(), paused_until }
    }

    /// Returns the zone whose clock bedtimes are kept by; `None`: the computer's, wherever it is.
    #[must_use]
    pub fn kept_zone(&self) -> Option<Tz> {
        zone_from(&self.get("reminders.zone"))
    }

    /// Returns the zone whose clock evenings follow on a computer that is in `here`.
    #[must_use]
    pub fn evening_zone(&self, here: Tz) -> Tz {
        self.kept_zone().unwrap_or(here)
    }

    /// Returns the date of the evening an instant belongs to, on a computer that is in `here`.
    #[must_use]
    pub fn evening_of(&self, now: DateTime<Utc>, here: Tz) -> NaiveDate {
        self.schedule().evening_of(now, self.evening_zone(here))
    }

    /// Returns what the computer does when the massage of the evening has ended.
    #[must_use]
    pub fn at_end(&self) -> AtEnd {
        AtEnd::from_word(self.get("evening.at_end").as_str().unwrap_or_default())
    }

    /// Returns the person's reminders. `planned_min`: how long tonight's routine takes by the clock.
    #[must_use]
    pub fn rules(&self, planned_min: u16) -> Rules {
        let snooze_min = u16::try_from(self.whole("reminder.snooze_min")).unwrap_or(u16::MAX);
        let holds_for_full_screen = self.get("reminder.hold_full_screen") == json!(true);
        Rules { rules: self.rules, snooze_min, planned_min, holds_for_full_screen }
    }

    /// Returns when one diary day ends and the next begins.
    #[must_use]
    pub fn day_rollover(&self) -> NaiveTime {
        self.time("day_rollover")
    }

    /// Returns the mornings without work.
    #[must_use]
    pub fn free_days(&self) -> Vec<Weekday> {
        weekdays_from(&self.get("free_days"))
    }

    /// Returns how long the person wants to sleep, in minutes.
    #[must_use]
    pub fn sleep_goal_min(&self) -> u32 {
        self.whole("sleep_goal_min")
    }

    /// Returns the date until which Trends shows no numbers.
    #[must_use]
    pub fn numbers_rest_until(&self) -> Option<NaiveDate> {
        self.get("trends.numbers_rest_until").as_str().and_then(|date| date.parse().ok())
    }

    /// Returns the id of the routine of the evening.
    #[must_use]
    pub fn evening_routine(&self) -> String {
        self.text("evening.routine")
    }

    /// Returns who or what chooses the routine of the evening.
    #[must_use]
    pub fn pick_mode(&self) -> PickMode {
        PickMode::from_name(&self.text(PICK_MODE)).unwrap_or(PickMode::OwnChoice)
    }

    /// Returns `clock`, `night`, `ember` or `morning`.
    #[must_use]
    pub fn theme(&self) -> String {
        self.text("theme")
    }

    /// Returns how large text is, in percent of the usual.
    #[must_use]
    pub fn text_size_pct(&self) -> u32 {
        self.whole("text_size_pct")
    }

    /// Returns how large everything in the window is, in percent of the usual.
    #[must_use]
    pub fn zoom_pct(&self) -> u32 {
        self.whole("zoom_pct")
    }

    /// Returns `auto` or `reduced`: what moves on the screen.
    #[must_use]
    pub fn motion(&self) -> String {
        self.text("motion")
    }

    /// Returns `auto` or `high`: how far words stand out.
    #[must_use]
    pub fn contrast(&self) -> String {
        self.text("contrast")
    }

    /// Returns `auto` or a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> String {
        self.text("language")
    }

    /// Returns `auto`, `12` or `24`.
    #[must_use]
    pub fn clock(&self) -> String {
        self.text("clock")
    }

    /// Returns `auto`, `mon`, `sun` or `sat`: where a week of a calendar begins.
    #[must_use]
    pub fn week_start(&self) -> String {
        self.text("week_start")
    }

    /// Returns how loud each kind of sound is.
    #[must_use]
    pub fn loudness(&self) -> Loudness {
        let percent = |key| u8::try_from(self.whole(key)).expect("the registry lets only 0 to 100 in");
        Loudness {
            voice_pct: percent("sound.voice"),
            bells_pct: percent("sound.bells"),
            ambience_pct: percent("sound.ambience"),
            tick_pct: percent("sound.tick"),
            ambience: match self.text("sound.ambience_kind").as_str() {
                "rain" => Ambience::Rain,
                "waves" => Ambience::Waves,
                _ => Ambience::Brown,
            },
        }
    }

    fn get(&self, key: &str) -> Value {
        let setting = SETTINGS.iter().find(|setting| setting.key == key);
        self.value(setting.expect("keys in this file are in the registry"))
    }

    fn time(&self, key: &str) -> NaiveTime {
        time_from(&self.get(key)).expect("the registry lets only times in")
    }

    fn whole(&self, key: &str) -> u32 {
        let number = self.get(key).as_u64().and_then(|number| u32::try_from(number).ok());
        number.expect("the registry lets only whole numbers in")
    }

    fn text(&self, key: &str) -> String {
        self.get(key).as_str().map(str::to_owned).expect("the registry lets only words in")
    }
}

/// Reads a setting from its rule.
fn column_value(rule: &Rule, column: &str) -> Value {
    match column {
        "enabled" => json!(rule.is_enabled),
        "lead" => json!(rule.lead_min),
        "delay" => json!(rule.delay_min),
        "weekdays" => weekdays_to(|day| rule.weekdays.contains(day)),
        "done_by_bedtime" => json!(rule.is_done_by_bedtime),
        "second_notice" => json!(rule.has_second_notice),
        _ => Value::Null,
    }
}

/// Writes a setting, read by its kind before, into its rule.
pub(super) fn set_column(rule: &mut Rule, column: &str, value: &Value) {
    let minutes = || value.as_u64().and_then(|number| u16::try_from(number).ok()).unwrap_or_default();
    let switch = value.as_bool().unwrap_or_default();
    match column {
        "enabled" => rule.is_enabled = switch,
        "lead" => rule.lead_min = minutes(),
        "delay" => rule.delay_min = minutes(),
        "weekdays" => {
            let bits = weekdays_from(value).iter().map(|day| 1 << day.num_days_from_monday()).sum();
            rule.weekdays = drowse_core::schedule::Weekdays(bits);
        }
        "done_by_bedtime" => rule.is_done_by_bedtime = switch,
        "second_notice" => rule.has_second_notice = switch,
        _ => {}
    }
}
