//! Half a minute of an evening as a sound file, or played: for ears, and for pictures of sound.
//!
//! `cargo run -p drowse-sound --example evening -- evening.wav [brown|rain|waves]` writes a 16-bit WAV file;
//! `cargo run -p drowse-sound --example evening -- play` plays it and says each second where it is.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::thread;
use std::time::Duration;

use drowse_core::routine::{Beat, Pace, Segment, SegmentKind, Side, Timeline};
use drowse_core::sound::{Ambience, Loudness};
use drowse_sound::{Sound, render};

const SECONDS: f32 = 48.0;

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let ambience = match words.get(1).map(String::as_str) {
        Some("rain") => Ambience::Rain,
        Some("waves") => Ambience::Waves,
        _ => Ambience::Brown,
    };
    let loudness = Loudness { voice_pct: 70, bells_pct: 70, ambience_pct: 40, tick_pct: 40, ambience };
    match words.first().map(String::as_str) {
        Some("play") => play(loudness),
        Some(path) => write(path, &render(&evening(), loudness, 0, SECONDS)),
        None => Err(io::Error::other("name a file, or say play")),
    }
}

/// Oil, squeezing the left foot, the other foot, and good night.
fn evening() -> Timeline {
    let segment = |kind, step_id: &str, side, seconds: u32, beat| Segment {
        kind,
        step_id: step_id.to_owned(),
        side,
        duration_ms: seconds * 1_000,
        beat,
        pace_per_min: None,
        own_pace_per_min: None,
        breath_ms: None,
        pressure: None,
        is_light: false,
        way: None,
    };
    let strokes = Beat::Count { count: 8, cycle_ms: 1_500 };
    let segments = vec![
        segment(SegmentKind::Prepare, "F1", Side::Left, 8, Beat::Seconds),
        segment(SegmentKind::Step, "F1", Side::Left, 12, strokes),
        segment(SegmentKind::ChangeSide, "F1", Side::Right, 5, Beat::Seconds),
        segment(SegmentKind::Step, "F1", Side::Right, 12, strokes),
    ];
    Timeline { routine_id: "feet".to_owned(), own_title: None, pace: Pace::default(), segments }
}

fn play(loudness: Loudness) -> io::Result<()> {
    let sound = Sound::new(1.0);
    sound.set_loudness(loudness);
    let mut heard = sound.move_to(&evening(), 0.0, true);
    while heard.is_playing {
        println!("{:>8.1} ms {:?}", heard.at_ms, heard.silence);
        thread::sleep(Duration::from_secs(1));
        heard = sound.read();
    }
    thread::sleep(Duration::from_secs(10));
    Ok(())
}

fn write(path: &str, samples: &[f32]) -> io::Result<()> {
    const RATE: u32 = 48_000;
    let bytes = u32::try_from(samples.len() * 2).map_err(io::Error::other)?;
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(b"RIFF")?;
    file.write_all(&(36 + bytes).to_le_bytes())?;
    file.write_all(b"WAVEfmt ")?;
    file.write_all(&16u32.to_le_bytes())?;
    for half in [1u16, 2] {
        file.write_all(&half.to_le_bytes())?;
    }
    file.write_all(&RATE.to_le_bytes())?;
    file.write_all(&(RATE * 4).to_le_bytes())?;
    for half in [4u16, 16] {
        file.write_all(&half.to_le_bytes())?;
    }
    file.write_all(b"data")?;
    file.write_all(&bytes.to_le_bytes())?;
    for sample in samples {
        file.write_all(&((sample * f32::from(i16::MAX)) as i16).to_le_bytes())?;
    }
    file.flush()
}
