//! An export of Apple Health as a watch of ten years makes it: a little sleep in a great deal of everything else.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::ops::Range;
use std::path::Path;

use super::made_up::{Dice, instant};

const BEGINNING: &str = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
<HealthData locale=\"en_GB\">
 <ExportDate value=\"2025-12-31 10:00:00 +0000\"/>
 <Me HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexNotSet\"/>
";
const WATCH: &str = "sourceName=\"Watch\" sourceVersion=\"8.3\" device=\"&lt;&lt;HKDevice: 0x28226f1b0&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch4,2, software:8.3&gt;\"";
const STAGES: [&str; 3] = ["AsleepCore", "AsleepDeep", "AsleepREM"];
const MINUTES_A_DAY: i64 = 24 * 60;

/// Writes an export of at least so many bytes, with a night for every day, and waits until the disk has it.
///
/// # Errors
/// When the disk is full, say.
pub fn write(path: &Path, days: Range<i64>, bytes: u64) -> io::Result<()> {
    let mut dice = Dice(days.start as u64);
    let mut out = Counted { out: BufWriter::new(File::create(path)?), bytes: 0 };
    out.write_all(BEGINNING.as_bytes())?;
    let (first, nights) = (days.start, (days.end - days.start) as u64);
    for day in days {
        night(&mut out, &mut dice, day)?;
        // As much of everything else every day as makes the whole as long as it shall be.
        let until = bytes * ((day - first) as u64 + 1) / nights;
        let mut minute = 0;
        while out.bytes < until {
            other(&mut out, &mut dice, day, minute)?;
            minute = (minute + 1) % MINUTES_A_DAY;
        }
    }
    out.write_all(b"</HealthData>\n")?;
    // The disk would otherwise still be writing it while others are measured.
    out.out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

/// Writes the time in bed and the stages of a night.
fn night(out: &mut impl Write, dice: &mut Dice, day: i64) -> io::Result<()> {
    let into_bed = 22 * 60 + dice.below(60);
    let up = MINUTES_A_DAY + 6 * 60 + dice.below(90);
    let mut at = into_bed + 5 + dice.below(30);
    stage(out, day, into_bed..up, "InBed")?;
    while at < up - 10 {
        let end = (at + 20 + dice.below(60)).min(up);
        stage(out, day, at..end, dice.one_of(&STAGES))?;
        let awake = if dice.below(4) == 0 { 1 + dice.below(12) } else { 0 };
        if awake > 0 && end + awake < up {
            stage(out, day, end..end + awake, "Awake")?;
        }
        at = end + awake;
    }
    Ok(())
}

fn stage(out: &mut impl Write, day: i64, minutes: Range<i64>, stage: &str) -> io::Result<()> {
    let (start, end) = (apple(day - 1, minutes.start), apple(day - 1, minutes.end));
    writeln!(
        out,
        " <Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" {WATCH} creationDate=\"{end}\" startDate=\"{start}\" endDate=\"{end}\" value=\"HKCategoryValueSleepAnalysis{stage}\">\n  <MetadataEntry key=\"HKTimeZone\" value=\"Europe/London\"/>\n </Record>",
    )
}

/// Writes a heart rate, the energy of a minute or its steps: what most of an export is.
fn other(out: &mut impl Write, dice: &mut Dice, day: i64, minute: i64) -> io::Result<()> {
    let (start, end) = (apple(day, minute), apple(day, minute + 1));
    let dates = format!("creationDate=\"{end}\" startDate=\"{start}\" endDate=\"{end}\"");
    match dice.below(4) {
        0 => writeln!(
            out,
            " <Record type=\"HKQuantityTypeIdentifierActiveEnergyBurned\" {WATCH} unit=\"kcal\" {dates} value=\"0.{}\"/>",
            100 + dice.below(900),
        ),
        1 => writeln!(
            out,
            " <Record type=\"HKQuantityTypeIdentifierStepCount\" {WATCH} unit=\"count\" {dates} value=\"{}\"/>",
            1 + dice.below(120),
        ),
        _ => writeln!(
            out,
            " <Record type=\"HKQuantityTypeIdentifierHeartRate\" {WATCH} unit=\"count/min\" {dates} value=\"{}\">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"{}\"/>\n </Record>",
            48 + dice.below(90),
            dice.below(3),
        ),
    }
}

/// Writes an instant as Apple does.
fn apple(day: i64, minute: i64) -> String {
    instant(day, minute).replace('T', " ").replace('Z', ":00 +0000")
}

/// Counts what goes through.
struct Counted {
    out: BufWriter<File>,
    bytes: u64,
}

impl Write for Counted {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let written = self.out.write(piece)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_written_as_apple_does() {
        assert_eq!(apple(0, 61), "1970-01-01 01:01:00 +0000");
    }
}
