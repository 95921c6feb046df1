//! A session ready to be played: its cues, each with what is heard.

use std::ops::Range;
use std::sync::Arc;

use drowse_core::routine::{CueSound, Timeline, plan_cues};
use drowse_core::sound::Channel;

use crate::clips::{Clip, clip_ms};
use crate::frames::{FRAMES_A_MS, Samples, frames};
use crate::synthesis::bells::Bells;

/// A session ready to be played.
#[derive(Debug)]
pub(crate) struct Score {
    /// What it was made from.
    pub timeline: Timeline,
    /// In order.
    pub notes: Vec<Note>,
    /// The frame the timeline ends at. The bowl rings on behind it.
    pub end: u64,
}

/// Something heard from a frame on.
#[derive(Debug)]
pub(crate) struct Note {
    /// The frame it begins at, from the start of the timeline.
    pub at: u64,
    /// How loud it is set.
    pub channel: Channel,
    /// What it is.
    pub material: Material,
}

/// What is heard.
#[derive(Debug)]
pub(crate) enum Material {
    /// Made already.
    Made(Samples),
    /// Spoken, and decoded before its time.
    Spoken(Arc<Clip>),
}

/// How long the last note is waited for: the bowl, and good night.
const TAIL_S: f32 = 10.0;

impl Score {
    /// Sets a timeline to sound.
    pub fn of(timeline: Timeline, bells: &Bells) -> Self {
        let mut spoken: Vec<(String, Arc<Clip>)> = Vec::new();
        let notes = plan_cues(&timeline, clip_ms).into_iter().filter_map(|cue| {
            let (channel, material) = match cue.sound {
                CueSound::Voice(id) => (Channel::Voice, Material::Spoken(clip(&mut spoken, id)?)),
                CueSound::NextStep => (Channel::Bells, Material::Made(bells.next_step.clone())),
                CueSound::OtherSide => (Channel::Bells, Material::Made(bells.other_side.clone())),
                CueSound::End => (Channel::Bells, Material::Made(bells.end.clone())),
                CueSound::Beat => (Channel::Tick, Material::Made(bells.beat.clone())),
                CueSound::Release => (Channel::Tick, Material::Made(bells.release.clone())),
            };
            Some(Note { at: cue.at_ms * FRAMES_A_MS, channel, material })
        });
        let notes = notes.collect();
        Self { end: timeline.clock_ms() * FRAMES_A_MS, timeline, notes }
    }

    /// Returns the frame behind which nothing more is heard.
    pub fn over(&self) -> u64 {
        self.end + frames(TAIL_S) as u64
    }

    /// Returns which note is the first at or behind a frame.
    pub fn note_at(&self, frame: u64) -> usize {
        self.notes.partition_point(|note| note.at < frame)
    }

    /// Returns which of these notes is the last that is spoken.
    pub fn words_in(&self, notes: Range<usize>) -> Option<usize> {
        notes.rev().find(|note| matches!(self.notes.get(*note).map(|note| &note.material), Some(Material::Spoken(_))))
    }

    /// Returns the words that began at most `late` frames before a frame, in the same part of the timeline.
    pub fn words_begun(&self, frame: u64, late: u64) -> Option<usize> {
        let lengths = self.timeline.segments.iter().map(|segment| u64::from(segment.duration_ms) * FRAMES_A_MS);
        let starts = lengths.scan(0, |start, length| Some(std::mem::replace(start, *start + length)));
        let part = starts.take_while(|start| *start <= frame).last().unwrap_or(0);
        self.words_in(self.note_at(part.max(frame.saturating_sub(late)))..self.note_at(frame))
    }

    /// Decodes what is spoken, first what comes next after a frame.
    pub fn decode_from(&self, frame: u64) {
        let (before, coming) = self.notes.split_at(self.note_at(frame));
        for note in coming.iter().chain(before) {
            if let Material::Spoken(clip) = &note.material {
                clip.decode();
            }
        }
    }
}

/// A clip said twice, left and right, is decoded once.
fn clip(known: &mut Vec<(String, Arc<Clip>)>, id: String) -> Option<Arc<Clip>> {
    if let Some((_, clip)) = known.iter().find(|(other, _)| *other == id) {
        return Some(clip.clone());
    }
    let clip = Arc::new(Clip::find(&id)?);
    known.push((id, clip.clone()));
    Some(clip)
}

impl Material {
    /// Returns the samples, if they are there.
    pub fn ready(&self) -> Option<Samples> {
        match self {
            Self::Made(samples) => Some(samples.clone()),
            Self::Spoken(clip) => clip.ready(),
        }
    }
}
