//! Comparisons against numbers computed with R, scipy and whole numbers.

use serde_json::Value;

use super::*;

const GOLDEN: &str = include_str!("../../../../../tests/golden/nof1.json");

fn golden(part: &str) -> Value {
    serde_json::from_str::<Value>(GOLDEN).unwrap()[part].take()
}

fn cases(part: &Value) -> &[Value] {
    part.as_array().unwrap()
}

fn numbers(values: &Value) -> Vec<f64> {
    values.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

#[track_caller]
fn assert_near(found: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() < 1e-8, "{what}: {found} is not {expected}");
}

#[test]
fn two_groups_agree_with_r() {
    let golden = golden("two_sample");
    let mut intervals = 0;
    for case in cases(&golden) {
        let id = case["id"].as_str().unwrap();
        let (with, without) = (numbers(&case["input"]["on"]), numbers(&case["input"]["off"]));
        let (expected, found) = (&case["expected"], Figures::of(&with, &without).unwrap());
        assert_near(found.mean_difference, &expected["mean_difference_on_minus_off"], id);
        assert_near(found.median_with - found.median_without, &expected["median_difference"], id);
        assert_near(found.hodges_lehmann, &expected["hodges_lehmann_shift_on_minus_off"], id);
        if let Some(interval) = expected["wilcoxon_R"]["wilcox_conf_int"].as_array() {
            assert_near(found.interval_95.0, &interval[0], id);
            assert_near(found.interval_95.1, &interval[1], id);
            intervals += 1;
        }
    }
    assert!(intervals >= 2, "{intervals}");
}

#[test]
fn neighbours_agree() {
    let golden = golden("autocorrelation");
    for case in cases(&golden) {
        let found = autocorrelation(&numbers(&case["input"])).unwrap();
        assert_near(found, &case["expected"]["lag1"], case["id"].as_str().unwrap());
    }
}

#[test]
fn the_circular_shift_agrees() {
    let case = golden("observational_circular_shift");
    let has_it: Vec<bool> = case["routine"].as_str().unwrap().chars().map(|mark| mark == '1').collect();
    let (values, expected) = (numbers(&case["outcome"]), &case["expected"]);
    let comparison = Comparison::of(&values, &has_it);
    assert_near(comparison.figures.unwrap().mean_difference, &expected["mean_difference"], "difference");
    assert_near(p_circular_shift(&values, &has_it), &expected["p_two_sided"], "p");
}

#[test]
fn holm_agrees_with_scipy() {
    let golden = golden("multiple_comparisons");
    for case in cases(&golden) {
        let found = holm(&numbers(&case["p"]));
        let expected = case["expected"]["holm"].as_array().unwrap();
        assert_eq!(found.len(), expected.len());
        found.iter().zip(expected).for_each(|(found, expected)| assert_near(*found, expected, "holm"));
    }
}

#[test]
fn chances_of_good_nights_agree() {
    let golden = golden("thompson");
    for case in cases(&golden["beta_bernoulli_prior_1_1"]) {
        let nights = |side: &Value| {
            let count = |kind: &str| u32::try_from(side[kind].as_u64().unwrap()).unwrap();
            GoodNights { good: count("good"), bad: count("bad") }
        };
        let found = nights(&case["on"]).chance_above(nights(&case["off"]));
        assert_near(found, &case["expected"]["P_choose_on_tonight"], &case["on"].to_string());
    }
}

#[test]
fn chances_of_a_mean_agree() {
    let golden = golden("thompson");
    for case in cases(&golden["normal_gamma"]) {
        let prior = |name: &str| case["prior"][name].as_f64().unwrap();
        let prior =
            KnownMean { mean: prior("mu0"), kappa: prior("kappa0"), alpha: prior("alpha0"), beta: prior("beta0") };
        let [with, without] = ["on", "off"].map(|side| {
            let known = prior.after(&numbers(&case[side]));
            let found = [known.mean, known.kappa, known.alpha, known.beta];
            let expected = case["expected"][format!("posterior_{side}")].as_array().unwrap();
            found.iter().zip(expected).for_each(|(found, expected)| assert_near(*found, expected, side));
            known
        });
        assert_near(chances_of_highest(&[with, without])[0], &case["expected"]["P_choose_on_tonight"], "chance");
    }
}
