//! `read <now> <zone> <file>…`: says what is in some files, as the tests count it.

use std::fs::File;
use std::io::BufReader;
use std::process::ExitCode;

use drowse_exchange::{ReadOptions, read};

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let now = words.next().and_then(|now| now.parse().ok());
    let zone = words.next().and_then(|zone| zone.parse().ok());
    let (Some(now), Some(zone)) = (now, zone) else {
        eprintln!("read <now> <zone> <file>…");
        return ExitCode::from(2);
    };
    let options = ReadOptions { format: None, zone, now };
    for name in words {
        match File::open(&name).map_err(Into::into).and_then(|file| read(BufReader::new(file), &options)) {
            Ok(reading) => {
                let dates = || reading.nights.iter().map(|imported| imported.night.diary_date);
                println!(
                    "{name}: {}, {} records, {} nights, {} naps, {} rejected, {:?} to {:?}, zone assumed {:?}",
                    reading.format,
                    reading.records,
                    reading.nights.len(),
                    reading.naps.len(),
                    reading.rejected.len(),
                    dates().min(),
                    dates().max(),
                    reading.zone_assumed.map(|zone| zone.to_string()),
                );
                for rejection in reading.rejected.iter().take(5) {
                    println!("  {rejection:?}");
                }
            }
            Err(error) => println!("{name}: refused, {}: {error}", error.code()),
        }
    }
    ExitCode::SUCCESS
}
