//! Asking the desktop something that may never be answered.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_millis(500);

/// Asks in a thread of its own; `None`: there was no answer in time.
pub fn in_time<T: Send + 'static>(ask: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let (say, said) = mpsc::channel();
    thread::spawn(move || {
        // Whoever asked may have gone on.
        let _ = say.send(ask());
    });
    said.recv_timeout(PATIENCE).unwrap_or_default()
}
