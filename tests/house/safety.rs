//! `docs/SAFETY.md` prints what `safety.json` says, for people who judge it.
//!
//! `DROWSE_WRITE_SAMPLES=1 cargo test -p drowse-tests --test house safety` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use drowse_core::safety::Flag;
use serde_json::{Map, Value};

use crate::files::{sources, top};

const ROUTINES: [&str; 8] = ["feet", "head", "face", "acupressure", "neck", "abhyanga", "hands", "tired"];

const HEAD: &str = "\
# Safety: what changes for whom

Printed from `src-tauri/crates/app/content/safety.json` and the English words by a test; do not edit. After a change there:
`DROWSE_WRITE_SAMPLES=1 cargo test -p drowse-tests --test house safety`.

**Not medically reviewed.** Before a 1.0 a clinician, or at least a massage therapist and a general practitioner, should
read this page.

A person answers what they like of the health check; an open question changes nothing. Where several answers speak about
one step the strictest wins: left out, replaced, light. A routine of one's own follows the rules of the routines its
steps come from.

## The rules

*ok*: as it is. *no*: refused, with the reason and another routine. *without*: the step is left out and its time goes; the
time of the ball (F2) goes to the squeeze (F1). *→*: another step takes the place and the time. *lightly*: only the skin
moves. *short*: at most the short preset. *area*: a sore place can be left out on the page. *note*: something to know.
";

fn content(name: &str) -> Value {
    let text = fs::read_to_string(top().join("src-tauri/crates/app/content").join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn words() -> BTreeMap<String, String> {
    let files = sources(&["ui/locales/en"], &["ftl"]);
    let pairs = files.iter().flat_map(|file| file.text.lines()).filter_map(|line| line.split_once(" = "));
    pairs.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

fn list(value: &Value) -> String {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join(", ")
}

/// Says what stands in a cell.
fn cell(rule: &Value) -> String {
    let Some(rule) = rule.as_object() else { return "ok".to_owned() };
    let mut said = Vec::new();
    for (key, value) in rule {
        said.push(match key.as_str() {
            "refuse" => format!("**no** (instead: {})", list(value)),
            "offer_only" => format!("only {}", list(value)),
            "hide" => format!("without {}", list(value)),
            "replace" => replacements(value.as_object().unwrap()),
            "light" if value == "all" => "lightly".to_owned(),
            "light" => format!("{} lightly", list(value)),
            "short" => "short".to_owned(),
            "areas" => "area".to_owned(),
            "warn" => format!("note: {}", list(value)),
            unknown => panic!("safety.json says {unknown}, which the table cannot print"),
        });
    }
    said.join("; ")
}

fn replacements(steps: &Map<String, Value>) -> String {
    steps.iter().map(|(step, by)| format!("{step} → {}", by.as_str().unwrap())).collect::<Vec<_>>().join(", ")
}

fn page() -> String {
    let (safety, routines, words) = (content("safety.json"), content("routines.json"), words());
    let mut page = HEAD.to_owned();
    let names = ROUTINES.map(|id| words[&format!("routine-{id}-name")].as_str());
    write!(page, "\n| | {} |\n|---|{}\n", names.join(" | "), "---|".repeat(names.len())).unwrap();
    let flags = Flag::ALL.map(Flag::id);
    for flag in flags {
        let cells = ROUTINES.map(|id| cell(&safety["cells"][flag][id]));
        writeln!(page, "| **{flag}** | {} |", cells.join(" | ")).unwrap();
    }
    let mut section = |title: &str, lines: Vec<String>| {
        write!(page, "\n## {title}\n\n{}\n", lines.join("\n")).unwrap();
    };
    section(
        "The questions",
        flags.map(|flag| format!("- **{flag}** {}", words[&format!("health-question-{flag}")])).to_vec(),
    );
    let starting = |prefix: &str| {
        let found = words.iter().filter_map(|(key, text)| Some((key.strip_prefix(prefix)?.to_owned(), text)));
        found.map(|(name, text)| format!("- **{name}** {text}")).collect::<Vec<_>>()
    };
    section("The notes", starting("health-warning-"));
    let refusals = words.iter().filter_map(|(key, text)| {
        let name = key.strip_prefix("health-refused-").filter(|name| !name.ends_with("-instead"))?;
        Some(format!("- **{name}** {text} {}", words[&format!("{key}-instead")]))
    });
    section("Why not, and what instead", refusals.collect());
    section(
        "Never, for anyone",
        starting("safety-never-").into_iter().filter(|line| !line.contains("**title**")).collect(),
    );
    let area = |area: &Value| {
        let name = &words[&format!("area-{}", area["id"].as_str().unwrap())];
        format!("- {name}: {}", list(&area["step_ids"]))
    };
    section("Areas", safety["areas"].as_array().unwrap().iter().map(area).collect());
    let steps =
        routines["routines"].as_array().unwrap().iter().flat_map(|routine| routine["steps"].as_array().unwrap());
    let steps = steps.chain(safety["substitutes"].as_array().unwrap()).map(|step| step["id"].as_str().unwrap());
    section("The steps", steps.map(|id| format!("- {id}: {}", words[&format!("step-{id}-title")])).collect());
    page
}

#[test]
fn the_safety_page_prints_the_safety_rules() {
    let (path, page) = (top().join("docs/SAFETY.md"), page());
    if std::env::var_os("DROWSE_WRITE_SAMPLES").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let printed = fs::read_to_string(path).unwrap_or_default();
    assert!(printed == page, "docs/SAFETY.md is not what safety.json says; write it anew with DROWSE_WRITE_SAMPLES=1");
}
