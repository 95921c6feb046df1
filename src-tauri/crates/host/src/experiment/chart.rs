//! The nights of an experiment, drawn pair by pair: what each came to, what was dealt, what was not done as dealt. Black on
//! white, told apart by shape.

use std::fmt::Write as _;

use drowse_app::experiments::{ExperimentOnPaper, NightOfExperiment};

use crate::paper::{Pen, hours, whole};

/// All lengths are tenths of a millimetre on A4.
const WIDTH: f64 = 1860.0;
const LEFT: f64 = 250.0;
const RIGHT: f64 = 1850.0;
const TOP: f64 = 44.0;
const PLOT: f64 = 340.0;
/// From the plot to the first row below it, and from row to row.
const ROW: f64 = 42.0;
/// Half of what lies between the two nights of a pair, in parts of a pair.
const APART: f64 = 0.2;
/// Steps of an axis, in units of the outcome.
const STEPS: [f64; 8] = [1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0];
/// Most steps on an axis.
const MOST_STEPS: f64 = 6.0;

/// The rows of signs below the plot, as keys of words `paper-row-<name>`, and which nights stand in them.
type SignRow = (&'static str, fn(&NightOfExperiment) -> bool, fn(f64, f64) -> String);
const ROWS: [SignRow; 3] = [
    ("missing", |night| !night.is_recorded, dash),
    ("refused", |night| night.refusal.is_some(), cross),
    ("otherwise", |night| night.is_recorded && night.done.as_ref() != Some(&night.arm), unequal),
];

/// Draws all nights.
pub(super) fn chart(paper: &ExperimentOnPaper, pen: &Pen<'_>) -> String {
    let nights = &paper.experiment.nights;
    let planned = usize::from(paper.experiment.summary.blocks);
    let pairs = nights.last().map_or(planned, |last| usize::from(last.block).max(planned));
    let across = (RIGHT - LEFT) / pairs as f64;
    let x = |night: &NightOfExperiment| {
        let side = if night.place == 1 { -APART } else { APART };
        LEFT + across * (f64::from(night.block) - 0.5 + side)
    };
    let outcome = &paper.experiment.summary.outcome;
    let axis = Axis::of(outcome, &paper.outcomes);
    let mut drawing = axis.drawn();
    let measured = pen.say(&format!("paper-axis-{outcome}"));
    let _ = write!(drawing, "<text class=\"sheet-small\" x=\"0\" y=\"22\">{measured}</text>");
    let noted = nights.iter().zip(&paper.outcomes).filter_map(|(night, outcome)| Some((night, axis.y((*outcome)?))));
    let noted: Vec<_> = noted.collect();
    for pair in noted.chunk_by(|(one, _), (other, _)| one.block == other.block) {
        if let [(one, from), (other, to)] = pair {
            // Writing to a string cannot fail.
            let line = format!("M{:.0} {from:.0}L{:.0} {to:.0}", x(one), x(other));
            let _ = write!(drawing, "<path class=\"sheet-tick\" d=\"{line}\"/>");
        }
        pair.iter().for_each(|(night, y)| drawing.push_str(&sign(&night.arm, x(night), *y)));
    }
    let mut y = TOP + PLOT + ROW;
    drawing.push_str(&label("pair", y, pen));
    for pair in 1..=pairs {
        let (x, y) = (LEFT + across * (pair as f64 - 0.5), y + 8.0);
        let at = format!("x=\"{x:.0}\" y=\"{y:.0}\"");
        let _ = write!(drawing, "<text class=\"sheet-small\" {at} text-anchor=\"middle\">{pair}</text>");
    }
    if pairs > planned {
        drawing.push_str(&dealt_again(LEFT + across * planned as f64, pen));
    }
    y += ROW;
    drawing.push_str(&label("dealt", y, pen));
    for night in nights {
        drawing.push_str(&sign(&night.arm, x(night), y));
    }
    for (name, stands, draw) in ROWS {
        let standing: Vec<f64> = nights.iter().filter(|night| stands(night)).map(x).collect();
        if standing.is_empty() {
            continue;
        }
        y += ROW;
        drawing.push_str(&label(name, y, pen));
        standing.into_iter().for_each(|x| drawing.push_str(&draw(x, y)));
    }
    let counts = [("pairs", pairs.into()), ("complete", paper.experiment.summary.blocks_complete.into())];
    let (said, height) = (pen.say_with("paper-chart", counts), y + ROW / 2.0);
    let frame = format!("viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{said}\"");
    format!("<svg class=\"sheet-chart\" {frame}>{drawing}</svg>")
}

/// Draws the sign of an arm as it stands in the chart, for the legend.
pub(super) fn sample(arm: &str) -> String {
    format!("<svg class=\"sheet-sample\" viewBox=\"0 0 30 30\" aria-hidden=\"true\">{}</svg>", sign(arm, 15.0, 15.0))
}

/// A full circle is A, an empty square B.
fn sign(arm: &str, x: f64, y: f64) -> String {
    if arm == "a" {
        format!("<circle class=\"sheet-ink\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"11.5\"/>")
    } else {
        format!("<rect class=\"sheet-bed\" x=\"{:.0}\" y=\"{:.0}\" width=\"20\" height=\"20\"/>", x - 10.0, y - 10.0)
    }
}

fn dash(x: f64, y: f64) -> String {
    format!("<path class=\"sheet-tick\" d=\"M{:.0} {y:.0}h20\"/>", x - 10.0)
}

fn cross(x: f64, y: f64) -> String {
    format!("<path class=\"sheet-tick\" d=\"M{:.0} {:.0}l18 18m0 -18l-18 18\"/>", x - 9.0, y - 9.0)
}

fn unequal(x: f64, y: f64) -> String {
    format!("<path class=\"sheet-tick\" d=\"M{:.0} {:.0}h20m-20 8h20m-15 7l10 -22\"/>", x - 10.0, y - 4.0)
}

fn label(name: &str, y: f64, pen: &Pen<'_>) -> String {
    format!("<text class=\"sheet-date\" x=\"0\" y=\"{:.0}\">{}</text>", y + 9.0, pen.say(&format!("paper-row-{name}")))
}

/// Parts the pairs that were dealt again from the planned ones.
fn dealt_again(x: f64, pen: &Pen<'_>) -> String {
    let (bottom, said) = (TOP + PLOT, pen.say("paper-dealt-again"));
    format!(
        "<path class=\"sheet-parting\" d=\"M{x:.0} {TOP}V{bottom}\"/>\
         <text class=\"sheet-small\" x=\"{x:.0}\" y=\"28\">{said}</text>"
    )
}

/// The axis of an outcome.
struct Axis {
    low: f64,
    high: f64,
    step: f64,
    is_hours: bool,
}

impl Axis {
    /// Holds all nights: from 0 for minutes awake, from 1 to 5 for how it felt, else from about the least.
    fn of(outcome: &str, outcomes: &[Option<f64>]) -> Self {
        let is_hours = outcome == "tst";
        if outcome == "quality" {
            return Self { low: 1.0, high: 5.0, step: 1.0, is_hours };
        }
        let noted = || outcomes.iter().flatten().copied();
        let least = if matches!(outcome, "sol" | "waso") { 0.0 } else { noted().reduce(f64::min).unwrap_or_default() };
        let most = noted().reduce(f64::max).unwrap_or_default();
        let fits = |step: &f64| (most - least) / step <= MOST_STEPS && (!is_hours || *step >= 30.0);
        let step = STEPS.into_iter().find(fits).unwrap_or((most - least) / MOST_STEPS).max(1.0);
        let low = (least / step).floor() * step;
        Self { low, high: ((most / step).ceil() * step).max(low + step), step, is_hours }
    }

    fn y(&self, value: f64) -> f64 {
        TOP + PLOT * (self.high - value) / (self.high - self.low)
    }

    fn drawn(&self) -> String {
        let steps = ((self.high - self.low) / self.step).round() as u32;
        let mut drawing = String::new();
        for step in 0..=steps {
            let value = self.low + f64::from(step) * self.step;
            let (y, said) = (self.y(value), if self.is_hours { hours(value) } else { whole(value) });
            let at = format!("x=\"{:.0}\" y=\"{:.0}\"", LEFT - 12.0, y + 8.0);
            let _ = write!(
                drawing,
                "<path class=\"sheet-hour\" d=\"M{LEFT} {y:.0}H{RIGHT}\"/>\
                 <text class=\"sheet-small\" {at} text-anchor=\"end\">{said}</text>"
            );
        }
        drawing
    }
}
