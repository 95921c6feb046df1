//! The one way out: a page opened in the person's browser, because they asked for it.

use drowse_app::AppError;
use drowse_app::about::OutsideLink;

/// Hands the address of `link` to the program that opens such addresses. Drowse itself asks the network nothing.
///
/// # Errors
/// `browser_not_opened`.
pub fn open(link: OutsideLink) -> Result<(), AppError> {
    let address = link.address();
    open::that_detached(address)
        .map_err(|error| AppError::new("browser_not_opened").with("address", address).because(error))
}
