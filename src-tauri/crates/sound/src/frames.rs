//! Samples and their rate.

/// Frames a second: everything here is made and mixed at this rate.
pub(crate) const RATE: u32 = 48_000;

/// Frames a millisecond, a whole number: every millisecond of a timeline has a frame of its own.
pub(crate) const FRAMES_A_MS: u64 = 48;

/// Samples of a sound in the middle, one a frame.
pub(crate) type Samples = std::sync::Arc<[f32]>;

/// Returns the frames in some seconds.
pub(crate) fn frames(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}
