//! What a notification says.

use drowse_app::reminders::{Reminder, ReminderAnswer, RuleId};

use drowse_host::{Words, locale};
use serde_json::{Map, Value, json};

use super::event::NoticeAction;

/// The text of a notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeWords {
    pub title: String,
    pub body: String,
    /// Buttons with their labels.
    pub actions: Vec<(NoticeAction, String)>,
}

/// Finds the words of a reminder. `clock`: 12 or 24.
pub fn words_of(reminder: &Reminder, words: &Words, clock: u8) -> NoticeWords {
    let arguments = arguments(reminder, words, clock);
    let say = |key: &str| words.say_with(key, &arguments);
    let (title, body) = reminder.words();
    let actions = actions(reminder).into_iter().map(|action| (action, say(&format!("notice-{}", action.id()))));
    NoticeWords { title: say(title), body: say(body), actions: actions.collect() }
}

fn actions(reminder: &Reminder) -> Vec<NoticeAction> {
    use ReminderAnswer::{Later, NotTonight, Start};
    match reminder.rule {
        // There is nothing to start and nothing to put off.
        RuleId::Evening if reminder.without.is_some() => Vec::new(),
        RuleId::Evening if reminder.can_snooze => [Start, Later, NotTonight].map(NoticeAction::Answer).to_vec(),
        RuleId::Evening => [Start, NotTonight].map(NoticeAction::Answer).to_vec(),
        RuleId::MorningLog => vec![NoticeAction::Log],
        RuleId::WindDown | RuleId::LightsOut => Vec::new(),
    }
}

fn arguments(reminder: &Reminder, words: &Words, clock: u8) -> Map<String, Value> {
    let time = |local: chrono::NaiveDateTime| locale::write_time(local.time(), clock);
    let name = reminder.own_title.clone();
    let name = name.unwrap_or_else(|| words.say(&format!("routine-{}-name", reminder.routine_id)));
    let entries = json!({
        "routine": name,
        "minutes": reminder.routine_min,
        "snooze": reminder.snooze_min,
        "now": time(reminder.now_local),
        "bedtime": time(reminder.bedtime_local),
    });
    entries.as_object().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use drowse_app::experiments::Without;
    use drowse_app::reminders::NoticeKind;

    use super::*;

    fn reminder(rule: RuleId, is_late: bool, can_snooze: bool) -> Reminder {
        Reminder {
            occurrence_id: 1,
            rule,
            kind: NoticeKind::First,
            is_late,
            routine_id: "feet".to_owned(),
            without: None,
            own_title: None,
            routine_min: 14,
            now_local: "2025-01-14T22:20:00".parse().unwrap(),
            bedtime_local: "2025-01-14T22:45:00".parse().unwrap(),
            can_snooze,
            snooze_min: 15,
        }
    }

    #[test]
    fn an_evening_without_says_so_and_asks_nothing() {
        let reminder = Reminder { without: Some(Without::Nothing), ..reminder(RuleId::Evening, false, true) };
        let said = words_of(&reminder, &Words::load("en"), 24);
        assert_eq!(said.title, "Tonight: without a massage");
        assert_eq!(said.actions, []);
        let rest = words_of(&Reminder { without: Some(Without::Rest), ..reminder }, &Words::load("en"), 24);
        assert_eq!(rest.body, "Rest about 14 minutes, as you like. Lights out at 22:45.");
    }

    #[test]
    fn the_massage_is_named_with_its_minutes_and_three_answers() {
        let said = words_of(&reminder(RuleId::Evening, false, true), &Words::load("en"), 24);
        assert_eq!(said.title, "Feet · 14 min");
        assert_eq!(said.body, "Lights out at 22:45. Whenever you are ready.");
        let actions: Vec<_> = said.actions.iter().map(|(action, label)| (action.id(), label.as_str())).collect();
        assert_eq!(actions, [("start", "Start"), ("later", "In 15 min"), ("not-tonight", "Not tonight")]);
    }

    #[test]
    fn a_late_one_says_so_and_offers_later_only_while_there_is_time() {
        let said = words_of(&reminder(RuleId::Evening, true, false), &Words::load("en"), 12);
        assert_eq!(said.body, "It is 10:20 pm already. There may still be time before 10:45 pm.");
        assert_eq!(said.actions.len(), 2);
    }

    #[test]
    fn every_reminder_has_words() {
        let words = Words::load("en");
        for rule in RuleId::ALL {
            let said = words_of(&reminder(rule, false, true), &words, 24);
            assert!(!said.title.starts_with("notice-") && !said.body.starts_with("notice-"), "{said:?}");
        }
    }
}
