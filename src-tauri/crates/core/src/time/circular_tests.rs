use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Golden {
    tolerance_min: f64,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    input_min: Vec<Minutes>,
    expected: Expected,
}

#[derive(Deserialize)]
struct Expected {
    mean_min: Option<Minutes>,
    sd_min: Option<f64>,
    #[serde(rename = "resultant_R")]
    resultant: f64,
}

#[test]
fn clock_times_average_as_the_golden_file_says() {
    let golden: Golden =
        serde_json::from_str(include_str!("../../../../../tests/golden/circular_clock_times.json")).unwrap();
    assert!(!golden.cases.is_empty());
    for case in golden.cases {
        let average = average_clock_times(&case.input_min);
        assert_eq!(average.is_some(), case.expected.mean_min.is_some(), "{}", case.id);
        let (Some(average), Some(mean)) = (average, case.expected.mean_min) else { continue };
        assert!(shorter_arc(average.mean, mean).0.abs() < golden.tolerance_min, "{} mean {average:?}", case.id);
        let spread = case.expected.sd_min.unwrap();
        assert!((average.standard_deviation.0 - spread).abs() < golden.tolerance_min, "{} sd {average:?}", case.id);
        assert!((average.resultant - case.expected.resultant).abs() < 1e-6, "{} R {average:?}", case.id);
    }
}

#[test]
fn half_a_day_is_the_longest_way() {
    assert_eq!(shorter_arc(Minutes(0.0), Minutes(720.0)), Minutes(720.0));
    assert_eq!(shorter_arc(Minutes(720.0), Minutes(0.0)), Minutes(720.0));
    assert_eq!(shorter_arc(Minutes(1430.0), Minutes(10.0)), Minutes(20.0));
    assert_eq!(shorter_arc(Minutes(10.0), Minutes(1430.0)), Minutes(-20.0));
}

proptest! {
    #[test]
    fn an_average_is_a_time_of_day_and_never_nan(times in prop::collection::vec(0.0..1440.0_f64, 1..60)) {
        let times: Vec<Minutes> = times.into_iter().map(Minutes).collect();
        if let Some(average) = average_clock_times(&times) {
            prop_assert!((0.0..1440.0).contains(&average.mean.0));
            prop_assert!(average.standard_deviation.0.is_finite() && average.standard_deviation.0 >= 0.0);
        }
    }

    #[test]
    fn turning_the_clock_turns_the_average(
        times in prop::collection::vec(0.0..300.0_f64, 1..20), turn in 0.0..1440.0_f64,
    ) {
        let minutes = |by: f64| times.iter().map(|time| Minutes((time + by) % 1440.0)).collect::<Vec<_>>();
        let (plain, turned) = (average_clock_times(&minutes(0.0)).unwrap(), average_clock_times(&minutes(turn)).unwrap());
        let expected = Minutes((plain.mean.0 + turn) % 1440.0);
        prop_assert!(shorter_arc(expected, turned.mean).0.abs() < 1e-6);
        prop_assert!((plain.standard_deviation.0 - turned.standard_deviation.0).abs() < 1e-3);
    }
}
