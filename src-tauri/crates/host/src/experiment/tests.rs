use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_app::diary::SaveMode;
use drowse_app::experiments::{ExperimentView, StartExperiment};
use drowse_app::{Actor, App, Clock};
use serde_json::json;

use super::*;

const BAD: &str = "</h1><script>alert(1)</script> \"R&D\" <img src=x>";

/// A clock that is set by hand.
#[derive(Clone)]
struct Hand(Arc<Mutex<DateTime<Utc>>>);

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

/// A diary that is thrown away with its folder, at six in the evening.
struct Evenings {
    app: App,
    clock: Hand,
    words: Words,
    _folder: tempfile::TempDir,
}

impl Evenings {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Hand(Arc::new(Mutex::new("2025-01-14T18:00:00Z".parse().unwrap())));
        let app = App::open(folder.path(), Arc::new(clock.clone()), Actor::Window).unwrap();
        Self { app, clock, words: Words::load("en"), _folder: folder }
    }

    fn start(&self, wanted: StartExperiment) -> ExperimentView {
        self.app.start_experiment(&wanted).unwrap()
    }

    /// Lives evenings as they are dealt, but for those of the numbers in `otherwise`; nights in `missed` are not noted.
    fn live(&self, evenings: usize, missed: &[usize], otherwise: &[usize]) {
        for evening in 0..evenings {
            self.app.tend_experiment().unwrap();
            let dealt = self.app.experiment(None).unwrap();
            let Some(night) = dealt.nights.last().filter(|_| dealt.summary.state == "running") else { return };
            if !missed.contains(&evening) {
                let is_a = (night.arm == "a") != otherwise.contains(&evening);
                let done = if is_a { Some(&dealt.summary.routine_a) } else { dealt.summary.routine_b.as_ref() };
                self.note(&night.diary_date, done, evening);
            }
            *self.clock.0.lock().unwrap() += TimeDelta::days(1);
        }
        self.app.tend_experiment().unwrap();
    }

    fn note(&self, diary_date: &str, routine: Option<&String>, evening: usize) {
        let date: NaiveDate = diary_date.parse().unwrap();
        let minutes = if routine.is_some() { 12 } else { 24 } + evening / 2 % 4 * 3;
        let night = json!({
            "zone": "Europe/London", "tried_to_sleep_at": format!("{}T23:00", date - TimeDelta::days(1)),
            "sleep_onset_latency_min": minutes, "wake_after_sleep_onset_min": 10, "final_awakening_at": format!("{date}T07:00"),
            "got_out_of_bed_at": format!("{date}T07:10"), "routines": routine.into_iter().collect::<Vec<_>>(),
            "quality": 3 + evening % 2, "note": "a note of the diary",
        });
        // It is noted in the morning, on the evening of whose date the loop stands.
        *self.clock.0.lock().unwrap() += TimeDelta::hours(14);
        self.app.save_night(&serde_json::from_value(night).unwrap(), SaveMode::New).unwrap();
        *self.clock.0.lock().unwrap() -= TimeDelta::hours(14);
    }

    fn document(&self) -> String {
        experiment_document(&self.app, &self.words, None).unwrap()
    }
}

fn feet() -> StartExperiment {
    StartExperiment {
        kind: "with-without".to_owned(),
        routine_a: "feet".to_owned(),
        routine_b: None,
        outcome: "sol".to_owned(),
        nights: 20,
    }
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// The drawing of the nights.
fn drawing(document: &str) -> &str {
    document.split("<svg class=\"sheet-chart\"").nth(1).unwrap().split("</svg>").next().unwrap()
}

#[test]
fn the_page_says_what_was_compared_what_it_showed_and_what_it_cannot_say() {
    let evenings = Evenings::new();
    evenings.start(feet());
    evenings.live(20, &[], &[]);
    let document = evenings.document();
    for said in [
        "<h1>An experiment: Feet or without?</h1>",
        "15 Jan 2025 – 3 Feb 2025",
        "Finished on 3 Feb 2025, 10 of 10 pairs complete",
        "On Feet evenings you fell asleep about 12 minutes sooner than on evenings without. It could be ",
        "Fairly clear: chance alone would seldom look like this.",
        "Every one of these evenings was spent as it was dealt.",
        "<th scope=\"row\">10 pairs</th><td>5 in 100 by chance, or fewer</td><td>3 Feb 2025</td><td>10 pairs. Fairly clear",
        "Compared: evenings with Foot massage, and evenings without a massage.",
        "20 nights in 10 pairs",
        "The bar leaves at most 5 false alarms in 100.",
        "dealt again at the end, 4 times at most. None was.",
        "You knew each evening what it was.",
        &format!("Made by Drowse {} on 3 Feb 2025.", crate::version()),
    ] {
        assert!(document.contains(said), "{said} is not in {document}");
    }
    assert!(!document.contains("a note of the diary") && !document.contains("sheet-name>"));
    assert!(!document.contains("p ="), "no p stands on paper");
}

#[test]
fn every_night_is_drawn_by_shape_and_what_is_not_as_dealt_has_a_row() {
    let evenings = Evenings::new();
    evenings.start(feet());
    evenings.live(20, &[], &[]);
    let document = evenings.document();
    let plain = drawing(&document);
    // Each twice: in the plot and in the row of what was dealt.
    assert_eq!((count(plain, "<circle"), count(plain, "<rect")), (20, 20));
    assert!(
        !plain.contains("Not noted")
            && !plain.contains("Refused")
            && !plain.contains("Not as dealt")
            && !plain.contains("dealt again")
    );

    let evenings = Evenings::new();
    evenings.start(feet());
    evenings.app.refuse_tonight().unwrap();
    evenings.live(24, &[3, 11], &[6, 9]);
    let document = evenings.document();
    let drawn = drawing(&document);
    assert!(document.contains("dealt again at the end, 4 times at most. 2 were."));
    assert!(document.contains("As it was really done: about 12 minutes sooner. It could be "));
    assert!(document.contains("2 nights differ from what was dealt.") && document.contains("The result keeps to"));
    for said in [">Not noted<", ">Refused<", ">Not as dealt<", ">dealt again<", ">12</text>"] {
        assert!(drawn.contains(said), "{said}");
    }
    assert_eq!(count(drawn, "<circle") + count(drawn, "<rect"), 24 + 22);
}

#[test]
fn what_a_person_calls_their_routine_is_text_and_the_file_stands_alone() {
    let evenings = Evenings::new();
    let own = json!({ "title": BAD, "side_order": "step", "steps": [{ "step": "H1", "amount": 60, "way": null, "optional": false }] });
    let own = evenings.app.save_own_routine(&serde_json::from_value(own).unwrap()).unwrap();
    evenings.start(StartExperiment { kind: "a-or-b".to_owned(), routine_b: Some(own.id), ..feet() });
    evenings.live(20, &[], &[]);
    for html in [evenings.document(), experiment_html(&evenings.app, None).unwrap()] {
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(
            html.contains("&lt;/h1&gt;&lt;script&gt;alert(1)")
                && html.contains("R&amp;D")
                && !html.contains("&amp;amp;")
        );
        assert!(!html.contains(" style="));
    }
    let document = evenings.document();
    for outside in ["http:", "https:", "src=x>", "href", "@import", "url("] {
        assert!(!document.contains(outside), "{outside}");
    }
    assert!(document.contains(".sheet-experiment") && document.contains("default-src 'none'"));
    let page = experiment_html(&evenings.app, None).unwrap();
    assert!(page.starts_with("<div class=\"sheet-pages\">") && page.contains("<h2>") && !page.contains("<h1"));
}

#[test]
fn one_that_was_stopped_says_nothing_of_a_result_and_one_that_runs_is_not_printed() {
    let evenings = Evenings::new();
    let missing = evenings.app.experiment_on_paper(None).unwrap_err().refusal.code;
    assert_eq!(missing, "experiment_unknown");
    evenings.start(feet());
    evenings.live(6, &[], &[]);
    let running = evenings.app.experiment_on_paper(None).unwrap_err().refusal.code;
    assert_eq!(running, "experiment_not_ended");
    evenings.app.stop_experiment().unwrap();
    let document = evenings.document();
    assert!(document.contains("Stopped on 20 Jan 2025, 3 of 10 pairs complete"));
    assert!(document.contains("stopped before its first planned look") && document.contains("Not taken"));
    assert!(!document.contains("minutes sooner"));
}

#[test]
fn every_outcome_has_an_axis_that_holds_its_nights() {
    for (outcome, said) in
        [("quality", "How the sleep felt, 1 to 5"), ("tst", "Time asleep, h:min"), ("se", "Sleep efficiency, %")]
    {
        let evenings = Evenings::new();
        evenings.start(StartExperiment { outcome: outcome.to_owned(), ..feet() });
        evenings.live(20, &[], &[]);
        let document = evenings.document();
        let drawn = drawing(&document);
        assert!(drawn.contains(said), "{outcome}");
        let heights = drawn.split("cy=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
        assert!(heights.clone().count() >= 20 && heights.clone().all(|y| (44.0..600.0).contains(&y)), "{outcome}");
    }
}

#[test]
fn another_language_has_other_words() {
    let evenings = Evenings::new();
    evenings.start(feet());
    evenings.live(20, &[], &[]);
    let document = experiment_document(&evenings.app, &Words::load("en-XA"), None).unwrap();
    assert!(document.contains("<html lang=\"en-XA\">") && !document.contains("Night by night"));
}
