use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{MarkKind, SheetLine, SheetOptions, SheetPage, SheetView, StretchKind};
use crate::diary::SaveMode;
use crate::{Actor, App, Clock};

struct Standing(Tz);

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        "2025-04-02T09:00:00Z".parse().unwrap()
    }
    fn zone(&self) -> Tz {
        self.0
    }
}

/// A diary that is thrown away with its folder.
struct Diary {
    app: App,
    _folder: tempfile::TempDir,
}

impl Diary {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path(), Arc::new(Standing(Tz::Europe__London)), Actor::Window).unwrap();
        Self { app, _folder: folder }
    }

    fn with(nights: &[Value]) -> Self {
        let diary = Self::new();
        nights.iter().for_each(|night| diary.save(night, SaveMode::New));
        diary
    }

    fn save(&self, night: &Value, mode: SaveMode) {
        let mut night = night.clone();
        let zone = night["zone"].as_str().unwrap_or("Europe/London").to_owned();
        night["zone"] = json!(zone);
        self.app.save_night(&serde_json::from_value(night).unwrap(), mode).unwrap();
    }

    fn page(&self) -> SheetPage {
        self.sheet(None, None).pages.remove(0)
    }

    fn sheet(&self, from: Option<&str>, to: Option<&str>) -> SheetView {
        self.app.sheet(&range(from.map(date), to.map(date))).unwrap()
    }
}

fn range(from: Option<NaiveDate>, to: Option<NaiveDate>) -> SheetOptions {
    SheetOptions { from, to, ..SheetOptions::default() }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn line<'a>(page: &'a SheetPage, of: &str) -> &'a SheetLine {
    page.lines.iter().find(|line| line.diary_date == date(of)).unwrap()
}

fn bars(line: &SheetLine) -> Vec<(StretchKind, f64, f64)> {
    line.stretches.iter().map(|stretch| (stretch.kind, stretch.from_min, stretch.to_min)).collect()
}

/// 22:30, lights out 23:00, asleep 23:20, awake 06:30, up 06:50.
fn usual() -> Value {
    json!({
        "got_into_bed_at": "2025-04-01T22:30", "tried_to_sleep_at": "2025-04-01T23:00",
        "sleep_onset_latency_min": 20, "wake_after_sleep_onset_min": 25, "awakenings": 2,
        "final_awakening_at": "2025-04-02T06:30", "got_out_of_bed_at": "2025-04-02T06:50", "quality": 4,
    })
}

#[test]
fn a_sheet_ends_with_last_night_and_has_a_line_for_every_date() {
    let page = Diary::with(&[usual()]).page();
    assert_eq!((page.from, page.to, page.lines.len()), (date("2025-03-20"), date("2025-04-02"), 14));
    assert_eq!((page.recorded, page.zone.as_deref()), (1, Some("Europe/London")));
    let blank = &page.lines[12];
    assert!(blank.nights.is_empty() && blank.stretches.is_empty() && blank.marks.is_empty());
    assert_eq!((blank.nap_min, blank.clock_change_min, &blank.new_zone), (None, None, &None));
}

#[test]
fn a_night_stands_on_its_line_and_minutes_without_a_time_only_in_its_row() {
    let page = Diary::with(&[usual()]).page();
    let line = line(&page, "2025-04-02");
    let asleep = (StretchKind::Asleep, 680.0, 1110.0);
    assert_eq!(
        bars(line),
        [(StretchKind::InBed, 630.0, 1130.0), (StretchKind::Trying, 660.0, 680.0), asleep],
        "25 minutes awake have no place"
    );
    let marks: Vec<_> = line.marks.iter().map(|mark| (mark.kind, mark.at_min)).collect();
    assert_eq!(marks[0], (MarkKind::GotIntoBed, 630.0));
    assert_eq!(marks[3], (MarkKind::GotOutOfBed, 1130.0));
    let night = &line.nights[0];
    assert_eq!((night.unplaced_awake_min, night.quality), (Some(25.0), Some(4)));
    assert_eq!(night.metrics.total_sleep_time_min, Some(405.0));
    assert_eq!(night.got_into_bed.unwrap().to_string(), "22:30:00");
}

#[test]
fn marked_awakenings_are_gaps() {
    let mut night = usual();
    night["wake_after_sleep_onset_min"] = Value::Null;
    night["awakenings"] = Value::Null;
    night["marked_awakenings"] = json!([{ "started_at": "2025-04-02T03:00", "ended_at": "2025-04-02T03:40" }]);
    let page = Diary::with(&[night]).page();
    let line = line(&page, "2025-04-02");
    assert_eq!(bars(line)[2..], [(StretchKind::Asleep, 680.0, 900.0), (StretchKind::Asleep, 940.0, 1110.0)]);
    assert_eq!(line.nights[0].unplaced_awake_min, None);
}

#[test]
fn what_is_blank_is_not_drawn() {
    let lights_out = json!({ "tried_to_sleep_at": "2025-03-30T23:00", "final_awakening_at": "2025-03-31T06:30" });
    let only_up = json!({ "got_out_of_bed_at": "2025-04-01T07:00" });
    let no_sleep = json!({
        "got_into_bed_at": "2025-04-01T22:30", "got_out_of_bed_at": "2025-04-02T05:00", "slept": false,
    });
    let page = Diary::with(&[lights_out, only_up, no_sleep]).page();
    let kinds = |of: &str| bars(line(&page, of)).iter().map(|(kind, ..)| *kind).collect::<Vec<_>>();
    assert_eq!(kinds("2025-03-31"), [StretchKind::InBed, StretchKind::AsleepInPart]);
    assert_eq!(kinds("2025-04-01"), []);
    assert_eq!(line(&page, "2025-04-01").marks.len(), 1);
    assert_eq!(kinds("2025-04-02"), [StretchKind::InBed]);
    let all_nighter = &line(&page, "2025-04-02").nights[0];
    assert_eq!((all_nighter.slept, all_nighter.metrics.total_sleep_time_min), (false, Some(0.0)));
    assert_eq!((page.means.total_sleep_time_min.mean, page.means.total_sleep_time_min.count), (Some(0.0), 1));
    assert_eq!(page.means.quality.mean, None);
}

#[test]
fn naps_stand_where_they_were_or_only_in_the_row() {
    let timed = json!({
        "got_out_of_bed_at": "2025-04-01T07:00",
        "naps": [{ "started_at": "2025-03-31T14:00", "ended_at": "2025-03-31T14:25" }],
    });
    let untimed = json!({ "got_out_of_bed_at": "2025-04-02T07:00", "naps": [{ "duration_min": 30 }] });
    let page = Diary::with(&[timed, untimed]).page();
    assert_eq!(bars(line(&page, "2025-04-01")), [(StretchKind::Nap, 120.0, 145.0)]);
    assert_eq!(bars(line(&page, "2025-04-02")), []);
    let minutes = ["2025-04-01", "2025-04-02", "2025-03-31"].map(|of| line(&page, of).nap_min);
    assert_eq!(minutes, [Some(25.0), Some(30.0), None]);
    // Another app may count an afternoon towards its own date; it is drawn, and told, where it was.
    let of_another = json!({
        "got_out_of_bed_at": "2025-04-01T07:00",
        "diary_date": "2025-04-01",
        "naps": [{ "started_at": "2025-04-01T14:00", "ended_at": "2025-04-01T14:20" }],
    });
    let page = Diary::with(&[of_another]).page();
    assert_eq!(["2025-04-01", "2025-04-02"].map(|of| line(&page, of).nap_min), [None, Some(20.0)]);
}

/// Sleeps by day, after a night at work.
fn day_sleep() -> Value {
    json!({
        "got_into_bed_at": "2025-04-01T09:00", "tried_to_sleep_at": "2025-04-01T09:10",
        "sleep_onset_latency_min": 10, "wake_after_sleep_onset_min": 0,
        "final_awakening_at": "2025-04-01T15:30", "got_out_of_bed_at": "2025-04-01T16:00",
    })
}

#[test]
fn sleep_over_the_end_of_a_line_goes_on_in_the_next() {
    let diary = Diary::with(&[day_sleep()]);
    let page = diary.page();
    let (first, second) = (line(&page, "2025-04-01"), line(&page, "2025-04-02"));
    assert_eq!(bars(first)[2], (StretchKind::Asleep, 1280.0, 1440.0));
    assert_eq!(bars(second), [(StretchKind::InBed, 0.0, 240.0), (StretchKind::Asleep, 0.0, 210.0)]);
    assert_eq!((first.nights.len(), second.nights.len()), (1, 0));
    // On a page of its own the end is there all the same.
    let alone = diary.sheet(Some("2025-04-02"), Some("2025-04-02")).pages.remove(0);
    assert_eq!(alone.lines[0].stretches, second.stretches);
    assert_eq!(alone.recorded, 0);
}

#[test]
fn the_line_of_a_day_sleeper_begins_when_the_day_rolls_over() {
    let diary = Diary::with(&[day_sleep()]);
    diary.app.set_setting("day_rollover", &json!("18:00")).unwrap();
    let view = diary.sheet(None, None);
    assert_eq!(view.day_rollover.to_string(), "18:00:00");
    let line = line(&view.pages[0], "2025-04-01");
    assert_eq!(bars(line)[0], (StretchKind::InBed, 900.0, 1320.0));
}

#[test]
fn a_change_of_the_clock_and_of_the_zone_is_said_where_it_is() {
    let spring = json!({ "got_into_bed_at": "2025-03-29T23:00", "got_out_of_bed_at": "2025-03-30T08:00" });
    let away = json!({
        "zone": "America/New_York", "got_into_bed_at": "2025-03-31T23:00", "got_out_of_bed_at": "2025-04-01T07:00",
    });
    let page = Diary::with(&[spring, away, usual()]).page();
    assert_eq!(page.zone.as_deref(), Some("Europe/London"));
    let zones = ["2025-03-30", "2025-04-01", "2025-04-02"].map(|of| line(&page, of).new_zone.clone());
    assert_eq!(zones, [None, Some("America/New_York".to_owned()), Some("Europe/London".to_owned())]);
    let changed = line(&page, "2025-03-30");
    assert_eq!((changed.clock_change_min, bars(changed)[0].2), (Some(60.0), 1200.0));
    assert_eq!(line(&page, "2025-04-01").clock_change_min, None);
    let autumn = Diary::with(&[json!({
        "got_into_bed_at": "2024-10-26T23:00", "tried_to_sleep_at": "2024-10-26T23:00", "sleep_onset_latency_min": 0,
        "final_awakening_at": "2024-10-27T07:00", "got_out_of_bed_at": "2024-10-27T07:00",
        "marked_awakenings": [{ "started_at": "2024-10-27T01:50+01:00", "ended_at": "2024-10-27T01:10+00:00" }],
    })]);
    let page = autumn.sheet(None, Some("2024-10-27")).pages.remove(0);
    let line = line(&page, "2024-10-27");
    assert_eq!((line.clock_change_min, line.nights[0].metrics.wake_after_sleep_onset_min), (Some(-60.0), Some(20.0)));
}

#[test]
fn a_second_sleep_has_a_row_of_its_own_on_the_same_line() {
    let diary = Diary::with(&[usual()]);
    let second = json!({
        "got_into_bed_at": "2025-04-02T07:30", "tried_to_sleep_at": "2025-04-02T07:35", "sleep_onset_latency_min": 5,
        "awakenings": 0, "final_awakening_at": "2025-04-02T08:30", "got_out_of_bed_at": "2025-04-02T08:40",
    });
    diary.save(&second, SaveMode::Second);
    let page = diary.page();
    let line = line(&page, "2025-04-02");
    let rows: Vec<_> = line.nights.iter().map(|night| (night.ordinal, night.metrics.total_sleep_time_min)).collect();
    assert_eq!(rows, [(1, Some(405.0)), (2, Some(50.0))]);
    assert_eq!((page.recorded, page.means.total_sleep_time_min.count), (1, 2));
}

#[test]
fn the_means_are_those_of_trends() {
    let other = json!({
        "got_into_bed_at": "2025-03-31T23:30", "tried_to_sleep_at": "2025-03-31T23:40", "sleep_onset_latency_min": 5,
        "awakenings": 1, "wake_after_sleep_onset_min": 5, "final_awakening_at": "2025-04-01T07:00",
        "got_out_of_bed_at": "2025-04-01T07:10", "routines": ["feet"],
    });
    let third = json!({
        "got_into_bed_at": "2025-03-30T21:10", "tried_to_sleep_at": "2025-03-30T21:40", "sleep_onset_latency_min": 61,
        "wake_after_sleep_onset_min": 72, "final_awakening_at": "2025-03-31T05:00",
        "got_out_of_bed_at": "2025-03-31T07:10",
    });
    let diary = Diary::with(&[usual(), other, third]);
    let page = diary.page();
    let document = diary.app.trends_document(Some(page.from), Some(page.to)).unwrap();
    let means = &page.means;
    for (key, found) in [
        ("time_in_bed_min", means.time_in_bed_min),
        ("sleep_onset_latency_min", means.sleep_onset_latency_min),
        ("wake_after_sleep_onset_min", means.wake_after_sleep_onset_min),
        ("total_sleep_time_min", means.total_sleep_time_min),
        ("sleep_efficiency_pct", means.sleep_efficiency_pct),
        ("sleep_efficiency_tib_pct", means.sleep_efficiency_tib_pct),
    ] {
        assert_eq!(json!(found.mean), *document.get(&format!("mean_{key}")), "{key}");
        assert_eq!(json!(found.count), *document.get(&format!("n_{key}")), "{key}");
    }
    assert_eq!(json!(means.got_into_bed_min.mean), *document.get("bedtime_mean_min"));
    assert_eq!(json!(means.final_awakening_min.mean), *document.get("wake_mean_min"));
    assert_eq!((means.awakenings.mean, means.quality.count), (Some(1.5), 1));
    assert_eq!(["2025-04-01", "2025-04-02"].map(|of| line(&page, of).has_routine), [true, false]);
}

#[test]
fn tags_and_notes_stay_at_home_when_they_shall() {
    let mut noted = usual();
    (noted["note"], noted["tags"]) = (json!("A quarrel"), json!(["alcohol"]));
    let diary = Diary::with(&[noted]);
    let options = SheetOptions { without_notes: true, ..SheetOptions::default() };
    let pages = [diary.page(), diary.app.sheet(&options).unwrap().pages.remove(0)];
    let [kept, left_out] = pages.each_ref().map(|page| &line(page, "2025-04-02").nights[0]);
    assert_eq!((kept.note.as_str(), left_out.note.as_str(), left_out.tags.len()), ("A quarrel", "", 0));
    assert_eq!(kept.metrics, left_out.metrics);
}

#[test]
fn a_longer_range_has_a_page_for_every_two_weeks() {
    let view = Diary::new().sheet(Some("2025-03-01"), Some("2025-04-02"));
    let lines: Vec<usize> = view.pages.iter().map(|page| page.lines.len()).collect();
    assert_eq!(lines, [14, 14, 5]);
    assert_eq!((view.pages[1].from, view.pages[1].to), (date("2025-03-15"), date("2025-03-28")));
    assert_eq!((view.pages[2].recorded, &view.pages[2].zone), (0, &None));
}

#[test]
fn what_is_no_range_is_refused() {
    let app = Diary::new().app;
    let refused = |from: NaiveDate, to| app.sheet(&range(Some(from), to)).unwrap_err().refusal.code;
    assert_eq!(refused(date("2025-04-02"), Some(date("2025-04-01"))), "range_backwards");
    assert_eq!(refused(date("2010-04-02"), None), "sheet_too_long");
    assert_eq!(refused(NaiveDate::MIN, Some(NaiveDate::MAX)), "sheet_too_long");
    for edge in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(refused(edge, Some(edge)), "sheet_too_long");
        assert_eq!(app.sheet(&range(None, Some(edge))).unwrap_err().refusal.code, "sheet_too_long");
    }
}
