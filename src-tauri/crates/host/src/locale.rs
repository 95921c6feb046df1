//! How the person's region writes times and calendars.

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

/// Regions whose weeks begin on Sunday, and on Saturday; everywhere else on Monday (Unicode CLDR 47, `weekData`).
const SUNDAY_REGIONS: [&str; 55] = [
    "AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN", "ID", "IL",
    "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP", "PA", "PE", "PH", "PK",
    "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI", "WS", "YE", "ZA", "ZW",
];
const SATURDAY_REGIONS: [&str; 14] =
    ["AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"];

/// Returns `mon`, `sun` or `sat`: as set, or by the region the computer is set to.
#[must_use]
pub fn week_start_in_use(setting: &str) -> &'static str {
    match setting {
        "mon" => "mon",
        "sun" => "sun",
        "sat" => "sat",
        _ => week_start_of_region(&sys_locale::get_locale().unwrap_or_default()),
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
    if region_of(locale).is_some_and(|region| TWELVE_HOUR_REGIONS.contains(&region)) { 12 } else { 24 }
}

fn week_start_of_region(locale: &str) -> &'static str {
    match region_of(locale) {
        Some(region) if SUNDAY_REGIONS.contains(&region) => "sun",
        Some(region) if SATURDAY_REGIONS.contains(&region) => "sat",
        _ => "mon",
    }
}

fn region_of(locale: &str) -> Option<&str> {
    locale.split(['-', '_', '.']).find(|part| part.len() == 2 && part.chars().all(char::is_uppercase))
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
    fn a_week_begins_as_it_is_set_or_as_in_the_region() {
        assert_eq!(week_start_of_region("en-US"), "sun");
        assert_eq!(week_start_of_region("ar_EG.UTF-8"), "sat");
        assert_eq!(week_start_of_region("de-DE"), "mon");
        assert_eq!(week_start_of_region("C"), "mon");
        assert_eq!(
            (week_start_in_use("sat"), week_start_in_use("mon"), week_start_in_use("sun")),
            ("sat", "mon", "sun")
        );
    }

    #[test]
    fn noon_and_midnight_are_twelve_on_a_twelve_hour_clock() {
        let write = |hour, minute| write_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap(), 12);
        assert_eq!([write(0, 5), write(12, 0), write(22, 45)], ["12:05 am", "12:00 pm", "10:45 pm"]);
    }
}
