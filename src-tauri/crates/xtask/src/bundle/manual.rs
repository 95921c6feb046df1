//! The manual and the completions, as the program itself writes them.

use std::path::Path;
use std::process::Command;

use super::deb::{copy, write};
use crate::programs::Build;
use crate::shell::{Done, Failure, finish, root};

/// Where each shell looks.
const SHELLS: [(&str, &str); 3] = [
    ("bash", "bash-completion/completions/drowse"),
    ("zsh", "zsh/vendor-completions/_drowse"),
    ("fish", "fish/vendor_completions.d/drowse.fish"),
];

/// Writes a page for the program and for each subcommand, and the completions.
pub fn write_all(tree: &Path, build: Build) -> Done {
    let share = tree.join("usr/share");
    let pages = share.join("man/man1");
    let mut open = vec![Vec::<String>::new()];
    while let Some(path) = open.pop() {
        let page = said(build, &[&["man".to_owned()], path.as_slice()].concat())?;
        let name = std::iter::once("drowse").chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join("-");
        open.extend(subcommands(&page, &name).map(|sub| [path.as_slice(), &[sub]].concat()));
        write(&pages.join(format!("{name}.1")), &format!("{page}\n"))?;
        compress(&pages.join(format!("{name}.1")))?;
    }
    copy(&root().join("src-tauri/package/drowse-window.1"), &pages.join("drowse-window.1"))?;
    compress(&pages.join("drowse-window.1"))?;
    for (shell, place) in SHELLS {
        write(&share.join(place), &format!("{}\n", said(build, &["completions".to_owned(), shell.to_owned()])?))?;
    }
    Ok(())
}

/// Packs a file as policy asks of manuals and changelogs, without the time of packing.
pub fn compress(path: &Path) -> Done {
    finish(Command::new("gzip").args(["--force", "--best", "--no-name"]).arg(path))
}

/// Reads the subcommands a page names; their `help` says nothing a page does not.
fn subcommands<'a>(page: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let pages = page.lines().filter_map(|line| line.strip_suffix("(1)")).map(|line| line.replace("\\-", "-"));
    let subs = pages.filter_map(move |page| page.strip_prefix(name)?.strip_prefix('-').map(str::to_owned));
    subs.filter(|sub| sub != "help" && !sub.contains('-'))
}

fn said(build: Build, words: &[String]) -> Done<String> {
    let told = Command::new(build.program("drowse")).args(words).output()?;
    if !told.status.success() {
        return Err(Failure(format!("drowse {}: {}", words.join(" "), String::from_utf8_lossy(&told.stderr))));
    }
    Ok(String::from_utf8_lossy(&told.stdout).trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_subcommands() {
        let page = ".TH drowse\\-night 1\n.TP\ndrowse\\-night\\-add(1)\nSave\n.TP\ndrowse\\-night\\-help(1)\nPrint";
        assert_eq!(subcommands(page, "drowse-night").collect::<Vec<_>>(), ["add"]);
        assert_eq!(subcommands("drowse\\-night(1)\ndrowse\\-help(1)", "drowse").collect::<Vec<_>>(), ["night"]);
    }
}
