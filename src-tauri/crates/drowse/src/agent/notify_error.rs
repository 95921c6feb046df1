//! What a refusal of the notification server means.

use drowse_app::reminders::{NotShown, Why};

/// Tells from the text of an error whether a notification certainly is not on the screen, and why.
///
/// notify-rust keeps the kind of its errors to itself; the text begins with the name of the D-Bus error, which is part of
/// the protocol.
pub fn meaning(error: &notify_rust::error::Error) -> NotShown {
    meaning_of_text(&error.to_string())
}

fn meaning_of_text(text: &str) -> NotShown {
    const BUS: &str = "org.freedesktop.DBus.Error.";
    let name = text.split([':', ' ']).next().unwrap_or_default();
    match name.strip_prefix(BUS) {
        Some("NoReply" | "Timeout" | "TimedOut" | "Disconnected") => NotShown::Unknown,
        Some(name) if name == "ServiceUnknown" || name == "NameHasNoOwner" || name.starts_with("Spawn") => {
            NotShown::Failed(Why::NoServer)
        }
        Some(_) => NotShown::Failed(Why::Refused),
        // A name of the server's own.
        None if name.contains('.') && !name.contains('/') => NotShown::Failed(Why::Refused),
        None => NotShown::Failed(Why::NoBus),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_error_decides() {
        let unknown = "org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable";
        assert_eq!(meaning_of_text(unknown), NotShown::Failed(Why::NoServer));
        assert_eq!(meaning_of_text("org.freedesktop.DBus.Error.NoReply: gone"), NotShown::Unknown);
        assert_eq!(meaning_of_text("org.freedesktop.DBus.Error.Failed: no"), NotShown::Failed(Why::Refused));
        assert_eq!(meaning_of_text("com.example.Error: no"), NotShown::Failed(Why::Refused));
        assert_eq!(meaning_of_text("I/O error: No such file or directory"), NotShown::Failed(Why::NoBus));
    }
}
