//! How the person's region writes the time.

use chrono::{NaiveTime, Timelike};

/// Regions whose people mostly read twelve hours.
const TWELVE_HOUR_REGIONS: [&str; 12] = ["AU", "BD", "CA", "CO", "EG", "IN", "MY", "NZ", "PH", "PK", "SA", "US"];

/// Returns `12` or `24`: as set, or by the region the computer is set to.
#[must_use]
pub fn clock_in_use(setting: &str) -> u8 {
    match setting {
        "12" => 12,
        "24" => 24,
        _ => clock_of_region(&sys_locale::get_locale().unwrap_or_default()),
    }
}

/// Writes a time of day: `22:45`, or `10:45 pm`.
#[must_use]
pub fn write_time(time: NaiveTime, clock: u8) -> String {
    if clock != 12 {
        return time.format("%H:%M").to_string();
    }
    let (is_afternoon, hour) = time.hour12();
    format!("{hour}:{:02} {}", time.minute(), if is_afternoon { "pm" } else { "am" })
}

fn clock_of_region(locale: &str) -> u8 {
    let region = locale.split(['-', '_', '.']).find(|part| part.len() == 2 && part.chars().all(char::is_uppercase));
    if region.is_some_and(|region| TWELVE_HOUR_REGIONS.contains(&region)) { 12 } else { 24 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_decides_where_nobody_chose() {
        assert_eq!(clock_of_region("en-US"), 12);
        assert_eq!(clock_of_region("en_GB.UTF-8"), 24);
        assert_eq!(clock_of_region("C"), 24);
        assert_eq!((clock_in_use("12"), clock_in_use("24")), (12, 24));
    }

    #[test]
    fn noon_and_midnight_are_twelve_on_a_twelve_hour_clock() {
        let write = |hour, minute| write_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap(), 12);
        assert_eq!([write(0, 5), write(12, 0), write(22, 45)], ["12:05 am", "12:00 pm", "10:45 pm"]);
    }
}
