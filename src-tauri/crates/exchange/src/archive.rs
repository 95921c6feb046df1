//! Zip archives: the exports of many apps hold their diary among other files, some in several pieces.

use std::io::{self, Read, Seek};

use zip::ZipArchive;

use crate::failure::ReadError;
use crate::format::Format;
use crate::gathered::Gathered;
use crate::limits::{ALWAYS_UNPACKED, MOST_ENTRIES, MOST_UNPACKED, Stop};
use crate::reading::{ReadOptions, Reading, gather, recognise};
use crate::text::Text;

/// The first bytes of every zip archive; the second form is an empty one's.
pub(crate) const SIGNATURES: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Reads the diary within an archive: every file of the first format that is recognised.
pub(crate) fn read<R: Read + Seek>(source: R, options: &ReadOptions) -> Result<Reading, ReadError> {
    let mut archive = ZipArchive::new(source).map_err(ReadError::from_zip)?;
    let mut names: Vec<String> = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect();
    names.retain(|name| is_text(name));
    names.sort();
    let (likely, others): (Vec<String>, Vec<String>) = names.into_iter().partition(|name| is_like_a_diary(name));
    let mut found: Option<(Format, Gathered)> = None;
    for name in likely.iter().chain(others.iter().take(MOST_ENTRIES)) {
        // Files that do not look like diaries are opened only when nothing else is one.
        if found.is_some() && !is_like_a_diary(name) {
            break;
        }
        read_entry(&mut archive, name, options, &mut found)?;
    }
    let (format, gathered) = found.ok_or(ReadError::ArchiveWithoutDiary)?;
    if let Some(asked) = options.format.filter(|asked| *asked != format) {
        return Err(ReadError::NotOfFormat(asked.name()));
    }
    gathered.into_reading(format)
}

fn read_entry<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    name: &str,
    options: &ReadOptions,
    found: &mut Option<(Format, Gathered)>,
) -> Result<(), ReadError> {
    let entry = archive.by_name(name).map_err(ReadError::from_zip)?;
    let most = entry.compressed_size().saturating_mul(MOST_UNPACKED).max(ALWAYS_UNPACKED);
    let text = Text::glance(Unpacked { entry, left: most }).map_err(ReadError::from_io)?;
    let is_wanted = |format: &Format| found.as_ref().is_none_or(|(first, _)| first == format) && !format.is_own();
    let Some(format) = recognise(&text).filter(is_wanted) else { return Ok(()) };
    let (_, gathered) = found.get_or_insert_with(|| (format, Gathered::default()));
    gather(format, text, options, gathered)
}

fn is_text(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".csv", ".json", ".xml"].iter().any(|ending| name.ends_with(ending)) && !name.starts_with("__macosx/")
}

fn is_like_a_diary(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    ["sleep", "plees"].iter().any(|word| name.contains(word)) || (name.ends_with(".xml") && !name.contains("_cda"))
}

/// A file of an archive that ends in an error when it unpacks to more than text does.
struct Unpacked<R> {
    entry: R,
    left: u64,
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.entry.read(buffer)?;
        self.left = self.left.checked_sub(length as u64).ok_or(Stop::TooLarge)?;
        Ok(length)
    }
}
