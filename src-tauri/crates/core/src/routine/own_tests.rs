use super::tests::step;
use super::*;

/// Steps of two routines.
fn shelf() -> Vec<Step> {
    let mut crown = step("H1", Sides::Middle, (40, 100, 120), Measure::Strokes { cycle_ms: 1200 });
    crown.ways =
        vec![Way { id: "presses".into(), pace_per_min: None }, Way { id: "circles".into(), pace_per_min: Some(60.0) }];
    vec![
        crown,
        step("F2", Sides::Each, (0, 70, 120), Measure::Seconds),
        step("F3", Sides::Each, (3, 6, 12), Measure::Holds { hold_ms: 8000, rest_ms: 4000 }),
    ]
}

fn own(step: &str, amount: u32) -> OwnStep {
    OwnStep { step: step.into(), amount, way: None, optional: false }
}

fn make(title: &str, steps: Vec<OwnStep>) -> Result<Routine, OwnRoutineError> {
    let own = OwnRoutine { title: title.into(), side_order: SideOrder::Step, steps };
    let shelf = shelf();
    own.make("own-1", |id| shelf.iter().find(|step| step.id == id))
}

fn problem(steps: Vec<OwnStep>) -> (String, OwnRoutineProblem) {
    let error = make("Evening", steps).unwrap_err();
    (error.field(), error.problem)
}

#[test]
fn steps_of_several_routines_are_done_in_the_persons_order_and_dose() {
    let circles = OwnStep { way: Some("circles".into()), ..own("H1", 60) };
    let routine = make("Evening", vec![own("F3", 4), circles]).unwrap();
    let timeline = plan_timeline(&routine, &Doses::of_preset(&routine, Preset::Standard));
    assert_eq!(timeline.massage_ms(), 2 * 4 * 12_000 + 60 * 1000);
    assert_eq!(timeline.segments.last().unwrap().way.as_deref(), Some("circles"));
    assert_eq!(timeline.clock_ms(), timeline.massage_ms() + 20_000 + 5_000);
}

#[test]
fn it_fits_into_minutes_like_any_other() {
    let ball = OwnStep { optional: true, ..own("F2", 70) };
    let routine = make("Evening", vec![own("F3", 6), ball]).unwrap();
    assert_eq!(Doses::fit(&routine, 2.0).unwrap().0, [Some(5), None]);
    assert_eq!(Doses::longest(&routine).0, [Some(12), Some(120)]);
}

#[test]
fn what_cannot_be_names_its_field() {
    use OwnRoutineProblem::{Amount, StepCount, StepTwice, UnknownStep, UnknownWay};
    let too_much = Amount { step: "F3".into(), amount: 13, least: 3, most: 12 };
    assert_eq!(problem(vec![own("H1", 60), own("F3", 13)]), ("steps[1].amount".into(), too_much));
    let nothing = Amount { step: "F2".into(), amount: 0, least: 1, most: 120 };
    assert_eq!(problem(vec![own("F2", 0)]), ("steps[0].amount".into(), nothing));
    assert_eq!(problem(vec![own("X9", 1)]), ("steps[0].step".into(), UnknownStep("X9".into())));
    assert_eq!(problem(vec![own("F3", 4), own("F3", 5)]), ("steps[1].step".into(), StepTwice("F3".into())));
    let way = UnknownWay { step: "F3".into(), way: "circles".into() };
    assert_eq!(problem(vec![OwnStep { way: Some("circles".into()), ..own("F3", 4) }]), ("steps[0].way".into(), way));
    assert_eq!(problem(Vec::new()), ("steps".into(), StepCount));
    for title in ["", "  ", "two\nlines", &"x".repeat(61)] {
        assert_eq!(make(title, vec![own("F3", 4)]).unwrap_err().field(), "title");
    }
}
