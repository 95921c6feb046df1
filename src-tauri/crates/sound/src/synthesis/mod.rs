//! Sounds made by rule: bells and ticks from partials, backgrounds from noise.

pub(crate) mod background;
pub(crate) mod bells;
mod filters;
mod noise;
mod partials;
