//! The routines as data. `app` reads them from its content; the words are elsewhere.

use serde::{Deserialize, Serialize};

/// A routine: an ordered list of steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Routine {
    /// `feet`, `head`, `face` …
    pub id: String,
    /// Whether two-sided steps are all done left before any right, or each left then right.
    pub side_order: SideOrder,
    /// Bounds for all steps of one side together, in seconds: the source gives 5 to 10 minutes a foot. With them, steps
    /// done once keep their default.
    pub per_side_s: Option<Bounds>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// When the other side has its turn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SideOrder {
    /// All steps left, then all right: one change for the whole routine (feet).
    Routine,
    /// Each step left, then right.
    #[default]
    Step,
}

/// A step of a routine.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// `F3`.
    pub id: String,
    /// Whether it is done once, or on each side.
    pub sides: Sides,
    /// How much of it.
    pub dose: Dose,
    /// Strokes a minute; `None`: free.
    pub pace_per_min: Option<f64>,
    /// How hard.
    pub pressure: Pressure,
    /// The breath that goes with it. With holds, the out-breath lies on the hold.
    pub breath: Option<BreathCue>,
    /// May be left out when time is short.
    pub is_optional: bool,
    /// What safety must know: `near_eye`, `needs_ball` …
    pub flags: Vec<String>,
    /// The ways it can be done, the usual one first; empty: there is only one.
    pub ways: Vec<Way>,
    /// The way it is done: one of `ways`.
    pub way: Option<String>,
    /// The step that gets its time when the person leaves it out: the squeeze gets the time of the ball.
    pub gives_time_to: Option<String>,
    /// Why it is left out whatever the time: [`Step::BY_CHOICE`], or a reason of safety.
    pub omitted_because: Option<String>,
    /// Whether it is done lightly, whatever its words say.
    pub is_light: bool,
    /// Whether it is done with dry hands.
    pub is_dry: bool,
    /// The step whose place it takes.
    pub replaces: Option<String>,
}

/// A way to do a step: pressing or circling.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// `presses`, `circles` …
    pub id: String,
    /// Strokes a minute, where it has a pace of its own.
    pub pace_per_min: Option<f64>,
}

/// How hard a step is done. Nothing is ever done harder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pressure {
    /// The hands rest, or there is nothing for them to do.
    None,
    /// The skin moves, no more.
    Light,
    /// Light, and a little more where it feels good.
    LightToMedium,
    /// A good ache, through which one breathes on calmly.
    Medium,
}

/// Which sides a step is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Once, in the middle.
    Middle,
    /// Once, both sides together.
    Both,
    /// Left, then right.
    Each,
}

/// How much of a step is done on one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dose {
    /// In seconds, strokes or holds, as `measure` says.
    pub amount: Amount,
    /// What is counted.
    pub measure: Measure,
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// Seconds.
    Seconds,
    /// Strokes, each as long as the step's pace says.
    Strokes {
        /// Milliseconds of one: 60 000 divided by the pace.
        cycle_ms: u32,
    },
    /// Presses, each followed by letting go.
    Holds {
        /// Milliseconds of pressing.
        hold_ms: u32,
        /// Milliseconds of letting go.
        rest_ms: u32,
    },
}

/// A default with its bounds, and what the short and long presets want instead of the usual share of the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Used unless the person asks for more or less.
    pub default: u32,
    /// Never below, unless the step is left out.
    pub min: u32,
    /// Never above.
    pub max: u32,
    /// For the short preset; `None`: two thirds of the default.
    pub short: Option<u32>,
    /// For the long preset; `None`: one and a half times the default.
    pub long: Option<u32>,
}

/// The least and the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Never below.
    pub min: u32,
    /// Never above.
    pub max: u32,
}

/// One breath, drawn as a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreathCue {
    /// Seconds of breathing in.
    pub in_s: f64,
    /// Seconds of breathing out.
    pub out_s: f64,
}

impl Step {
    /// Why a step is left out that the person does not want.
    pub const BY_CHOICE: &str = "choice";

    /// Returns how long `amount` of this step takes on one side. Milliseconds.
    #[must_use]
    pub fn duration_ms(&self, amount: u32) -> u32 {
        amount * self.dose.measure.unit_ms()
    }

    /// Returns how long `amount` of this step takes in the routine: both sides, if it is done on both. Milliseconds.
    #[must_use]
    pub fn duration_in_routine_ms(&self, amount: u32) -> u32 {
        self.duration_ms(amount) * u32::from(self.turns())
    }

    /// Returns how often it is done: 2 for a step with two sides, else 1.
    #[must_use]
    pub fn turns(&self) -> u8 {
        if self.sides == Sides::Each { 2 } else { 1 }
    }
}

impl Measure {
    /// Returns strokes at a pace, given a minute.
    #[must_use]
    pub fn strokes_at(pace_per_min: f64) -> Self {
        Self::Strokes { cycle_ms: (60_000.0 / pace_per_min).round() as u32 }
    }

    /// Returns how long one of it takes, in milliseconds.
    #[must_use]
    pub fn unit_ms(self) -> u32 {
        match self {
            Self::Seconds => 1000,
            Self::Strokes { cycle_ms } => cycle_ms,
            Self::Holds { hold_ms, rest_ms } => hold_ms + rest_ms,
        }
    }

    /// Returns how many make whole seconds: 5 strokes of 1.2 s. Steps shrink and grow by so many, so that lengths add up.
    #[must_use]
    pub fn grain(self) -> u32 {
        1000 / greatest_common_divisor(self.unit_ms(), 1000)
    }
}

fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
