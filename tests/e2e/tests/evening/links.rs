//! The agent is small because of what it does not link.

use std::error::Error;
use std::path::Path;
use std::process::Command;

use drowse_e2e::{drowse, drowse_window};

/// Parts of the names of libraries that draw windows or pages.
const HEAVY: [&str; 6] = ["gtk", "gdk", "webkit", "javascriptcore", "appindicator", "libsoup"];

/// Lists the libraries a program links that draw, and those they link in turn.
fn heavy_libraries(program: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let told = Command::new("ldd").arg(program).output()?;
    let libraries = String::from_utf8(told.stdout)?.to_lowercase();
    assert!(libraries.contains("libc.so"), "ldd does not understand {}: {libraries}", program.display());
    let names = libraries.lines().map(|line| line.trim().to_owned());
    Ok(names.filter(|line| HEAVY.iter().any(|word| line.contains(word))).collect())
}

#[test]
fn the_agent_links_neither_gtk_nor_a_web_view_and_the_window_does() -> Result<(), Box<dyn Error>> {
    assert_eq!(heavy_libraries(&drowse())?, Vec::<String>::new());
    let of_window = heavy_libraries(&drowse_window())?;
    for word in ["gtk", "webkit"] {
        assert!(of_window.iter().any(|line| line.contains(word)), "what is looked for was not found: {of_window:?}");
    }
    Ok(())
}
