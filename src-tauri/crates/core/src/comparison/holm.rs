//! Several questions asked of the same nights.

/// Corrects p-values for how many there are, in their order.
///
/// Source: Holm 1979, Scand J Stat 6:65.
#[must_use]
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|one, other| p_values[*one].total_cmp(&p_values[*other]));
    let mut corrected = vec![0.0; p_values.len()];
    let mut largest: f64 = 0.0;
    for (rank, place) in order.iter().enumerate() {
        largest = largest.max((p_values.len() - rank) as f64 * p_values[*place]).min(1.0);
        corrected[*place] = largest;
    }
    corrected
}
