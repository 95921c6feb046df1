//! What one case is: a person's week and rules, a place, and what happens in some nights.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{Answer, Exception, RuleId, Rules, Schedule, StopReason, Weekdays, Why};

/// Some nights of one person.
#[derive(Debug, Clone)]
pub struct Case {
    /// Where the computer is.
    pub zone: Tz,
    /// When the first agent starts, on a clock that is right.
    pub begins_at: DateTime<Utc>,
    /// The person's week.
    pub schedule: Schedule,
    /// The person's rules.
    pub rules: Rules,
    /// What happens, one after the other.
    pub happenings: Vec<(When, Happening)>,
}

/// When something happens, after what happened before.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// After so many seconds.
    After(u32),
    /// So many seconds before or after the agent wakes next.
    AroundWake(i16),
}

/// Something that happens.
#[derive(Debug, Clone)]
pub enum Happening {
    /// The computer sleeps for so many seconds.
    Suspend(u32),
    /// The agent ends, and starts again after so many seconds.
    End(Ending, u32),
    /// A second agent runs beside the first, for so many seconds.
    Second(Ending, u32),
    /// The clock is set, forward or back by so many seconds.
    SetClock(i64),
    /// The computer is in another place.
    Travel(Tz),
    /// The notification server is like this from now on.
    Server(Server),
    /// Something fills the screen from now on, or nothing does.
    FullScreen(bool),
    /// Something goes wrong with the next notice.
    Trouble(Trouble),
    /// Nothing can be written from now on, or it can again.
    DiskFull(bool),
    /// The person answers one of the reminders that wait.
    Answer(Answer, u8),
    /// The person answers the next notice that comes, after so many seconds.
    AnswerNext(Answer, u16),
    /// The person has a massage.
    Massage,
    /// The person logs the last night.
    Log,
    /// The person changes how it is set.
    Change(Change),
    /// Every turn of the agent is made for so many minutes, also those at which nothing should happen.
    Walk(u16),
}

/// How an agent ends.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    /// Killed: it leaves no word.
    Kill,
    /// Asked to.
    Asked(StopReason),
}

/// How the notification server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// It shows what it is told.
    Well,
    /// It certainly does not.
    Fails(Why),
    /// It never answers, and shows it or does not.
    Silent {
        /// Whether it shows it.
        shows: bool,
    },
}

/// What goes wrong with a notice.
#[derive(Debug, Clone, Copy)]
pub enum Trouble {
    /// The agent dies before it shows what it has claimed, and starts again after so many seconds.
    DieBeforeShowing(u32),
    /// It dies after showing and before confirming.
    DieBeforeConfirming(u32),
    /// The computer sleeps for so many seconds after the claim.
    SleepBeforeShowing(u32),
    /// The confirmation cannot be written.
    CannotConfirm,
}

/// A change of how it is set. `evening`: so many after this one; `weekday`: from Monday on.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Change {
    Bedtime { weekday: Option<u8>, time: NaiveTime },
    Wake { weekday: Option<u8>, time: NaiveTime },
    Rollover(NaiveTime),
    Evening { evening: u8, exception: Exception },
    AsUsual { evening: u8 },
    Pause { evenings: Option<u8> },
    Enabled(RuleId, bool),
    Weekdays(RuleId, Weekdays),
    Lead(RuleId, u16),
    Delay(u16),
    DoneByBedtime(bool),
    SecondNotice(RuleId, bool),
    Snooze(u16),
    Planned(u16),
}
