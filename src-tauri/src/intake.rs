//! An import on its way: read, looked at, then taken in or left.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_app::exchange::{ImportOptions, ImportProgress, ImportReport, ImportWatch, PreparedImport};

use crate::desk::Desk;

/// The import of this window. There is one at a time; a new one takes the place of what was only looked at.
#[derive(Clone, Default)]
pub struct Intake(Arc<Inner>);

#[derive(Default)]
struct Inner {
    watch: Mutex<Arc<ImportWatch>>,
    looked_at: Mutex<Option<LookedAt>>,
}

/// What was read and waits for a word of the person.
struct LookedAt {
    files: Vec<PathBuf>,
    prepared: PreparedImport,
}

impl Intake {
    /// Returns how far the reading has come.
    pub fn progress(&self) -> ImportProgress {
        self.watch().progress()
    }

    /// Stops what is under way, and leaves what was looked at.
    pub fn stop(&self) {
        self.watch().cancel();
        *self.looked_at() = None;
    }

    /// Reads files and says what taking them in would do.
    ///
    /// # Errors
    /// `import_stopped`, and those of the database.
    pub async fn look_at(
        &self,
        desk: &Desk,
        files: Vec<PathBuf>,
        options: ImportOptions,
    ) -> Result<ImportReport, Refusal> {
        let watch = self.begin();
        let intake = self.clone();
        desk.apart(move |app| {
            let prepared = app.prepare_import(&files, &options, &watch)?;
            let report = app.preview_import(&prepared)?;
            *intake.looked_at() = Some(LookedAt { files, prepared });
            Ok(report)
        })
        .await
    }

    /// Reads the same files again in another way.
    ///
    /// # Errors
    /// As [`Intake::look_at`]; `import_gone` when nothing waits.
    pub async fn look_again(&self, desk: &Desk, options: ImportOptions) -> Result<ImportReport, Refusal> {
        let files = self.looked_at().as_ref().map(|looked_at| looked_at.files.clone());
        self.look_at(desk, files.ok_or_else(gone)?, options).await
    }

    /// Takes in what was looked at.
    ///
    /// # Errors
    /// `import_gone` when nothing waits, `import_stopped`, and those of the database: it may be tried again then.
    pub async fn take(&self, desk: &Desk) -> Result<ImportReport, Refusal> {
        let watch = self.begin();
        let LookedAt { files, prepared } = self.looked_at().take().ok_or_else(gone)?;
        let intake = self.clone();
        desk.apart(move |app| {
            let taken = app.take_import(&prepared, &watch);
            if taken.as_ref().is_err_and(|error| error.refusal.code != "import_stopped") {
                *intake.looked_at() = Some(LookedAt { files, prepared });
            }
            taken
        })
        .await
    }

    /// Begins to watch anew.
    fn begin(&self) -> Arc<ImportWatch> {
        let watch = Arc::new(ImportWatch::default());
        *self.0.watch.lock().unwrap_or_else(PoisonError::into_inner) = watch.clone();
        watch
    }

    fn watch(&self) -> Arc<ImportWatch> {
        self.0.watch.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn looked_at(&self) -> MutexGuard<'_, Option<LookedAt>> {
        self.0.looked_at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gone() -> Refusal {
    AppError::new("import_gone").refusal
}
