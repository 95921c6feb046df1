use super::tests::{routine, step};
use super::*;

fn way(id: &str, pace_per_min: Option<f64>) -> Way {
    Way { id: id.into(), pace_per_min }
}

/// A crown with two ways, a squeeze, and a ball whose time goes to the squeeze.
fn chosen_from() -> Routine {
    let mut crown = step("H1", Sides::Middle, (40, 100, 120), Measure::Strokes { cycle_ms: 1200 });
    crown.pace_per_min = Some(50.0);
    crown.ways = vec![way("presses", None), way("circles", Some(60.0))];
    crown.way = Some("presses".into());
    let squeeze = step("F1", Sides::Each, (60, 90, 150), Measure::Seconds);
    let mut ball = step("F2", Sides::Each, (0, 70, 120), Measure::Seconds);
    ball.gives_time_to = Some("F1".into());
    routine(SideOrder::Step, vec![crown, squeeze, ball])
}

fn choice(ways: &[(&str, &str)], leave_out: &[&str]) -> Choice {
    let ways = ways.iter().map(|(step, way)| ((*step).to_owned(), (*way).to_owned()));
    Choice { ways: ways.collect(), leave_out: leave_out.iter().map(|id| (*id).to_owned()).collect() }
}

fn standard(routine: &Routine) -> Vec<Option<u32>> {
    Doses::of_preset(routine, Preset::Standard).0
}

#[test]
fn a_way_brings_its_pace() {
    let circled = chosen_from().as_chosen(&choice(&[("H1", "circles")], &["F1", "F2"]));
    let timeline = plan_timeline(&circled, &Doses::of_preset(&circled, Preset::Standard));
    assert_eq!(timeline.massage_ms(), 100_000, "100 circles at 60 a minute are 1:40");
    assert_eq!(timeline.segments[1].way.as_deref(), Some("circles"));
    assert_eq!(timeline.segments[1].pace_per_min, Some(60.0));
}

#[test]
fn what_is_left_out_is_not_done_at_any_length() {
    let without = chosen_from().as_chosen(&choice(&[], &["H1"]));
    for preset in [Preset::Short, Preset::Standard, Preset::Long] {
        assert_eq!(Doses::of_preset(&without, preset).0[0], None);
    }
    for minutes in 3..12 {
        assert_eq!(Doses::fit(&without, f64::from(minutes)).unwrap().0[0], None);
    }
}

#[test]
fn the_time_of_a_step_left_out_goes_to_its_heir() {
    let without_ball = chosen_from().as_chosen(&choice(&[], &["F2"]));
    assert_eq!(standard(&without_ball), [Some(100), Some(160), None]);
    assert_eq!(without_ball.steps[1].dose.amount.max, 270);
}

#[test]
fn a_step_left_out_for_two_reasons_gives_its_time_once() {
    let mut without_ball = chosen_from().as_chosen(&choice(&[], &["F2"]));
    without_ball.leave_out("F2", "neuropathy");
    assert_eq!(standard(&without_ball), [Some(100), Some(160), None]);
}

#[test]
fn a_choice_is_checked_against_the_routine() {
    let routine = chosen_from();
    let check = |choice: Choice| routine.check(&choice);
    assert_eq!(check(choice(&[("H1", "circles")], &["F2"])), Ok(()));
    assert_eq!(check(choice(&[("H9", "circles")], &[])), Err(ChoiceError::UnknownStep("H9".into())));
    assert_eq!(check(choice(&[], &["H9"])), Err(ChoiceError::UnknownStep("H9".into())));
    let unknown_way = ChoiceError::UnknownWay { step_id: "F1".into(), way: "circles".into() };
    assert_eq!(check(choice(&[("F1", "circles")], &[])), Err(unknown_way));
    assert_eq!(check(choice(&[], &["H1", "F1", "F2"])), Err(ChoiceError::NothingLeft));
}

#[test]
fn what_an_older_version_had_is_passed_over() {
    let routine = chosen_from();
    assert_eq!(routine.as_chosen(&choice(&[("H9", "circles"), ("H1", "hammering")], &["F9"])), routine);
}
