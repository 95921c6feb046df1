//! The tables of reminders: rules, single evenings, occurrences with their notices, runs of the agent.

mod agent_run;
mod done;
mod exception;
mod notice;
mod occurrence;
mod rule;

pub use agent_run::PlannedIn;
pub use done::MassageSpan;
pub(crate) use exception::StoredException;
pub use notice::Claim;

#[cfg(test)]
mod tests;
