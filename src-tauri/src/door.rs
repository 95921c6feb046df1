//! The window's door on the local socket: it makes the window the only one of its diary, with or without a session
//! bus, and lets the agent, the command line and a second start speak to it.

use std::path::Path;

use drowse_app::tonight::Opening;
use drowse_host::socket::{self, Door, Listening, Message, Noun};
use tauri::{AppHandle, Emitter, Runtime};

use crate::window;

/// What the page hears when the shared database changed: a list of nouns.
const CHANGES: &str = "changes";
/// What the page hears when it is asked to go somewhere.
const OPENING: &str = "opening";

/// Asks the window that is open already to go to `opening`. Tells whether there was one.
pub fn hand_over(data_dir: &Path, opening: &Opening) -> bool {
    let activation_token = std::env::var("XDG_ACTIVATION_TOKEN").ok();
    let message = Message::Open { opening: opening.clone(), activation_token };
    socket::send(data_dir, Door::Window, &message).is_ok()
}

/// Keeps the door for as long as the result lives. Without it the window works, only nobody can speak to it.
pub fn keep<R: Runtime>(app: &AppHandle<R>, data_dir: &Path) -> Option<Listening> {
    let hearing = app.clone();
    let kept = socket::listen(data_dir, Door::Window, move |message| hear(&hearing, message));
    kept.inspect_err(|error| tracing::warn!(%error, "nobody can speak to this window")).ok()
}

/// Tells the page what changed.
pub fn tell_page<R: Runtime>(app: &AppHandle<R>, nouns: &[Noun]) {
    note(app.emit(CHANGES, nouns));
}

fn hear<R: Runtime>(app: &AppHandle<R>, message: Message) {
    match message {
        Message::Open { opening, .. } => {
            window::raise(app);
            note(app.emit(OPENING, opening));
        }
        Message::Changed { nouns } => tell_page(app, &nouns),
        Message::Due => tell_page(app, &[Noun::Reminders]),
        // The agent's and the card's to obey; and a ping is answered by the hello.
        Message::Quit { .. } | Message::Card { .. } | Message::OnScreen { .. } | Message::Ping => {}
    }
}

fn note(told: tauri::Result<()>) {
    if let Err(error) = told {
        tracing::warn!(%error, "the page could not be told");
    }
}
