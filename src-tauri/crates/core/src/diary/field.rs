//! The fields of a night, by the names people and programs meet them under.

use std::fmt;

/// A field of a night, to say what a refusal or a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the fields are those of Night")]
pub enum NightField {
    Zone,
    DiaryDate,
    Slept,
    GotIntoBed,
    TriedToSleep,
    SleepOnsetLatency,
    Awakenings,
    WakeAfterSleepOnset,
    AwakeUnsplit,
    MarkedAwakenings,
    FinalAwakening,
    TriedToSleepAfterFinalAwakening,
    GotOutOfBed,
    PlannedWake,
    Quality,
    Rested,
    TensionBefore,
    SleepinessBefore,
    Naps,
}

impl NightField {
    /// Returns the key it has in JSON and in the words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::DiaryDate => "diary_date",
            Self::Slept => "slept",
            Self::GotIntoBed => "got_into_bed_at",
            Self::TriedToSleep => "tried_to_sleep_at",
            Self::SleepOnsetLatency => "sleep_onset_latency_min",
            Self::Awakenings => "awakenings",
            Self::WakeAfterSleepOnset => "wake_after_sleep_onset_min",
            Self::AwakeUnsplit => "awake_unsplit_min",
            Self::MarkedAwakenings => "marked_awakenings",
            Self::FinalAwakening => "final_awakening_at",
            Self::TriedToSleepAfterFinalAwakening => "tried_to_sleep_after_final_awakening_min",
            Self::GotOutOfBed => "got_out_of_bed_at",
            Self::PlannedWake => "planned_wake_at",
            Self::Quality => "quality",
            Self::Rested => "rested",
            Self::TensionBefore => "tension_before",
            Self::SleepinessBefore => "sleepiness_before",
            Self::Naps => "naps",
        }
    }
}

impl fmt::Display for NightField {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
