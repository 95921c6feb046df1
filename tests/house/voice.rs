//! The voice says what the words say: clips are made from them by hand (`src-tauri/crates/sound/voice`).

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::Value;

use crate::files::{none, sources, top};

/// What a clip was made from.
#[derive(Deserialize)]
struct Clip {
    text: String,
    duration_ms: u32,
}

fn clips() -> BTreeMap<String, Clip> {
    let list = fs::read_to_string(top().join("src-tauri/crates/sound/voice/voice.json")).unwrap();
    serde_json::from_str(&list).unwrap()
}

/// The English messages of one line.
fn messages() -> BTreeMap<String, String> {
    let files = sources(&["ui/locales/en"], &["ftl"]);
    let pairs = files.iter().flat_map(|file| file.text.lines()).filter_map(|line| line.split_once(" = "));
    pairs.map(|(key, text)| (key.to_owned(), text.trim().to_owned())).collect()
}

/// `step-H1` of `step-H1-circles`.
fn without_way(step: &str) -> String {
    step.splitn(3, '-').take(2).collect::<Vec<_>>().join("-")
}

/// What should be spoken: `voice-<clip>`, else `<step>-title` and `<step>-short`. A way of doing a step may have the title
/// of its step; a step with several ways is only ever spoken as one of them.
fn texts() -> BTreeMap<String, String> {
    let messages = messages();
    let title = |step: &str| {
        messages.get(&format!("{step}-title")).unwrap_or_else(|| &messages[&format!("{}-title", without_way(step))])
    };
    let is_step = |key: &&str| key.starts_with("step-");
    let steps: Vec<&str> = messages.keys().filter_map(|key| key.strip_suffix("-short")).filter(is_step).collect();
    let has_ways = |step: &str| steps.iter().any(|other| *other != step && without_way(other) == step);
    let spoken = steps.iter().filter(|step| !has_ways(step));
    let mut texts: BTreeMap<String, String> = spoken
        .map(|step| ((*step).to_owned(), format!("{}. {}", title(step), messages[&format!("{step}-short")])))
        .collect();
    let told = messages.iter().filter_map(|(key, text)| Some((key.strip_prefix("voice-")?, text)));
    texts.extend(told.map(|(clip, text)| (clip.to_owned(), text.clone())));
    texts
}

#[test]
fn every_text_that_is_spoken_has_a_clip_that_says_it() {
    let (clips, texts) = (clips(), texts());
    assert!(texts.len() > 60, "only {} texts were found", texts.len());
    let is_said = |(clip, text): &(&String, &String)| clips.get(*clip).is_some_and(|made| made.text == **text);
    let broken: Vec<String> =
        texts.iter().filter(|told| !is_said(told)).map(|(clip, text)| format!("{clip}: {text}")).collect();
    none("not spoken so (run make.py in src-tauri/crates/sound/voice)", &broken);
}

#[test]
fn every_clip_is_listed_and_spoken_somewhere() {
    let (clips, texts) = (clips(), texts());
    let folder = fs::read_dir(top().join("src-tauri/crates/sound/voice/en")).unwrap();
    let files: Vec<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap().trim_end_matches(".ogg").to_owned())
        .collect();
    let mut broken: Vec<String> = files.iter().filter(|clip| !clips.contains_key(*clip)).cloned().collect();
    broken.extend(clips.keys().filter(|clip| !files.contains(clip) || !texts.contains_key(*clip)).cloned());
    none("a clip without its text, or a text without its clip", &broken);
}

/// How long each step of `routines.json` lasts at the least, in milliseconds; `None`: it may be left out.
fn shortest_steps() -> BTreeMap<String, Option<f64>> {
    let content = fs::read_to_string(top().join("src-tauri/crates/app/content/routines.json")).unwrap();
    let content: Value = serde_json::from_str(&content).unwrap();
    let routines = content["routines"].as_array().unwrap();
    let steps = routines.iter().flat_map(|routine| routine["steps"].as_array().unwrap());
    let least_ms = |step: &Value| {
        let dose = &step["dose"];
        let number = |value: &Value| value.as_f64().unwrap();
        let each_s = match dose["kind"].as_str().unwrap() {
            "seconds" => 1.0,
            "count" => 60.0 / number(&step["pace_per_min"]),
            _ => number(&dose["hold_s"]) + number(&dose["rest_s"]),
        };
        Some(number(&dose["min"]) * each_s * 1000.0).filter(|least_ms| *least_ms > 0.0)
    };
    steps.map(|step| (format!("step-{}", step["id"].as_str().unwrap()), least_ms(step))).collect()
}

#[test]
fn a_step_is_told_well_before_it_is_over() {
    let (clips, steps) = (clips(), shortest_steps());
    let mut broken = Vec::new();
    for (step, least_ms) in steps {
        let of_step = clips.iter().filter(|(clip, _)| **clip == step || clip.starts_with(&format!("{step}-")));
        for (clip, made) in of_step {
            if least_ms.is_some_and(|least_ms| f64::from(made.duration_ms) > 0.75 * least_ms) {
                broken.push(format!("{clip}: {} ms", made.duration_ms));
            }
        }
    }
    none("spoken for more than three quarters of the shortest form of its step", &broken);
}
