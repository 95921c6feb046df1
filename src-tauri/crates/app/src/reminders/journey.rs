//! A journey: whether bedtimes follow the clock of the place, or stay on that of home. Asked once in each place.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::bedtime_moves;
use drowse_store::{Reading, Writing};
use serde_json::{Value, json};

use super::ZoneQuestion;
use crate::settings::Preferences;
use crate::{App, AppError, wire};

/// The setting that keeps bedtimes on the clock of a zone.
const KEPT: &str = "reminders.zone";
/// Where the person was when they last said how bedtimes are meant. Not a setting of theirs.
const ASKED_IN: &str = "reminders.zone_asked_in";

impl App {
    /// Says how bedtimes are meant from now on: by the clock here, or by that of home.
    ///
    /// # Errors
    /// The database refusing.
    pub fn answer_zone_question(&self, follows: bool) -> Result<(), AppError> {
        let here = self.zone();
        self.write(|writing| {
            let home = home(writing, &Preferences::load(writing)?)?;
            let kept = home.filter(|home| !follows && *home != here);
            writing.upsert_setting(KEPT, &kept.map_or(Value::Null, |zone| json!(zone.name())))?;
            Ok(writing.upsert_setting(ASKED_IN, &json!(here.name()))?)
        })
    }

    /// Returns the question that stands on Tonight in another place, until it is answered.
    pub(crate) fn zone_question(&self, reading: &Reading<'_>) -> Result<Option<ZoneQuestion>, AppError> {
        let (now, here) = (self.now(), self.zone());
        let preferences = Preferences::load(reading)?;
        let Some(home) = home(reading, &preferences)? else { return Ok(None) };
        if asked_in(reading)? == Some(here) || preferences.kept_zone() == Some(here) {
            return Ok(None);
        }
        let local = |at: DateTime<Utc>, zone: Tz| wire::wall(at.with_timezone(&zone).naive_local());
        let bedtime_at = bedtime_moves(now, home, here, &preferences.schedule());
        Ok(bedtime_at.map(|at| ZoneQuestion {
            home: city(home),
            here: city(here),
            bedtime_local: local(at, home),
            kept_local: local(at, here),
        }))
    }
}

/// Notes where the person is when nothing was noted yet, and forgets a clock that was kept once they are back on it.
pub(super) fn arrive(writing: &Writing<'_>, came_from: Tz, here: Tz) -> Result<(), AppError> {
    if asked_in(writing)?.is_none() {
        writing.upsert_setting(ASKED_IN, &json!(came_from.name()))?;
    }
    if Preferences::load(writing)?.kept_zone() == Some(here) {
        writing.upsert_setting(KEPT, &Value::Null)?;
        writing.upsert_setting(ASKED_IN, &json!(here.name()))?;
    }
    Ok(())
}

/// Returns the zone whose clock bedtimes were last meant by.
fn home(reading: &Reading<'_>, preferences: &Preferences) -> Result<Option<Tz>, AppError> {
    Ok(preferences.kept_zone().or(asked_in(reading)?))
}

fn asked_in(reading: &Reading<'_>) -> Result<Option<Tz>, AppError> {
    let stored = reading.get_setting(ASKED_IN)?;
    Ok(stored.as_ref().and_then(Value::as_str).and_then(|name| name.parse().ok()))
}

/// Returns the name of the city a zone is called after.
fn city(zone: Tz) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Evening, Screen};
    use super::*;

    /// Says what Tonight asks: home, here, lights out as it was meant, and what the clock here shows then.
    fn asked(evening: &Evening) -> Option<(String, String, String, String)> {
        let asked = evening.app.tonight(true).unwrap().zone_question;
        asked.map(|asked| (asked.home, asked.here, asked.bedtime_local, asked.kept_local))
    }

    /// Says when the evening's reminder is due, and on whose clock.
    fn due(evening: &Evening) -> (String, String) {
        let next = evening.app.coming_reminders(None, 1).unwrap().remove(0);
        (next.at, next.zone)
    }

    fn text<const N: usize>(words: [&str; N]) -> [String; N] {
        words.map(str::to_owned)
    }

    #[test]
    fn another_place_is_asked_about_once_and_the_clock_of_home_may_be_kept() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("13:00:00", &screen);
        assert_eq!(asked(&evening), None);
        evening.clock.travel(Tz::America__New_York);
        evening.tick("14:00:00", &screen);
        let (home, here, bedtime, kept) = asked(&evening).unwrap();
        assert_eq!([home, here], text(["London", "New York"]));
        assert_eq!([bedtime, kept], text(["2025-01-14T22:45:00", "2025-01-14T17:45:00"]));
        assert_eq!(due(&evening).0, "2025-01-15T03:00:00Z", "until it is answered evenings follow the computer");

        evening.app.answer_zone_question(false).unwrap();
        assert_eq!(asked(&evening), None);
        assert_eq!(due(&evening), ("2025-01-14T22:00:00Z".to_owned(), "Europe/London".to_owned()));
        assert_eq!(evening.app.tonight(true).unwrap().bedtime_local, "2025-01-14T17:45:00");
        evening.restart();
        evening.tick("22:00:00", &screen);
        assert_eq!(screen.shown.borrow().len(), 1);
        assert_eq!(asked(&evening), None);
    }

    #[test]
    fn the_clock_here_is_kept_from_then_on() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.clock.travel(Tz::America__New_York);
        evening.tick("14:00:00", &screen);
        evening.app.answer_zone_question(true).unwrap();
        assert_eq!(asked(&evening), None);
        assert_eq!(due(&evening), ("2025-01-15T03:00:00Z".to_owned(), "America/New_York".to_owned()));
        evening.clock.travel(Tz::Asia__Tokyo);
        assert_eq!(asked(&evening).unwrap().0, "New York", "the next journey is another question");
    }

    #[test]
    fn coming_home_ends_what_was_kept_and_asks_nothing() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.clock.travel(Tz::America__New_York);
        evening.tick("14:00:00", &screen);
        evening.app.answer_zone_question(false).unwrap();
        evening.clock.travel(Tz::Europe__London);
        evening.tick("15:00:00", &screen);
        assert_eq!(asked(&evening), None);
        assert_eq!(evening.app.get_setting(KEPT).unwrap().value, Value::Null);
        evening.clock.travel(Tz::America__New_York);
        assert!(asked(&evening).is_some(), "the next journey is asked about anew");
    }

    #[test]
    fn a_journey_while_drowse_did_not_run_is_asked_about_too() {
        let mut evening = Evening::new();
        evening.clock.travel(Tz::Asia__Tokyo);
        evening.restart();
        assert_eq!(asked(&evening).unwrap().1, "Tokyo");
        evening.clock.travel(Tz::Europe__Lisbon);
        assert_eq!(asked(&evening), None, "the same clock by another name");
    }
}
