//! `drowse reminders`.

use chrono::{DateTime, Utc};
use drowse_app::reminders::{Channel, ComingReminder, NotShown, OccurrenceView, Why};
use drowse_host::Words;
use drowse_host::start_other::show_test_card;
use serde::Serialize;

use crate::agent::show_test_notice;
use crate::arguments::parse_instant;
use crate::desktop;
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

mod evenings;

use evenings::Evening;

/// List reminders, see what became of them, try one
#[derive(Debug, clap::Args)]
pub struct Reminders {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the coming ones
    Next {
        /// How many
        #[arg(long, value_name = "N", default_value_t = 7)]
        count: usize,
        /// From this instant on instead of now
        #[arg(long, value_name = "RFC3339", value_parser = parse_instant)]
        from: Option<DateTime<Utc>>,
    },
    /// Make single evenings different, or as usual again
    Evening(Evening),
    /// List the coming evenings that are different
    Evenings,
    /// Show what became of those of the last nights
    Log {
        /// How many nights
        #[arg(long, value_name = "N", default_value_t = 14)]
        days: u32,
    },
    /// Show one now, the way a real one comes
    Test,
}

#[derive(Serialize)]
struct Next {
    reminders: Vec<ComingReminder>,
}

#[derive(Serialize)]
struct Log {
    occurrences: Vec<OccurrenceView>,
}

#[derive(Serialize)]
struct Tested {
    shown: bool,
    channel: &'static str,
    server: Option<String>,
}

impl Reminders {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        match self.what {
            What::Next { count, from } => {
                let next = Next { reminders: invocation.app()?.coming_reminders(from, count)? };
                invocation.show(&next, |next, words| readable_next(&next.reminders, words))
            }
            What::Evening(ref evening) => evening.run(invocation),
            What::Evenings => evenings::list(invocation),
            What::Log { days } => {
                let log = Log { occurrences: invocation.app()?.reminder_log(days)? };
                invocation.show(&log, |log, words| readable_log(&log.occurrences, words))
            }
            What::Test => {
                let channel = try_the_way(invocation)?;
                let tested =
                    Tested { shown: true, channel: channel.name(), server: desktop::notification_server().ok() };
                invocation.show(&tested, |tested, words| words.say(&format!("reminders-test-{}", tested.channel)))
            }
        }
    }
}

/// Shows a notification, or a card where the desktop has none, as the agent does.
fn try_the_way(invocation: &Invocation) -> Result<Channel, Failure> {
    match show_test_notice(invocation.words()) {
        Ok(_) => Ok(Channel::Notification),
        Err(NotShown::Failed(_)) if drowse_host::has_display() && show_test_card(&invocation.data_dir()?) => {
            Ok(Channel::Corner)
        }
        Err(refusal) => Err(why_not(refusal)),
    }
}

fn why_not(refusal: NotShown) -> Failure {
    match refusal {
        NotShown::Failed(Why::NoBus) => Failure::new("notice_no_bus"),
        NotShown::Failed(Why::NoServer) => Failure::new("notice_no_server"),
        NotShown::Failed(_) => Failure::new("notice_refused"),
        NotShown::Unknown => Failure::new("notice_no_answer"),
    }
}

fn readable_next(reminders: &[ComingReminder], words: &Words) -> String {
    if reminders.is_empty() {
        return words.say("reminders-none");
    }
    let header = ["when", "rule", "night", "zone"].map(|column| words.say(&format!("reminders-column-{column}")));
    let row = |one: &ComingReminder| {
        [one.local.replace('T', " "), rule(&one.rule, words), one.diary_date.clone(), one.zone.clone()]
    };
    table(header, &reminders.iter().map(row).collect::<Vec<_>>())
}

fn readable_log(occurrences: &[OccurrenceView], words: &Words) -> String {
    if occurrences.is_empty() {
        return words.say("reminders-log-empty");
    }
    let header = ["night", "rule", "due", "state", "why", "answer"]
        .map(|column| words.say(&format!("reminders-column-{column}")));
    let row = |one: &OccurrenceView| {
        let or_blank = |text: &Option<String>| text.clone().unwrap_or_default();
        let state = words.say(&format!("reminders-state-{}", one.state));
        let due = one.due_at.clone();
        [one.diary_date.clone(), rule(&one.rule, words), due, state, or_blank(&one.why), or_blank(&one.answer)]
    };
    table(header, &occurrences.iter().map(row).collect::<Vec<_>>())
}

fn rule(name: &str, words: &Words) -> String {
    words.say(&format!("reminders-rule-{}", name.replace('_', "-")))
}
