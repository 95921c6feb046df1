//! White noise that is the same every time.

/// Samples between −1 and 1, none like the one before. Source: Marsaglia, Xorshift RNGs (2003).
pub(super) struct Noise(u32);

impl Noise {
    /// Begins a sequence; another `seed` gives another.
    pub fn new(seed: u32) -> Self {
        // Nought would stay nought.
        Self(seed.max(1))
    }

    /// Returns the next sample.
    pub fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0) as f32
    }

    /// Returns a number from 0 to 1.
    pub fn share(&mut self) -> f32 {
        self.next() * 0.5 + 0.5
    }
}
