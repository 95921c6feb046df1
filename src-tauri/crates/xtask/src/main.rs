//! Everything done with this repository: set up, run, test, picture, measure.
//!
//! `cargo xtask <task>`. It needs Rust and Node; the rest it installs through apt, or says how.

mod bench;
mod bundle;
mod check_windows;
mod diary_imports;
mod diary_years;
mod in_numbers;
mod player_strokes;
mod programs;
mod run;
mod screen;
mod setup;
mod shell;
mod shots;
mod tally;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--headless]   install what is missing, build, start Drowse
cargo xtask test               set up the same way and run every test
cargo xtask bundle [--check]   make the package; --check installs, runs and removes it in a scratch root
cargo xtask bundle --check --debug     the same with the programs the tests have built
cargo xtask check-windows      compile everything but the window for Windows
cargo xtask shots              take the pictures of the README from the real window
cargo xtask shots --routines   picture every step of every routine into ui/shots/routines, for looking at
cargo xtask bench              measure against a floor, in one run
cargo xtask bench agent        weigh the agent beside Workrave and Safe Eyes; time 200 reminders, and Start to the player
cargo xtask bench clock [SEED] live through a million nights of reminders; a seed repeats those of another run
cargo xtask bench diary [small] import 10 and 50 years and 1 GB of Apple Health beside Python; small tries the bench itself
cargo xtask bench player       measure what each stroke of the player costs, in the real window
cargo xtask bench sound        listen to the real window: 20 minutes minimised, 5 visible, 5 hidden; or, say, visible=1
cargo xtask bench trends       time what Trends shows of 10 and 50 years
cargo xtask fuzz [SEED]        damage ten million files and read them; a seed repeats those of another run
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(false),
        ["run", "--headless"] => run::run(true),
        ["test"] => test::test(),
        ["bundle"] => bundle::bundle(false),
        ["bundle", "--check"] => bundle::bundle(true),
        ["bundle", "--check", "--debug"] => bundle::check_in_tests(),
        ["check-windows"] => check_windows::check_windows(),
        ["shots"] => shots::shots(),
        ["shots", "--routines"] => shots::routines(),
        ["bench"] => bench::bench(),
        ["bench", "agent", minutes @ ..] => bench::agent(minutes),
        ["bench", "clock"] => bench::clock(None),
        ["bench", "clock", seed] => bench::clock(Some(seed)),
        ["bench", "diary"] => bench::diary(&diary_imports::FULL),
        ["bench", "diary", "small"] => bench::diary(&diary_imports::SMALL),
        ["bench", "player"] => bench::player(),
        ["bench", "sound", listenings @ ..] => bench::sound(listenings),
        ["bench", "trends"] => bench::trends(),
        ["fuzz"] => in_numbers::DAMAGED_FILES.hold(None),
        ["fuzz", seed] => in_numbers::DAMAGED_FILES.hold(Some(seed)),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
