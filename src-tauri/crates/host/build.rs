//! Lists every `ui/locales/<language>/*.ftl`, so that a new file or a new language is found without being named again.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let locales = here.join("../../../ui/locales");
    println!("cargo:rerun-if-changed={}", locales.display());

    let mut list = String::from("&[\n");
    for language in sorted_entries(&locales)?.iter().filter(|path| path.is_dir()) {
        println!("cargo:rerun-if-changed={}", language.display());
        let _ = writeln!(list, "    ({:?}, &[", name_of(language));
        for file in sorted_entries(language)?.iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            println!("cargo:rerun-if-changed={}", file.display());
            let _ = writeln!(list, "        ({:?}, include_str!({:?})),", name_of(file), file.canonicalize()?);
        }
        list.push_str("    ]),\n");
    }
    list.push(']');
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("bundles.rs"), list)
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
