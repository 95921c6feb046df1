//! Where sounds begin in a recording.

/// Louder than this something sounds.
const THRESHOLD: f32 = 0.02;
/// So long it must have been still before another sound begins. Seconds.
const STILL_S: f64 = 0.15;

/// Returns the milliseconds at which stillness ends.
pub fn onsets_ms(samples: &[f32], rate: u32) -> Vec<f64> {
    let still_for = (STILL_S * f64::from(rate)) as usize;
    let mut found = Vec::new();
    let mut last_loud = None;
    for (place, sample) in samples.iter().enumerate() {
        if sample.abs() > THRESHOLD {
            if last_loud.is_none_or(|last| place - last > still_for) {
                found.push(place as f64 * 1000.0 / f64::from(rate));
            }
            last_loud = Some(place);
        }
    }
    found
}
