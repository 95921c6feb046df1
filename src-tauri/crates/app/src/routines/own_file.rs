//! Routines of one's own out into one file, and in from one.

use std::io::Write;

use drowse_exchange::{RoutineFileError, read_routines, write_routines};
use drowse_store::StoredOwnRoutine;

use super::{Length, RoutineView, own};
use crate::{App, AppError};

impl App {
    /// Writes all routines of one's own into one file.
    ///
    /// # Errors
    /// `own_none` when there are none; `export_failed` when writing fails; the database refusing.
    pub fn export_own_routines(&self, out: impl Write) -> Result<(), AppError> {
        let stored = self.read(|reading| Ok(reading.list_own_routines()?))?;
        if stored.is_empty() {
            return Err(AppError::new("own_none"));
        }
        let routines: Vec<_> = stored.into_iter().map(|stored| stored.routine).collect();
        write_routines(&routines, out)
            .map_err(|error| AppError::new("export_failed").with("system", error.to_string()).because(error))
    }

    /// Takes in the routines of a file: all of them or none, which [`App::undo`] takes back at once. One that is there
    /// already, the same in every step, is not taken twice. Returns those of the file as they stand on the shelf.
    ///
    /// # Errors
    /// `routine_file_broken` with `line`, `routine_file_foreign`, `routine_file_newer`, `routine_file_field` at the field;
    /// for what cannot be done here, as [`App::save_own_routine`], at its place in the file; the database refusing.
    pub fn import_own_routines(&self, text: &str) -> Result<Vec<RoutineView>, AppError> {
        let routines = read_routines(text)?;
        for (at, routine) in routines.iter().enumerate() {
            own::make("own-0", routine).map_err(|error| {
                let field = format!("routines[{at}].{}", error.field());
                AppError::from(error).at(&field)
            })?;
        }
        let ids = self.write(|writing| {
            let mut ids = Vec::new();
            for routine in routines {
                let known = writing.list_own_routines()?.into_iter().find(|stored| stored.routine == routine);
                let number = match known.and_then(|stored| stored.id) {
                    Some(number) => number,
                    None => writing.put(&StoredOwnRoutine::new(routine, writing.at()))?,
                };
                ids.push(StoredOwnRoutine::routine_id(number));
            }
            Ok::<_, AppError>(ids)
        })?;
        ids.iter().map(|id| self.show_routine(id, Length::Chosen)).collect()
    }
}

impl From<RoutineFileError> for AppError {
    fn from(error: RoutineFileError) -> Self {
        let refused = match &error {
            RoutineFileError::Broken { line, .. } => Self::new("routine_file_broken").with("line", *line),
            RoutineFileError::Foreign => Self::new("routine_file_foreign"),
            RoutineFileError::Newer(version) => Self::new("routine_file_newer").with("version", *version),
            RoutineFileError::Field(field) => Self::new("routine_file_field").at(field).with("field", field.as_str()),
        };
        refused.because(error)
    }
}
