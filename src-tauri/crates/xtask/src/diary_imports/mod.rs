//! What a diary of fifty years costs at the command line, beside Python's csv and sqlite3 reading the same file.

mod apple_health;
mod child;
mod made_up;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::diary_years::date;
use crate::shell::{Done, Failure, answer, root};
use child::{median, time, watch};

/// Days from 1970 to the last morning of the made-up diary, 31 December 2025.
const LAST_DAY: i64 = 20_453;
const DAYS_A_YEAR: i64 = 365;
/// An import takes at most so much memory, whatever the size of the file.
const BUDGET_BYTES: u64 = 40_000_000;
/// An import is to be so many times as fast as Python's. It is an aim and no budget: most of the time of both goes into
/// SQLite, which is the same code for both.
const AIM_TIMES: f64 = 20.0;
/// What the disk must have room for beside the export of Apple Health: the other files and the diaries.
const ROOM: u64 = 500_000_000;
const PYTHON: &str = "python3";

/// How much is measured.
pub struct Sizes {
    years: [i64; 2],
    apple_bytes: u64,
    runs: usize,
    /// Small files tell of the start of a program and little else: the budgets are not for them.
    is_judged: bool,
}

/// What the figures are about.
pub const FULL: Sizes = Sizes { years: [10, 50], apple_bytes: 1_000_000_000, runs: 5, is_judged: true };
/// To try the measurement itself.
pub const SMALL: Sizes = Sizes { years: [1, 2], apple_bytes: 10_000_000, runs: 3, is_judged: false };

/// Opens, saves, imports and exports diaries of many years; says speed, memory and what Python takes.
///
/// # Errors
/// When the disk is too full, a program fails, or a budget is missed.
pub fn measure(program: &Path, sizes: &Sizes) -> Done {
    let folder = root().join("target/bench-diary-imports");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut bench = Bench { program: program.to_owned(), folder, sizes, python: python()?, missed: Vec::new() };
    // A gigabyte goes whatever happens.
    let measured = bench.measure();
    fs::remove_dir_all(&bench.folder)?;
    measured?;
    match bench.missed.as_slice() {
        [] => Ok(()),
        missed if sizes.is_judged => Err(Failure(format!("budgets missed: {}", missed.join("; ")))),
        _ => {
            println!("small files: the budgets are not judged");
            Ok(())
        }
    }
}

/// Finds Python itself: what is on the path may be a script that looks for it, which takes longer than the import.
fn python() -> Done<PathBuf> {
    let found = answer(PYTHON, &["-c", "import sys; assert sys.version_info >= (3, 11); print(sys.executable)"]);
    found.map(PathBuf::from).ok_or_else(|| Failure("Python 3.11 or newer is not installed".to_owned()))
}

struct Bench<'a> {
    program: PathBuf,
    folder: PathBuf,
    sizes: &'a Sizes,
    python: PathBuf,
    missed: Vec<String>,
}

impl Bench<'_> {
    fn measure(&mut self) -> Done {
        self.look_for_room()?;
        let [few, many] = self.sizes.years;
        println!("from the start of a program to its end, the median of {} runs", self.sizes.runs);
        let empty = self.repeat(|_| time(Command::new(&self.program).arg("--version")))?;
        let python_empty = self.repeat(|_| time(Command::new(&self.python).args(["-c", "pass"])))?;
        let name = answer(&self.python.to_string_lossy(), &["--version"]).unwrap_or_default();
        say_time("empty start", empty);
        say_time(&format!("empty start of {name}"), python_empty);
        let first = LAST_DAY + 1 - many * DAYS_A_YEAR;
        let seed = self.folder.join("made-up.csv");
        fs::write(&seed, made_up::diary(first..LAST_DAY + 1))?;
        time(self.drowse("many").arg("import").arg(&seed))?;
        let month = [date(LAST_DAY - 29), date(LAST_DAY)];
        let opened =
            self.repeat(|_| time(self.drowse("many").args(["nights", "--from", &month[0], "--to", &month[1]])))?;
        say_time(&format!("open {many} years, show the last month"), opened);
        self.export(few, many)?;
        println!(
            "\n{:<28} {:>8} {:>8} {:>9} {:>10} {:>8} {:>8}",
            "import", "MB", "nights", "ms", "nights/s", "MB/s", "peak MB"
        );
        for years in self.sizes.years {
            let csv = self.import(&format!("CSV, {years} years"), &self.file(years, "csv"))?;
            let python = self.import_in_python(years)?;
            if csv.nights != python.nights {
                return Err(Failure(format!("Drowse read {} nights, Python {}", csv.nights, python.nights)));
            }
            self.compare((csv.took, empty), (python.took, python_empty));
            self.import(&format!("JSON, {years} years"), &self.file(years, "json"))?;
        }
        let apple = self.folder.join("export.xml");
        apple_health::write(&apple, LAST_DAY + 1 - few * DAYS_A_YEAR..LAST_DAY + 1, self.sizes.apple_bytes)?;
        self.import(&format!("Apple Health, {few} years"), &apple)?;
        Ok(())
    }

    fn look_for_room(&self) -> Done {
        let needed = self.sizes.apple_bytes + ROOM;
        let said = answer("df", &["--block-size=1", "--output=avail", &self.folder.to_string_lossy()]);
        let free = said.and_then(|said| said.lines().last()?.trim().parse::<u64>().ok());
        match free {
            Some(free) if free < needed => {
                Err(Failure(format!("the disk has {} MB left; this needs {}", free / 1_000_000, needed / 1_000_000)))
            }
            _ => Ok(()),
        }
    }

    /// Saves nights after the last, and writes the files that are imported later.
    fn export(&self, few: i64, many: i64) -> Done {
        for ending in ["csv", "json"] {
            let file = self.file(many, ending);
            let exported = self.repeat(|_| time(self.drowse("many").arg("export").arg(&file)))?;
            say_time(&format!("export {many} years to {ending}"), exported);
            let from = date(LAST_DAY + 1 - few * DAYS_A_YEAR);
            time(self.drowse("many").args(["export", "--from", &from]).arg(self.file(few, ending)))?;
        }
        let saved = self.repeat(|run| {
            let (evening, morning) = (LAST_DAY + run as i64, LAST_DAY + run as i64 + 1);
            let (evening, morning) = (date(evening), date(morning));
            time(self.drowse("many").args(["--zone", "Europe/London", "night", "add", "--sol", "15"]).args([
                format!("--into-bed={evening}T22:30"),
                format!("--lights-out={evening}T23:00"),
                format!("--woke={morning}T06:45"),
                format!("--up={morning}T07:15"),
            ]))
        })?;
        say_time(&format!("save a night beside {many} years"), saved);
        Ok(())
    }

    /// Imports a file into an empty diary, again and again.
    fn import(&mut self, what: &str, file: &Path) -> Done<Import> {
        let fresh = |bench: &Self| -> Done<Command> {
            remove(&bench.folder.join("fresh"))?;
            let mut command = bench.drowse("fresh");
            command.arg("import").arg(file);
            Ok(command)
        };
        let took = self.repeat(|_| time(&mut fresh(self)?))?;
        let (said, peak) = watch(&mut fresh(self)?)?;
        let import = Import { nights: nights_in(&said)?, took, peak };
        import.print(what, fs::metadata(file)?.len());
        if import.peak.is_some_and(|peak| peak > BUDGET_BYTES) {
            println!("{:<28} budget {} MB: not met", "", BUDGET_BYTES / 1_000_000);
            self.missed.push(format!("memory, {what}"));
        }
        Ok(import)
    }

    fn import_in_python(&self, years: i64) -> Done<Import> {
        let here = root().join("src-tauri/crates/xtask/src/diary_imports/import.py");
        let (file, database) = (self.file(years, "csv"), self.folder.join("python/diary.db"));
        let fresh = || -> Done<Command> {
            remove(&self.folder.join("python"))?;
            fs::create_dir_all(self.folder.join("python"))?;
            let mut command = Command::new(&self.python);
            command.arg(&here).arg(&file).arg(&database).arg(root().join("migrations/0001_first.sql"));
            Ok(command)
        };
        let took = self.repeat(|_| time(&mut fresh()?))?;
        let (said, peak) = watch(&mut fresh()?)?;
        let import = Import { nights: nights_in(&said)?, took, peak };
        import.print("  the same in Python", fs::metadata(&file)?.len());
        Ok(import)
    }

    /// Says how many times as fast as Python an import is: as a person waits for it, and without the empty starts.
    fn compare(&self, ours: (Duration, Duration), python: (Duration, Duration)) {
        let times = python.0.as_secs_f64() / ours.0.as_secs_f64();
        let without = |(took, empty): (Duration, Duration)| took.saturating_sub(empty).as_secs_f64();
        println!(
            "{:<28} {times:.1} × as fast, aim {AIM_TIMES} ×: {}; without the empty starts {:.1} ×",
            "",
            if times >= AIM_TIMES { "met" } else { "not met" },
            without(python) / without(ours),
        );
    }

    fn repeat(&self, once: impl FnMut(usize) -> Done<Duration>) -> Done<Duration> {
        Ok(median((0..self.sizes.runs).map(once).collect::<Done<Vec<_>>>()?))
    }

    fn drowse(&self, diary: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--data-dir").arg(self.folder.join(diary)).arg("--json");
        command
    }

    fn file(&self, years: i64, ending: &str) -> PathBuf {
        self.folder.join(format!("{years}-years.{ending}"))
    }
}

/// What an import came to.
struct Import {
    nights: u64,
    took: Duration,
    peak: Option<u64>,
}

impl Import {
    fn print(&self, what: &str, bytes: u64) {
        let (seconds, megabytes) = (self.took.as_secs_f64(), bytes as f64 / 1e6);
        let peak = self.peak.map_or("?".to_owned(), |peak| format!("{:.1}", peak as f64 / 1e6));
        println!(
            "{what:<28} {megabytes:>8.1} {:>8} {:>9.1} {:>10.0} {:>8.1} {peak:>8}",
            self.nights,
            seconds * 1000.0,
            self.nights as f64 / seconds,
            megabytes / seconds,
        );
    }
}

fn say_time(what: &str, took: Duration) {
    println!("{what:<42} {:>8.1} ms", took.as_secs_f64() * 1000.0);
}

fn remove(folder: &Path) -> Done {
    if folder.exists() { Ok(fs::remove_dir_all(folder)?) } else { Ok(()) }
}

/// Finds how many nights an import says it read.
fn nights_in(said: &str) -> Done<u64> {
    let after = said.split_once("\"nights\":").map(|(_, after)| after.trim_start());
    let digits = after.map(|after| after.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default());
    digits.and_then(|digits| digits.parse().ok()).ok_or_else(|| Failure(format!("no nights in: {said}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nights_are_found_in_what_an_import_says() {
        assert_eq!(nights_in("{\"records\": 9, \"nights\": 730, \"naps\": 3}").ok(), Some(730));
        assert!(nights_in("error").is_err());
    }

    #[test]
    fn the_last_day_is_new_years_eve() {
        assert_eq!(date(LAST_DAY), "2025-12-31");
    }
}
