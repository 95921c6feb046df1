//! Which version of Drowse this is.

use semver::Version;

/// Returns the version of this program, as it says in the socket's hello.
///
/// With the feature `test-hooks` the variable `DROWSE_TEST_VERSION` names another: so one program plays an older one.
#[must_use]
pub fn version() -> String {
    #[cfg(feature = "test-hooks")]
    if let Ok(other) = std::env::var("DROWSE_TEST_VERSION") {
        return other;
    }
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Tells whether a program of version `theirs` is to make room for this one. What is no version is left alone.
pub(crate) fn is_older(theirs: &str) -> bool {
    is_before(theirs, &version())
}

fn is_before(theirs: &str, ours: &str) -> bool {
    matches!((Version::parse(theirs), Version::parse(ours)), (Ok(theirs), Ok(ours)) if theirs < ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number() {
        assert!(is_before("0.9.3", "0.10.0") && is_before("1.0.0-beta.2", "1.0.0"));
        assert!(!is_before("0.10.0", "0.10.0") && !is_before("0.10.0", "0.9.3"), "the same, and a newer one");
        assert!(!is_before("of my own", "0.1.0"));
    }
}
