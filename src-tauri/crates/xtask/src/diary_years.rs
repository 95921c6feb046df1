//! How the command line fares with diaries of many years: ratios within one run.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::shell::{Done, finish, root};

/// Days from 1970 to the first morning of the made-up diary, 2 January 1976.
const FIRST_DAY: i64 = 2192;
const DAYS_A_YEAR: i64 = 365;
/// The fastest of so many runs counts: other work on the machine only slows.
const RUNS: usize = 3;

/// Measures importing ten years and looking at trends over fifty, against one year, ten years and an empty start.
///
/// # Errors
/// When a file cannot be written or the program fails.
pub fn measure(program: &Path) -> Done {
    let folder = root().join("target/bench-diary");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let bench = Bench { program: program.to_owned(), folder };
    let empty = bench.fastest(&["nights"], "empty")?;
    let (one, ten) = (bench.import(1)?, bench.import(10)?);
    bench.import(50)?;
    let trends_ten = bench.fastest(&["trends"], "10-years")?;
    let trends_fifty = bench.fastest(&["trends"], "50-years")?;
    report("import 10 years, in empty starts", ten, empty);
    report("import 10 years, in imports of 1 year", ten, one);
    report("trends over 50 years, in empty starts", trends_fifty, empty);
    report("trends over 50 years, in trends over 10", trends_fifty, trends_ten);
    Ok(fs::remove_dir_all(&bench.folder)?)
}

struct Bench {
    program: PathBuf,
    folder: PathBuf,
}

impl Bench {
    /// Times an import into an empty diary.
    fn import(&self, years: i64) -> Done<Duration> {
        let name = format!("{years}-years");
        let file = self.folder.join(format!("{name}.csv"));
        fs::write(&file, diary(years))?;
        let mut fastest = Duration::MAX;
        for _ in 0..RUNS {
            let diary = self.folder.join(&name);
            if diary.exists() {
                fs::remove_dir_all(&diary)?;
            }
            let file = file.to_string_lossy();
            fastest = fastest.min(self.run(&["import", &file], &name)?);
        }
        Ok(fastest)
    }

    fn fastest(&self, arguments: &[&str], diary: &str) -> Done<Duration> {
        let mut fastest = Duration::MAX;
        for _ in 0..RUNS {
            fastest = fastest.min(self.run(arguments, diary)?);
        }
        Ok(fastest)
    }

    fn run(&self, arguments: &[&str], diary: &str) -> Done<Duration> {
        let mut command = Command::new(&self.program);
        command.arg("--data-dir").arg(self.folder.join(diary)).arg("--json").args(arguments).stdout(Stdio::null());
        let begun = Instant::now();
        finish(&mut command)?;
        Ok(begun.elapsed())
    }
}

fn report(what: &str, measured: Duration, against: Duration) {
    println!("{what:<42} {:>8.1}", measured.as_secs_f64() / against.as_secs_f64());
}

/// Writes a diary with a night for every date, none quite like the next, in the app's own CSV.
fn diary(years: i64) -> String {
    let mut text = "diary_date,zone,into_bed,try_to_sleep,sol_min,awakenings,waso_min,final_awakening,out_of_bed,quality_1_5,tags\n".to_owned();
    for day in FIRST_DAY..FIRST_DAY + years * DAYS_A_YEAR {
        let (evening, morning) = (date(day - 1), date(day));
        let (minute, latency, awake, quality) = (day * 7 % 50, day % 37, day * 5 % 41, day % 5 + 1);
        writeln!(
            text,
            "{morning},Europe/London,{evening}T22:{minute:02}Z,{evening}T23:{minute:02}Z,{latency},{},{awake},{morning}T07:{minute:02}Z,{morning}T07:58Z,{quality},late coffee",
            awake / 9,
        )
        .expect("writing to a string cannot fail");
    }
    text
}

/// Returns the calendar date of a day counted from 1970. Source: Howard Hinnant, chrono-Compatible Low-Level Date
/// Algorithms, `civil_from_days`.
pub fn date(day: i64) -> String {
    let day = day + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{:02}", of_year - (153 * shifted_month + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(FIRST_DAY), "1976-01-02");
        assert_eq!(date(FIRST_DAY + 58), "1976-02-29");
        assert_eq!(date(FIRST_DAY + 59), "1976-03-01");
    }

    #[test]
    fn a_year_has_a_night_for_every_date() {
        assert_eq!(diary(1).lines().count(), 366);
    }
}
