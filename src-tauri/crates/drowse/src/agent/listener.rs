//! The signals of the notification server.
//!
//! Each notification has a thread that waits for its answer, but only in the agent that showed it. This listener hears
//! answers to notifications that an earlier agent left on the screen, and the tokens that let a window come to the front.

use std::sync::mpsc::Sender;

use futures_lite::StreamExt;
use futures_lite::future::block_on;
use zbus::message::Type;
use zbus::{Connection, MatchRule, Message, MessageStream};

use super::event::{Event, NoticeAction};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Asks the server to take a notification off the screen.
pub fn close_notification(server_id: u32) -> zbus::Result<()> {
    block_on(async {
        let connection = Connection::session().await?;
        connection.call_method(Some(NAME), PATH, Some(NAME), "CloseNotification", &(server_id,)).await?;
        Ok(())
    })
}

/// Hears the server for as long as the bus is there.
pub async fn hear(connection: &Connection, tell: &Sender<Event>) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).interface(NAME)?.path(PATH)?.build();
    let mut signals = MessageStream::for_match_rule(rule, connection, None).await?;
    let mut token = None;
    while let Some(signal) = signals.try_next().await? {
        match signal.header().member().map(|member| member.as_str().to_owned()).as_deref() {
            // A server that gives a token gives it just before the answer.
            Some("ActivationToken") => token = signal.body().deserialize::<(u32, String)>().ok(),
            Some("ActionInvoked") => {
                if let Some(event) = answered(&signal, token.take()) {
                    let _ = tell.send(event);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn answered(signal: &Message, token: Option<(u32, String)>) -> Option<Event> {
    let (server_id, action) = signal.body().deserialize::<(u32, String)>().ok()?;
    let answer = NoticeAction::from_id(&action)?;
    let activation_token = token.filter(|(known, _)| *known == server_id).map(|(_, token)| token);
    Some(Event::Answered { server_id, answer, activation_token })
}
