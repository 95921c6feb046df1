//! The table `schedule_exception`: evenings that are different.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use drowse_core::schedule::Exception;

use crate::column::{Day, WallTime};
use crate::{Reading, StoreError};

impl Reading<'_> {
    /// Lists the evenings that are different, by their date.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_exceptions(&self) -> Result<BTreeMap<NaiveDate, Exception>, StoreError> {
        let mut statement = self.connection().prepare_cached("SELECT * FROM schedule_exception")?;
        let found = statement.query_map([], |row| {
            let time = |name| row.get::<_, Option<WallTime>>(name).map(|time| time.map(|time| time.0));
            let (bedtime, wake): (Option<NaiveTime>, _) = (time("bedtime_local")?, time("wake_local")?);
            let exception = Exception { bedtime, wake, reminders_off: row.get("reminders_off")? };
            Ok((row.get::<_, Day>("evening_on")?.0, exception))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
