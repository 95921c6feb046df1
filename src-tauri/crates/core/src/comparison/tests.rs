//! What holds of every two groups of nights.

use proptest::prelude::*;

use super::*;

fn minutes() -> impl Strategy<Value = f64> {
    (0..240).prop_map(f64::from)
}

fn group() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(minutes(), 1..70)
}

/// Nights with a value, with something or without it.
type Nights = Vec<(f64, bool)>;

fn nights() -> impl Strategy<Value = Nights> {
    prop::collection::vec((minutes(), any::<bool>()), 28..90)
}

/// The same nights twice, in two orders.
fn and_shuffled() -> impl Strategy<Value = (Nights, Nights)> {
    nights().prop_flat_map(|nights| (Just(nights.clone()), Just(nights).prop_shuffle()))
}

fn compare(nights: &[(f64, bool)]) -> Comparison {
    let (values, has_it): (Vec<f64>, Vec<bool>) = nights.iter().copied().unzip();
    Comparison::of(&values, &has_it)
}

/// Lists every difference in order.
fn differences(with: &[f64], without: &[f64]) -> Vec<f64> {
    let mut all: Vec<f64> = with.iter().flat_map(|one| without.iter().map(move |other| one - other)).collect();
    all.sort_by(f64::total_cmp);
    all
}

proptest! {
    #[test]
    fn the_estimate_is_the_middle_of_all_differences(with in group(), without in group()) {
        let middle = crate::trends::quantile(&differences(&with, &without), 0.5);
        prop_assert_eq!(hodges_lehmann(&with, &without), middle);
    }

    #[test]
    fn the_order_of_nights_does_not_matter((nights, other) in and_shuffled()) {
        let [one, other] = [nights, other]
            .map(|nights| compare(&nights).figures.map(|figures| (figures.hodges_lehmann, figures.interval_95)));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_other_way_round_every_difference_is_its_negative(nights in nights()) {
        let swapped: Nights = nights.iter().map(|(value, has_it)| (*value, !has_it)).collect();
        let (one, other) = (compare(&nights), compare(&swapped));
        prop_assert_eq!((one.n_with, one.p_circular_shift), (other.n_without, other.p_circular_shift));
        if let (Some(one), Some(other)) = (one.figures, other.figures) {
            prop_assert_eq!(one.mean_difference, -other.mean_difference);
            prop_assert_eq!(one.hodges_lehmann, -other.hodges_lehmann);
            prop_assert_eq!(one.interval_95, (-other.interval_95.1, -other.interval_95.0));
        }
    }

    #[test]
    fn an_hour_more_in_every_night_changes_no_difference(nights in nights()) {
        let later: Nights = nights.iter().map(|(value, has_it)| (value + 60.0, *has_it)).collect();
        let (one, other) = (compare(&nights), compare(&later));
        prop_assert_eq!(one.p_circular_shift, other.p_circular_shift);
        if let (Some(one), Some(other)) = (one.figures, other.figures) {
            prop_assert!((one.mean_difference - other.mean_difference).abs() < 1e-9);
            prop_assert_eq!(one.hodges_lehmann, other.hodges_lehmann);
            prop_assert_eq!(one.interval_95, other.interval_95);
        }
    }

    #[test]
    fn the_estimate_lies_in_its_interval(with in group(), without in group()) {
        let (low, high) = interval_95(&with, &without).unwrap();
        let estimate = hodges_lehmann(&with, &without).unwrap();
        prop_assert!(low <= estimate && estimate <= high, "{} {} {}", low, estimate, high);
    }

    #[test]
    fn either_side_is_the_better_one(good in 0..900_u32, bad in 0..900_u32, other_good in 0..900_u32) {
        let (one, other) = (GoodNights { good, bad }, GoodNights { good: other_good, bad: 40 });
        let both = one.chance_above(other) + other.chance_above(one);
        prop_assert!((both - 1.0).abs() < 1e-9, "{}", both);
    }

    #[test]
    fn one_of_them_is_the_highest(groups in prop::collection::vec(group(), 1..6)) {
        let usual = KnownMean { mean: 20.0, kappa: 1.0, alpha: 1.0, beta: 100.0 };
        let known: Vec<KnownMean> = groups.iter().map(|values| usual.after(values)).collect();
        let chances = chances_of_highest(&known);
        prop_assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-4, "{:?}", chances);
        let clipped = clip_chances(&chances);
        prop_assert!((clipped.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{:?}", clipped);
        prop_assert!(clipped.len() == 1 || clipped.iter().all(|chance| (0.1 - 1e-9..=0.9 + 1e-9).contains(chance)));
    }
}

/// Nights that alternate between two values, `pairs` of them, those of the second value with it.
fn alternating(pairs: usize, values: (f64, f64)) -> Comparison {
    let nights: Nights = (0..pairs).flat_map(|_| [(values.0, false), (values.1, true)]).collect();
    compare(&nights)
}

#[test]
fn figures_come_with_five_of_each_and_a_direction_with_fourteen() {
    assert_eq!(compare(&[(20.0, true)]).n_with, 1);
    assert_eq!(alternating(4, (30.0, 20.0)).figures, None);
    let five = alternating(5, (30.0, 20.0));
    assert_eq!(five.figures.map(|figures| figures.hodges_lehmann), Some(-10.0));
    assert_eq!((five.p_circular_shift, five.needs()), (None, (9, 9)));
    assert_eq!(five.direction(Some(0.01)), Direction::TooFew);
    assert_eq!(alternating(13, (30.0, 20.0)).p_circular_shift, None);
    assert!(alternating(14, (30.0, 20.0)).p_circular_shift.is_some());
}

#[test]
fn a_direction_takes_a_small_p() {
    let lower = alternating(14, (30.0, 20.0));
    assert_eq!(lower.direction(Some(0.05)), Direction::Lower);
    assert_eq!(lower.direction(Some(0.051)), Direction::None);
    assert_eq!(alternating(14, (20.0, 30.0)).direction(Some(0.05)), Direction::Higher);
    assert_eq!(alternating(14, (20.0, 20.0)).direction(Some(0.05)), Direction::None);
}

#[test]
fn means_that_a_few_nights_pull_have_no_direction() {
    let mut nights: Nights = (0..28).map(|night| (if night % 2 == 0 { 20.0 } else { 22.0 }, night % 2 == 0)).collect();
    nights[0].0 = 900.0;
    let pulled = compare(&nights);
    assert!(pulled.figures.is_some_and(|figures| figures.mean_difference > 0.0 && figures.hodges_lehmann < 0.0));
    assert_eq!(pulled.direction(Some(0.01)), Direction::None);
}

#[test]
fn nights_that_are_all_alike_show_nothing() {
    assert_eq!(autocorrelation(&[30.0; 9]), None);
    assert_eq!(alternating(20, (30.0, 30.0)).p_circular_shift, Some(1.0));
}

#[test]
fn chances_stay_within_reach_of_all() {
    assert_eq!(clip_chances(&[0.0, 1.0]), [0.1, 0.9]);
    assert_eq!(clip_chances(&[0.5, 0.5]), [0.5, 0.5]);
    assert_eq!(clip_chances(&[0.99, 0.01]), [0.9, 0.1]);
    assert_eq!(clip_chances(&[1.0]), [1.0]);
    assert_eq!(clip_chances(&[]), [0.0; 0]);
    // 0.12 would fall below the least once the others are raised.
    let clipped = clip_chances(&[0.86, 0.12, 0.01, 0.01]);
    assert!(clipped.iter().zip([0.7, 0.1, 0.1, 0.1]).all(|(found, wanted)| (found - wanted).abs() < 1e-12));
    assert!(
        clip_chances(&[0.5, 0.3, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
            .iter()
            .all(|chance| (chance - 1.0 / 12.0).abs() < 1e-12)
    );
}
