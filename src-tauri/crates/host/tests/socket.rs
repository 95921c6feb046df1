//! Two ends of the local socket in one process, on real files.

use std::sync::mpsc;
use std::time::Duration;

use drowse_app::tonight::Opening;
use drowse_host::socket::{Door, ListenError, Message, Noun, PROTOCOL, SendError, knock, listen, send, tell_changed};

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
    use std::io::Write;

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
