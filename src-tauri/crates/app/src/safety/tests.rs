use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use drowse_core::routine::{Doses, Preset, Pressure, Routine};
use drowse_core::safety::{Answers, Cell, Flag, Light, Personal};

use super::content::rules;
use crate::routines::content::Content;

const ROUTINES: [&str; 8] = ["feet", "head", "face", "acupressure", "neck", "abhyanga", "hands", "tired"];

/// What every flag means for every routine, written down by hand from the medical notes the rules were made of; where two
/// of them differ the stricter. `no`: refused; `-A2`: left out; `A2>PC6`: replaced; `~B7`: lightly; `light`: all of it;
/// `short`; `area`: a sore place can be left out; `say`: only something to know.
const TOLD: [(Flag, [&str; 8]); 18] = [
    (Flag::UnwellNow, ["no", "no", "no", "no", "no", "no", "no", "-T2 -T3 -T4 -T5"]),
    (Flag::Clot, ["no", "say", "say", "-A2", "say", "-B7 -B8", "say", "-T5"]),
    (Flag::Pregnant, ["light", "ok", "ok", "A2>PC6", "N3>N3L N4>N4L", "-B5 ~B6 ~B7 ~B8", "~HA4", "ok"]),
    (Flag::Postpartum, ["light", "ok", "ok", "~A2", "ok", "-B5 ~B6 ~B7 ~B8", "ok", "say"]),
    (Flag::BloodThinner, ["-F2 light", "light", "light", "light", "-N7 light", "light", "light", "light"]),
    (Flag::Skin, ["area"; 8]),
    (Flag::Fracture, ["-F2 area", "area", "area", "light area", "-N7 area", "light area", "light area", "area"]),
    (Flag::Surgery, ["area"; 8]),
    (
        Flag::Cancer,
        [
            "-F2 light area",
            "light area",
            "light area",
            "light area",
            "-N7 light area",
            "no",
            "light area",
            "light area",
        ],
    ),
    (Flag::Eyes, ["ok", "-H0 -H2 -H3 -H4", "~FA6", "~A4", "ok", "say", "ok", "-T3"]),
    (Flag::NeckVessel, ["ok", "ok", "ok", "-A3", "no", "-B3", "ok", "ok"]),
    (Flag::BloodPressure, ["light short", "light", "light", "light short", "-N7 light short", "no", "light", "light"]),
    (Flag::DiabetesFeet, ["no", "ok", "ok", "light", "-N7", "-B8 ~B7", "light", "-T5"]),
    (Flag::Varicose, ["light", "ok", "ok", "~A2", "ok", "~B7 ~B8", "ok", "ok"]),
    (Flag::Jaw, ["ok", "ok", "-FA2 -FA3", "ok", "ok", "say", "ok", "-T2"]),
    (Flag::Temple, ["say", "no", "no", "say", "say", "-B1 -B2", "say", "-T2"]),
    (Flag::Allergy, ["say", "ok", "say", "ok", "say", "say", "say", "ok"]),
    (Flag::Trauma, ["no", "no", "no", "no", "no", "no", "ok", "-T2 -T3 -T4 -T5"]),
];

fn routine(id: &str) -> &'static Routine {
    &Content::shipped().routine(id).unwrap().routine
}

fn personal(id: &str, flags: &[Flag]) -> Personal {
    rules().personal(routine(id), &flags.iter().copied().collect::<Answers>())
}

fn seconds(routine: &Routine) -> u32 {
    Doses::of_preset(routine, Preset::Standard).massage_ms(routine) / 1000
}

/// Tells in the words of [`TOLD`] what became of a routine.
fn told(id: &str, flag: Flag) -> String {
    let cell = rules().cells.get(&(flag, id.to_owned())).expect("every flag has a cell for every routine");
    let personal = personal(id, &[flag]);
    if *cell == Cell::default() {
        assert_eq!(personal.routine, *routine(id), "{flag:?} {id}: ok changes nothing");
        return "ok".into();
    }
    if personal.refusal.is_some() {
        return "no".into();
    }
    let (mut said, mut light) = (Vec::new(), Vec::new());
    for step in &personal.routine.steps {
        match (&step.omitted_because, &step.replaces) {
            (Some(because), _) => {
                assert_eq!(because, flag.id());
                said.push(format!("-{}", step.id));
            }
            (None, Some(original)) => said.push(format!("{original}>{}", step.id)),
            (None, None) if step.is_light => light.push(format!("~{}", step.id)),
            (None, None) => {}
        }
    }
    let mut done = personal.routine.steps.iter().filter(|step| step.omitted_because.is_none());
    if cell.light == Light::All {
        assert!(done.all(|step| step.pressure <= Pressure::Light), "{flag:?} {id}");
        said.push("light".into());
    } else {
        said.append(&mut light);
    }
    let mut at_length = routine(id).clone();
    for step in personal.routine.steps.iter().filter(|step| step.omitted_because.is_some()) {
        at_length.leave_out(&step.id, "test");
    }
    if seconds(&personal.routine) < seconds(&at_length) {
        said.push("short".into());
    }
    if !personal.areas.is_empty() {
        said.push("area".into());
    }
    if said.is_empty() {
        assert!(!personal.warnings.is_empty(), "{flag:?} {id} says nothing");
        said.push("say".into());
    }
    said.join(" ")
}

#[test]
fn every_flag_means_for_every_routine_what_the_notes_say() {
    assert_eq!(TOLD.map(|(flag, _)| flag), Flag::ALL);
    assert_eq!(rules().cells.len(), 18 * 8);
    for (flag, expected) in TOLD {
        let found: Vec<String> = ROUTINES.iter().map(|id| told(id, flag)).collect();
        assert_eq!(found, expected, "{flag:?}");
    }
}

#[test]
fn every_step_and_routine_a_rule_names_is_there() {
    for ((flag, id), cell) in &rules().cells {
        let here: BTreeSet<&str> = routine(id).steps.iter().map(|step| step.id.as_str()).collect();
        let named = cell.offer_only.iter().chain(&cell.hide).chain(cell.replace.keys());
        let lightly = match &cell.light {
            Light::All => None,
            Light::Steps(steps) => Some(steps.iter()),
        };
        for step in named.chain(lightly.into_iter().flatten()) {
            assert!(here.contains(step.as_str()), "{flag:?} {id}: {step}");
        }
        for by in cell.replace.values() {
            assert!(rules().substitutes.iter().any(|substitute| substitute.id == *by), "{by}");
            assert!(Content::shipped().stroke(by, None).is_some(), "{by} can be drawn");
        }
        for instead in &cell.refuse {
            assert!(ROUTINES.contains(&instead.as_str()), "{instead}");
        }
    }
    let substitutes = rules().substitutes.iter().map(|substitute| &substitute.id);
    let known: BTreeSet<&String> = rules().homes.keys().chain(substitutes).collect();
    for area in &rules().areas {
        assert!(area.step_ids.iter().all(|step| known.contains(step)), "{}", area.id);
    }
}

#[test]
fn every_step_that_touches_lies_in_an_area() {
    let named: BTreeSet<&String> = rules().areas.iter().flat_map(|area| &area.step_ids).collect();
    let still = ["F0", "H0", "A0", "B0", "B9", "T1"];
    for step in rules().homes.keys().filter(|step| !still.contains(&step.as_str())) {
        assert!(named.contains(step), "{step}");
    }
}

#[test]
fn two_conditions_are_never_less_strict_than_one() {
    for id in ROUTINES {
        for (first, second) in Flag::ALL.iter().flat_map(|one| Flag::ALL.map(|other| (*one, other))) {
            let (alone, together) = (personal(id, &[first]), personal(id, &[first, second]));
            assert!(alone.refusal.is_none() || together.refusal.is_some(), "{first:?} {second:?} {id}");
            assert!(alone.warnings.iter().all(|warning| together.warnings.contains(warning)));
            for (one, both) in alone.routine.steps.iter().zip(&together.routine.steps) {
                let is_out = both.omitted_because.is_some() || both.replaces.is_some();
                assert!(one.omitted_because.is_none() || is_out, "{first:?} {second:?} {}", one.id);
                assert!(!one.is_light || both.is_light || is_out, "{first:?} {second:?} {}", one.id);
            }
            assert!(seconds(&together.routine) <= seconds(routine(id)));
        }
    }
}

#[test]
fn breathing_is_left_whatever_was_answered() {
    let everything = personal("tired", &Flag::ALL);
    assert_eq!(everything.refusal, None);
    let left = everything.routine.steps.iter().filter(|step| step.omitted_because.is_none());
    assert_eq!(left.map(|step| step.id.as_str()).collect::<Vec<_>>(), ["T1", "T6"]);
}

#[test]
fn pregnancy_changes_the_point_and_not_the_time() {
    let acupressure = personal("acupressure", &[Flag::Pregnant]).routine;
    for preset in [Preset::Short, Preset::Standard, Preset::Long] {
        let length = |routine: &Routine| Doses::of_preset(routine, preset).massage_ms(routine);
        assert_eq!(length(&acupressure), length(routine("acupressure")));
    }
    assert_eq!(seconds(&personal("neck", &[Flag::Pregnant]).routine), seconds(routine("neck")));
}

#[test]
fn the_time_of_the_ball_goes_to_the_squeeze_and_other_time_goes() {
    assert_eq!(seconds(&personal("feet", &[Flag::BloodThinner]).routine), 870);
    assert_eq!(seconds(&personal("feet", &[Flag::BloodPressure]).routine), 630);
    assert_eq!(seconds(&personal("neck", &[Flag::Fracture]).routine), 486 - 90);
    assert_eq!(seconds(&personal("tired", &[Flag::UnwellNow]).routine), 48);
}

#[test]
fn steps_keep_their_rules_in_a_routine_of_ones_own() {
    let steps = ["H1", "A2", "N3", "F1"];
    let home = |id: &str| routine(&rules().homes[id]).step(id).unwrap().clone();
    let own =
        Routine { id: "own-1".into(), per_side_s: None, steps: steps.map(home).to_vec(), ..routine("head").clone() };
    let fate = |flags: &[Flag]| {
        let personal = rules().personal(&own, &flags.iter().copied().collect());
        let steps = personal.routine.steps.iter();
        steps.map(|step| step.omitted_because.clone().unwrap_or_else(|| step.id.clone())).collect::<Vec<_>>()
    };
    assert_eq!(fate(&[Flag::Clot]), ["H1", "dvt", "N3", "dvt"]);
    assert_eq!(fate(&[Flag::Pregnant]), ["H1", "PC6", "N3L", "F1"]);
    assert_eq!(fate(&[Flag::NeckVessel]), ["H1", "A2", "neck_vessel", "F1"]);
    let unwell = rules().personal(&own, &[Flag::UnwellNow].into_iter().collect());
    assert_eq!(unwell.refusal.unwrap().because, Flag::UnwellNow);
}

#[test]
fn everything_the_rules_say_has_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/locales/en");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let english: BTreeMap<String, String> = files
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| line.split_once(" = ").map(|(key, words)| (key.to_owned(), words.to_owned())))
        .collect();
    let questions = Flag::ALL.map(|flag| format!("health-question-{}", flag.id()));
    let cells = rules().cells.iter().flat_map(|((flag, _), cell)| {
        let refused = (!cell.refuse.is_empty()).then(|| format!("health-refused-{}", flag.id()));
        let refused = refused.into_iter().flat_map(|key| [format!("{key}-instead"), key]);
        let leaves_out = !cell.hide.is_empty() || !cell.offer_only.is_empty() || !cell.refuse.is_empty();
        let omitted = leaves_out.then(|| format!("routines-omitted-{}", flag.id()));
        refused.chain(omitted).chain(cell.warn.iter().map(|name| format!("health-warning-{name}"))).collect::<Vec<_>>()
    });
    let areas = rules().areas.iter().map(|area| format!("area-{}", area.id));
    let missing: Vec<String> =
        questions.into_iter().chain(cells).chain(areas).filter(|key| !english.contains_key(key)).collect();
    assert_eq!(missing, Vec::<String>::new());
}
