//! Routines: what there is to do, how long it takes, and how it fits tonight.

pub(crate) mod chosen;
pub(crate) mod content;
pub(crate) mod offer;
pub(crate) mod own;
mod own_file;
mod own_view;
mod propose;
mod shelf;
mod view;

pub use drowse_core::routine::Preset;
pub use own_view::*;
pub use propose::TightPlaceView;
pub use view::*;

/// How long a routine is to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// As long as the person last chose.
    Chosen,
    /// As long as a preset says.
    Preset(Preset),
    /// Fitted into so many minutes of massage.
    Minutes(f64),
}

#[cfg(test)]
mod length_tests;
#[cfg(test)]
mod tests;
