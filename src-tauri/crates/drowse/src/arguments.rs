//! What was typed after `drowse`.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use clap::{CommandFactory, Parser};

use crate::commands::Command;

/// Where help lists the flags every subcommand understands.
const EVERYWHERE: &str = "Everywhere";

/// A bedtime companion: routines, reminders and a sleep diary.
#[derive(Debug, Parser)]
#[command(name = "drowse", version)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    /// Alone, `drowse` opens the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Flags every subcommand understands, before or after it.
#[derive(Debug, Clone, clap::Args)]
pub struct Global {
    /// Where the diary lives
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "DIR", env = drowse_host::DATA_DIR_VARIABLE)]
    pub data_dir: Option<PathBuf>,
    /// Act as if the computer were in this zone
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "IANA", value_parser = parse_zone)]
    pub zone: Option<Tz>,
    /// Act as if it were this instant
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "RFC3339", value_parser = parse_instant)]
    pub now: Option<DateTime<Utc>>,
    /// Print one JSON document
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub json: bool,
}

/// Reads the arguments of this process.
pub fn parse() -> Result<Arguments, clap::Error> {
    Arguments::try_parse()
}

/// Describes the whole command line, for completions and the manual page.
pub fn description() -> clap::Command {
    Arguments::command()
}

fn parse_zone(name: &str) -> Result<Tz, String> {
    name.parse().map_err(|_| "not an IANA zone such as Europe/London".to_owned())
}

/// Reads an RFC 3339 instant.
pub fn parse_instant(text: &str) -> Result<DateTime<Utc>, String> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed.map(|at| at.to_utc()).map_err(|_| "not an instant such as 2025-01-14T22:30:00Z".to_owned())
}
