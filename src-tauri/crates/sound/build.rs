//! Lists every clip of `voice/voice.json` with its length and its file, so that a new one is found without being named
//! again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

use serde::Deserialize;

#[derive(Deserialize)]
struct Clip {
    duration_ms: u64,
}

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let voice = here.join("voice");
    println!("cargo:rerun-if-changed={}", voice.display());
    let manifest = fs::read_to_string(voice.join("voice.json"))?;
    let clips: BTreeMap<String, Clip> = serde_json::from_str(&manifest)?;
    let mut list = String::from("&[\n");
    for (id, Clip { duration_ms }) in clips {
        let file = voice.join(format!("en/{id}.ogg")).canonicalize()?;
        println!("cargo:rerun-if-changed={}", file.display());
        let _ = writeln!(list, "    ({id:?}, {duration_ms}, include_bytes!({file:?})),");
    }
    list.push(']');
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("clips.rs"), list)
}
