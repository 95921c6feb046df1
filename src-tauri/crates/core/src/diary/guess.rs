//! What the morning log proposes before anything was typed.

use chrono::{DurationRound, NaiveDate, NaiveDateTime, TimeDelta};

use super::Night;
use crate::time::{NOON, minutes_into_window, window_start};
use crate::units::Minutes;

/// How much earlier than usual the end of a routine still is lights out.
const EARLIER: TimeDelta = TimeDelta::hours(1);
/// How much later than usual it still is; after that it was for going back to sleep.
const LATER: TimeDelta = TimeDelta::hours(4);
/// Guesses are rough: whole steps of five minutes.
const STEP: TimeDelta = TimeDelta::minutes(5);
/// What was said is known to the minute.
const MINUTE: TimeDelta = TimeDelta::minutes(1);
/// Nights of the same kind of day it takes before they are believed more than the settings.
const ENOUGH: usize = 2;

/// What is known before a night is logged. Wall times on the clock of the person's zone.
#[derive(Debug, Clone)]
pub struct Hints<'n> {
    /// The night to guess.
    pub diary_date: NaiveDate,
    /// Lights out, by the settings.
    pub bedtime: NaiveDateTime,
    /// Getting up, by the settings.
    pub wake: NaiveDateTime,
    /// The nights of the two weeks before, of the same kind of day (free or not).
    ///
    /// Two weeks hold each weekday twice, and two nights tell less than those of all days of work: of 497 nights of a
    /// real person (the Fitbit sample) half are guessed within 67 min at lights out and 64 at waking so, within 77 and 72
    /// by the weekday alone, within 70 and 65 by eight weeks of that weekday.
    pub recent: Vec<&'n Night>,
    /// When the evening's last routine ended.
    pub routine_ended: Option<NaiveDateTime>,
    /// When the person last said in the night that they were still awake.
    pub said_awake: Option<NaiveDateTime>,
    /// The clock on the wall now: nothing later is guessed.
    pub now: NaiveDateTime,
}

/// What the night may have been.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// Got into bed.
    pub got_into_bed: NaiveDateTime,
    /// Lights out.
    pub tried_to_sleep: NaiveDateTime,
    /// How long it took to fall asleep, if recent nights tell.
    pub sleep_onset_latency_min: Option<Minutes>,
    /// Woke for good.
    pub final_awakening: NaiveDateTime,
    /// Got up.
    pub got_out_of_bed: NaiveDateTime,
}

/// Guesses a night from recent ones, else from the settings, and from the end of the evening's routine.
///
/// Whoever said they were still awake tried to sleep anew then, to the minute, whatever is usual; only a routine that ended
/// later still moves lights out on. Getting into bed stays where it would have been.
#[must_use]
pub fn guess_night(hints: &Hints<'_>) -> Guess {
    let usual = |time: fn(&Night) -> Option<chrono::DateTime<chrono::Utc>>, else_at: NaiveDateTime| {
        let places = hints.recent.iter().filter_map(|night| {
            let wall = night.zone.to_local(time(night)?);
            Some(minutes_into_window(wall, night.diary_date, NOON).0)
        });
        median(places.collect())
            .map_or(else_at, |minutes| rough(window_start(hints.diary_date, NOON) + Minutes(minutes).to_elapsed()))
    };
    let usual_lights_out = usual(|night| night.tried_to_sleep_at, hints.bedtime);
    let evening = usual_lights_out - EARLIER..=usual_lights_out + LATER;
    let routine_ended = hints.routine_ended.filter(|ended| evening.contains(ended));
    let went_to_sleep = routine_ended.map_or(usual_lights_out, rough);
    let said_awake = hints.said_awake.filter(|said| routine_ended.is_none_or(|ended| ended <= *said));
    let tried_to_sleep = said_awake.map_or(went_to_sleep, |said| said.duration_trunc(MINUTE).unwrap_or(said));
    let got_into_bed = usual(|night| night.got_into_bed_at, went_to_sleep).min(tried_to_sleep);
    let latest = hints.now.duration_trunc(STEP).unwrap_or(hints.now).max(tried_to_sleep);
    let final_awakening = usual(|night| night.final_awakening_at, hints.wake).clamp(tried_to_sleep, latest);
    let got_out_of_bed = usual(|night| night.got_out_of_bed_at, hints.wake).clamp(final_awakening, latest);
    let latencies = hints.recent.iter().filter_map(|night| night.sleep_onset_latency_min.map(|minutes| minutes.0));
    let sleep_onset_latency_min = median(latencies.collect())
        .map(|minutes| Minutes((minutes / 5.0).round() * 5.0))
        .filter(|latency| tried_to_sleep + latency.to_elapsed() <= final_awakening);
    Guess { got_into_bed, tried_to_sleep, sleep_onset_latency_min, final_awakening, got_out_of_bed }
}

fn rough(wall: NaiveDateTime) -> NaiveDateTime {
    wall.duration_round(STEP).unwrap_or(wall)
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    if values.len() < ENOUGH {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    Some(if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) })
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::diary::{NightDraft, make_night};

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn night(into: &str, lights_out: &str, latency: f64, woke: &str, up: &str) -> Night {
        let draft = NightDraft {
            got_into_bed_at: into.parse().ok(),
            tried_to_sleep_at: lights_out.parse().ok(),
            sleep_onset_latency_min: Some(latency),
            final_awakening_at: woke.parse().ok(),
            got_out_of_bed_at: up.parse().ok(),
            ..NightDraft::blank(Tz::Europe__London)
        };
        make_night(&draft, "2025-02-01T00:00:00Z".parse().unwrap()).unwrap().night
    }

    fn hints<'n>(recent: Vec<&'n Night>) -> Hints<'n> {
        Hints {
            diary_date: "2025-01-17".parse().unwrap(),
            bedtime: wall("2025-01-16T22:45:00"),
            wake: wall("2025-01-17T07:00:00"),
            recent,
            routine_ended: None,
            said_awake: None,
            now: wall("2025-01-17T08:02:00"),
        }
    }

    #[test]
    fn without_a_past_the_settings_speak_and_latency_stays_blank() {
        let guess = guess_night(&hints(Vec::new()));
        assert_eq!(
            (guess.got_into_bed, guess.tried_to_sleep),
            (wall("2025-01-16T22:45:00"), wall("2025-01-16T22:45:00"))
        );
        assert_eq!(
            (guess.final_awakening, guess.got_out_of_bed),
            (wall("2025-01-17T07:00:00"), wall("2025-01-17T07:00:00"))
        );
        assert_eq!(guess.sleep_onset_latency_min, None);
    }

    #[test]
    fn recent_nights_speak_louder_than_the_settings() {
        let first = night("2025-01-13T22:00", "2025-01-13T23:10", 12.0, "2025-01-14T06:30", "2025-01-14T06:41");
        let second = night("2025-01-14T22:10", "2025-01-15T00:10", 20.0, "2025-01-15T06:36", "2025-01-15T07:00");
        let guess = guess_night(&hints(vec![&first, &second]));
        assert_eq!(
            (guess.got_into_bed, guess.tried_to_sleep),
            (wall("2025-01-16T22:05:00"), wall("2025-01-16T23:40:00"))
        );
        assert_eq!(
            (guess.final_awakening, guess.got_out_of_bed),
            (wall("2025-01-17T06:35:00"), wall("2025-01-17T06:50:00"))
        );
        assert_eq!(guess.sleep_onset_latency_min, Some(Minutes(15.0)));
    }

    #[test]
    fn the_end_of_the_routine_is_when_the_light_went_out() {
        let ended = |at: &str| guess_night(&Hints { routine_ended: Some(wall(at)), ..hints(Vec::new()) });
        assert_eq!(ended("2025-01-16T23:31:20").tried_to_sleep, wall("2025-01-16T23:30:00"));
        assert_eq!(ended("2025-01-16T23:31:20").got_into_bed, wall("2025-01-16T23:30:00"));
        assert_eq!(ended("2025-01-16T20:00:00").tried_to_sleep, wall("2025-01-16T22:45:00"));
    }

    #[test]
    fn who_said_they_were_awake_tried_to_sleep_anew_then() {
        let said = |hints| guess_night(&Hints { said_awake: Some(wall("2025-01-17T01:37:40")), ..hints });
        let guess = said(hints(Vec::new()));
        assert_eq!(
            (guess.got_into_bed, guess.tried_to_sleep),
            (wall("2025-01-16T22:45:00"), wall("2025-01-17T01:37:00"))
        );
        assert_eq!(guess.final_awakening, wall("2025-01-17T07:00:00"));

        let usual = night("2025-01-13T22:00", "2025-01-13T23:10", 12.0, "2025-01-14T06:30", "2025-01-14T06:41");
        let guess = said(hints(vec![&usual, &usual]));
        assert_eq!(
            (guess.got_into_bed, guess.tried_to_sleep),
            (wall("2025-01-16T22:00:00"), wall("2025-01-17T01:37:00"))
        );
        assert_eq!(guess.sleep_onset_latency_min, Some(Minutes(10.0)));
    }

    #[test]
    fn a_routine_counts_against_it_only_when_it_ended_later() {
        let lights_out = |ended: &str, said: &str| {
            let known = Hints { routine_ended: Some(wall(ended)), said_awake: Some(wall(said)), ..hints(Vec::new()) };
            guess_night(&known).tried_to_sleep
        };
        assert_eq!(lights_out("2025-01-16T23:31:20", "2025-01-17T01:37:00"), wall("2025-01-17T01:37:00"));
        assert_eq!(lights_out("2025-01-17T01:58:20", "2025-01-17T01:37:00"), wall("2025-01-17T02:00:00"));
        assert_eq!(lights_out("2025-01-17T09:00:00", "2025-01-17T01:37:00"), wall("2025-01-17T01:37:00"));
    }

    #[test]
    fn saying_it_early_brings_getting_into_bed_forward() {
        let guess = guess_night(&Hints { said_awake: Some(wall("2025-01-16T21:50:00")), ..hints(Vec::new()) });
        assert_eq!(
            (guess.got_into_bed, guess.tried_to_sleep),
            (wall("2025-01-16T21:50:00"), wall("2025-01-16T21:50:00"))
        );
    }

    #[test]
    fn nothing_later_than_now_is_guessed() {
        let guess = guess_night(&Hints { now: wall("2025-01-17T05:38:00"), ..hints(Vec::new()) });
        assert_eq!(
            (guess.final_awakening, guess.got_out_of_bed),
            (wall("2025-01-17T05:35:00"), wall("2025-01-17T05:35:00"))
        );
    }
}
