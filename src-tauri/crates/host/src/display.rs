//! What kind of screen there is, told from what the session says of itself.

/// Tells whether a window could be drawn.
#[must_use]
pub fn has_display() -> bool {
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Tells whether a program may know that another one fills the screen. Wayland keeps that to itself.
#[must_use]
pub fn tells_full_screen() -> bool {
    cfg!(target_os = "linux") && is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}
