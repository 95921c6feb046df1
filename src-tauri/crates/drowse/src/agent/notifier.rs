//! Reminders as notifications of the desktop.

use std::cell::{Cell, RefCell};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use drowse_app::reminders::{Channel, NotShown, Notifier, Reminder, Shown};
use drowse_host::Words;
use notify_rust::{Notification, NotificationResponse, Timeout};

use super::card::Card;
use super::event::{Event, NoticeAction};
use super::notice_words::{NoticeWords, words_of};
use super::platform;

/// How long a server may take to say that a notification is on the screen. Without an answer it may be or not.
const PATIENCE: Duration = Duration::from_secs(5);

/// A listener of its own hears the same answers, with the token that lets the window come to the front; it goes first,
/// also on a busy machine. This one matters only while that one has no bus. Elsewhere there is no listener.
const AFTER_LISTENER: Duration = Duration::from_secs(if cfg!(target_os = "linux") { 2 } else { 0 });

/// Shows reminders through the notification server of the desktop, else as a card, and knows which are on the screen.
pub struct DesktopNotifier {
    tell: Sender<Event>,
    card: Card,
    words: RefCell<(Words, u8)>,
    /// Notifications that may be on the screen: the occurrence, and the server's number.
    on_screen: RefCell<Vec<(i64, u32)>>,
    /// Why the last one was not shown: said once, not at every try.
    failure: Cell<Option<NotShown>>,
}

impl DesktopNotifier {
    /// Creates one that knows what an earlier agent left on the screen.
    pub fn new(tell: Sender<Event>, card: Card, words: Words, clock: u8, left: Vec<(i64, u32)>) -> Self {
        let (words, on_screen) = (RefCell::new((words, clock)), RefCell::new(left));
        Self { tell, card, words, on_screen, failure: Cell::new(None) }
    }

    /// Speaks another language from now on, or writes times differently. `clock`: 12 or 24.
    pub fn speak(&self, words: Words, clock: u8) {
        self.words.replace((words, clock));
    }

    /// Lets somebody read the words in use.
    pub fn with_words<T>(&self, read: impl FnOnce(&Words) -> T) -> T {
        read(&self.words.borrow().0)
    }

    /// Returns what a notification is about.
    pub fn occurrence(&self, server_id: u32) -> Option<i64> {
        self.on_screen.borrow().iter().find(|(_, known)| *known == server_id).map(|(occurrence_id, _)| *occurrence_id)
    }

    /// Takes the notifications off the screen that wait for nothing any more.
    pub fn close_unless(&self, waits: impl Fn(i64) -> bool) {
        let on_screen = self.on_screen.borrow().clone();
        for (occurrence_id, _) in on_screen.into_iter().filter(|(occurrence_id, _)| !waits(*occurrence_id)) {
            self.close(occurrence_id);
        }
        self.card.reap();
    }

    /// Shows a reminder on the card, without waiting for it: somebody asked to see it. Says whether there is one.
    pub fn open_card(&self, occurrence_id: i64) -> bool {
        self.card.open(occurrence_id)
    }

    /// Tells whether a card of this agent may be open.
    pub fn has_card(&self) -> bool {
        self.card.may_be_open()
    }

    fn by_server(&self, reminder: &Reminder) -> Result<Shown, NotShown> {
        let (words, clock) = &*self.words.borrow();
        let server_id = show(&words_of(reminder, words, *clock), self.tell.clone())?;
        self.on_screen.borrow_mut().push((reminder.occurrence_id, server_id));
        Ok(Shown { channel: Channel::Notification, server_id: Some(server_id) })
    }
}

impl Notifier for DesktopNotifier {
    fn show(&self, reminder: &Reminder) -> Result<Shown, NotShown> {
        self.close(reminder.occurrence_id);
        let shown = match self.by_server(reminder) {
            // Whatever was on a card before is a notification now.
            Ok(shown) => {
                self.card.close();
                Ok(shown)
            }
            Err(NotShown::Failed(why)) => self.card.show(reminder, why),
            Err(unknown) => Err(unknown),
        };
        let failure = shown.as_ref().err().copied();
        if failure.is_some() && self.failure.replace(failure) != failure {
            tracing::warn!(?failure, "a reminder could not be shown; it is tried again and stands on Tonight");
        }
        shown
    }

    fn is_full_screen(&self) -> bool {
        platform::is_full_screen()
    }

    fn is_kept_quiet(&self) -> Option<bool> {
        platform::is_kept_quiet()
    }

    fn close(&self, occurrence_id: i64) {
        self.on_screen.borrow_mut().retain(|(known, server_id)| {
            if *known == occurrence_id {
                platform::close(*server_id);
            }
            *known != occurrence_id
        });
    }
}

/// Shows a notification from a thread of its own, which stays until it is answered or closed.
pub fn show(said: &NoticeWords, tell: Sender<Event>) -> Result<u32, NotShown> {
    let mut notification = Notification::new();
    notification.appname("Drowse").summary(&said.title).body(&said.body).timeout(Timeout::Never);
    platform::dress(&mut notification);
    for (action, label) in &said.actions {
        notification.action(action.id(), label);
    }
    let (confirm, confirmed) = mpsc::channel();
    thread::spawn(move || match notification.show() {
        Ok(handle) => {
            let server_id = platform::number(&handle);
            // Whoever gave up waiting finds the notice unconfirmed.
            let _ = confirm.send(Ok(server_id));
            let waited = handle.wait_for_response(|response: &NotificationResponse| {
                if let Some(event) = event_of(response, server_id) {
                    thread::sleep(AFTER_LISTENER);
                    let _ = tell.send(event);
                }
            });
            if let Err(error) = waited {
                tracing::debug!(%error, "an answer could not be waited for");
            }
        }
        Err(error) => {
            tracing::debug!(%error, "a notification could not be shown");
            let _ = confirm.send(Err(platform::meaning(&error)));
        }
    });
    confirmed.recv_timeout(PATIENCE).unwrap_or(Err(NotShown::Unknown))
}

/// Tells what an answer is to the agent. A click beside the buttons is the only one where the system draws none.
fn event_of(response: &NotificationResponse, server_id: u32) -> Option<Event> {
    match response {
        NotificationResponse::Action(id) => {
            NoticeAction::from_id(id).map(|answer| Event::Answered { server_id, answer, activation_token: None })
        }
        NotificationResponse::Default => Some(Event::Clicked { server_id }),
        NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_answers_and_a_click_beside_them_opens() {
        let of = |response| event_of(&response, 7);
        let start = NoticeAction::from_id("start").unwrap();
        let answered = Event::Answered { server_id: 7, answer: start, activation_token: None };
        assert_eq!(of(NotificationResponse::Action("start".to_owned())), Some(answered));
        assert_eq!(of(NotificationResponse::Default), Some(Event::Clicked { server_id: 7 }));
        assert_eq!(of(NotificationResponse::Closed(notify_rust::CloseReason::Dismissed)), None);
    }
}
