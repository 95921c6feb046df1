use proptest::prelude::*;

use super::*;

pub(crate) fn step(id: &str, sides: Sides, (min, default, max): (u32, u32, u32), measure: Measure) -> Step {
    let amount = Amount { default, min, max, short: None, long: None };
    let dose = Dose { amount, measure };
    Step {
        id: id.into(),
        sides,
        dose,
        pace_per_min: None,
        pressure: Pressure::Light,
        breath: None,
        is_optional: min == 0,
        flags: Vec::new(),
        ways: Vec::new(),
        way: None,
        gives_time_to: None,
        omitted_because: None,
        is_light: false,
        is_dry: false,
        replaces: None,
    }
}

pub(crate) fn routine(side_order: SideOrder, steps: Vec<Step>) -> Routine {
    Routine { id: "test".into(), side_order, per_side_s: None, steps }
}

fn shape(timeline: &Timeline) -> Vec<(SegmentKind, &str, Side)> {
    timeline.segments.iter().map(|segment| (segment.kind, segment.step_id.as_str(), segment.side)).collect()
}

const HOLDS: Measure = Measure::Holds { hold_ms: 8000, rest_ms: 4000 };

fn three_steps() -> Vec<Step> {
    vec![
        step("X0", Sides::Both, (15, 30, 60), Measure::Seconds),
        step("X1", Sides::Each, (60, 90, 150), Measure::Seconds),
        step("X2", Sides::Each, (3, 6, 12), HOLDS),
    ]
}

#[test]
fn minutes_on_a_card_round_halves_down() {
    for (seconds, minutes) in
        [(870, 14), (871, 15), (285, 5), (280, 5), (600, 10), (486, 8), (635, 11), (312, 5), (180, 3), (150, 2)]
    {
        assert_eq!(minutes_on_card(seconds), minutes, "{seconds} s");
    }
}

#[test]
fn a_routine_that_changes_side_once_does_all_left_before_any_right() {
    use SegmentKind::{ChangeSide, Prepare, Step};
    let routine = routine(SideOrder::Routine, three_steps());
    let timeline = plan_timeline(&routine, &Doses::of_preset(&routine, Preset::Standard));
    let expected = [
        (Prepare, "X0", Side::Both),
        (Step, "X0", Side::Both),
        (Step, "X1", Side::Left),
        (Step, "X2", Side::Left),
        (ChangeSide, "X1", Side::Right),
        (Step, "X1", Side::Right),
        (Step, "X2", Side::Right),
    ];
    assert_eq!(shape(&timeline), expected);
    assert_eq!(timeline.massage_ms(), 30_000 + 2 * (90_000 + 72_000));
    assert_eq!(timeline.clock_ms(), timeline.massage_ms() + 20_000 + 5_000);
}

#[test]
fn hands_are_oiled_only_where_a_step_that_is_done_takes_oil() {
    let mut routine = routine(SideOrder::Step, three_steps());
    let way = |routine: &Routine| {
        let timeline = plan_timeline(routine, &Doses::of_preset(routine, Preset::Standard));
        timeline.segments[0].way.clone()
    };
    assert_eq!(way(&routine), None);
    routine.steps.iter_mut().for_each(|step| step.is_dry = true);
    assert_eq!(way(&routine).as_deref(), Some(DRY));
    routine.steps[1].is_dry = false;
    assert_eq!(way(&routine), None);
    routine.steps[1].pressure = Pressure::None;
    assert_eq!(way(&routine).as_deref(), Some(DRY));
}

#[test]
fn any_other_routine_changes_side_in_each_step() {
    let routine = routine(SideOrder::Step, three_steps());
    let timeline = plan_timeline(&routine, &Doses::of_preset(&routine, Preset::Standard));
    let sides: Vec<_> = timeline.segments.iter().map(|segment| (segment.step_id.as_str(), segment.side)).collect();
    use Side::{Both, Left, Right};
    let expected = [
        ("X0", Both),
        ("X0", Both),
        ("X1", Left),
        ("X1", Right),
        ("X1", Right),
        ("X2", Left),
        ("X2", Right),
        ("X2", Right),
    ];
    assert_eq!(sides, expected);
    assert_eq!(timeline.clock_ms(), timeline.massage_ms() + 20_000 + 2 * 5_000);
}

#[test]
fn a_step_left_out_leaves_no_segment() {
    let routine = routine(SideOrder::Step, three_steps());
    let timeline = plan_timeline(&routine, &Doses(vec![Some(30), None, Some(0)]));
    assert_eq!(timeline.segments.len(), 2);
}

#[test]
fn strokes_last_as_long_as_their_pace_says() {
    let strokes = step("H2", Sides::Both, (30, 30, 60), Measure::Strokes { cycle_ms: 1500 });
    let routine = routine(SideOrder::Step, vec![strokes]);
    let timeline = plan_timeline(&routine, &Doses::of_preset(&routine, Preset::Standard));
    assert_eq!(timeline.segments[1].beat, Beat::Count { count: 30, cycle_ms: 1500 });
    assert_eq!(timeline.massage_ms(), 45_000);
}

#[test]
fn strokes_are_fitted_in_whole_seconds() {
    let strokes = step("H1", Sides::Middle, (40, 100, 120), Measure::Strokes { cycle_ms: 1200 });
    let routine = routine(SideOrder::Step, vec![strokes]);
    assert_eq!(Doses::of_preset(&routine, Preset::Short).0, [Some(65)], "78 s, not 79.2 s");
    assert_eq!(Doses::fit(&routine, 1.0).unwrap().0, [Some(50)]);
}

#[test]
fn presets_stay_within_the_bounds_of_each_step() {
    let routine = routine(SideOrder::Step, three_steps());
    assert_eq!(Doses::of_preset(&routine, Preset::Short).0, [Some(20), Some(60), Some(4)]);
    assert_eq!(Doses::of_preset(&routine, Preset::Long).0, [Some(45), Some(135), Some(9)]);
}

#[test]
fn the_short_preset_leaves_optional_steps_out() {
    let routine = routine(SideOrder::Step, vec![step("X", Sides::Both, (0, 30, 60), Measure::Seconds)]);
    assert_eq!(Doses::of_preset(&routine, Preset::Short).0, [None]);
}

#[test]
fn too_few_minutes_are_refused_with_the_least() {
    let routine = routine(SideOrder::Step, three_steps());
    assert_eq!(Doses::fit(&routine, 2.0), Err(TooShort { least_minutes: 3 }));
}

fn any_step() -> impl Strategy<Value = Step> {
    let measure = prop_oneof![
        Just(Measure::Seconds),
        (10u32..100).prop_map(|tenths| Measure::Strokes { cycle_ms: tenths * 100 }),
        (4u32..10, 2u32..5).prop_map(|(hold, rest)| Measure::Holds { hold_ms: hold * 1000, rest_ms: rest * 1000 }),
    ];
    let sides = prop_oneof![Just(Sides::Middle), Just(Sides::Both), Just(Sides::Each)];
    (0u32..40, 0u32..40, 0u32..60, measure, sides).prop_map(|(min, more, most, measure, sides)| {
        step("S", sides, (min, min + more + 1, min + more + 1 + most), measure)
    })
}

#[test]
fn a_minute_more_than_usual_is_never_less_than_usual() {
    // In whole seconds its strokes go by tens: 37, 47, 57. As usual it has 66.
    let routine =
        routine(SideOrder::Step, vec![step("S", Sides::Each, (37, 66, 69), Measure::Strokes { cycle_ms: 8700 })]);
    let length = |minutes: f64| Doses::fit(&routine, minutes).unwrap().massage_ms(&routine);
    assert_eq!((length(19.0), length(20.0)), (1_148_400, 1_148_400));
}

proptest! {
    #[test]
    fn fitting_keeps_every_bound_and_never_runs_over(steps in prop::collection::vec(any_step(), 1..9), minutes in 1u32..40) {
        let routine = routine(SideOrder::Step, steps);
        let standard = Doses::of_preset(&routine, Preset::Standard);
        let Ok(doses) = Doses::fit(&routine, f64::from(minutes)) else { return Ok(()) };
        for (step, amount) in routine.steps.iter().zip(&doses.0) {
            match amount {
                Some(amount) => prop_assert!((step.dose.amount.min..=step.dose.amount.max).contains(amount)),
                None => prop_assert!(step.is_optional),
            }
        }
        let total_ms = doses.massage_ms(&routine);
        prop_assert_eq!(u64::from(total_ms), plan_timeline(&routine, &doses).massage_ms());
        if doses != standard {
            let can_grow = |(step, amount): (&Step, &Option<u32>)| {
                let grain = step.dose.measure.grain();
                amount.filter(|a| *a + grain <= step.dose.amount.max).map(|_| step.duration_in_routine_ms(grain))
            };
            let smallest_growth_ms = routine.steps.iter().zip(&doses.0).filter_map(can_grow).min();
            let is_least = routine.steps.iter().zip(&doses.0).all(|(step, amount)| amount.is_none_or(|a| a == step.dose.amount.min));
            prop_assert!(total_ms <= minutes * 60_000 || is_least);
            prop_assert!(smallest_growth_ms.is_none_or(|growth| total_ms + growth > minutes * 60_000));
        }
    }

    #[test]
    fn more_minutes_never_give_less_massage(steps in prop::collection::vec(any_step(), 1..9), minutes in 1u32..30) {
        let mut steps = steps;
        steps.iter_mut().for_each(|step| step.is_optional = false);
        let routine = routine(SideOrder::Step, steps);
        let length = |minutes: u32| Doses::fit(&routine, f64::from(minutes)).map(|doses| doses.massage_ms(&routine));
        if let (Ok(less), Ok(more)) = (length(minutes), length(minutes + 1)) {
            prop_assert!(less <= more);
        }
    }
}
