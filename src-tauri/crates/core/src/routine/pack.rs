//! The routines as data. `app` reads them from its content; the words are elsewhere.

/// A routine: an ordered list of steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Routine {
    /// `feet`, `head`, `face` …
    pub id: String,
    /// Whether two-sided steps are all done left before any right, or each left then right.
    pub side_order: SideOrder,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// When the other side has its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SideOrder {
    /// All steps left, then all right: one change for the whole routine (feet).
    Routine,
    /// Each step left, then right.
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
    /// The breath that goes with it.
    pub breath: Option<BreathCue>,
    /// May be left out when time is short.
    pub is_optional: bool,
    /// What safety must know: `near_eye`, `needs_ball` …
    pub flags: Vec<String>,
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
pub enum Dose {
    /// For so many seconds.
    Seconds(Amount),
    /// So many strokes, at the step's pace.
    Count(Amount),
    /// So many holds of `hold_s`, each followed by `rest_s` of letting go.
    Holds {
        /// How many.
        holds: Amount,
        /// Seconds of pressing.
        hold_s: f64,
        /// Seconds of letting go.
        rest_s: f64,
    },
}

/// A default with its bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// Used unless the person asks for more or less.
    pub default: f64,
    /// Never below.
    pub min: f64,
    /// Never above.
    pub max: f64,
}

/// One breath, drawn as a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreathCue {
    /// Seconds of breathing in.
    pub in_s: f64,
    /// Seconds of breathing out.
    pub out_s: f64,
}
