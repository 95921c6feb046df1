//! Where the diary lives.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// Names another data directory than the platform's.
pub const DATA_DIR_VARIABLE: &str = "DROWSE_DATA_DIR";

/// The computer names no home for the person's data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this account has no home folder")]
pub struct NoDataDir;

/// Finds the data directory: `given`, else `DROWSE_DATA_DIR`, else the platform's (`~/.local/share/drowse` on Linux).
///
/// The path is absolute, so that both programs find the same socket from it. It need not exist yet.
///
/// # Errors
/// [`NoDataDir`] when nothing is given and the platform has no place for it.
pub fn data_dir(given: Option<&Path>) -> Result<PathBuf, NoDataDir> {
    let by_variable = || std::env::var_os(DATA_DIR_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let by_platform = || ProjectDirs::from("", "", "Drowse").map(|dirs| dirs.data_dir().to_owned());
    let found = given.map(Path::to_owned).or_else(by_variable).or_else(by_platform).ok_or(NoDataDir)?;
    Ok(std::path::absolute(&found).unwrap_or(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_folder_wins_and_becomes_absolute() {
        let found = data_dir(Some(Path::new("somewhere"))).unwrap();
        assert!(found.is_absolute() && found.ends_with("somewhere"), "{found:?}");
    }
}
