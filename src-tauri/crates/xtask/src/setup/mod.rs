//! Making a machine ready: system packages, the interface's packages, the WebDriver.

mod driver;
mod interface;
mod packages;

pub use driver::install_driver;
pub use interface::{build_interface, install_interface};
pub use packages::{Need, install_packages, is_debian};
