//! The computer's own voice, for texts there is no clip of.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Map;

use crate::words::Words;

/// Slower than by day: speech-dispatcher, −100 to 100; Windows, −10 to 10; macOS, words a minute.
const RATE_OF_DISPATCHER: &str = "-30";
const RATE_OF_WINDOWS: i8 = -3;
const RATE_OF_MAC: &str = "140";

/// A program that speaks, as it is started.
#[derive(Debug, PartialEq, Eq)]
struct Speaker {
    program: &'static str,
    arguments: Vec<String>,
    /// Read by it instead of an argument, so that no quoting can go wrong.
    input: Option<String>,
}

/// Returns what is said where a clip has no sound: the message `voice-<clip>`, else the title and the short sentence of the
/// step. `None`: there are no words for it.
#[must_use]
pub fn spoken_text(words: &Words, clip: &str) -> Option<String> {
    let find = |key: &str| words.find(key, &Map::new());
    let of_step = || {
        let step = clip.splitn(3, '-').take(2).collect::<Vec<_>>().join("-");
        let title = find(&format!("{clip}-title")).or_else(|| find(&format!("{step}-title")))?;
        Some(format!("{title}. {}", find(&format!("{clip}-short"))?))
    };
    find(&format!("voice-{clip}")).or_else(of_step)
}

/// Says `text` with the computer's own voice and returns at once. `loudness_pct` is 1 to 100.
///
/// Where there is no such voice nothing is heard: the words stand on the screen all the same.
pub fn speak(text: &str, language: &str, loudness_pct: u8) {
    let speaker = speaker(std::env::consts::OS, text, language, loudness_pct);
    thread::spawn(move || {
        if let Err(error) = speaker.run() {
            tracing::debug!(program = speaker.program, %error, "the computer has no voice");
        }
    });
}

/// Returns the program that speaks on a system.
fn speaker(system: &str, text: &str, language: &str, loudness_pct: u8) -> Speaker {
    let family = language.split('-').next().unwrap_or(language);
    match system {
        "macos" => Speaker {
            program: "say",
            arguments: ["-r", RATE_OF_MAC, "-f", "-"].map(str::to_owned).to_vec(),
            input: Some(format!("[[volm {:.2}]] {text}", f32::from(loudness_pct) / 100.0)),
        },
        "windows" => Speaker {
            program: "powershell",
            arguments: vec!["-NoProfile".to_owned(), "-Command".to_owned(), windows_script(loudness_pct)],
            input: Some(text.to_owned()),
        },
        _ => {
            let volume = (2 * i16::from(loudness_pct) - 100).to_string();
            let options = ["--language", family, "--volume", &volume, "--rate", RATE_OF_DISPATCHER, "--", text];
            Speaker { program: "spd-say", arguments: options.map(str::to_owned).to_vec(), input: None }
        }
    }
}

fn windows_script(loudness_pct: u8) -> String {
    format!(
        "[Console]::InputEncoding = [Text.Encoding]::UTF8; $text = [Console]::In.ReadToEnd(); Add-Type -AssemblyName \
         System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Volume = {loudness_pct}; \
         $voice.Rate = {RATE_OF_WINDOWS}; $voice.Speak($text)"
    )
}

impl Speaker {
    /// Runs it to its end.
    fn run(&self) -> std::io::Result<()> {
        let mut command = Command::new(self.program);
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt;
            /// No console flashes up in front of somebody with closed eyes.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        let input = if self.input.is_some() { Stdio::piped() } else { Stdio::null() };
        let mut child =
            command.args(&self.arguments).stdin(input).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        if let (Some(mut pipe), Some(text)) = (child.stdin.take(), &self.input) {
            pipe.write_all(text.as_bytes())?;
        }
        child.wait().map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clip_says_its_own_message_or_the_title_and_sentence_of_its_step() {
        let words = Words::load("en");
        assert_eq!(spoken_text(&words, "end").as_deref(), Some("That is all. Good night."));
        let step = spoken_text(&words, "step-T6").unwrap();
        assert_eq!(step, "Stillness. Let your hands rest on your belly. You are done.");
        let way = spoken_text(&words, "step-H1-circles").unwrap();
        assert!(way.starts_with("Crown of the head. Circle"), "{way}");
        assert_eq!(spoken_text(&words, "step-Z9"), None);
    }

    #[test]
    fn no_text_is_taken_for_an_option_or_for_code() {
        let text = "--help '; Remove-Item x";
        let linux = speaker("linux", text, "de-AT", 70);
        let end = linux.arguments.len();
        assert_eq!(linux.arguments[end - 2..], ["--", text]);
        assert_eq!(linux.arguments[..4], ["--language", "de", "--volume", "40"]);
        for system in ["macos", "windows"] {
            let other = speaker(system, text, "de", 70);
            assert!(other.input.unwrap().ends_with(text), "{system}");
            assert!(other.arguments.iter().all(|argument| !argument.contains(text)), "{system}");
        }
    }

    #[test]
    fn a_computer_without_a_voice_is_silent() {
        let missing = Speaker { program: "drowse-has-no-such-voice", arguments: Vec::new(), input: None };
        assert!(missing.run().is_err());
        speak("Nobody hears this.", "en", 0);
    }
}
