//! Diaries of other apps in, this diary out.

mod export;
mod import;
mod intake;
mod taken;
mod view;

pub use drowse_exchange::{ExportFormat, Format};
pub use import::ImportOptions;
pub use view::*;
