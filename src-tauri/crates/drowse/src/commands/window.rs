//! `drowse` alone: opens the window, or raises the one that is open.

use drowse_app::tonight::Opening;
use drowse_host::start_other;

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Opens the window on Tonight. A second window process finds the first and hands over to it.
pub fn open_window(invocation: &Invocation) -> Result<(), Failure> {
    start_other::open_window(&invocation.data_dir()?, &Opening::Tonight, None)
        .map_err(|error| Failure::new("window_not_started").because(error))
}
