//! How the rank sum statistic spreads when two groups do not differ.

/// From this size of a group on, the normal distribution stands for the exact one, as in R.
const LARGE: usize = 50;
/// The 97.5th percentile of the normal distribution.
const Z_975: f64 = 1.959_963_984_540_054;

/// Returns at which place among the ordered differences of two groups the 95 % interval begins, at least 1: the smallest
/// `u` with P(U ≤ u) ≥ 2.5 %.
pub(super) fn lower_place_95(with: usize, without: usize) -> usize {
    let place = if with < LARGE && without < LARGE {
        exact(with, without)
    } else {
        let (with, without) = (with as f64, without as f64);
        let deviation = (with * without * (with + without + 1.0) / 12.0).sqrt();
        // A float below 0 becomes 0.
        (with * without / 2.0 - Z_975 * deviation).floor() as usize
    };
    place.max(1)
}

fn exact(with: usize, without: usize) -> usize {
    let ways = ways(with, without);
    let all: u128 = ways.iter().sum();
    let mut so_far = 0;
    let reaches = |ways: &u128| {
        so_far += ways;
        so_far * 40 >= all
    };
    ways.iter().position(reaches).expect("all ways are more than a fortieth of them")
}

/// Counts in how many orders of both groups the statistic is 0, 1, 2 …: the coefficients of the Gaussian binomial
/// Π (1 − qⁿ⁺ⁱ) ÷ (1 − qⁱ). Below 50 and 50 they fit: there are 10²⁹ orders.
fn ways(with: usize, without: usize) -> Vec<u128> {
    let mut ways = vec![0_u128; with * without + 1];
    ways[0] = 1;
    for step in 1..=with {
        // What is taken off is never more than what is there, once both were done; in between it wraps.
        for place in (without + step..ways.len()).rev() {
            ways[place] = ways[place].wrapping_sub(ways[place - without - step]);
        }
        for place in step..ways.len() {
            ways[place] = ways[place].wrapping_add(ways[place - step]);
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_counted() {
        assert_eq!(ways(2, 2), [1, 1, 2, 1, 1]);
        assert_eq!(ways(49, 49).iter().sum::<u128>(), 25_477_612_258_980_856_902_730_428_600, "98 choose 49");
        assert!(ways(7, 49).iter().eq(ways(49, 7).iter()));
    }

    #[test]
    fn the_normal_distribution_takes_over_where_it_is_near() {
        let exact = exact(49, 49);
        let deviation = (49.0_f64 * 49.0 * 99.0 / 12.0).sqrt();
        let normal = (49.0 * 49.0 / 2.0 - Z_975 * deviation).floor() as usize;
        assert!(exact.abs_diff(normal) <= 1, "{exact} and {normal}");
    }
}
