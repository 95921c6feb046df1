//! The package for Debian and Ubuntu.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{APP_ID, icons, manual, workshop};
use crate::programs::Build;
use crate::shell::{Done, Failure, answer, finish, root, say};

/// What Drowse uses when it is there.
const RECOMMENDS: &str = "notification-daemon, libasound2-plugins";
const SUGGESTS: &str = "speech-dispatcher";

/// Lays the package out and packs it. Returns where it is.
pub fn pack(build: Build) -> Done<PathBuf> {
    let tree = workshop().join("tree");
    // Left over from the last time.
    let _ = fs::remove_dir_all(&tree);
    programs(&tree, build)?;
    icons::draw(&tree.join("usr/share/icons/hicolor"))?;
    manual::write_all(&tree, build)?;
    papers(&tree)?;
    control(&tree)?;
    let version = env!("CARGO_PKG_VERSION");
    let package = workshop().join(format!("drowse_{version}_{}.deb", architecture()?));
    say("packing the .deb");
    // A package that is only unpacked again is not worth the time of compressing.
    let how = if build == Build::Dist { "-Zxz" } else { "-Znone" };
    finish(Command::new("dpkg-deb").args(["--root-owner-group", how, "--build"]).arg(&tree).arg(&package))?;
    let kib = |bytes: u64| bytes.div_ceil(1024);
    let (packed, unpacked) = (fs::metadata(&package)?.len(), size_of(&tree.join("usr"))?);
    println!(
        "{}: {} KiB, installed {} KiB; {}",
        package.display(),
        kib(packed),
        kib(unpacked),
        contents(&tree, build)?
    );
    Ok(package)
}

const PROGRAMS: [&str; 2] = ["drowse", "drowse-window"];

/// Says which build was packed and how long its programs are.
fn contents(tree: &Path, build: Build) -> Done<String> {
    let mut said = build.words().to_owned();
    for name in PROGRAMS {
        let bytes = fs::metadata(tree.join("usr/bin").join(name))?.len();
        write!(said, ", {name} {} KiB", bytes.div_ceil(1024)).expect("writing to a string cannot fail");
    }
    Ok(said)
}

fn programs(tree: &Path, build: Build) -> Done {
    for name in PROGRAMS {
        let place = tree.join("usr/bin").join(name);
        copy(&build.program(name), &place)?;
        finish(Command::new("strip").args(["--strip-unneeded", "--remove-section=.comment"]).arg(place))?;
    }
    Ok(())
}

/// The .desktop file, the metainfo, and what a package owes the people who install it.
fn papers(tree: &Path) -> Done {
    let sources = root().join("src-tauri/package");
    let share = tree.join("usr/share");
    copy(&sources.join(format!("{APP_ID}.desktop")), &share.join(format!("applications/{APP_ID}.desktop")))?;
    copy(&sources.join(format!("{APP_ID}.metainfo.xml")), &share.join(format!("metainfo/{APP_ID}.metainfo.xml")))?;
    let about = share.join("doc/drowse");
    copy(&sources.join("copyright"), &about.join("copyright"))?;
    copy(&root().join("docs/THIRD_PARTY.md"), &about.join("THIRD_PARTY.md"))?;
    copy(&root().join("CHANGELOG.md"), &about.join("changelog"))?;
    manual::compress(&about.join("changelog"))
}

fn control(tree: &Path) -> Done {
    let control = tree.join("DEBIAN");
    let text = format!(
        "Package: drowse\nVersion: {}\nArchitecture: {}\nMaintainer: The Drowse authors <drowse@drowse.invalid>\nSection: misc\n\
         Priority: optional\nInstalled-Size: {}\nDepends: {}\nRecommends: {RECOMMENDS}\nSuggests: {SUGGESTS}\n\
         Description: bedtime companion\n Drowse reminds you in the evening, guides a short self-massage stroke by stroke, and keeps a\n \
         sleep diary on your own computer. It has no account and uses no network.\n",
        env!("CARGO_PKG_VERSION"),
        architecture()?,
        size_of(&tree.join("usr"))?.div_ceil(1024),
        libraries(tree)?,
    );
    write(&control.join("control"), &text)?;
    copy(&root().join("src-tauri/package/prerm"), &control.join("prerm"))?;
    allow_all(&control.join("prerm"))?;
    let mut sums = Command::new("find");
    sums.current_dir(tree).args(["usr", "-type", "f", "-exec", "md5sum", "{}", "+"]);
    write(&control.join("md5sums"), &String::from_utf8_lossy(&sums.output()?.stdout))
}

/// Asks dpkg which packages hold the libraries the programs link.
fn libraries(tree: &Path) -> Done<String> {
    let place = workshop().join("shlibs");
    // The tool reads a source package's control file; all it wants to know from it is the name.
    write(&place.join("debian/control"), "Source: drowse\n\nPackage: drowse\nArchitecture: any\n")?;
    let mut command = Command::new("dpkg-shlibdeps");
    command.current_dir(&place).arg("-O").args(PROGRAMS.map(|name| tree.join("usr/bin").join(name)));
    let told = command.output()?;
    let text = String::from_utf8_lossy(&told.stdout);
    let found = text.trim().strip_prefix("shlibs:Depends=").map(str::to_owned);
    found.ok_or_else(|| Failure(format!("dpkg-shlibdeps: {}", String::from_utf8_lossy(&told.stderr))))
}

fn architecture() -> Done<String> {
    answer("dpkg", &["--print-architecture"]).ok_or_else(|| Failure("dpkg does not name its architecture".to_owned()))
}

fn size_of(folder: &Path) -> Done<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let known = entry.metadata()?;
        size += if known.is_dir() { size_of(&entry.path())? } else { known.len() };
    }
    Ok(size)
}

/// Copies a file into a folder that is made for it.
pub fn copy(from: &Path, to: &Path) -> Done {
    let failed = |error| Failure(format!("copying {}: {error}", from.display()));
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::copy(from, to).map(drop).map_err(failed)
}

/// Writes a file into a folder that is made for it.
pub fn write(path: &Path, text: &str) -> Done {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    Ok(fs::write(path, text)?)
}

fn allow_all(path: &Path) -> Done {
    finish(Command::new("chmod").arg("755").arg(path))
}
