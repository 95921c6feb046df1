//! Diaries of other apps in, this diary out.

mod export;
mod import;
mod imports;
mod intake;
mod prepared;
mod taken;
mod view;
mod watch;

pub use drowse_exchange::{ExportFormat, Format};
pub use import::ImportOptions;
pub use imports::{ImportView, UndoneImport};
pub use prepared::PreparedImport;
pub use view::*;
pub use watch::{ImportProgress, ImportWatch};
