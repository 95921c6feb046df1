//! The background process: shows reminders at their minute and takes the answers.
//!
//! One loop. It sleeps at most half a minute, so that suspend, clock steps and changes nobody told of need no care of
//! their own; everything else that happens is an [`Event`] that wakes it: a message on the socket, an answer on a
//! notification, a choice in the tray, a signal of the system.

mod card;
mod event;
#[cfg(target_os = "linux")]
mod full_screen;
#[cfg(target_os = "linux")]
mod in_time;
#[cfg(target_os = "linux")]
mod listener;
mod notice_words;
mod notifier;
#[cfg(target_os = "linux")]
mod notify_error;
#[cfg_attr(target_os = "linux", path = "platform_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "platform_elsewhere.rs")]
mod platform;
#[cfg(target_os = "linux")]
mod quiet;
#[cfg(target_os = "linux")]
mod signals;
#[cfg_attr(not(target_os = "linux"), path = "tray_elsewhere.rs")]
mod tray;
mod tray_icon;
mod tray_state;
#[cfg(target_os = "linux")]
mod tray_watch;
mod work;

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use drowse_app::reminders::{NotShown, StopReason};
use drowse_app::{Actor, App};
use drowse_host::Words;
use drowse_host::socket::{self, Door, ListenError, Listening, Message, Noun, Room, SendError};

use crate::failure::Failure;
use crate::invocation::Invocation;
use card::{Card, OnScreen};
use event::Event;
use notice_words::NoticeWords;
use work::Work;

/// How often a door that is about to be free or kept is tried, and how many times.
const TRY_EVERY: Duration = Duration::from_millis(20);
const TRIES: u32 = 100;

/// Runs the agent until it is asked to end. A second agent for the same diary says that one runs, and ends at once; but an
/// older one makes room.
pub fn run(invocation: &Invocation) -> Result<(), Failure> {
    let data_dir = invocation.data_dir()?;
    let (tell, events) = mpsc::channel();
    let (say, on_screen) = mpsc::channel();
    let Some(_door) = take_door(&data_dir, &tell, &say)? else {
        return invocation.print(&invocation.words().say("agent-runs-already"));
    };
    let (on_signal, tell_tray) = (tell.clone(), tell.clone());
    // A signal that cannot be caught ends the agent as a crash would: the next run says so.
    let caught = ctrlc::set_handler(move || drop(on_signal.send(Event::End(StopReason::Signal))));
    if let Err(error) = caught {
        tracing::warn!(%error, "signals of the system are not caught");
    }
    let window_dir = data_dir.clone();
    let clock = invocation.clock();
    let app = App::open(&data_dir, Arc::new(clock.clone()), Actor::Agent)?.on_change(move |changes| {
        let nouns = changes.nouns().iter().copied().map(Noun::from).collect();
        let message = Message::Changed { nouns };
        [Door::Window, Door::Card].into_iter().for_each(|door| tell_other(&window_dir, door, &message));
    });
    tracing::info!(version = drowse_host::version(), "agent started");
    let card = Card::new(data_dir.clone(), on_screen);
    let work = move |tray| Work::begin(app, clock, data_dir, tell, card, tray)?.go_on(&events);
    let worked = tray::beside(tell_tray, work);
    let reason = worked.unwrap_or_else(|| Err(Failure::new("internal")))?;
    tracing::info!(%reason, "agent ended");
    Ok(())
}

/// Shows a notification that tries the whole way to the screen. It asks nothing and nothing is stored.
///
/// # Errors
/// Why it is not on the screen.
pub fn show_test_notice(words: &Words) -> Result<u32, NotShown> {
    let (title, body) = (words.say("notice-test-title"), words.say("notice-test-body"));
    let (tell, _) = mpsc::channel();
    notifier::show(&NoticeWords { title, body, actions: Vec::new() }, tell)
}

/// Opens the agent's door, after asking an older agent to leave it. `None`: one runs that may stay.
fn take_door(data_dir: &Path, tell: &Sender<Event>, say: &Sender<OnScreen>) -> Result<Option<Listening>, Failure> {
    let refused = |error: Box<dyn std::error::Error + Send + Sync>| Failure::new("agent_no_socket").because(error);
    for _ in 0..TRIES {
        match open_door(data_dir, tell.clone(), say.clone()) {
            Ok(door) => return Ok(Some(door)),
            Err(ListenError::Taken(_)) => {
                if socket::make_room(data_dir).map_err(|error| refused(error.into()))? == Room::Kept {
                    return Ok(None);
                }
                // It is on its way in or out.
                thread::sleep(TRY_EVERY);
            }
            Err(error) => return Err(refused(error.into())),
        }
    }
    Err(Failure::new("agent_no_socket"))
}

fn open_door(data_dir: &Path, tell: Sender<Event>, say: Sender<OnScreen>) -> Result<Listening, ListenError> {
    socket::listen(data_dir, Door::Agent, move |message| {
        let event = match message {
            Message::Changed { .. } => Event::Changed,
            Message::Quit { is_replaced: false } => Event::End(StopReason::Quit),
            Message::Quit { is_replaced: true } => Event::End(StopReason::Replaced),
            // Past the loop, which may be waiting for just this word.
            Message::OnScreen { occurrence_id, place } => {
                let _ = say.send((occurrence_id, place));
                return;
            }
            Message::Ping | Message::Due | Message::Card { .. } | Message::Open { .. } => return,
        };
        // Nobody listens any more when the agent is on its way out.
        let _ = tell.send(event);
    })
}

/// Tells the window or the card something, if it is open.
fn tell_other(data_dir: &Path, door: Door, message: &Message) {
    match socket::send(data_dir, door, message) {
        Ok(_) | Err(SendError::NobodyThere) => {}
        Err(error) => tracing::warn!(%error, ?door, "the other program could not be told"),
    }
}
