//! Waiting for something that is about to be, and never for ever.

use std::time::{Duration, Instant};

/// How long anything may take: a debug build on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Looks until `look` finds something.
///
/// # Panics
/// When patience ends, naming what was waited for.
#[track_caller]
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(started.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(LOOK_EVERY);
    }
}

/// As [`until`], for what must be awaited.
///
/// # Panics
/// When patience ends, naming what was waited for.
pub async fn until_async<T, F: Future<Output = Option<T>>>(what: &str, look: impl FnMut() -> F) -> T {
    let found = within_patience(look).await;
    found.unwrap_or_else(|| panic!("waited in vain: {what}"))
}

/// Looks until `look` finds something or patience ends.
pub async fn within_patience<T, F: Future<Output = Option<T>>>(mut look: impl FnMut() -> F) -> Option<T> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(found) = look().await {
            return Some(found);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    None
}
