//! The tray: joined whenever it appears, marked while somebody should look, and its menu does what it says.

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use drowse_app::tonight::Opening;
use drowse_host::socket::{self, Door, Message};
use futures_lite::future::block_on;
use rusqlite::Connection as Diary;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, connection, interface};

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

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

/// A tray on the bus, until it is dropped.
struct Tray {
    connection: Connection,
    items: Receiver<String>,
}

impl Tray {
    fn appear(bus: &Bus) -> Self {
        let (joined, items) = mpsc::channel();
        let builder = connection::Builder::address(bus.address.as_str()).unwrap().name(WATCHER).unwrap();
        let builder = builder.serve_at("/StatusNotifierWatcher", Watcher(joined)).unwrap();
        Self { connection: block_on(builder.build()).unwrap(), items }
    }

    /// Waits until the agent joins it.
    fn joined(&self) -> String {
        self.items.recv_timeout(Duration::from_secs(10)).expect("the agent joins the tray")
    }

    /// Asks for a property of the agent's icon that is text.
    fn property(&self, item: &str, name: &str) -> String {
        let asked = (ITEM, name);
        let properties = Some("org.freedesktop.DBus.Properties");
        let reply = block_on(self.connection.call_method(Some(item), "/StatusNotifierItem", properties, "Get", &asked));
        String::try_from(reply.unwrap().body().deserialize::<OwnedValue>().unwrap()).unwrap()
    }

    /// Lists the lines of the menu: number, words, and whether it can be chosen.
    fn lines(&self, item: &str) -> Vec<(i32, String, bool)> {
        // A menu that changed numbers its lines on; asked for all of them at once, the tray library forgets that.
        let all = ((1..400).collect::<Vec<i32>>(), Vec::<String>::new());
        let reply =
            block_on(self.connection.call_method(Some(item), "/MenuBar", Some(MENU), "GetGroupProperties", &all));
        let listed: Vec<(i32, HashMap<String, OwnedValue>)> = reply.unwrap().body().deserialize().unwrap();
        let mut lines: Vec<_> = listed
            .into_iter()
            .filter_map(|(number, mut line)| {
                let can = line.remove("enabled").is_none_or(|can| bool::try_from(can).unwrap());
                Some((number, String::try_from(line.remove("label")?).unwrap(), can))
            })
            .collect();
        lines.sort_unstable();
        lines
    }

    /// Chooses a line of the menu by its words. A menu that changes meanwhile numbers its lines anew.
    fn choose(&self, item: &str, words: &str) {
        until(words, || {
            let lines = self.lines(item);
            let Some(line) = lines.iter().find(|line| line.1 == words) else { return false };
            let event = (line.0, "clicked", zbus::zvariant::Value::from(0_i32), 0_u32);
            block_on(self.connection.call_method(Some(item), "/MenuBar", Some(MENU), "Event", &event)).is_ok()
        });
    }
}

/// What the window is asked to open, when it is there.
fn openings(evening: &Evening) -> (Receiver<Opening>, socket::Listening) {
    let (heard, openings) = mpsc::channel();
    let window = socket::listen(evening.folder(), Door::Window, move |message| {
        if let Message::Open { opening, .. } = message {
            heard.send(opening).unwrap();
        }
    });
    (openings, window.unwrap())
}

#[test]
fn a_tray_that_appears_later_is_joined_and_quit_is_quit() {
    let bus = Bus::start();
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    evening.start();
    let tray = Tray::appear(&bus);
    let item = tray.joined();
    tray.choose(&item, "Quit");
    let diary = Diary::open(evening.folder().join("diary.db")).unwrap();
    until("the end of the run", || {
        let sql = "SELECT count(*) FROM agent_run WHERE stop_reason = 'quit'";
        diary.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() == 1
    });
}

#[test]
fn a_tray_that_goes_and_comes_back_is_joined_again() {
    let bus = Bus::start();
    let tray = Tray::appear(&bus);
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    evening.start();
    let item = tray.joined();
    // By the time its title changes it watches for the tray going.
    evening.drowse(&["settings", "set", "reminders.paused_until", "2025-01-16"]);
    until("the title", || tray.property(&item, "Title") == "Drowse: reminders rest");
    drop(tray);
    for _ in 0..2 {
        let tray = Tray::appear(&bus);
        assert_eq!(tray.property(&tray.joined(), "Title"), "Drowse: reminders rest");
        assert!(tray.items.recv_timeout(Duration::from_millis(300)).is_err(), "one icon, not two");
    }
}

#[test]
fn its_lines_open_the_window_where_they_say() {
    let bus = Bus::start();
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    let (openings, _window) = openings(&evening);
    let tray = Tray::appear(&bus);
    evening.start();
    let item = tray.joined();
    let player = Opening::Player { routine_id: None, minutes: None, from_reminder: false };
    let expected = [
        ("Start tonight’s routine", player),
        ("Log last night", Opening::MorningLog),
        ("Until a date…", Opening::Pause),
        ("Open Drowse", Opening::Tonight),
    ];
    for (words, opening) in expected {
        tray.choose(&item, words);
        assert_eq!(openings.recv_timeout(Duration::from_secs(10)).unwrap(), opening, "{words}");
    }
}

#[test]
fn a_pause_is_kept_said_and_ended() {
    let bus = Bus::start();
    let tray = Tray::appear(&bus);
    let mut evening = Evening::new(Some(&bus), "12:30:00");
    evening.start();
    let item = tray.joined();
    let until_is = |value: serde_json::Value| {
        until("the setting", || evening.drowse(&["settings", "get", "reminders.paused_until"])["value"] == value);
    };
    tray.choose(&item, "Until tomorrow");
    until_is("2025-01-15".into());
    until("the way back", || tray.lines(&item).iter().any(|line| line.1 == "Remind me again"));
    assert_eq!(tray.property(&item, "Title"), "Drowse: reminders rest");
    tray.choose(&item, "Remind me again");
    until_is(serde_json::Value::Null);
    until("the pauses again", || tray.lines(&item).iter().any(|line| line.1 == "For a week"));
    tray.choose(&item, "For a week");
    until_is("2025-01-21".into());
}

#[test]
fn it_is_marked_while_a_reminder_could_not_be_shown_or_waits() {
    let bus = Bus::start();
    let tray = Tray::appear(&bus);
    let mut evening = Evening::new(Some(&bus), "21:59:00");
    evening.start();
    let item = tray.joined();
    let can = |words: &str| tray.lines(&item).iter().any(|line| line.1 == words && line.2);
    let says = |status: &str, title: &str| {
        until(title, || tray.property(&item, "Status") == status && tray.property(&item, "Title") == title);
    };
    says("Active", "Drowse");
    assert!(!can("Not tonight") && !can("In 15 min"));

    evening.set_clock("22:00:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    says("NeedsAttention", "Drowse: a reminder could not be shown");
    let server = Server::start(&bus);
    evening.set_clock("22:01:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    until("the notice", || server.shown().len() == 1);
    says("NeedsAttention", "Drowse: a reminder waits");
    assert!(can("Not tonight") && can("In 15 min"));
    tray.choose(&item, "Not tonight");
    says("Active", "Drowse");
    assert_eq!(evening.occurrence()["answer"], "not-tonight");
}
