//! Writing a file where the person says. The page never learns where that is.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_host::write_whole;
use tauri::{Manager, Runtime, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

/// A file to be written.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// What it is called unless the person says otherwise, without its ending.
    pub name: String,
    /// `json`.
    pub ending: &'static str,
    /// What is in it.
    pub contents: Vec<u8>,
}

/// Asks where to write a file and writes it; returns its name, or `None` when the person changed their mind.
///
/// # Errors
/// `export_failed` when it cannot be written there: an older file of that name is as it was.
pub async fn save_file<R: Runtime>(window: WebviewWindow<R>, file: NewFile) -> Result<Option<String>, Refusal> {
    let NewFile { name, ending, contents } = file;
    save_as(window, name, ending, move |path| write(path, &contents)).await
}

/// Asks where to write and lets `write` do it; returns the file's name, or `None` when the person changed their mind.
///
/// # Errors
/// What `write` refuses.
pub async fn save_as<R, W>(
    window: WebviewWindow<R>,
    name: String,
    ending: &'static str,
    write: W,
) -> Result<Option<String>, Refusal>
where
    R: Runtime,
    W: FnOnce(&Path) -> Result<(), AppError> + Send + 'static,
{
    let saved = tauri::async_runtime::spawn_blocking(move || {
        let suggested = format!("{name}.{ending}");
        let mut dialog = window.dialog().file().set_parent(&window).set_file_name(suggested);
        if let Some(folder) = first_folder(&window) {
            dialog = dialog.set_directory(folder);
        }
        let Some(chosen) = dialog.add_filter(ending, &[ending]).blocking_save_file() else { return Ok(None) };
        let chosen = chosen.into_path().map_err(|error| failed(Path::new(""), io::Error::other(error)))?;
        let path = with_ending(chosen, ending);
        write(&path).map(|()| Some(base_name(&path)))
    });
    saved.await.unwrap_or_else(|error| Err(AppError::new("internal").because(error))).map_err(|error| error.refusal)
}

/// Returns where people look for their files: the folder Drowse was started in says nothing to them.
pub fn first_folder<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
    let places = [window.path().document_dir(), window.path().home_dir()];
    places.into_iter().flatten().find(|folder| folder.is_dir())
}

fn write(path: &Path, contents: &[u8]) -> Result<(), AppError> {
    write_whole(path, |out| out.write_all(contents)).map_err(|error| failed(path, error))
}

/// Returns the name of a file without its folder.
pub fn base_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Adds the ending to a name that was typed without one.
fn with_ending(mut path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    path
}

/// Says that a file could not be written, and why.
pub fn failed(path: &Path, error: io::Error) -> AppError {
    AppError::new("export_failed").with("path", base_name(path)).with("system", error.to_string()).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_ending_gets_one_and_the_page_hears_the_name_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = with_ending(folder.path().join("from me"), "json");
        write(&path, b"{}").unwrap();
        assert_eq!(base_name(&path), "from me.json");
        assert_eq!(std::fs::read(folder.path().join("from me.json")).unwrap(), b"{}");
        assert_eq!(with_ending("mine.txt".into(), "json"), PathBuf::from("mine.txt"));
    }

    #[test]
    fn what_cannot_be_written_says_which_file_and_why() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write(&folder.path().join("gone/mine.json"), b"{}").unwrap_err().refusal;
        assert_eq!((refused.code.as_str(), refused.args["path"].as_str()), ("export_failed", Some("mine.json")));
    }
}
