//! Speaks with the computer's own voice where the clips do not: they are English.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use drowse_core::routine::{CueSound, Timeline, plan_cues};
use drowse_core::sound::{Channel, Loudness};
use drowse_host::Words;
use drowse_host::speech::{speak, spoken_text};
use drowse_sound::Sound;

/// The language of the clips.
const CLIPS_SPEAK: &str = "en";
/// About how long a slow voice takes for a letter. Milliseconds.
const LETTER_MS: usize = 80;
/// How often it looks where the session is.
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// Further than this between two looks is a jump, and what lies between is not said. Milliseconds.
const JUMP_MS: f64 = 2_000.0;

/// Says what is to be said, when the clips cannot.
#[derive(Clone)]
pub struct Prompter(Arc<(Mutex<Prompt>, Condvar)>);

/// What is said, and how.
#[derive(Default)]
struct Prompt {
    /// The language that was asked for: `auto`, `de` …
    asked: Option<String>,
    /// Its words, unless the clips say them.
    words: Option<Words>,
    script: Script,
    loudness_pct: u8,
    is_muted: bool,
}

/// What is said when, and how far it was said.
#[derive(Debug, Default, PartialEq)]
struct Script {
    lines: Vec<(f64, String)>,
    end_ms: f64,
    said_until_ms: f64,
}

impl Prompter {
    /// Creates a prompter that follows this sound. Sessions that do not run at the speed of the clock are silent.
    pub fn new(sound: Sound, speed: f64) -> Self {
        let prompter = Self(Arc::default());
        if (speed - 1.0).abs() > f64::EPSILON {
            return prompter;
        }
        let watching = prompter.clone();
        thread::spawn(move || watching.watch(&sound));
        prompter
    }

    /// Takes the voice over from the clips when `language` is not theirs, and returns how loud the sound is then.
    pub fn share(&self, loudness: Loudness, language: &str) -> Loudness {
        let mut prompt = self.prompt();
        prompt.understand(language);
        prompt.loudness_pct = loudness.voice_pct;
        if prompt.words.is_some() { Loudness { voice_pct: 0, ..loudness } } else { loudness }
    }

    /// Prepares what is said in a session.
    pub fn rehearse(&self, timeline: &Timeline) {
        let mut prompt = self.prompt();
        prompt.script.lines = prompt.words.as_ref().map_or_else(Vec::new, |words| lines(timeline, words));
        prompt.script.end_ms = timeline.clock_ms() as f64;
        self.0.1.notify_one();
    }

    /// Says nothing, or speaks again.
    pub fn mute(&self, is_muted: bool) {
        self.prompt().is_muted = is_muted;
    }

    /// Ends a session. One that came to its end is told so.
    pub fn end(&self) {
        let mut prompt = self.prompt();
        let last = std::mem::take(&mut prompt.script).last();
        prompt.say(last);
    }

    /// Lets the voice be heard by itself, if it is the one that is tested.
    pub fn test(&self, channel: Channel) {
        let prompt = self.prompt();
        let text = prompt.words.as_ref().and_then(|words| spoken_text(words, "sound-test"));
        prompt.say(text.filter(|_| channel == Channel::Voice));
    }

    /// Follows the sound while there is something to say, for as long as the program runs.
    fn watch(&self, sound: &Sound) {
        loop {
            let mut prompt = self.prompt();
            while prompt.script.lines.is_empty() {
                prompt = self.0.1.wait(prompt).unwrap_or_else(PoisonError::into_inner);
            }
            drop(prompt);
            let heard = sound.read();
            let mut prompt = self.prompt();
            let line = prompt.script.follow(heard.at_ms, heard.is_playing);
            prompt.say(line);
            drop(prompt);
            thread::sleep(LOOK_EVERY);
        }
    }

    fn prompt(&self) -> MutexGuard<'_, Prompt> {
        // Every change is complete when its line is: a thread that panicked left nothing half done.
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Prompt {
    fn understand(&mut self, language: &str) {
        if self.asked.as_deref() != Some(language) {
            let words = Words::load(language);
            self.words = Some(words).filter(|words| words.language() != CLIPS_SPEAK);
            self.asked = Some(language.to_owned());
        }
    }

    fn say(&self, text: Option<String>) {
        if let (Some(text), Some(words), false, 1..) = (text, &self.words, self.is_muted, self.loudness_pct) {
            speak(&text, words.language(), self.loudness_pct);
        }
    }
}

/// Lists what is said in a session, and when.
fn lines(timeline: &Timeline, words: &Words) -> Vec<(f64, String)> {
    let spoken_ms = |clip: &str| spoken_text(words, clip).map(|text| (text.chars().count() * LETTER_MS) as u64);
    let cues = plan_cues(timeline, spoken_ms).into_iter();
    let end_ms = timeline.clock_ms();
    cues.filter_map(|cue| match cue.sound {
        CueSound::Voice(clip) => Some((cue.at_ms.min(end_ms) as f64, spoken_text(words, &clip)?)),
        _ => None,
    })
    .collect()
}

impl Script {
    /// Goes on to where the session is, and returns what is to be said there.
    fn follow(&mut self, at_ms: f64, is_playing: bool) -> Option<String> {
        let from_ms = self.said_until_ms;
        let is_jump = at_ms < from_ms || at_ms - from_ms > JUMP_MS;
        let goes_on = is_playing || at_ms >= self.end_ms;
        if is_jump || goes_on {
            self.said_until_ms = at_ms;
        }
        if is_jump || !goes_on {
            return None;
        }
        let due = self.lines.iter().rev().find(|(line_ms, _)| from_ms < *line_ms && *line_ms <= at_ms);
        due.map(|(_, text)| text.clone())
    }

    /// Returns what is said at the end, if the session is about there and it was not said yet.
    fn last(&self) -> Option<String> {
        let is_near = self.said_until_ms < self.end_ms && self.end_ms - self.said_until_ms < JUMP_MS;
        self.lines.last().filter(|_| is_near).map(|(_, text)| text.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> Script {
        let lines = [(900.0, "one"), (5_000.0, "two"), (9_000.0, "good night")];
        Script {
            lines: lines.map(|(at_ms, text)| (at_ms, text.to_owned())).to_vec(),
            end_ms: 9_000.0,
            said_until_ms: 0.0,
        }
    }

    fn said(script: &mut Script, looks: &[(f64, bool)]) -> Vec<String> {
        looks.iter().filter_map(|(at_ms, is_playing)| script.follow(*at_ms, *is_playing)).collect()
    }

    #[test]
    fn every_line_is_said_once() {
        let looks: Vec<(f64, bool)> = (0..=95).map(|look| (f64::from(look) * 100.0, look < 90)).collect();
        assert_eq!(said(&mut script(), &looks), ["one", "two", "good night"]);
    }

    #[test]
    fn nothing_is_said_in_a_rest_or_for_what_was_jumped_over() {
        assert_eq!(said(&mut script(), &[(850.0, true), (950.0, false)]), Vec::<String>::new());
        assert_eq!(said(&mut script(), &[(850.0, true), (950.0, false), (950.0, true)]), ["one"]);
        assert_eq!(said(&mut script(), &[(100.0, true), (6_000.0, true), (6_100.0, true)]), Vec::<String>::new());
        assert_eq!(said(&mut script(), &[(5_100.0, true), (4_900.0, true), (5_000.0, true)]), ["two"]);
    }

    #[test]
    fn good_night_is_said_even_when_the_page_is_quicker() {
        let mut near = script();
        near.follow(8_000.0, true);
        assert_eq!((near.last(), script().last()), (Some("good night".to_owned()), None));
        near.follow(8_950.0, true);
        near.follow(9_000.0, false);
        assert_eq!(near.last(), None);
    }

    #[test]
    fn the_clips_speak_english_and_the_computer_every_other_language() {
        let loudness = Loudness { voice_pct: 70, bells_pct: 50, ..Loudness::default() };
        let prompter = Prompter(Arc::default());
        assert_eq!(prompter.share(loudness, "en"), loudness);
        assert_eq!(prompter.share(loudness, "en-XA"), Loudness { voice_pct: 0, ..loudness });
        assert!(prompter.prompt().words.is_some());
    }
}
