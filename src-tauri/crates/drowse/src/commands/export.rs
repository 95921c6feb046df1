//! `drowse export FILE|-`.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use chrono::NaiveDate;
use drowse_app::App;
use drowse_app::exchange::ExportFormat;
use drowse_app::sheet::SheetOptions;
use drowse_host::sheet::sheet_document;
use drowse_host::write_whole;

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Write the diary to a file, or to standard output
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The file, or - for standard output
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
    /// csv, json, sleep-as-android, or html: the sheet for a clinician; left out: by the file's ending, else csv
    #[arg(long, value_name = "FORMAT")]
    format: Option<Written>,
    /// First diary date; of a sheet, left out: two weeks
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Last diary date; of a sheet, left out: last night's
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
    /// The name on the sheet; it is kept nowhere else
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Leave tags and notes out of the sheet
    #[arg(long)]
    without_notes: bool,
}

/// What the diary is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// Data, for this app or another.
    Data(ExportFormat),
    /// The sheet for a clinician.
    Sheet,
}

impl FromStr for Written {
    type Err = <ExportFormat as FromStr>::Err;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        if name == "html" { Ok(Self::Sheet) } else { name.parse().map(Self::Data) }
    }
}

impl Export {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Failure::usage("range_backwards"));
        }
        let written = self.format.unwrap_or_else(|| by_ending(&self.file));
        if let Some(flag) = self.flag_of_sheet().filter(|_| written != Written::Sheet) {
            return Err(Failure::usage("sheet_only").at(flag));
        }
        let app = invocation.app()?;
        if self.file.as_os_str() == "-" {
            let mut out = BufWriter::new(io::stdout().lock());
            return self.write(&app, written, invocation, &mut out);
        }
        let write = |out: &mut _| self.write(&app, written, invocation, out).map_err(Stop::Refused);
        write_whole(&self.file, write).map_err(|stop| match stop {
            Stop::Refused(failure) => failure,
            Stop::Io(error) => self.failed(&error),
        })
    }

    /// Returns the flag that only says something about a sheet, if one is given.
    fn flag_of_sheet(&self) -> Option<&'static str> {
        self.name.as_ref().map(|_| "name").or(self.without_notes.then_some("without_notes"))
    }

    fn write(&self, app: &App, written: Written, invocation: &Invocation, out: &mut impl Write) -> Result<(), Failure> {
        match written {
            Written::Data(format) => app
                .export(format, self.from, self.to, out)
                .map_err(|error| Failure::from(error).with("path", self.file.display().to_string())),
            Written::Sheet => {
                let name = self.name.as_deref().unwrap_or_default();
                let options = SheetOptions { from: self.from, to: self.to, without_notes: self.without_notes };
                let document = sheet_document(app, invocation.words(), &options, name)?;
                out.write_all(document.as_bytes()).map_err(|error| self.failed(&error))
            }
        }
    }

    fn failed(&self, error: &io::Error) -> Failure {
        Failure::new("export_failed").with("path", self.file.display().to_string()).with("system", error.to_string())
    }
}

fn by_ending(file: &Path) -> Written {
    let ends_in = |ending: &str| file.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if ends_in("html") {
        Written::Sheet
    } else if ends_in("json") {
        Written::Data(ExportFormat::Json)
    } else {
        Written::Data(ExportFormat::Csv)
    }
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
