//! What a screen reader is told besides the page: `WebKitGTK` keeps the changes of live regions to itself.

use tauri::{Runtime, WebviewWindow};

/// Says `words` through the accessible object of the window. Call it on the main thread.
#[cfg(target_os = "linux")]
pub fn say<R: Runtime>(window: &WebviewWindow<R>, words: &str) {
    use gtk::glib::object::ObjectExt;
    use gtk::glib::subclass::SignalId;
    use gtk::prelude::WidgetExt;

    /// Came with ATK 2.46.
    const ANNOUNCEMENT: &str = "announcement";

    let Ok(window) = window.gtk_window() else { return };
    let Some(accessible) = window.accessible() else { return };
    if SignalId::lookup(ANNOUNCEMENT, accessible.type_()).is_some() {
        accessible.emit_by_name::<()>(ANNOUNCEMENT, &[&words]);
    }
}

/// Says nothing: the web views of the other systems tell it themselves.
#[cfg(not(target_os = "linux"))]
pub fn say<R: Runtime>(_window: &WebviewWindow<R>, _words: &str) {}
