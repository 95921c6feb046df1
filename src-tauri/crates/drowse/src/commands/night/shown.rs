//! A night as a person reads it on a terminal.

use drowse_app::diary::{MetricsView, NightView, WarningView};
use drowse_host::Words;
use serde_json::{Map, Value};

/// Collects what words need.
pub fn arguments<const COUNT: usize>(pairs: [(&str, String); COUNT]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
}

/// Lists the answers and the numbers of a night, one a line; what is unknown is left out.
pub fn readable(night: &NightView, metrics: &MetricsView, words: &Words) -> String {
    let heading = arguments([("date", night.diary_date.clone()), ("zone", night.zone.clone())]);
    let clock = |wall: &Option<String>| wall.as_deref().map(clock_of);
    let lines = [
        ("diary-got_into_bed_at", clock(&night.got_into_bed_local)),
        ("diary-tried_to_sleep_at", clock(&night.tried_to_sleep_local)),
        ("diary-final_awakening_at", clock(&night.final_awakening_local)),
        ("diary-got_out_of_bed_at", clock(&night.got_out_of_bed_local)),
        ("cli-in-bed", metrics.time_in_bed_min.map(|minutes| duration(minutes, words))),
        ("cli-to-fall-asleep", metrics.sleep_onset_latency_min.map(|minutes| duration(minutes, words))),
        ("cli-awake", metrics.wake_after_sleep_onset_min.map(|minutes| duration(minutes, words))),
        ("cli-asleep", metrics.total_sleep_time_min.map(|minutes| duration(minutes, words))),
        ("cli-efficiency", efficiency(metrics, words)),
        ("diary-quality", night.quality.map(|quality| words.say(&format!("diary-quality-{quality}")))),
    ];
    let lines: Vec<(String, String)> =
        lines.into_iter().filter_map(|(key, value)| value.map(|value| (words.say(key), value))).collect();
    let width = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let mut text = words.say_with("cli-night-of", &heading);
    for (label, value) in lines {
        text.push_str(&format!("\n  {label:<width$}  {value}"));
    }
    text
}

/// Lists what is odd about a night.
pub fn readable_warnings(warnings: &[WarningView], words: &Words) -> String {
    let line = |warning: &WarningView| format!("\n{}", words.say(&format!("warning-{}", warning.code)));
    warnings.iter().map(line).collect()
}

/// Reads the clock out of a wall time: `2025-01-14T22:30:00` gives `22:30`.
pub fn clock_of(wall: &str) -> String {
    wall.get(11..16).unwrap_or(wall).to_owned()
}

/// Writes minutes as hours and minutes.
pub fn duration(minutes: f64, words: &Words) -> String {
    let whole = minutes.round() as i64;
    let parts = [("hours", whole / 60), ("minutes", whole % 60)];
    let arguments = parts.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    words.say_with(if whole < 60 { "cli-duration-minutes" } else { "cli-duration" }, &arguments)
}

/// Writes the sleep efficiency, as the bound it may be.
pub fn efficiency(metrics: &MetricsView, words: &Words) -> Option<String> {
    let percent = metrics.sleep_efficiency_pct?.round();
    let is_bound = metrics.sleep_efficiency_is_upper_bound == Some(true);
    let arguments = Map::from_iter([("percent".to_owned(), percent.into())]);
    Some(words.say_with(if is_bound { "cli-at-most" } else { "cli-percent" }, &arguments))
}
