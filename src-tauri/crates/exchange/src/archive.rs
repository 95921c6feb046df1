//! Zip archives: Sleep as Android's backup holds its CSV among other files.

use std::io::{Read, Seek};

use crate::failure::ReadError;

/// The first bytes of every zip archive; the second form is an empty one's.
pub(crate) const SIGNATURES: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Opens the diary within an archive for reading, and hands it to `read`.
pub(crate) fn with_diary<R: Read + Seek, T>(
    source: R,
    read: impl FnOnce(&mut dyn Read) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let mut archive = zip::ZipArchive::new(source).map_err(|error| ReadError::DamagedArchive(error.into()))?;
    let is_diary = |name: &str| name.rsplit('/').next() == Some("sleep-export.csv");
    let name = archive.file_names().filter_map(Result::ok).find(|name| is_diary(name)).map(|name| name.into_owned());
    let name = name.ok_or(ReadError::ArchiveWithoutDiary)?;
    let mut entry = archive.by_name(&name).map_err(|error| ReadError::DamagedArchive(error.into()))?;
    read(&mut entry)
}
