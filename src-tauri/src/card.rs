//! `drowse-window --card`: one reminder in a small window of its own, where the desktop shows no notifications.
//!
//! It comes without taking the focus, in the corner where notifications stand, and says to the agent when it is on the
//! screen. It is listed with the other windows, or nobody could reach it by keyboard.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;

use drowse_app::reminders::TEST_CARD;
use drowse_app::tonight::Opening;
use drowse_host::socket::{self, Door, Message, Noun};
use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};

use crate::desk::Desk;
use crate::window::{DARK, note, surface};
use crate::{commands, door, painting};

/// The label the capabilities speak of.
const LABEL: &str = "card";

/// The page of the card.
const PAGE: &str = "card.html";

/// How wide it is, and how high until its words have been measured.
const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 220.0;

/// How far from the edges of the screen.
const MARGIN: f64 = 16.0;

/// Which reminder the card is asked to show; `None`: the one that waits.
#[derive(Debug)]
pub struct Asked(Mutex<Option<i64>>);

impl Asked {
    /// Returns which one.
    pub fn occurrence_id(&self) -> Option<i64> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs the card until it is answered, left, or over. If one is open already, that one turns to the reminder.
///
/// # Errors
/// When the system gives no window.
pub fn run(data_dir: PathBuf, occurrence_id: Option<i64>) -> Result<(), Box<dyn Error>> {
    // A card that tries the way takes no place from one that asks.
    if occurrence_id != Some(TEST_CARD) && hand_over(&data_dir, occurrence_id) {
        return Ok(());
    }
    if drowse_host::log_to_file(&data_dir, "card").is_err() {
        drowse_host::log_to_terminal();
    }
    tauri::Builder::default()
        .setup(move |app| {
            app.manage(Asked(Mutex::new(occurrence_id)));
            let hearing = app.handle().clone();
            let kept = socket::listen(&data_dir, Door::Card, move |message| hear(&hearing, message));
            app.manage(kept.inspect_err(|error| tracing::warn!(%error, "nobody can speak to this card")).ok());
            let desk = Desk::new(app.handle(), data_dir, Opening::Tonight);
            desk.watch();
            let theme = desk.do_now(|app| app.theme());
            app.manage(desk);
            Ok(open(app.handle(), theme.as_deref().unwrap_or(DARK))?)
        })
        .invoke_handler(tauri::generate_handler![
            commands::card::answer_card,
            commands::card::card,
            commands::card::card_painted,
            commands::card::leave_card,
            commands::tonight::startup,
        ])
        .run(crate::context())?;
    Ok(())
}

/// Puts the card on the screen, as high as its words need.
pub fn reveal<R: Runtime>(window: &WebviewWindow<R>, height: f64) {
    note("be sized", window.set_size(LogicalSize::new(WIDTH, height.max(HEIGHT))));
    if window.is_visible().unwrap_or(false) {
        return;
    }
    if let Ok(Some(screen)) = window.primary_monitor() {
        let (scale, area) = (screen.scale_factor(), screen.work_area());
        let right = area.position.x + i32::try_from(area.size.width).unwrap_or(i32::MAX);
        let place =
            PhysicalPosition::new(right - ((WIDTH + MARGIN) * scale) as i32, area.position.y + (MARGIN * scale) as i32);
        note("be placed", window.set_position(place));
    }
    note("show", window.show());
}

fn open<R: Runtime>(app: &AppHandle<R>, theme: &str) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(PAGE.into()))
        .title("Drowse")
        .inner_size(WIDTH, HEIGHT)
        .resizable(false)
        .decorations(false)
        .always_on_top(true)
        .focused(false)
        .background_color(surface(theme))
        .visible(false)
        .build()?;
    note("be painted without a graphics card", painting::suit_the_machine(&window));
    leave_the_focus(&window);
    Ok(())
}

/// Tells the window manager not to give it the focus when it comes. Until it is drawn it takes none anyway, but a manager
/// that is slow to look may find it drawn.
#[cfg(target_os = "linux")]
fn leave_the_focus<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::prelude::GtkWindowExt;
    match window.gtk_window() {
        Ok(window) => window.set_focus_on_map(false),
        Err(error) => tracing::warn!(%error, "the card may take the focus"),
    }
}

/// The other systems give none to a window that was made without.
#[cfg(not(target_os = "linux"))]
fn leave_the_focus<R: Runtime>(_window: &WebviewWindow<R>) {}

fn hand_over(data_dir: &Path, occurrence_id: Option<i64>) -> bool {
    let message = occurrence_id.map_or(Message::Ping, |occurrence_id| Message::Card { occurrence_id });
    socket::send(data_dir, Door::Card, &message).is_ok()
}

fn hear<R: Runtime>(app: &AppHandle<R>, message: Message) {
    match message {
        Message::Card { occurrence_id } => {
            if let Some(asked) = app.try_state::<Asked>() {
                *asked.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(occurrence_id);
            }
            door::tell_page(app, &[Noun::Reminders]);
        }
        Message::Changed { nouns } => door::tell_page(app, &nouns),
        Message::Quit { .. } => app.exit(0),
        // The window's and the agent's to obey; and a ping is answered by the hello.
        Message::Open { .. } | Message::OnScreen { .. } | Message::Due | Message::Ping => {}
    }
}
