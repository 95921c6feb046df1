//! What to choose tonight, by how likely it is the better choice (Thompson sampling).
//!
//! Who chooses so sees more of what works, and plain means of the nights are then biased: keep the chance each night was
//! chosen with.

use std::f64::consts::PI;

use crate::trends::mean;

/// The least and the largest chance of a choice: neither side is ever given up.
pub const CHANCES: (f64, f64) = (0.1, 0.9);

/// Keeps the chances of several choices within [`CHANCES`], and their sum at 1: what is below the least is raised to it,
/// and the others share the rest as they stand to each other. Of more than ten choices all have the same chance; a single
/// one is certain.
#[must_use]
pub fn clip_chances(chances: &[f64]) -> Vec<f64> {
    let least = CHANCES.0.min(1.0 / chances.len() as f64);
    let mut is_raised = vec![false; chances.len()];
    loop {
        let raised = is_raised.iter().filter(|is_raised| **is_raised).count();
        let others = chances.iter().zip(&is_raised).filter(|(_, is_raised)| !**is_raised);
        let total: f64 = others.map(|(chance, _)| chance).sum();
        let left = 1.0 - least * raised as f64;
        let clip = |(chance, is_raised): (&f64, &bool)| if *is_raised { least } else { chance / total * left };
        let clipped: Vec<f64> = chances.iter().zip(&is_raised).map(clip).collect();
        let below = clipped.iter().zip(&mut is_raised).filter(|(chance, is_raised)| **chance < least && !**is_raised);
        if below.map(|(_, is_raised)| *is_raised = true).count() == 0 {
            return clipped;
        }
    }
}

/// Returns how likely each mean is the highest of all, 0 to 1.
///
/// Each mean has a t distribution. At t = √ν tan θ its density is cos^(ν − 1) θ, which ends, and is summed.
#[must_use]
pub fn chances_of_highest(known: &[KnownMean]) -> Vec<f64> {
    let chance = |index: usize| {
        let (this, degrees) = (known[index], known[index].degrees());
        let (mut highest, mut all) = (0.0, 0.0);
        for strip in 0..STRIPS {
            let angle = PI * ((f64::from(strip) + 0.5) / f64::from(STRIPS) - 0.5);
            let weight = angle.cos().powi(degrees - 1);
            let mean = this.mean + this.scale() * f64::from(degrees).sqrt() * angle.tan();
            let others = known.iter().enumerate().filter(|(other, _)| *other != index);
            let below = others.map(|(_, other)| share_below((mean - other.mean) / other.scale(), other.degrees()));
            highest += weight * below.product::<f64>();
            all += weight;
        }
        highest / all
    };
    (0..known.len()).map(chance).collect()
}

/// Good and bad nights, before which every share of good ones was as likely as another: Beta(1, 1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GoodNights {
    /// Good nights.
    pub good: u32,
    /// Other nights.
    pub bad: u32,
}

impl GoodNights {
    /// Returns how likely the share of good nights is higher here than there, 0 to 1.
    ///
    /// Source: the sum over Beta functions of Cook 2005, Exact calculation of beta inequalities, UT MD Anderson
    /// Biostatistics, for whole parameters.
    #[must_use]
    pub fn chance_above(self, other: Self) -> f64 {
        let others_good = f64::from(other.good) + 1.0;
        let others_bad = f64::from(other.bad) + 1.0;
        let others = others_good + others_bad;
        // Logarithms, for among thousands of nights the terms are smaller than a float can be.
        let bad_nights = (0..=self.bad).map(f64::from);
        let mut term: f64 = bad_nights.map(|bad| ((others_bad + bad) / (others + bad)).ln()).sum();
        let mut chance = 0.0;
        let bad = f64::from(self.bad) + 1.0;
        for good in (0..=self.good).map(f64::from) {
            chance += term.exp();
            term += ((bad + good) / (good + 1.0) * (others_good + good) / (others + bad + good)).ln();
        }
        chance
    }
}

/// What is known of the mean and the spread of a value (Normal-Gamma).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownMean {
    /// The likeliest mean.
    pub mean: f64,
    /// How many nights that knowledge of the mean is worth; above 0.
    pub kappa: f64,
    /// Half of the degrees of freedom of the spread; a whole number of halves, above 0.
    pub alpha: f64,
    /// Half of the sum of squares about the mean; above 0.
    pub beta: f64,
}

/// Into how many strips an integral is cut.
const STRIPS: u32 = 2000;

impl KnownMean {
    /// Returns what is known after some nights more.
    ///
    /// Source: DeGroot 1970, Optimal Statistical Decisions, 9.6.
    #[must_use]
    pub fn after(self, values: &[f64]) -> Self {
        let Some(mean) = mean(values) else { return self };
        let count = values.len() as f64;
        let kappa = self.kappa + count;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let surprise = self.kappa * count * (mean - self.mean).powi(2) / kappa;
        Self {
            mean: (self.kappa * self.mean + count * mean) / kappa,
            kappa,
            alpha: self.alpha + count / 2.0,
            beta: self.beta + (squares + surprise) / 2.0,
        }
    }

    fn degrees(self) -> i32 {
        (2.0 * self.alpha).round() as i32
    }

    fn scale(self) -> f64 {
        (self.beta / (self.alpha * self.kappa)).sqrt()
    }
}

/// Returns the share of a t distribution that lies below `t`.
///
/// Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
fn share_below(t: f64, degrees: i32) -> f64 {
    let angle = (t / f64::from(degrees).sqrt()).atan();
    let (sine, cosine) = angle.sin_cos();
    let is_odd = degrees % 2 == 1;
    let mut term = if is_odd { cosine } else { 1.0 };
    let mut sum = 0.0;
    let mut power = if is_odd { 1 } else { 0 };
    while power <= degrees - 2 {
        sum += term;
        term *= cosine * cosine * f64::from(power + 1) / f64::from(power + 2);
        power += 2;
    }
    let inside = if is_odd { (angle + sine * sum) * 2.0 / PI } else { sine * sum };
    0.5 + inside / 2.0
}
