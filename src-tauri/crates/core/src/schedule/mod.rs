//! Bedtimes, getting-up times, and the reminders that follow from them.
//!
//! [`Schedule`] knows a person's week and turns an evening's date into instants. A [`Rule`] makes a [`Debt`] of an
//! evening: what is to be shown, from when, until when. [`plan`] compares the debts with what was really shown and says
//! what to do now; the agent asks it every half minute, so that suspend, clock steps and restarts need no special case.

mod coming;
mod debt;
#[cfg(test)]
mod golden_tests;
mod journey;
mod last_plan;
mod limit;
mod occurrence;
mod plan;
mod rule;
mod told;
mod week;

pub use coming::coming;
pub use debt::{Debt, debt};
pub use journey::bedtime_moves;
pub use last_plan::LastPlan;
pub use limit::repeats_left;
pub use occurrence::{Answer, Notice, NoticeKind, Occurrence, Run, State, StopReason, Why};
pub use plan::{Owed, Plan, Settling, Showing, plan};
pub use rule::{Rule, RuleId, Rules, Weekdays};
pub use told::{LATE_AFTER, Told, can_snooze, snoozed_until};
pub use week::{Evening, Exception, Schedule, Week};
