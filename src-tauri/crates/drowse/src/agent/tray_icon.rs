//! The closed lid, drawn for the tray.

/// Warm white: it stands on dark panels and is seen on light ones.
const LIGHT: [u8; 3] = [0xe8, 0xdc, 0xc8];
/// Candle light, while somebody should look.
const WARM: [u8; 3] = [0xf0, 0xa8, 0x50];

/// Draws a lid, row by row, in red, green, blue and opacity: the lower half of a wide ellipse, as thick as a tenth of the
/// icon.
pub fn closed_lid(size: i32, is_marked: bool) -> Vec<[u8; 4]> {
    let [red, green, blue] = if is_marked { WARM } else { LIGHT };
    let pixels = (0..size).flat_map(|y| (0..size).map(move |x| coverage(x, y, size)));
    pixels.map(|alpha| [red, green, blue, alpha]).collect()
}

/// Returns how much of a pixel the lid covers, 0 to 255.
fn coverage(x: i32, y: i32, size: i32) -> u8 {
    let size = f64::from(size);
    let (right, down) = ((f64::from(x) + 0.5) / size - 0.5, (f64::from(y) + 0.5) / size - 0.42);
    if down < 0.0 {
        return 0;
    }
    // Distance from the ellipse with half axes 0.42 and 0.24, near enough for an icon.
    let radius = (right / 0.42).hypot(down / 0.24);
    let distance = (radius - 1.0).abs() * 0.3;
    let covered = (0.05 - distance) * size + 0.5;
    (covered.clamp(0.0, 1.0) * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lid_has_a_pixel_for_every_place_and_hangs_down() {
        assert_eq!(closed_lid(22, false).len(), 22 * 22);
        assert_eq!(coverage(11, 2, 22), 0, "nothing above");
        assert!(coverage(11, 14, 22) > 128, "the lowest point of the lid");
        assert_eq!(coverage(11, 10, 22), 0, "open inside");
    }
}
