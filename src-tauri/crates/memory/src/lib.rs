//! Memory a program needs when it does something and not while it waits.
//!
//! A program that is ready has read most of its own code: to parse its arguments, to open its files, to find its place on
//! the desktop. While it waits it needs hardly any of that. Linux leaves all of it mapped, for as long as nobody lacks
//! memory.

#[cfg(target_os = "linux")]
mod linux;

/// Gives back the pages of this program's own code and constants; those that are needed again come back from the cache of
/// the file, one small fault each. Returns how many bytes were mapped to them. Nothing is done where the system cannot.
///
/// # Errors
/// When the system does not tell what is mapped, or refuses.
pub fn give_back_code() -> std::io::Result<usize> {
    #[cfg(target_os = "linux")]
    return linux::give_back_code();
    #[cfg(not(target_os = "linux"))]
    Ok(0)
}
