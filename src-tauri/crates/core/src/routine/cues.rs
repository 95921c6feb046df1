//! What is heard when: the timeline as a list of moments, each with its sound.

use super::{Beat, Segment, SegmentKind, Side, Timeline};

/// A sound at a moment of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Milliseconds from the start of the timeline.
    pub at_ms: u64,
    /// What is heard.
    pub sound: CueSound,
}

/// What is heard at a cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CueSound {
    /// A spoken clip, by its id: `step-F3`, `right-foot` …
    Voice(String),
    /// A soft bell: the next step begins.
    NextStep,
    /// The bell twice: time for the other side.
    OtherSide,
    /// A low bowl: that is all.
    End,
    /// A tick: a stroke or a hold begins.
    Beat,
    /// A lower tick: a hold ends.
    Release,
}

/// How long the voice lets a bell ring before it speaks, and what it says next wait.
const AFTER_BELL_MS: u64 = 900;
const AFTER_TWO_BELLS_MS: u64 = 1_300;
const AFTER_BOWL_MS: u64 = 4_000;
const BREATH_MS: u64 = 400;

/// How long the ambience takes to fade away before the end.
const FADE_MS: u64 = 60_000;

/// Lists what is heard when, in order.
///
/// Announcements are spoken over the first seconds of a segment and never lengthen it: a clip that would not end within it
/// is left out. Only the bowl and what is said after it lie at and behind the end. `clip_ms` tells how long a clip takes, in
/// milliseconds; `None`: there is none.
#[must_use]
pub fn plan_cues(timeline: &Timeline, clip_ms: impl Fn(&str) -> Option<u64>) -> Vec<Cue> {
    let mut planning = Planning { clip_ms, cues: Vec::new(), free_from_ms: 0 };
    let (mut start_ms, mut last_step) = (0, None);
    for segment in &timeline.segments {
        let end_ms = start_ms + u64::from(segment.duration_ms);
        planning.segment(segment, last_step, start_ms, end_ms);
        if segment.kind == SegmentKind::Step {
            last_step = Some(segment);
        }
        start_ms = end_ms;
    }
    if !timeline.segments.is_empty() {
        planning.put(start_ms, CueSound::End);
        planning.say(&["end".to_owned()], start_ms + AFTER_BOWL_MS, u64::MAX);
    }
    planning.cues.sort_by_key(|cue| cue.at_ms);
    planning.cues
}

/// Returns how much of the ambience is heard: all of it, and ever less over the last minute. 0 to 1.
#[must_use]
pub fn ambience_share(at_ms: f64, end_ms: f64) -> f64 {
    ((end_ms - at_ms) / FADE_MS as f64).clamp(0.0, 1.0)
}

struct Planning<Clips> {
    clip_ms: Clips,
    cues: Vec<Cue>,
    /// When the voice has said what it says now.
    free_from_ms: u64,
}

impl<Clips: Fn(&str) -> Option<u64>> Planning<Clips> {
    fn segment(&mut self, segment: &Segment, last_step: Option<&Segment>, start_ms: u64, end_ms: u64) {
        match segment.kind {
            SegmentKind::Prepare => {
                let clip = segment.way.as_ref().map_or("prepare".to_owned(), |way| format!("prepare-{way}"));
                self.say(&[clip], start_ms + AFTER_BELL_MS, end_ms);
            }
            SegmentKind::ChangeSide => {
                self.put(start_ms, CueSound::OtherSide);
                self.say(&side_clips(segment), start_ms + AFTER_TWO_BELLS_MS, end_ms);
            }
            SegmentKind::Step => {
                self.put(start_ms, CueSound::NextStep);
                self.announce(segment, last_step, start_ms + AFTER_BELL_MS, end_ms);
                self.beat(segment, start_ms);
            }
        }
    }

    /// Says what is done, unless it is the same on the other side, and that health asks for less than the words do; and the
    /// side when it is another than before. The change to the right was said in the segment of the change.
    fn announce(&mut self, segment: &Segment, last_step: Option<&Segment>, at_ms: u64, end_ms: u64) {
        if last_step.is_none_or(|last| last.step_id != segment.step_id) {
            self.say(&step_clips(segment), at_ms, end_ms);
            if segment.is_light {
                self.say(&["lightly".to_owned()], at_ms, end_ms);
            }
        }
        if segment.side == Side::Left && last_step.is_none_or(|last| last.side != Side::Left) {
            self.say(&side_clips(segment), at_ms, end_ms);
        }
    }

    /// Ticks at each stroke, and at the beginning and end of each hold. Steps that take so many seconds tick at their pace, if
    /// they have one.
    fn beat(&mut self, segment: &Segment, start_ms: u64) {
        match segment.beat {
            Beat::Seconds => {
                let Some(pace_per_min) = segment.pace_per_min.filter(|pace| *pace > 0.0) else { return };
                let strokes = (0u32..).map(|stroke| (f64::from(stroke) * 60_000.0 / pace_per_min).round() as u64);
                for into_ms in strokes.take_while(|into_ms| *into_ms < u64::from(segment.duration_ms)) {
                    self.put(start_ms + into_ms, CueSound::Beat);
                }
            }
            Beat::Count { count, cycle_ms } => {
                for stroke in 0..u64::from(count) {
                    self.put(start_ms + stroke * u64::from(cycle_ms), CueSound::Beat);
                }
            }
            Beat::Holds { holds, hold_ms, rest_ms } => {
                for hold in 0..u64::from(holds) {
                    let begins_ms = start_ms + hold * u64::from(hold_ms + rest_ms);
                    self.put(begins_ms, CueSound::Beat);
                    if rest_ms > 0 {
                        self.put(begins_ms + u64::from(hold_ms), CueSound::Release);
                    }
                }
            }
        }
    }

    /// Says the first of these clips that there is, when the voice is free, if it can be said before `end_ms`.
    fn say(&mut self, clips: &[String], wanted_ms: u64, end_ms: u64) {
        let found = clips.iter().find_map(|clip| (self.clip_ms)(clip).map(|duration_ms| (clip, duration_ms)));
        let Some((clip, duration_ms)) = found else { return };
        let at_ms = wanted_ms.max(self.free_from_ms);
        if at_ms + duration_ms <= end_ms {
            self.put(at_ms, CueSound::Voice(clip.clone()));
            self.free_from_ms = at_ms + duration_ms + BREATH_MS;
        }
    }

    fn put(&mut self, at_ms: u64, sound: CueSound) {
        self.cues.push(Cue { at_ms, sound });
    }
}

/// Lists the clips that announce a step, the closest first.
fn step_clips(segment: &Segment) -> Vec<String> {
    let step = format!("step-{}", segment.step_id);
    let way = segment.way.iter().map(|way| format!("{step}-{way}"));
    way.chain([step.clone()]).collect()
}

/// Lists the clips that say the side of a segment, the closest first: the right foot, the right side, the other side.
fn side_clips(segment: &Segment) -> Vec<String> {
    let side = if segment.side == Side::Left { "left" } else { "right" };
    let is_step_of = |letters: &str| {
        let number = segment.step_id.strip_prefix(letters).unwrap_or_default();
        number.starts_with(|first: char| first.is_ascii_digit())
    };
    let limb = [("F", "foot"), ("HA", "hand")].iter().find(|(letters, _)| is_step_of(letters));
    let mut clips: Vec<String> = limb.iter().map(|(_, limb)| format!("{side}-{limb}")).collect();
    clips.push(side.to_owned());
    if segment.kind == SegmentKind::ChangeSide {
        clips.push("change-side".to_owned());
    }
    clips
}

#[cfg(test)]
#[path = "cues_tests.rs"]
mod tests;
