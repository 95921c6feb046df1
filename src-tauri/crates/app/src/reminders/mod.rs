//! Reminders: what is due, how it is shown, what was answered, and what became of each.

mod ahead;
mod answer;
mod coming;
mod evenings;
mod facts;
mod journey;
mod log;
mod mark;
mod missed;
mod notifier;
mod on_card;
mod rest;
mod switch;
mod tick;
mod view;

pub use answer::AnsweredFrom;
pub(crate) use answer::{card, is_snoozed, waiting};
pub use drowse_core::schedule::{NoticeKind, RuleId, StopReason, Why};
pub(crate) use evenings::changed;
pub(crate) use facts::{BELONGS_TO_EVENING, Facts, SetAside};
pub use mark::Mark;
pub(crate) use missed::missed_reminder;
pub use notifier::{Channel, NotShown, Notifier, Reminder, Shown};
pub use on_card::TEST_CARD;
pub use switch::Pause;
pub use tick::{AgentRun, Tick};
pub use view::*;

#[cfg(test)]
mod experiment_tests;
#[cfg(test)]
mod full_screen_tests;
#[cfg(test)]
mod pick_tests;
#[cfg(test)]
mod run_tests;
#[cfg(test)]
pub(crate) mod tests;
