//! Two ends of the local socket in one process, on real files.

#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed test")]

#[cfg(unix)]
use std::io::{BufRead, BufReader, Read, Write};
#[cfg(unix)]
use std::os::unix::net::{UnixListener, UnixStream};
#[cfg(unix)]
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use drowse_app::tonight::Opening;
use drowse_host::socket::{Door, ListenError, Message, Noun, PROTOCOL, SendError, knock, listen, send, tell_changed};
#[cfg(unix)]
use drowse_host::socket::{Room, make_room};

#[test]
fn a_message_arrives_and_the_hello_says_who_is_there() {
    let data_dir = tempfile::tempdir().unwrap();
    let (heard, messages) = mpsc::channel();
    let _door = listen(data_dir.path(), Door::Window, move |message| heard.send(message).unwrap()).unwrap();
    let opening = Opening::Player { routine_id: None, minutes: None, from_reminder: true };
    let message = Message::Open { opening, activation_token: None };

    let hello = send(data_dir.path(), Door::Window, &message).unwrap();

    assert_eq!((hello.hello.as_str(), hello.protocol), ("drowse", PROTOCOL));
    assert_eq!(messages.recv_timeout(Duration::from_secs(5)).unwrap(), message);
}

#[test]
fn nobody_there_is_said_and_telling_of_a_change_is_no_error() {
    let data_dir = tempfile::tempdir().unwrap();
    assert!(matches!(knock(data_dir.path(), Door::Agent), Err(SendError::NobodyThere)));
    tell_changed(data_dir.path(), &[Noun::Settings]);
}

#[test]
fn one_program_keeps_a_door_and_the_next_gets_it_after_that() {
    let data_dir = tempfile::tempdir().unwrap();
    let first = listen(data_dir.path(), Door::Agent, |_| {}).unwrap();
    assert!(matches!(listen(data_dir.path(), Door::Agent, |_| {}), Err(ListenError::Taken(_))));
    assert!(listen(data_dir.path(), Door::Window, |_| {}).is_ok());
    drop(first);
    let _second = listen(data_dir.path(), Door::Agent, |_| {}).unwrap();
    assert!(knock(data_dir.path(), Door::Agent).is_ok());
}

#[cfg(unix)]
#[test]
fn only_the_person_may_enter() {
    use std::os::unix::fs::PermissionsExt;
    let data_dir = tempfile::tempdir().unwrap();
    let _door = listen(data_dir.path(), Door::Agent, |_| {}).unwrap();
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(std::path::PathBuf::from).filter(|folder| folder.is_dir());
    let folder = session.map_or_else(|| data_dir.path().join("run"), |session| session.join("drowse"));
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        if entry.file_name().to_string_lossy().ends_with(".sock") {
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o077, 0, "{entry:?}");
        }
    }
}

#[test]
fn a_caller_who_speaks_something_else_does_not_close_the_door() {
    use interprocess::local_socket::prelude::*;
    use interprocess::local_socket::{ConnectOptions, GenericFilePath};

    let data_dir = tempfile::tempdir().unwrap();
    let (heard, messages) = mpsc::channel();
    let door = listen(data_dir.path(), Door::Agent, move |message| heard.send(message).unwrap()).unwrap();
    let name = door.path().to_fs_name::<GenericFilePath>().unwrap();
    let mut stranger = ConnectOptions::new().name(name).connect_sync().unwrap();
    stranger.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    drop(stranger);

    assert!(knock(data_dir.path(), Door::Agent).is_ok());
    assert_eq!(messages.recv_timeout(Duration::from_secs(5)).unwrap(), Message::Ping);
}

#[cfg(unix)]
#[test]
fn a_socket_somebody_left_behind_is_replaced() {
    let data_dir = tempfile::tempdir().unwrap();
    drop(UnixListener::bind(door_of(data_dir.path())).unwrap());
    assert!(matches!(knock(data_dir.path(), Door::Agent), Err(SendError::NobodyThere)));
    let _door = listen(data_dir.path(), Door::Agent, |_| {}).unwrap();
    assert!(knock(data_dir.path(), Door::Agent).is_ok());
}

/// Where the agent's socket of a diary is.
#[cfg(unix)]
fn door_of(data_dir: &Path) -> PathBuf {
    listen(data_dir, Door::Agent, |_| {}).unwrap().path().to_owned()
}

/// Says one line to the agent in another protocol, and returns everything it answers.
#[cfg(unix)]
fn say_in_another_protocol(door: &Path, line: &str) -> String {
    let mut stream = UnixStream::connect(door).unwrap();
    let hello = format!(r#"{{"hello":"drowse","protocol":{},"version":"99.0.0"}}"#, PROTOCOL + 1);
    stream.write_all(format!("{hello}\n{line}\n").as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[cfg(unix)]
#[test]
fn quit_means_the_same_in_every_protocol_and_nothing_else_does() {
    let data_dir = tempfile::tempdir().unwrap();
    let (heard, messages) = mpsc::channel();
    let door = listen(data_dir.path(), Door::Agent, move |message| heard.send(message).unwrap()).unwrap();
    let refused = say_in_another_protocol(door.path(), r#"{"message":"ping"}"#);
    let obeyed = say_in_another_protocol(door.path(), r#"{"message":"quit","is_replaced":true,"since":2}"#);
    assert_eq!((refused.lines().count(), obeyed.lines().count()), (1, 2), "{refused}{obeyed}");
    say_in_another_protocol(door.path(), r#"{"message":"quit"}"#);
    assert_eq!(messages.recv().unwrap(), Message::Quit { is_replaced: true });
    assert_eq!(messages.recv().unwrap(), Message::Quit { is_replaced: false });
}

/// An agent of another version and protocol, until it is asked to quit. Returns the line that asked.
#[cfg(unix)]
fn play_agent(door: &Path, version: &'static str) -> std::thread::JoinHandle<String> {
    let listener = UnixListener::bind(door).unwrap();
    let door = door.to_owned();
    std::thread::spawn(move || {
        for caller in listener.incoming().map(Result::unwrap) {
            let mut lines = BufReader::new(&caller).lines();
            lines.next();
            (&caller)
                .write_all(format!("{{\"hello\":\"drowse\",\"protocol\":0,\"version\":\"{version}\"}}\n").as_bytes())
                .unwrap();
            let Some(Ok(line)) = lines.next() else { continue };
            std::fs::remove_file(&door).unwrap();
            (&caller).write_all(b"{\"done\":true}\n").unwrap();
            return line;
        }
        String::new()
    })
}

#[cfg(unix)]
#[test]
fn an_older_agent_of_another_protocol_makes_room() {
    let data_dir = tempfile::tempdir().unwrap();
    let door = door_of(data_dir.path());
    let older = play_agent(&door, "0.0.9");
    assert_eq!(make_room(data_dir.path()).unwrap(), Room::Free);
    assert_eq!(older.join().unwrap(), r#"{"message":"quit","is_replaced":true}"#);
    let _newer = play_agent(&door, "99.0.0");
    assert_eq!(make_room(data_dir.path()).unwrap(), Room::Kept);
}
