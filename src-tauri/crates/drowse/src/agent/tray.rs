//! Drowse in the tray: a StatusNotifierItem.

use std::sync::mpsc::Sender;

use drowse_host::Words;
use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::StandardItem;
use ksni::{Icon, MenuItem, Tray};
use serde_json::{Map, Value};

use super::event::{Event, TrayChoice};
use super::tray_icon::closed_lid;

/// What the tray shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayState {
    /// A reminder waits for an answer.
    pub waits: bool,
    /// *Later* can be answered.
    pub can_snooze: bool,
    /// Words of the menu, in the order of [`LINES`].
    labels: [String; 5],
}

const LINES: [(TrayChoice, &str); 5] = [
    (TrayChoice::Begin, "tray-begin"),
    (TrayChoice::Later, "tray-later"),
    (TrayChoice::NotTonight, "tray-not-tonight"),
    (TrayChoice::Open, "tray-open"),
    (TrayChoice::Quit, "tray-quit"),
];

impl TrayState {
    /// Finds the words for a state.
    pub fn new(words: &Words, waits: bool, can_snooze: bool, snooze_min: u32) -> Self {
        let arguments = Map::from_iter([("snooze".to_owned(), Value::from(snooze_min))]);
        Self { waits, can_snooze, labels: LINES.map(|(_, key)| words.say_with(key, &arguments)) }
    }
}

/// The tray, if the desktop has one.
pub struct TrayPlace {
    tell: Sender<Event>,
    handle: Option<Handle<Item>>,
    shown: Option<TrayState>,
    /// So that a desktop without a tray is told of once.
    was_refused: bool,
}

struct Item {
    tell: Sender<Event>,
    state: TrayState,
}

impl TrayPlace {
    pub fn new(tell: Sender<Event>) -> Self {
        Self { tell, handle: None, shown: None, was_refused: false }
    }

    /// Shows a state. Without a tray this does nothing but try again at the next call: the desktop may start after us.
    pub fn show(&mut self, state: &TrayState) {
        if self.handle.as_ref().is_some_and(Handle::is_closed) {
            self.handle = None;
        }
        match &self.handle {
            Some(_) if self.shown.as_ref() == Some(state) => {}
            Some(handle) => {
                handle.update(|item| item.state = state.clone());
                self.shown = Some(state.clone());
            }
            None => self.appear(state),
        }
    }

    fn appear(&mut self, state: &TrayState) {
        let item = Item { tell: self.tell.clone(), state: state.clone() };
        match item.spawn() {
            Ok(handle) => {
                (self.handle, self.shown) = (Some(handle), Some(state.clone()));
                self.was_refused = false;
            }
            Err(error) => {
                if !self.was_refused {
                    tracing::info!(%error, "no tray on this desktop");
                }
                self.was_refused = true;
            }
        }
    }
}

impl Tray for Item {
    fn id(&self) -> String {
        "drowse".to_owned()
    }

    fn title(&self) -> String {
        "Drowse".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        [22, 44].map(|size| closed_lid(size, self.state.waits)).to_vec()
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        let _ = self.tell.send(Event::Tray(TrayChoice::Open));
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let line = |(choice, label): (TrayChoice, &String)| -> MenuItem<Self> {
            let enabled = match choice {
                TrayChoice::Later => self.state.can_snooze,
                TrayChoice::NotTonight => self.state.waits,
                TrayChoice::Begin | TrayChoice::Open | TrayChoice::Quit => true,
            };
            let activate = Box::new(move |item: &mut Self| drop(item.tell.send(Event::Tray(choice))));
            StandardItem { label: label.clone(), enabled, activate, ..StandardItem::default() }.into()
        };
        LINES.map(|(choice, _)| choice).into_iter().zip(&self.state.labels).map(line).collect()
    }
}
