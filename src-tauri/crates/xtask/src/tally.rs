//! Counting what passed, whichever runner said it.

/// Passed and failed so far, and which steps failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u32,
    failed: u32,
    broken: Vec<String>,
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

    /// Returns how many failed so far.
    pub fn failed(&self) -> u32 {
        self.failed
    }

    /// Returns the closing lines.
    pub fn closing(&self) -> String {
        let broken: String = self.broken.iter().map(|step| format!("failed: {step}\n")).collect();
        format!("{broken}{} passed, {} failed", self.passed, self.failed)
    }
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
        assert_eq!(tally.closing(), "42 passed, 2 failed");
    }

    #[test]
    fn a_runner_that_dies_without_a_count_is_a_failure() {
        let mut tally = Tally::default();
        tally.ended("vitest", false, 0);
        assert_eq!(tally.closing(), "failed: vitest\n0 passed, 1 failed");
    }
}
