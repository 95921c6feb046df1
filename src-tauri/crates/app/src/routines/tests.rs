use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use drowse_core::routine::{Sides, Step, TightPlace};
use serde_json::{Value, json};

use super::content::{Content, Shipped};
use crate::player::StrokeView;

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

fn shipped() -> impl Iterator<Item = &'static Shipped> {
    Content::shipped().all()
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
fn a_breath_with_holds_lasts_as_long_as_a_hold_and_its_rest() {
    let steps = shipped().flat_map(|shipped| &shipped.routine.steps);
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
fn whatever_feels_tight_there_are_routines_for_it() {
    use TightPlace::{Everything, Face, Feet, Hands, Head, Neck, Tired};
    for place in [Head, Face, Neck, Hands, Feet, Everything, Tired] {
        let known = place.routines().into_iter().all(|id| Content::shipped().routine(id).is_some());
        assert!(known, "{place:?}: {:?}", place.routines());
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

fn steps() -> impl Iterator<Item = &'static Step> {
    shipped().flat_map(|shipped| &shipped.routine.steps)
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
    let routines = shipped().flat_map(|it| ROUTINE_WORDS.map(|word| format!("routine-{}-{word}", it.routine.id)));
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
