//! How long the shipped routines are: as stated, and whatever a person asks of them.

use std::collections::{BTreeMap, BTreeSet};

use drowse_core::routine::{Amount, Choice, Doses, Preset, Routine, Sides, Step, minutes_on_card, plan_timeline};
use proptest::prelude::*;

use super::content::{Content, Shipped};

/// Massage time, minutes on the card and clock time of every routine at its standard length, in seconds.
const LENGTHS: [(&str, u32, u32, u32); 9] = [
    ("feet", 870, 14, 870 + 20 + 5),
    ("head", 285, 5, 285 + 20),
    ("face", 280, 5, 280 + 20),
    ("acupressure", 600, 10, 600 + 20 + 2 * 5),
    ("neck", 486, 8, 486 + 20 + 4 * 5),
    ("abhyanga", 635, 11, 635 + 20 + 3 * 5),
    ("hands", 312, 5, 312 + 20 + 6 * 5),
    ("tired", 180, 3, 180 + 20 + 2 * 5),
    ("breathing", 48, 1, 48),
];

#[test]
fn every_routine_has_its_stated_length() {
    let seconds = |routine: &Shipped| {
        let timeline = plan_timeline(&routine.routine, &Doses::of_preset(&routine.routine, Preset::Standard));
        let massage = u32::try_from(timeline.massage_ms() / 1000).unwrap();
        (massage, minutes_on_card(massage), u32::try_from(timeline.clock_ms() / 1000).unwrap())
    };
    let found: Vec<_> =
        Content::shipped().all().map(|shipped| (shipped.routine.id.as_str(), seconds(shipped))).collect();
    let stated: Vec<_> = LENGTHS.iter().map(|(id, massage, card, clock)| (*id, (*massage, *card, *clock))).collect();
    assert_eq!(found, stated);
}

#[test]
fn the_presets_of_the_feet_are_five_seven_and_ten_minutes_a_foot() {
    let feet = &Content::shipped().routine("feet").unwrap().routine;
    let minutes = |preset| f64::from(Doses::of_preset(feet, preset).massage_ms(feet)) / 60_000.0;
    assert_eq!([Preset::Short, Preset::Standard, Preset::Long].map(minutes), [10.5, 14.5, 20.5]);
}

#[test]
fn feet_fit_into_10_to_20_minutes_and_not_into_fewer() {
    let feet = &Content::shipped().routine("feet").unwrap().routine;
    for (minutes, seconds) in [(10, 630), (11, 660), (12, 720), (14, 870), (17, 1020), (20, 1200), (60, 1230)] {
        let doses = Doses::fit(feet, f64::from(minutes)).unwrap();
        assert_eq!(doses.massage_ms(feet) / 1000, seconds, "{minutes} min");
    }
    assert_eq!(Doses::fit(feet, 9.0).unwrap_err().least_minutes, 10);
}

/// The sums of the steps' minima, without the optional ones, and of their maxima, in seconds. The feet: 5 to 10 minutes each.
const RANGES: [(&str, u32, u32); 9] = [
    ("feet", 10 * 60 + 30, 20 * 60 + 30),
    ("head", 10 + 48 + 45 + 80 + 10, 40 + 144 + 90 + 160 + 60),
    ("face", 15 + 40 + 20 + 20 + 40 + 10, 60 + 120 + 90 + 80 + 60 + 120 + 60),
    ("acupressure", 20 + 120 + 120 + 60 + 60, 60 + 240 + 240 + 150 + 120),
    ("neck", 20 + 40 + 64 + 40 + 30 + 24 + 15, 50 + 100 + 160 + 120 + 90 + 64 + 180 + 60),
    ("abhyanga", 30 + 30 + 20 + 30 + 60 + 20 + 20 + 80 + 60 + 30, 180 + 90 + 60 + 90 + 180 + 60 + 60 + 240 + 180 + 600),
    ("hands", 10 + 30 + 40 + 28 + 60 + 40 + 20, 30 + 80 + 120 + 70 + 120 + 180 + 60),
    ("tired", 20 + 20 + 20 + 30 + 20 + 10, 40 + 45 + 48 + 60 + 60 + 60),
    ("breathing", 20 + 10, 40 + 60),
];

#[test]
fn a_hundred_circles_on_the_crown_take_1_40_and_a_hundred_presses_2_00() {
    let head = &Content::shipped().routine("head").unwrap().routine;
    let seconds = |way: &str| {
        let ways = BTreeMap::from([("H1".to_owned(), way.to_owned())]);
        let chosen = head.as_chosen(&Choice { ways, ..Choice::default() });
        let crown = chosen.step("H1").unwrap();
        crown.duration_ms(crown.dose.amount.default) / 1000
    };
    assert_eq!((seconds("presses"), seconds("circles")), (120, 100));
}

#[test]
fn every_routine_goes_from_its_minima_to_its_maxima() {
    let seconds = |doses: Doses, routine| doses.massage_ms(routine) / 1000;
    let range = |routine| (seconds(Doses::shortest(routine), routine), seconds(Doses::longest(routine), routine));
    let found: Vec<_> = Content::shipped().all().map(|it| (it.routine.id.as_str(), range(&it.routine))).collect();
    let stated: Vec<_> = RANGES.iter().map(|(id, least, most)| (*id, (*least, *most))).collect();
    assert_eq!(found, stated);
}

#[test]
fn short_is_two_thirds_within_the_minima_and_long_the_maxima_up_to_one_and_a_half() {
    let in_grains = |step: &Step, amount: f64| {
        let grain = f64::from(step.dose.measure.grain());
        ((amount / grain + 1e-9).floor() * grain) as u32
    };
    for Shipped { routine, .. } in Content::shipped().all().filter(|shipped| shipped.routine.id != "feet") {
        let short = Doses::of_preset(routine, Preset::Short);
        let long = Doses::of_preset(routine, Preset::Long);
        for (step, (short, long)) in routine.steps.iter().zip(short.0.iter().zip(&long.0)) {
            let Amount { default, min, max, .. } = step.dose.amount;
            let two_thirds = in_grains(step, f64::from(default) * 2.0 / 3.0).max(min);
            assert_eq!(*short, (!step.is_optional).then_some(two_thirds), "{}", step.id);
            assert_eq!(*long, Some(in_grains(step, f64::from(default) * 1.5).min(max)), "{}", step.id);
        }
    }
}

#[test]
fn without_the_ball_the_feet_keep_their_presets_and_their_range() {
    let feet = &Content::shipped().routine("feet").unwrap().routine;
    let without_ball = feet.as_chosen(&Choice { leave_out: ["F2".to_owned()].into(), ..Choice::default() });
    let seconds = |doses: Doses| doses.massage_ms(&without_ball) / 1000;
    let presets = [Preset::Short, Preset::Standard, Preset::Long].map(|preset| Doses::of_preset(&without_ball, preset));
    assert_eq!(presets.map(seconds), [630, 870, 1230]);
    assert_eq!([Doses::shortest(&without_ball), Doses::longest(&without_ball)].map(seconds), [630, 1230]);
}

/// A shipped routine, chosen in any way that leaves something to do.
fn any_chosen() -> impl Strategy<Value = Routine> {
    let routines: Vec<&'static Routine> = Content::shipped().all().map(|shipped| &shipped.routine).collect();
    let routine = prop::sample::select(routines);
    (routine, any::<u16>(), any::<u16>()).prop_filter_map("something is left", |(routine, left_out, ways)| {
        let bit = |bits: u16, place: usize| bits >> (place % 16) & 1 == 1;
        let steps = || routine.steps.iter().enumerate();
        // Most steps stay, most of the time.
        let leave_out: BTreeSet<String> = steps()
            .filter(|(at, _)| bit(left_out, *at) && bit(left_out, at + 7))
            .map(|(_, step)| step.id.clone())
            .collect();
        let way =
            |(at, step): (usize, &Step)| Some((step.id.clone(), step.ways.get(usize::from(bit(ways, at)))?.id.clone()));
        let choice = Choice { ways: steps().filter_map(way).collect(), leave_out };
        routine.check(&choice).is_ok().then(|| routine.as_chosen(&choice))
    })
}

fn any_doses() -> impl Strategy<Value = (Routine, Option<f64>, Doses)> {
    let minutes = (1u32..140).prop_map(|halves| Some(f64::from(halves) / 2.0));
    let length = prop_oneof![4 => minutes, 1 => Just(None)];
    let preset = prop::sample::select(vec![Preset::Short, Preset::Standard, Preset::Long]);
    (any_chosen(), length, preset).prop_filter_map("it fits", |(routine, minutes, preset)| {
        let doses = match minutes {
            Some(minutes) => Doses::fit(&routine, minutes).ok()?,
            None => Doses::of_preset(&routine, preset),
        };
        Some((routine, minutes, doses))
    })
}

proptest! {
    #[test]
    fn whatever_is_asked_every_step_keeps_its_bounds((routine, _, doses) in any_doses()) {
        for (step, amount) in routine.steps.iter().zip(&doses.0) {
            let Amount { min, max, .. } = step.dose.amount;
            match amount {
                Some(amount) => prop_assert!((min..=max).contains(amount), "{}: {amount}", step.id),
                None => prop_assert!(step.is_optional || step.omitted_because.is_some(), "{}", step.id),
            }
            let is_head = matches!(step.id.as_str(), "H2" | "H3");
            let least = if step.id == "H2" { 30 } else { 20 };
            prop_assert!(!is_head || amount.is_none_or(|amount| amount >= least), "{}: {amount:?}", step.id);
        }
    }

    #[test]
    fn whatever_is_asked_the_steps_add_up_in_whole_seconds((routine, _, doses) in any_doses()) {
        let timeline = plan_timeline(&routine, &doses);
        prop_assert_eq!(timeline.massage_ms(), u64::from(doses.massage_ms(&routine)));
        prop_assert!(timeline.segments.iter().all(|segment| segment.duration_ms % 1000 == 0 && segment.duration_ms > 0));
        let changes = match routine.side_order {
            drowse_core::routine::SideOrder::Routine => 1,
            drowse_core::routine::SideOrder::Step => routine.steps.len(),
        };
        prop_assert!(timeline.clock_ms() - timeline.massage_ms() <= 20_000 + 5_000 * changes as u64);
    }

    #[test]
    fn minutes_are_kept_unless_the_routine_cannot_be_shorter((routine, minutes, doses) in any_doses()) {
        let Some(minutes) = minutes else { return Ok(()) };
        let seconds = doses.massage_ms(&routine) / 1000;
        let (least, most) = (Doses::shortest(&routine), Doses::longest(&routine));
        let standard = Doses::of_preset(&routine, Preset::Standard);
        let reads_as_asked = f64::from(minutes_on_card(seconds)) <= minutes;
        prop_assert!(f64::from(seconds) <= minutes * 60.0 || (reads_as_asked && (doses == standard || doses == least)));
        prop_assert!(doses.massage_ms(&routine) <= most.massage_ms(&routine));
        prop_assert!(doses.massage_ms(&routine) >= least.massage_ms(&routine));
    }

    #[test]
    fn optional_steps_go_before_any_other_shrinks((routine, minutes, doses) in any_doses()) {
        let has_optional = routine.steps.iter().zip(&doses.0).any(|(step, amount)| step.is_optional && amount.is_some_and(|a| a > 0));
        if minutes.is_some() && has_optional {
            for (step, amount) in routine.steps.iter().zip(&doses.0) {
                prop_assert!(amount.is_none_or(|amount| amount >= step.dose.amount.default), "{}", step.id);
            }
        }
    }

    #[test]
    fn both_feet_stay_between_five_and_ten_minutes_each(minutes in 1u32..40, has_ball in any::<bool>()) {
        let feet = &Content::shipped().routine("feet").unwrap().routine;
        let leave_out = if has_ball { BTreeSet::new() } else { ["F2".to_owned()].into() };
        let feet = feet.as_chosen(&Choice { leave_out, ways: BTreeMap::new() });
        if let Ok(doses) = Doses::fit(&feet, f64::from(minutes)) {
            let a_foot = feet.steps.iter().zip(&doses.0).filter(|(step, _)| step.sides == Sides::Each);
            let a_foot_ms: u32 = a_foot.map(|(step, amount)| step.duration_ms(amount.unwrap_or(0))).sum();
            prop_assert!((300_000..=600_000).contains(&a_foot_ms), "{minutes} min: {a_foot_ms}");
        } else {
            prop_assert!(minutes < 10);
        }
    }
}
