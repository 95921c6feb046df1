//! A desktop that is set not to disturb: the reminder came, nobody saw it, and that is said.

use futures_lite::future::block_on;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, connection, interface};

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

/// Lets the reminder of the evening come and returns what the log says of it.
fn shown(bus: &Bus) -> serde_json::Value {
    let mut evening = Evening::new(Some(bus), "22:00:00");
    evening.start();
    until("the confirmation", || evening.occurrence()["notices"][0]["shown_at"].is_string());
    assert_eq!(evening.terminate(), Some(0));
    evening.occurrence()["notices"][0].clone()
}

#[test]
fn a_server_that_is_set_not_to_disturb_says_so() {
    let bus = Bus::start();
    let server = Server::start(&bus);
    for is_quiet in [true, false] {
        server.keep_quiet(is_quiet);
        let notice = shown(&bus);
        assert_eq!((&notice["swallowed"], &notice["failure"]), (&is_quiet.into(), &serde_json::Value::Null));
    }
}

/// The settings of Xfce.
struct Settings(bool);

#[interface(name = "org.xfce.Xfconf")]
impl Settings {
    fn get_property(&self, channel: &str, property: &str) -> OwnedValue {
        assert_eq!((channel, property), ("xfce4-notifyd", "/do-not-disturb"));
        Value::from(self.0).try_into().unwrap()
    }
}

fn settings(bus: &Bus, is_quiet: bool) -> Connection {
    let builder = connection::Builder::address(bus.address.as_str()).unwrap().name("org.xfce.Xfconf").unwrap();
    block_on(builder.serve_at("/org/xfce/Xfconf", Settings(is_quiet)).unwrap().build()).unwrap()
}

#[test]
fn xfce_says_it_with_its_settings() {
    let bus = Bus::start();
    let server = Server::named(&bus, "Xfce Notify Daemon");
    assert!(shown(&bus)["swallowed"].is_null(), "the settings do not run");
    for is_quiet in [true, false] {
        let _settings = settings(&bus, is_quiet);
        assert_eq!(shown(&bus)["swallowed"], is_quiet);
    }
    assert_eq!(server.shown().len(), 3);
}
