//! Drowse in the tray: a StatusNotifierItem.

use std::sync::mpsc::Sender;

use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{StandardItem, SubMenu};
use ksni::{Icon, MenuItem, Status, ToolTip, Tray};

use super::event::{Event, TrayChoice};
use super::tray_icon::closed_lid;
use super::tray_state::{Line, TrayState};

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

/// Does `work`, with a tray beside it. The tray has threads of its own here; elsewhere it needs the one we are on.
pub fn beside<T>(tell: Sender<Event>, work: impl FnOnce(TrayPlace) -> T) -> Option<T> {
    Some(work(TrayPlace::new(tell)))
}

impl TrayPlace {
    fn new(tell: Sender<Event>) -> Self {
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
        self.state.title.clone()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip { title: self.state.title.clone(), ..ToolTip::default() }
    }

    fn status(&self) -> Status {
        if self.state.is_marked { Status::NeedsAttention } else { Status::Active }
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        icons(self.state.is_marked)
    }

    fn attention_icon_pixmap(&self) -> Vec<Icon> {
        icons(true)
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        let _ = self.tell.send(Event::Tray(TrayChoice::Open));
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.state.lines.iter().map(menu_item).collect()
    }
}

fn menu_item(line: &Line) -> MenuItem<Item> {
    match line.clone() {
        Line::Choice { choice, label, can: enabled } => {
            let activate = Box::new(move |item: &mut Item| drop(item.tell.send(Event::Tray(choice))));
            StandardItem { label, enabled, activate, ..StandardItem::default() }.into()
        }
        Line::More { label, lines } => {
            SubMenu { label, submenu: lines.iter().map(menu_item).collect(), ..SubMenu::default() }.into()
        }
    }
}

fn icons(is_marked: bool) -> Vec<Icon> {
    [22, 44].map(|size| icon(size, is_marked)).to_vec()
}

/// Turns pixels about as StatusNotifierItem wants them: opacity first.
fn icon(size: i32, is_marked: bool) -> Icon {
    let data = closed_lid(size, is_marked).into_iter().flat_map(|[red, green, blue, alpha]| [alpha, red, green, blue]);
    Icon { width: size, height: size, data: data.collect() }
}
