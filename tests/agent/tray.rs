//! The tray: joined when it appears, and its last line quits.

use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use futures_lite::future::block_on;
use rusqlite::Connection as Diary;
use zbus::{Connection, connection, interface};

use crate::bus::Bus;
use crate::evening::{Evening, until};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// A tray that says who joined.
struct Watcher(Sender<String>);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: &str) {
        self.0.send(service.to_owned()).unwrap();
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

fn appear(bus: &Bus) -> (Connection, mpsc::Receiver<String>) {
    let (joined, items) = mpsc::channel();
    let builder =
        connection::Builder::address(bus.address.as_str()).serve_at("/StatusNotifierWatcher", Watcher(joined));
    (block_on(builder.name(WATCHER).build()).unwrap(), items)
}

/// Chooses a line of the menu, counted from 1.
fn choose(tray: &Connection, item: &str, line: i32) {
    let event = (line, "clicked", zbus::Variant::from(0_i32), 0_u32);
    let called = tray.call_method(Some(item), "/MenuBar", Some("com.canonical.dbusmenu"), "Event", &event);
    block_on(called).unwrap();
}

#[test]
fn a_tray_that_appears_later_is_joined_and_quit_is_quit() {
    let bus = Bus::start();
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    evening.start();
    let (tray, items) = appear(&bus);
    let item = items.recv_timeout(Duration::from_secs(10)).expect("the agent joins the tray");
    choose(&tray, &item, 5);
    let diary = Diary::open(evening.folder().join("diary.db")).unwrap();
    until("the end of the run", || {
        let sql = "SELECT count(*) FROM agent_run WHERE stop_reason = 'quit'";
        diary.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() == 1
    });
}
