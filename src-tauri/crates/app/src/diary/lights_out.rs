//! "Still awake": one key in the dark.

use drowse_core::time::diary_date_at;

use crate::settings::Preferences;
use crate::{App, AppError};

impl App {
    /// Keeps that the person is still awake now: the morning log of this night takes it for lights out. The last time
    /// counts. A night that is in the diary already stays as it is.
    ///
    /// # Errors
    /// Those of the database.
    pub fn say_still_awake(&self) -> Result<(), AppError> {
        let zone = self.zone();
        self.write(|writing| {
            let diary_date = diary_date_at(zone, writing.at(), Preferences::load(writing)?.day_rollover());
            Ok(writing.upsert_lights_out(diary_date, zone.into())?)
        })
    }
}
