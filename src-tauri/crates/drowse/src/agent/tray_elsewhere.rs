//! Drowse in the tray of Windows and in the menu bar of macOS. Compiled in the workflow; nobody has tried it yet.
//!
//! Both systems want tray and menu on the thread the program began on, so the work goes to another one.

use std::sync::mpsc::Sender;
use std::thread;

use tao::event::Event as Happening;
use tao::event_loop::{ControlFlow, EventLoop, EventLoopBuilder, EventLoopProxy};
use tao::platform::run_return::EventLoopExtRunReturn;
use tray_icon::menu::{IsMenuItem, Menu, MenuEvent, MenuItem, Submenu};
use tray_icon::{Icon, TrayIcon, TrayIconBuilder};

use super::event::{Event, TrayChoice};
use super::tray_icon::closed_lid;
use super::tray_state::{CHOICES, Line, TrayState, key};

const SIZE: u8 = 44;

/// What the work asks of the thread the tray is on.
enum Order {
    Show(TrayState),
    End,
}

/// The way from the work to the tray.
pub struct TrayPlace {
    proxy: EventLoopProxy<Order>,
    shown: Option<TrayState>,
}

impl TrayPlace {
    /// Shows a state.
    pub fn show(&mut self, state: &TrayState) {
        if self.shown.as_ref() != Some(state) && self.proxy.send_event(Order::Show(state.clone())).is_ok() {
            self.shown = Some(state.clone());
        }
    }
}

/// Does `work` on a thread of its own and keeps the tray on this one until the work ends. Returns what `work` does;
/// `None` when it panicked.
pub fn beside<T: Send + 'static>(tell: Sender<Event>, work: impl FnOnce(TrayPlace) -> T + Send + 'static) -> Option<T> {
    MenuEvent::set_event_handler(Some(move |chosen: MenuEvent| {
        if let Some(choice) = choice_of(chosen.id().as_ref()) {
            let _ = tell.send(Event::Tray(choice));
        }
    }));
    let mut happenings = quiet_loop();
    let place = TrayPlace { proxy: happenings.create_proxy(), shown: None };
    let end = happenings.create_proxy();
    let at_work = thread::spawn(move || {
        // Also when the work panics, or the tray would stay for ever.
        let _ending = Ending(end);
        work(place)
    });
    let mut icon = None;
    happenings.run_return(|happening, _, flow| {
        *flow = ControlFlow::Wait;
        match happening {
            Happening::UserEvent(Order::Show(state)) => match draw(&state) {
                Ok(drawn) => icon = Some(drawn),
                Err(error) => tracing::info!(%error, "no tray on this desktop"),
            },
            Happening::UserEvent(Order::End) => *flow = ControlFlow::Exit,
            _ => {}
        }
    });
    drop(icon);
    at_work.join().ok()
}

struct Ending(EventLoopProxy<Order>);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.send_event(Order::End);
    }
}

#[cfg(target_os = "macos")]
fn quiet_loop() -> EventLoop<Order> {
    use tao::platform::macos::{ActivationPolicy, EventLoopExtMacOS};
    let mut happenings = EventLoopBuilder::with_user_event().build();
    // In the menu bar and not in the Dock.
    happenings.set_activation_policy(ActivationPolicy::Accessory);
    happenings
}

#[cfg(not(target_os = "macos"))]
fn quiet_loop() -> EventLoop<Order> {
    EventLoopBuilder::with_user_event().build()
}

/// Draws icon and menu anew: a state changes a few times an evening.
fn draw(state: &TrayState) -> Result<TrayIcon, Box<dyn std::error::Error>> {
    let menu = Menu::new();
    for line in &state.lines {
        menu.append(item(line)?.as_ref())?;
    }
    let pixels = closed_lid(SIZE.into(), state.is_marked).into_iter().flatten().collect();
    let icon = Icon::from_rgba(pixels, SIZE.into(), SIZE.into())?;
    Ok(TrayIconBuilder::new().with_tooltip(&state.title).with_icon(icon).with_menu(Box::new(menu)).build()?)
}

fn item(line: &Line) -> Result<Box<dyn IsMenuItem>, Box<dyn std::error::Error>> {
    Ok(match line {
        Line::Choice { choice, label, can } => Box::new(MenuItem::with_id(key(*choice), label, *can, None)),
        Line::More { label, lines } => {
            let more = Submenu::new(label, true);
            for line in lines {
                more.append(item(line)?.as_ref())?;
            }
            Box::new(more)
        }
    })
}

fn choice_of(id: &str) -> Option<TrayChoice> {
    CHOICES.iter().find(|(_, key)| *key == id).map(|(choice, _)| *choice)
}
