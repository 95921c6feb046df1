//! Counting what passed, whichever runner said it, and how long it took.

use std::time::Duration;

/// Passed and failed so far, which steps failed, and how long each took.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u32,
    failed: u32,
    broken: Vec<String>,
    took: Vec<(String, Duration)>,
}

impl Tally {
    /// Counts what a line of a test runner says: cargo's `test result:`, or Vitest's and our own scripts' `Tests`.
    pub fn hear(&mut self, line: &str) {
        let line = line.trim();
        let Some(counts) = line.strip_prefix("test result:").or_else(|| line.strip_prefix("Tests ")) else { return };
        self.passed += count(counts, "passed");
        self.failed += count(counts, "failed");
    }

    /// Counts a step that is one check: it holds or it does not.
    pub fn check(&mut self, step: &str, holds: bool) {
        if holds {
            self.passed += 1;
        } else {
            self.failed += 1;
            self.broken.push(step.to_owned());
        }
    }

    /// Notes a runner that ended badly, even if it counted no failure.
    pub fn ended(&mut self, step: &str, well: bool, failed_before: u32) {
        if !well {
            self.failed = self.failed.max(failed_before + 1);
            self.broken.push(step.to_owned());
        }
    }

    /// Notes how long a step took.
    pub fn took(&mut self, step: &str, time: Duration) {
        self.took.push((step.to_owned(), time));
    }

    /// Adds what was counted beside it.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.broken.extend(other.broken);
        self.took.extend(other.took);
    }

    /// Returns how many failed so far.
    pub fn failed(&self) -> u32 {
        self.failed
    }

    /// Returns the closing lines: the seconds of every step, some of which ran beside others, and of all; what failed, and
    /// the counts.
    pub fn closing(&self, all: Duration) -> String {
        let steps = self.took.iter().map(|(step, time)| seconds(step, *time));
        let times: String = steps.chain((!self.took.is_empty()).then(|| seconds("all", all))).collect();
        let broken: String = self.broken.iter().map(|step| format!("failed: {step}\n")).collect();
        format!("{times}{broken}{} passed, {} failed", self.passed, self.failed)
    }
}

/// Writes a line of the table of times.
fn seconds(step: &str, time: Duration) -> String {
    format!("{:>6.0} s  {step}\n", time.as_secs_f64())
}

/// Finds the number that stands before `word`.
fn count(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text.split([' ', ';', '|', '(', ')']).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|found| *found == word);
    at.and_then(|at| words.get(at.checked_sub(1)?)).and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_cargo_and_vitest_alike() {
        let mut tally = Tally::default();
        tally.hear("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.4s");
        tally.hear("      Tests  2 failed | 30 passed (32)");
        tally.hear("Test Files  1 failed | 4 passed (5)");
        assert_eq!(tally.closing(Duration::ZERO), "42 passed, 2 failed");
    }

    #[test]
    fn a_runner_that_dies_without_a_count_is_a_failure() {
        let mut tally = Tally::default();
        tally.ended("vitest", false, 0);
        assert_eq!(tally.closing(Duration::ZERO), "failed: vitest\n0 passed, 1 failed");
    }

    #[test]
    fn the_times_of_the_steps_stand_before_what_failed() {
        let mut tally = Tally::default();
        tally.took("clippy", Duration::from_millis(118_600));
        let mut beside = Tally::default();
        beside.took("interface", Duration::from_secs(9));
        beside.check("interface", false);
        tally.add(beside);
        let lines =
            ["   119 s  clippy", "     9 s  interface", "   120 s  all", "failed: interface", "0 passed, 1 failed"];
        assert_eq!(tally.closing(Duration::from_secs(120)), lines.join("\n"));
    }
}
