//! `drowse export FILE|-`.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use drowse_app::App;
use drowse_app::exchange::ExportFormat;
use drowse_host::write_whole;

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Write the diary to a file, or to standard output
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The file, or - for standard output
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
    /// csv, json or sleep-as-android; left out: by the file's ending, else csv
    #[arg(long, value_name = "FORMAT")]
    format: Option<ExportFormat>,
    /// First diary date
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Last diary date
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
}

impl Export {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Failure::usage("range_backwards"));
        }
        let app = invocation.app()?;
        if self.file.as_os_str() == "-" {
            let mut out = BufWriter::new(io::stdout().lock());
            return self.write(&app, &mut out);
        }
        write_whole(&self.file, |out| self.write(&app, out).map_err(Stop::Refused)).map_err(|stop| match stop {
            Stop::Refused(failure) => failure,
            Stop::Io(error) => self.failed(&error),
        })
    }

    fn write(&self, app: &App, out: &mut impl Write) -> Result<(), Failure> {
        let format = self.format.unwrap_or_else(|| by_ending(&self.file));
        app.export(format, self.from, self.to, out)
            .map_err(|error| Failure::from(error).with("path", self.file.display().to_string()))
    }

    fn failed(&self, error: &io::Error) -> Failure {
        Failure::new("export_failed").with("path", self.file.display().to_string()).with("system", error.to_string())
    }
}

fn by_ending(file: &Path) -> ExportFormat {
    let is_json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if is_json { ExportFormat::Json } else { ExportFormat::Csv }
}

/// Why a file was not written.
enum Stop {
    Refused(Failure),
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
