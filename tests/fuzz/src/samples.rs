//! The files that are damaged: small ones of every format.

use std::fs;
use std::path::{Path, PathBuf};

/// The largest file taken, in bytes: small ones are damaged where it matters.
const LARGEST: usize = 8 * 1024;

/// A file of some format.
pub struct Sample {
    /// Its path below `tests/samples`.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Reads all samples that are small enough, and the beginnings of text files that are not.
///
/// # Panics
/// When the folder cannot be read, which is part of the repository.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples");
    let mut paths = Vec::new();
    collect(&top, &mut paths);
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let mut bytes = fs::read(&path).expect("a sample can be read");
        let is_archive = bytes.starts_with(b"PK");
        if bytes.len() > LARGEST && is_archive {
            continue;
        }
        bytes.truncate(LARGEST);
        let name = path.strip_prefix(&top).expect("it lies below").to_string_lossy().into_owned();
        all.push(Sample { name, bytes });
    }
    all
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the samples are there") {
        let path = entry.expect("the samples are there").path();
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}
