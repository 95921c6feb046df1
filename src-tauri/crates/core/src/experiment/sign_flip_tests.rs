use proptest::prelude::*;
use serde_json::Value;

use super::*;

const GOLDEN: &str = include_str!("../../../../../tests/golden/nof1.json");

fn golden(part: &str) -> Vec<Value> {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    golden[part].as_array().unwrap().clone()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

#[test]
fn pairs_have_the_p_of_scipy_and_of_whole_numbers() {
    for case in golden("paired") {
        let differences = numbers(&case["input_differences_on_minus_off"]);
        let expected = case["expected"]["sign_flip_exact"]["p_two_sided"].as_f64().unwrap();
        let found = sign_flip(&differences).unwrap().p;
        assert!((found - expected).abs() < 1e-9, "{}: {found} is not {expected}", case["id"]);
    }
}

#[test]
fn blocks_have_the_mean_and_p_of_every_draw() {
    for case in golden("block_randomised") {
        let blocks = case["input_blocks_on_off"].as_array().unwrap().iter().map(numbers);
        let found = sign_flip(&blocks.map(|pair| pair[0] - pair[1]).collect::<Vec<_>>()).unwrap();
        let expected = &case["expected"];
        assert!((found.mean - expected["mean_block_difference"].as_f64().unwrap()).abs() < 1e-9, "{}", case["id"]);
        assert!((found.p - expected["p_two_sided"].as_f64().unwrap()).abs() < 1e-9, "{}", case["id"]);
    }
}

#[test]
fn without_differences_there_is_nothing_to_say() {
    assert_eq!(sign_flip(&[]), None);
}

#[test]
fn nights_that_are_all_the_same_show_nothing() {
    let found = sign_flip(&[0.0; 10]).unwrap();
    assert_eq!((found.p, found.interval95), (1.0, Some((0.0, 0.0))));
}

#[test]
fn under_six_blocks_no_shift_can_be_rejected() {
    assert_eq!(sign_flip(&[5.0, 6.0, 7.0, 8.0, 9.0]).unwrap().interval95, None);
    assert_eq!(sign_flip(&[5.0, 6.0, 7.0, 8.0, 9.0, 10.0]).unwrap().interval95, Some((5.0, 10.0)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_interval_holds_the_shifts_that_are_not_rejected(differences in prop::collection::vec(-60.0..60.0f64, 6..=12)) {
        let (low, high) = sign_flip(&differences).unwrap().interval95.unwrap();
        let p_at = |shift: f64| sign_flip(&differences.iter().map(|one| one - shift).collect::<Vec<_>>()).unwrap().p;
        let hair = 1e-6;
        prop_assert!(p_at(low + hair) > 0.05 && p_at(high - hair) > 0.05);
        prop_assert!(p_at(low - hair) <= 0.05 && p_at(high + hair) <= 0.05);
    }

    #[test]
    fn order_and_the_side_do_not_matter(mut differences in prop::collection::vec(-60.0..60.0f64, 1..=12)) {
        let one = sign_flip(&differences).unwrap();
        differences.reverse();
        let turned = sign_flip(&differences.iter().map(|one| -one).collect::<Vec<_>>()).unwrap();
        prop_assert!((one.mean + turned.mean).abs() < 1e-9);
        prop_assert_eq!(one.p, turned.p);
    }
}
