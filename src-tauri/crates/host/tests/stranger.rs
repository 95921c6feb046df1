//! Somebody else at the door. In a process of its own: folders of the session are opened for a moment.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a step that cannot be taken is a failed test")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::sync::mpsc;

use drowse_host::socket::{Door, Message, PROTOCOL, knock, listen};

/// Only root can become somebody else, so elsewhere than in a container this sees its own refusal alone.
#[test]
fn another_user_is_refused_even_where_folder_and_socket_are_open() {
    let data_dir = tempfile::tempdir().unwrap();
    let (heard, messages) = mpsc::channel();
    let door = listen(data_dir.path(), Door::Agent, move |message| heard.send(message).unwrap()).unwrap();
    for (place, mode) in [(data_dir.path(), 0o755), (door.path().parent().unwrap(), 0o755), (door.path(), 0o666)] {
        fs::set_permissions(place, fs::Permissions::from_mode(mode)).unwrap();
    }
    let say = format!(
        "use IO::Socket::UNIX; my $s = IO::Socket::UNIX->new(Peer => '{}') or die $!; $s->print(qq({{\"hello\":\"drowse\",\
         \"protocol\":{PROTOCOL},\"version\":\"1.0.0\"}}\n{{\"message\":\"quit\"}}\n)); $s->flush; print <$s>;",
        door.path().display()
    );
    let own = Command::new("perl").args(["-e", &say]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&own.stdout).lines().count(), 2, "{own:?}");
    assert_eq!(messages.recv().unwrap(), Message::Quit { is_replaced: false });
    let theirs =
        Command::new("setpriv").args(["--reuid=65534", "--clear-groups", "perl", "-e", &say]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&theirs.stdout), "");
    assert!(knock(data_dir.path(), Door::Agent).is_ok(), "the door is open still");
    assert_eq!(messages.recv().unwrap(), Message::Ping);
}
