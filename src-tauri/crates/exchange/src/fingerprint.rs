//! Hashes that tell the same from the changed.

use std::io::{self, Read};

use drowse_core::diary::{Nap, Night};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Returns a hash of what a night says; the order of its tags and its number among the sleeps of its date do not count.
#[must_use]
pub fn night(night: &Night) -> String {
    let mut night = Night { ordinal: 1, ..night.clone() };
    // The diary knows a tag whatever its letters' case.
    for tag in &mut night.tags {
        *tag = tag.to_lowercase();
    }
    for list in [&mut night.tags, &mut night.routines] {
        list.sort();
        list.dedup();
    }
    night.marked_awakenings.sort_by_key(|awakening| awakening.started_at);
    of_value(&night)
}

/// Returns a hash of what a nap says.
#[must_use]
pub fn nap(nap: &Nap) -> String {
    of_value(nap)
}

/// Returns a hash of a file's bytes.
///
/// # Errors
/// When it cannot be read.
pub fn file(mut source: impl Read) -> io::Result<String> {
    let mut digest = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        match source.read(&mut piece)? {
            0 => return Ok(hexadecimal(&digest.finalize())),
            length => digest.update(&piece[..length]),
        }
    }
}

fn of_value(value: &impl Serialize) -> String {
    let json = serde_json::to_vec(value).expect("nights and naps have no keys but strings");
    hexadecimal(&Sha256::digest(json))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.map(|digit| char::from_digit(digit.into(), 16).expect("half a byte is a digit")).collect()
}
