use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use drowse_core::routine::{Choice, Doses, Preset, Sides, Step, minutes_on_card, plan_timeline};
use serde_json::{Value, json};

use super::content::{Content, Shipped};
use crate::player::StrokeView;

/// Massage time, minutes on the card and clock time of every routine at its standard length, in seconds.
const LENGTHS: [(&str, u32, u32, u32); 8] = [
    ("feet", 870, 14, 870 + 20 + 5),
    ("head", 285, 5, 285 + 20),
    ("face", 280, 5, 280 + 20),
    ("acupressure", 600, 10, 600 + 20 + 2 * 5),
    ("neck", 486, 8, 486 + 20 + 4 * 5),
    ("abhyanga", 635, 11, 635 + 20 + 3 * 5),
    ("hands", 312, 5, 312 + 20 + 6 * 5),
    ("tired", 180, 3, 180 + 20 + 2 * 5),
];

/// The words of a step, and of a routine.
const STEP_WORDS: [&str; 5] = ["title", "short", "long", "feel", "alt"];
const ROUTINE_WORDS: [&str; 7] = ["title", "name", "summary", "posture", "need", "bring", "evidence"];

/// The words of a way that differ from those of its step.
const WAY_WORDS: [&str; 3] = ["short", "long", "alt"];

/// Claims nobody has shown, and promises.
const UNPROVEN: [&str; 20] = [
    "melatonin",
    "serotonin",
    "cortisol",
    "15,000",
    "nerve ending",
    "vagus",
    "hormone",
    "toxin",
    "detox",
    "meridian",
    "energy",
    "organ",
    "cure",
    "heal",
    "guarantee",
    "you will sleep",
    "proven",
    "same benefits",
    "fall asleep faster",
    "must",
];

static SAFETY: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../content/safety.json")).unwrap());

fn shipped() -> &'static [Shipped] {
    &Content::shipped().routines
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn english() -> BTreeMap<String, String> {
    let folder = repository().join("ui/locales/en");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let lines: Vec<String> = files.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let pairs = lines.iter().filter_map(|line| line.split_once(" = "));
    pairs.map(|(key, words)| (key.trim().to_owned(), words.trim().to_owned())).collect()
}

fn landmarks(view: &str) -> Value {
    let path = repository().join(format!("ui/illustrations/{view}.landmarks.json"));
    serde_json::from_str(&fs::read_to_string(path).expect("the view has landmarks")).unwrap()
}

#[test]
fn every_routine_has_its_stated_length() {
    let seconds = |routine: &Shipped| {
        let timeline = plan_timeline(&routine.routine, &Doses::of_preset(&routine.routine, Preset::Standard));
        let massage = u32::try_from(timeline.massage_ms() / 1000).unwrap();
        (massage, minutes_on_card(massage), u32::try_from(timeline.clock_ms() / 1000).unwrap())
    };
    let found: Vec<_> = shipped().iter().map(|shipped| (shipped.routine.id.as_str(), seconds(shipped))).collect();
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

#[test]
fn at_any_length_the_steps_add_up_in_whole_seconds() {
    for shipped in shipped() {
        let fitted = (1..30).filter_map(|minutes| Doses::fit(&shipped.routine, f64::from(minutes)).ok());
        for doses in
            fitted.chain([Preset::Short, Preset::Long].map(|preset| Doses::of_preset(&shipped.routine, preset)))
        {
            let steps = shipped.routine.steps.iter().zip(&doses.0);
            let whole =
                |(step, amount): (&Step, &Option<u32>)| step.duration_in_routine_ms(amount.unwrap_or(0)) % 1000 == 0;
            assert!(steps.clone().all(whole), "{}: {doses:?}", shipped.routine.id);
        }
    }
}

#[test]
fn brow_and_sweeps_keep_their_least_counts_at_any_length() {
    let head = &Content::shipped().routine("head").unwrap().routine;
    let place = |id: &str| head.steps.iter().position(|step| step.id == id).unwrap();
    let fitted = (3..12).filter_map(|minutes| Doses::fit(head, f64::from(minutes)).ok());
    let presets = [Preset::Short, Preset::Standard, Preset::Long].map(|preset| Doses::of_preset(head, preset));
    for doses in fitted.chain(presets) {
        assert!(doses.0[place("H2")].unwrap() >= 30);
        assert!(doses.0[place("H3")].unwrap() >= 20);
    }
}

#[test]
fn a_breath_with_holds_lasts_as_long_as_a_hold_and_its_rest() {
    let steps = shipped().iter().flat_map(|shipped| &shipped.routine.steps);
    let with_both = steps.filter_map(|step| match step.dose.measure {
        drowse_core::routine::Measure::Holds { hold_ms, rest_ms } => {
            step.breath.map(|breath| (step, hold_ms, rest_ms, breath))
        }
        _ => None,
    });
    for (step, hold_ms, rest_ms, breath) in with_both {
        let breath_ms = (breath.in_s * 1000.0, breath.out_s * 1000.0);
        assert_eq!(breath_ms, (f64::from(rest_ms), f64::from(hold_ms)), "{}", step.id);
    }
}

#[test]
fn every_routine_can_be_played() {
    for shipped in shipped() {
        assert!(Content::shipped().is_playable(&shipped.routine), "{}", shipped.routine.id);
    }
}

#[test]
fn every_stroke_finds_its_landmarks_on_its_drawing() {
    let strokes = drawn().filter_map(|(id, way, sides)| Some((id, sides, Content::shipped().stroke(id, way)?)));
    for (id, sides, stroke) in strokes {
        assert!(repository().join(format!("ui/illustrations/{}.svg", stroke.view)).exists(), "{id}: {}", stroke.view);
        let known = landmarks(&stroke.view);
        let named = |kind: &str, names: &mut dyn Iterator<Item = &String>| {
            for name in names {
                assert!(known[kind].get(name).is_some(), "{id}: no {kind} `{name}` on {}", stroke.view);
            }
        };
        named("points", &mut stroke.points.iter().flatten());
        named("paths", &mut stroke.paths.iter().flatten().chain(&stroke.guides));
        named("zones", &mut stroke.not_here.iter());
        assert!(stroke.turns_per_beat >= 1, "{id}");
        assert!(sides != Sides::Each || !names(stroke).any(|name| name.ends_with("_R")), "{id}: the left is drawn");
    }
}

#[test]
fn every_routine_is_shown_by_a_drawing_there_is() {
    for shipped in shipped() {
        let drawing = repository().join(format!("ui/illustrations/{}.svg", shipped.view));
        assert!(drawing.exists(), "{}: {}", shipped.routine.id, shipped.view);
    }
}

#[test]
fn every_stroke_belongs_to_a_step() {
    let key = |(id, way, _): (&str, Option<&str>, Sides)| way.map_or(id.to_owned(), |way| format!("{id}:{way}"));
    let known: BTreeSet<String> = drawn().map(key).collect();
    let strokes: BTreeMap<String, Value> = serde_json::from_str(include_str!("../../content/strokes.json")).unwrap();
    assert!(strokes.keys().all(|key| known.contains(key)));
}

#[test]
fn every_routine_and_step_has_its_words() {
    let english = english();
    let missing: Vec<String> = word_keys().filter(|key| english.get(key).is_none_or(String::is_empty)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_word_promises_more_than_is_known() {
    let english = english();
    for key in word_keys() {
        let words = english[&key].to_lowercase();
        let claim = UNPROVEN.iter().find(|claim| words.contains(**claim));
        assert_eq!(claim, None, "{key}: {words}");
    }
}

#[test]
fn every_way_but_the_usual_one_is_drawn_in_its_own_manner() {
    for step in steps() {
        let mut strokes = step.ways.iter().map(|way| Content::shipped().stroke(&step.id, Some(&way.id)).unwrap());
        let Some(usual) = strokes.next() else { continue };
        assert_eq!(Some(usual), Content::shipped().stroke(&step.id, None), "{}", step.id);
        assert!(strokes.all(|stroke| stroke.stroke != usual.stroke), "{}", step.id);
    }
}

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

fn steps() -> impl Iterator<Item = &'static Step> {
    shipped().iter().flat_map(|shipped| &shipped.routine.steps)
}

/// Every step of every routine, as it is and in each of its ways, and what may stand in for one: those are done on each side.
fn drawn() -> impl Iterator<Item = (&'static str, Option<&'static str>, Sides)> {
    let steps = steps().flat_map(|step| {
        let ways = step.ways.iter().map(|way| Some(way.id.as_str()));
        std::iter::once(None).chain(ways).map(|way| (step.id.as_str(), way, step.sides))
    });
    let substitutes = SAFETY["substitutes"].as_array().unwrap().iter();
    steps.chain(substitutes.map(|substitute| (substitute["id"].as_str().unwrap(), None, Sides::Each)))
}

fn names(stroke: &StrokeView) -> impl Iterator<Item = &String> {
    stroke.points.iter().chain(&stroke.paths).flatten()
}

fn word_keys() -> impl Iterator<Item = String> {
    let routines =
        shipped().iter().flat_map(|it| ROUTINE_WORDS.map(|word| format!("routine-{}-{word}", it.routine.id)));
    let steps_words = drawn().flat_map(|(id, way, _)| match way {
        None => STEP_WORDS.map(|word| format!("step-{id}-{word}")).to_vec(),
        Some(way) => {
            let words = WAY_WORDS.map(|word| format!("step-{id}-{way}-{word}"));
            words.into_iter().chain([format!("way-{way}")]).collect()
        }
    });
    let pressures = steps().map(|step| format!("pressure-{}", json!(step.pressure).as_str().unwrap()));
    routines.chain(steps_words).chain(pressures)
}
