//! `drowse tonight`.

use drowse_app::experiments::Without;
use drowse_app::pick::PickView;
use drowse_app::tonight::TonightView;
use drowse_host::Words;
use drowse_host::socket::{self, Door};
use serde_json::json;

use super::experiment::say;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Show this evening: the routine and why it is tonight's, lights out, and the reminder
#[derive(Debug, clap::Args)]
pub struct Tonight {}

impl Tonight {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let agent_runs = socket::knock(&invocation.data_dir()?, Door::Agent).is_ok();
        let tonight = invocation.app()?.tonight(agent_runs)?;
        invocation.show(&tonight, readable)
    }
}

fn readable(tonight: &TonightView, words: &Words) -> String {
    let routine = &tonight.routine;
    let without = tonight.experiment.as_ref().and_then(|experiment| experiment.without);
    let what = match without {
        Some(Without::Nothing) => words.say("without-about-nothing"),
        Some(Without::Rest) => say(words, "without-about-rest", json!({ "minutes": routine.minutes })),
        None => {
            let title =
                routine.own_title.clone().unwrap_or_else(|| words.say(&format!("routine-{}-title", routine.id)));
            say(words, "tonight-routine", json!({ "id": routine.id, "routine": title, "minutes": routine.minutes }))
                + "."
        }
    };
    let why = match (&tonight.pick, &tonight.experiment) {
        (_, Some(experiment)) if experiment.routine.is_some() => Some(words.say("tonight-dealt")),
        (Some(pick), None) => Some(reason(pick, words)),
        _ => None,
    };
    let clock = |wall: &str| wall.get(11..16).unwrap_or_default().to_owned();
    let lights_out = say(
        words,
        "cli-tonight-lights-out",
        json!({ "bedtime": clock(&tonight.bedtime_local), "wake": clock(&tonight.wake_local) }),
    );
    let reminder =
        tonight.reminder_local.as_deref().map(|at| say(words, "cli-tonight-reminder", json!({ "time": clock(at) })));
    [Some(what), why, Some(lights_out), reminder].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn reason(pick: &PickView, words: &Words) -> String {
    match pick {
        PickView::Rotation { time, times, .. } => say(words, "pick-rotation", json!({ "time": time, "times": times })),
        PickView::Thompson { outcome, .. } => say(words, "pick-thompson", json!({ "outcome": outcome })),
        PickView::Course { evening, evenings, .. } => {
            say(words, "pick-course", json!({ "evening": evening, "evenings": evenings }))
        }
        PickView::CourseOver { evenings_done, .. } => say(words, "pick-course-over", json!({ "done": evenings_done })),
        PickView::AllKnown => words.say("pick-all-known"),
        PickView::LastResort => words.say("pick-last-resort"),
    }
}
