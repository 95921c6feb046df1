//! The tables of reminders: rules, single evenings, occurrences with their notices, runs of the agent.

mod exception;
mod rule;
