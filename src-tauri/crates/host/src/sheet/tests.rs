use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use drowse_app::diary::SaveMode;
use drowse_app::{Actor, App, Clock};
use serde_json::{Value, json};

use super::*;

struct Standing;

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        "2025-04-02T09:00:00Z".parse().unwrap()
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

/// A diary that is thrown away with its folder.
struct Diary {
    app: App,
    words: Words,
    _folder: tempfile::TempDir,
}

impl Diary {
    fn new(nights: &[Value]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path(), Arc::new(Standing), Actor::Window).unwrap();
        for night in nights {
            let mode = if night["diary_date"] == "second" { SaveMode::Second } else { SaveMode::New };
            let mut night = night.clone();
            night["zone"] = json!("Europe/London");
            night["diary_date"] = Value::Null;
            app.save_night(&serde_json::from_value(night).unwrap(), mode).unwrap();
        }
        Self { app, words: Words::load("en"), _folder: folder }
    }

    fn document(&self, name: &str) -> String {
        sheet_document(&self.app, &self.words, &SheetOptions::default(), name).unwrap()
    }
}

fn usual() -> Value {
    json!({
        "got_into_bed_at": "2025-04-01T22:30", "tried_to_sleep_at": "2025-04-01T23:00",
        "sleep_onset_latency_min": 20, "wake_after_sleep_onset_min": 25, "awakenings": 2,
        "final_awakening_at": "2025-04-02T06:30", "got_out_of_bed_at": "2025-04-02T06:50", "quality": 4,
    })
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// Fails where an element is not closed by its own end, or text holds what would begin one.
fn check_nesting(html: &str) {
    let begins = html.find("<div class=\"sheet-pages\">").unwrap();
    let body = html[begins..].split("</body>").next().unwrap();
    let mut open: Vec<&str> = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("half an element: {part}"));
        assert!(!text.contains('>'), "{text}");
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn nothing_a_person_wrote_runs_or_breaks_the_sheet() {
    let bad = "</td><script>alert(1)</script><img src=x onerror='alert(2)'>\" & more";
    let mut night = usual();
    night["note"] = json!(bad);
    night["tags"] = json!([bad, "late caffeine"]);
    let diary = Diary::new(&[night]);
    let of_page = sheet_html(&diary.app, &SheetOptions::default()).unwrap().html;
    for html in [diary.document(bad), of_page] {
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("&lt;/td&gt;&lt;script&gt;alert(1)"));
        assert!(html.contains("Caffeine after 16:00 · "), "known tags are in words");
        check_nesting(&html);
    }
    let document = diary.document(bad);
    let name = document.split("data-sheet-name>").nth(1).unwrap();
    assert!(name.starts_with("&lt;/td&gt;"), "the name is text too");
}

#[test]
fn a_file_stands_alone() {
    let document = Diary::new(&[usual()]).document("Ada");
    assert!(document.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"));
    assert!(document.contains("<title>Sleep diary, 20 Mar 2025 – 2 Apr 2025</title>"));
    for outside in ["http:", "https:", "src=", "href", "@import", "url(\"", "url(h", " style="] {
        assert!(!document.contains(outside), "{outside}");
    }
    assert!(document.contains(".sheet-page {") && document.contains("default-src 'none'"));
}

#[test]
fn the_page_has_no_name_and_no_styles_of_its_own() {
    let html = sheet_html(&Diary::new(&[usual()]).app, &SheetOptions::default()).unwrap();
    assert_eq!((html.from.as_str(), html.to.as_str()), ("2025-03-20", "2025-04-02"));
    assert!(html.html.starts_with("<div class=\"sheet-pages\">") && html.html.contains("data-sheet-name></span>"));
    // The policy of the window forbids both.
    assert!(!html.html.contains("style=") && !html.html.contains("<style"));
    assert!(html.html.contains("<h2>Sleep diary</h2>") && !html.html.contains("<h1"));
}

#[test]
fn every_date_has_a_line_and_a_row_and_blank_is_said() {
    let document = Diary::new(&[usual()]).document("");
    assert_eq!(count(&document, "<g transform="), 14);
    let body = document.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    assert_eq!((count(body, "<tr"), count(body, "sheet-blank")), (14, 13));
    assert_eq!(count(&document, "nothing noted"), 13 * 2);
    assert!(document.contains("1 of 14 nights noted"));
    assert!(!document.contains(">Noted<"), "without notes there is no list of them");
}

#[test]
fn a_row_says_what_was_noted_and_what_follows() {
    let document = Diary::new(&[usual()]).document("");
    let row = document.split("<th scope=\"row\">Tue → Wed, 2 Apr</th>").nth(1).unwrap().split("</tr>").next().unwrap();
    let cells: Vec<&str> = row.split("<td>").skip(1).map(|cell| cell.split('<').next().unwrap()).collect();
    assert_eq!(
        cells,
        ["22:30", "23:00", "20", "2", "25", "06:30", "06:50", "8:20", "6:45", "", "≤ 90", "81", "4", "–"]
    );
    assert!(document.contains(">less 25 min awake</text>"));
    let means = document.split("<tfoot>").nth(1).unwrap();
    assert!(means.contains("<td>22:30</td><td></td><td>20</td>") && means.contains("<td>4.0</td><td>–</td>"));
}

#[test]
fn times_are_on_the_clock_of_the_person() {
    let diary = Diary::new(&[usual()]);
    diary.app.set_setting("clock", &json!("12")).unwrap();
    let document = diary.document("");
    assert!(document.contains("<td>10:30 pm</td>") && document.contains(">2 am</text>"));
    assert!(!document.contains("22:30"));
}

#[test]
fn what_a_night_is_not_is_said() {
    let no_sleep = json!({
        "got_into_bed_at": "2025-03-31T23:00", "got_out_of_bed_at": "2025-04-01T05:00", "slept": false,
    });
    let spring = json!({ "got_into_bed_at": "2025-03-29T23:00", "got_out_of_bed_at": "2025-03-30T08:00" });
    let second = json!({
        "diary_date": "second", "got_into_bed_at": "2025-04-02T07:30", "got_out_of_bed_at": "2025-04-02T08:40",
        "naps": [{ "duration_min": 30 }],
    });
    let document = Diary::new(&[no_sleep, spring, usual(), second]).document("");
    assert_eq!(count(&document, "no sleep"), 2);
    assert!(document.contains(">clock +60 min</text>"));
    assert!(document.contains("<th scope=\"row\">second sleep</th>"));
    assert_eq!(count(&document, "<td>30</td>"), 1, "naps belong to the date");
    check_nesting(&document);
}

#[test]
fn every_page_has_patterns_of_its_own() {
    let diary = Diary::new(&[usual()]);
    let from: NaiveDate = "2025-03-10".parse().unwrap();
    let options = SheetOptions { from: Some(from), ..SheetOptions::default() };
    let document = sheet_document(&diary.app, &diary.words, &options, "Ada").unwrap();
    assert_eq!((count(&document, "class=\"sheet-page\""), count(&document, ">Ada</span>")), (2, 2));
    let ids: Vec<&str> = document.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids, ["sheet-hatch-0", "sheet-dots-0", "sheet-hatch-1", "sheet-dots-1"]);
}

#[test]
fn another_language_has_other_words() {
    let diary = Diary::new(&[usual()]);
    let words = Words::load("en-XA");
    let document = sheet_document(&diary.app, &words, &SheetOptions::default(), "").unwrap();
    assert!(document.contains("<html lang=\"en-XA\">") && !document.contains("nothing noted"));
    let words = Words::load("ar-XB");
    let document = sheet_document(&diary.app, &words, &SheetOptions::default(), "").unwrap();
    assert!(document.contains("<html lang=\"ar-XB\" dir=\"rtl\">"));
}
