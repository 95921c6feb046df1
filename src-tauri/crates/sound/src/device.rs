//! The sound output of the computer.

use std::time::{Duration, Instant};

use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{
    self, BufferSize, ErrorKind, FromSample, OutputCallbackInfo, SampleFormat, SizedSample, StreamConfig,
};

use crate::feed::Feed;
use crate::frames::RATE;

/// What an output says when it does not play as it should.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The computer was too busy to bring the next samples in time: there was a gap.
    Late,
    /// It failed, and why.
    Failed(String),
}

/// Hears of trouble.
pub(crate) type OnTrouble = Box<dyn FnMut(Trouble) + Send>;

/// No output takes sound.
#[derive(Debug)]
pub(crate) struct NoOutput(pub String);

/// Keeps an output open until it is dropped.
pub(crate) trait Open {}

/// Opens an output. The computer has one; tests bring their own.
pub(crate) trait Output: Send {
    /// Plays what `feed` gives, until the result is dropped. It asks for about `block` frames at a time and holds twice as
    /// many: so late may the computer be, and so late it hears of a rest.
    fn open(&self, feed: Feed, block: u32, trouble: OnTrouble) -> Result<Box<dyn Open>, NoOutput>;
}

/// The output the person chose for their computer.
#[derive(Debug)]
pub(crate) struct DefaultOutput;

impl Open for cpal::Stream {}

impl Output for DefaultOutput {
    fn open(&self, feed: Feed, block: u32, trouble: OnTrouble) -> Result<Box<dyn Open>, NoOutput> {
        let device = cpal::default_host().default_output_device().ok_or_else(|| NoOutput("no device".to_owned()))?;
        let supported = device.default_output_config()?;
        let config = StreamConfig {
            channels: supported.channels().min(2),
            sample_rate: RATE,
            buffer_size: BufferSize::Fixed(block),
        };
        let stream = match supported.sample_format() {
            SampleFormat::I16 => stream::<i16>(&device, config, feed, trouble),
            SampleFormat::I32 => stream::<i32>(&device, config, feed, trouble),
            SampleFormat::U8 => stream::<u8>(&device, config, feed, trouble),
            _ => stream::<f32>(&device, config, feed, trouble),
        }?;
        stream.play()?;
        Ok(Box::new(stream))
    }
}

fn stream<T: SizedSample + FromSample<f32>>(
    device: &cpal::Device,
    config: StreamConfig,
    mut feed: Feed,
    mut trouble: OnTrouble,
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
        ErrorKind::Xrun => trouble(Trouble::Late),
        // Another device of the system's choice, or no priority: the stream goes on.
        ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied => tracing::info!(%error, "the sound output changed"),
        _ => trouble(Trouble::Failed(error.to_string())),
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
