//! A captured picture of the screen.

use std::io;

/// Pixels, three bytes each: red, green, blue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    pixels: Vec<u8>,
}

impl Frame {
    /// Reads a binary PPM with 8 bits a colour.
    ///
    /// # Errors
    /// When it is something else.
    pub fn read_ppm(bytes: &[u8]) -> io::Result<Self> {
        let broken = || io::Error::new(io::ErrorKind::InvalidData, "not a captured picture");
        let mut header = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut word = || header.next().and_then(|word| std::str::from_utf8(word).ok()).ok_or_else(broken);
        let (kind, width, height) = (word()?, word()?, word()?);
        let rest = header.next().ok_or_else(broken)?;
        let pixels = rest.strip_prefix(b"255\n").ok_or_else(broken)?.to_owned();
        let number = |text: &str| text.parse::<usize>().map_err(|_| broken());
        let frame = Self { width: number(width)?, height: number(height)?, pixels };
        if kind == "P6" && frame.pixels.len() == frame.width * frame.height * 3 { Ok(frame) } else { Err(broken()) }
    }

    /// Returns the mean relative luminance (WCAG 2.2), 0 black to 1 white.
    #[must_use]
    pub fn mean_luminance(&self) -> f64 {
        let linear: Vec<f64> = (0..=255u8).map(linear).collect();
        let of = |byte: u8| linear[usize::from(byte)];
        let pixels = self.pixels.chunks_exact(3);
        let count = pixels.len().max(1) as f64;
        pixels.map(|pixel| 0.2126 * of(pixel[0]) + 0.7152 * of(pixel[1]) + 0.0722 * of(pixel[2])).sum::<f64>() / count
    }

    /// Counts the different colours.
    #[must_use]
    pub fn colours(&self) -> usize {
        self.pixels.chunks_exact(3).collect::<std::collections::HashSet<_>>().len()
    }
}

fn linear(byte: u8) -> f64 {
    let part = f64::from(byte) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_one_and_black_is_zero() {
        let half = Frame::read_ppm(b"P6\n2 1\n255\n\xff\xff\xff\0\0\0").unwrap();
        assert!((half.mean_luminance() - 0.5).abs() < 1e-9);
        assert_eq!(half.colours(), 2);
    }
}
