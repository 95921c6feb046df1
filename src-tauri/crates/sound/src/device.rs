//! The sound output of the computer.

use std::time::{Duration, Instant};

use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{
    self, BufferSize, ErrorKind, FromSample, OutputCallbackInfo, SampleFormat, SizedSample, StreamConfig,
};

use crate::feed::Feed;
use crate::frames::RATE;

/// Frames a device asks for at once: a busy computer may be late by so much before there is a gap.
const BLOCK: u32 = 2_400;

/// No output takes sound.
#[derive(Debug)]
pub(crate) struct NoOutput(pub String);

/// Keeps an output open until it is dropped.
pub(crate) trait Open {}

/// Opens an output. The computer has one; tests bring their own.
pub(crate) trait Output: Send {
    /// Plays what `feed` gives, until the result is dropped. `lost` is called when the output goes away.
    fn open(&self, feed: Feed, lost: Box<dyn FnMut(String) + Send>) -> Result<Box<dyn Open>, NoOutput>;
}

/// The output the person chose for their computer.
#[derive(Debug)]
pub(crate) struct DefaultOutput;

impl Open for cpal::Stream {}

impl Output for DefaultOutput {
    fn open(&self, feed: Feed, lost: Box<dyn FnMut(String) + Send>) -> Result<Box<dyn Open>, NoOutput> {
        let device = cpal::default_host().default_output_device().ok_or_else(|| NoOutput("no device".to_owned()))?;
        let supported = device.default_output_config()?;
        let config = StreamConfig {
            channels: supported.channels().min(2),
            sample_rate: RATE,
            buffer_size: BufferSize::Fixed(BLOCK),
        };
        let stream = match supported.sample_format() {
            SampleFormat::I16 => stream::<i16>(&device, config, feed, lost),
            SampleFormat::I32 => stream::<i32>(&device, config, feed, lost),
            SampleFormat::U8 => stream::<u8>(&device, config, feed, lost),
            _ => stream::<f32>(&device, config, feed, lost),
        }?;
        stream.play()?;
        Ok(Box::new(stream))
    }
}

fn stream<T: SizedSample + FromSample<f32>>(
    device: &cpal::Device,
    config: StreamConfig,
    mut feed: Feed,
    mut lost: Box<dyn FnMut(String) + Send>,
) -> Result<cpal::Stream, cpal::Error> {
    let channels = usize::from(config.channels);
    let mut frames = Vec::new();
    let fill = move |out: &mut [T], info: &OutputCallbackInfo| {
        let now = Instant::now();
        frames.resize(out.len() / channels * 2, 0.0);
        feed.fill(&mut frames, now + delay(info), now);
        for (frame, sides) in out.chunks_exact_mut(channels).zip(frames.chunks_exact(2)) {
            match frame {
                [middle] => *middle = T::from_sample((sides[0] + sides[1]) * 0.5),
                [left, right, ..] => (*left, *right) = (T::from_sample(sides[0]), T::from_sample(sides[1])),
                [] => {}
            }
        }
    };
    let fail = move |error: cpal::Error| match error.kind() {
        // A gap, another device of the system's choice, or no priority: the stream goes on.
        ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied => {
            tracing::info!(%error, "the sound output stumbled");
        }
        _ => lost(error.to_string()),
    };
    device.build_output_stream(config, fill, fail, None)
}

/// Returns how long after it is asked for a block is heard.
fn delay(info: &OutputCallbackInfo) -> Duration {
    let timestamp = info.timestamp();
    timestamp.playback.saturating_duration_since(timestamp.callback)
}

impl From<cpal::Error> for NoOutput {
    fn from(error: cpal::Error) -> Self {
        Self(error.to_string())
    }
}
