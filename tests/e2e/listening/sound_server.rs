//! A sound server with one output that nobody hears, and a recording of it.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use drowse_e2e::{Machine, Running, until};

/// Samples a second of the recording.
pub const RATE: u32 = 48_000;

/// PulseAudio on a machine, with a null sink as its only output.
pub struct SoundServer {
    _server: Running,
    address: String,
}

impl SoundServer {
    /// Starts it, and lets every program of the machine that is started later play on it.
    pub fn start(machine: &mut Machine) -> io::Result<Self> {
        let home = machine.data_dir().with_file_name("");
        let socket = home.join("sound.sock");
        fs::write(home.join(".asoundrc"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n")?;
        let door = format!("module-native-protocol-unix socket={} auth-anonymous=1", socket.display());
        let output = format!("module-null-sink sink_name=unheard rate={RATE} channels=2");
        let mut command = machine.command(Path::new("pulseaudio"));
        command.args(["-n", "--daemonize=no", "--exit-idle-time=-1", "-L", &door, "-L", &output]);
        let server = Running::start(command.stderr(Stdio::null()))?;
        until("the sound server", || socket.exists().then_some(()));
        let address = format!("unix:{}", socket.display());
        machine.set("PULSE_SERVER", &address);
        Ok(Self { _server: server, address })
    }

    /// Begins to record what is played.
    pub fn record(&self) -> io::Result<Recording> {
        let mut command = Command::new("parec");
        command.args(["--server", &self.address, "--device", "unheard.monitor", "--raw", "--format", "s16le"]);
        command.args(["--rate", &RATE.to_string(), "--channels", "1"]);
        let mut recorder = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut out = recorder.stdout.take().expect("standard output is piped in the line above");
        let reading = thread::spawn(move || {
            let mut bytes = Vec::new();
            out.read_to_end(&mut bytes).map(|_| bytes)
        });
        Ok(Recording { recorder, reading })
    }
}

/// A recording that goes on until it is asked for.
pub struct Recording {
    recorder: Child,
    reading: JoinHandle<io::Result<Vec<u8>>>,
}

impl Recording {
    /// Ends it and returns its samples, −1 to 1.
    pub fn samples(mut self) -> io::Result<Vec<f32>> {
        self.recorder.kill()?;
        self.recorder.wait()?;
        let bytes = self.reading.join().map_err(|_| io::Error::other("reading the recording broke off"))??;
        let sample = |pair: &[u8]| f32::from(i16::from_le_bytes([pair[0], pair[1]])) / f32::from(i16::MAX);
        Ok(bytes.chunks_exact(2).map(sample).collect())
    }
}
