//! Trends on their way to the interface. The command line prints the flat document of CLI.md "Trends" (`TrendsDocument`).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cards::TrendsCard;

/// What the Trends screen shows of a range of diary dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendsView {
    /// First diary date of the range.
    pub from: String,
    /// Last diary date of the range.
    pub to: String,
    /// Calendar nights in the range.
    pub nights: u32,
    /// Recorded nights in the range.
    pub recorded: u32,
    /// Recorded nights at all.
    pub recorded_ever: u32,
    /// Date of the first recorded night of all.
    pub first_ever: Option<String>,
    /// Date of the last recorded night of all.
    pub last_ever: Option<String>,
    /// Nights with a massage.
    pub massage_nights: u32,
    /// Where the person's day begins, minutes after noon: the line of a night is drawn from there.
    pub day_begins_min: f64,
    /// The usual spread: the 10th and 90th percentile of total sleep time over the last 56 recorded nights.
    pub usual_total_sleep_time_min: Option<(f64, f64)>,
    /// Every calendar date of the range, in order, recorded or not.
    pub bars: Vec<TrendNight>,
    /// The numbers of these dates.
    pub measures: TrendMeasures,
    /// Got into bed.
    pub bedtime: TrendClock,
    /// Got out of bed.
    pub getting_up: TrendClock,
    /// How alike the days are.
    pub regularity: TrendRegularity,
    /// Sleep on free days beside sleep on others.
    pub social_jetlag: TrendSocialJetlag,
    /// Total sleep time by the weekday of the morning, Monday first.
    pub weekdays: Vec<TrendWeekday>,
    /// Places in `weekdays` of the longest and the shortest nights; none where all are alike.
    pub weekday_ends: Option<(u32, u32)>,
    /// What was noted of these nights, most often first.
    pub tags: Vec<TrendTag>,
    /// The last two weeks beside the goal.
    pub goal: Option<TrendGoal>,
    /// What is said once and can be put away.
    pub cards: Vec<TrendsCard>,
    /// Until this date no numbers are shown, for the person asked for it.
    pub numbers_rest_until: Option<String>,
}

/// One calendar date in Trends. Positions are minutes after noon of the day before, on the wall clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "named as in NightBarView and MetricsView")]
pub struct TrendNight {
    pub diary_date: String,
    pub is_recorded: bool,
    pub slept: bool,
    pub has_massage: bool,
    pub got_into_bed_min: Option<f64>,
    pub tried_to_sleep_min: Option<f64>,
    pub sleep_onset_min: Option<f64>,
    pub final_awakening_min: Option<f64>,
    pub got_out_of_bed_min: Option<f64>,
    pub awakenings: Vec<(f64, f64)>,
    pub total_sleep_time_min: Option<f64>,
    /// Its tone in the calendar, 1 shortest to 4 longest.
    pub tone: Option<u8>,
}

/// The measures that are drawn over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "named as in MetricsView")]
pub struct TrendMeasures {
    pub total_sleep_time_min: TrendMeasure,
    pub sleep_onset_latency_min: TrendMeasure,
    pub wake_after_sleep_onset_min: TrendMeasure,
    pub sleep_efficiency_pct: TrendMeasure,
    pub sleep_efficiency_tib_pct: TrendMeasure,
    pub quality: TrendMeasure,
    pub rested: TrendMeasure,
}

/// One measure over the dates of a range.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendMeasure {
    /// Dates on which it is known.
    pub n: u32,
    /// Its median, from 4 dates on.
    pub median: Option<f64>,
    /// The middle half of them lies between, from 7 dates on.
    pub half: Option<(f64, f64)>,
    /// That median less the one of as many dates before, when those have enough.
    pub change: Option<f64>,
    /// One value a date.
    pub values: Vec<Option<f64>>,
    /// Median of the 7 dates that end here, from 4 on.
    pub median7: Vec<Option<f64>>,
    /// The middle half of the same dates.
    pub band7: Vec<Option<(f64, f64)>>,
}

/// A time of the clock over the dates of a range.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendClock {
    /// Its values, minutes after noon of the day before: midnight is a number like any other.
    pub measure: TrendMeasure,
    /// Circular mean, `HH:MM`.
    pub mean_local: Option<String>,
    /// Eight nights in ten lie between, `HH:MM`, from 10 nights on.
    pub eight_in_ten_local: Option<(String, String)>,
    /// The same as minutes after noon of the day before.
    pub eight_in_ten_min: Option<(f64, f64)>,
}

/// How alike the days of a range are: the sleep regularity index, by the clock on the wall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendRegularity {
    /// −100 to 100; 100 when every day is like the last, 0 by chance; from 5 pairs of days on.
    pub index: Option<f64>,
    /// How much of the time was alike, per cent: asleep at the same time of two days in a row, or awake at both.
    pub alike_pct: Option<f64>,
    /// Pairs of days in a row behind it.
    pub day_pairs: u32,
    /// Whether more nights may still move it much.
    pub is_preliminary: bool,
    /// How many more nights in a row give an index; 0 when there is one.
    pub needs: u32,
    /// Every seven dates from those of the first night to those of the last, in order; the range ends with the end of
    /// seven.
    pub weeks: Vec<TrendRegularWeek>,
}

/// How alike seven days are, each compared with the day before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendRegularWeek {
    /// The last of the seven dates.
    pub to: String,
    /// Their index, from 5 pairs of days on.
    pub index: Option<f64>,
    /// Pairs of days of which the later is one of the seven.
    pub day_pairs: u32,
}

/// The middle of sleep on free days and on work days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendSocialJetlag {
    /// Days on which the person sets the time, as they said.
    pub free: TrendDaysOfAKind,
    /// All others.
    pub work: TrendDaysOfAKind,
    /// How much later the middle of sleep is on free days, minutes, −720 < x ≤ 720.
    pub difference_min: Option<f64>,
    /// Midsleep of free days less what was caught up on (MSFsc), `HH:MM`.
    pub corrected_midsleep_local: Option<String>,
}

/// The average sleep of one kind of days, from 4 nights on. Positions are minutes after noon of the day before.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendDaysOfAKind {
    /// Nights whose midsleep is known.
    pub nights: u32,
    /// How many more nights give an average; 0 when there are enough.
    pub needs: u32,
    /// When sleep began.
    pub sleep_onset_min: Option<f64>,
    /// The middle of the sleep.
    pub midsleep_min: Option<f64>,
    /// When the person woke for good.
    pub waking_min: Option<f64>,
}

/// The nights that ended on one weekday.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendWeekday {
    /// Total sleep time of each, minutes.
    pub values: Vec<f64>,
    /// Their median, from 3 nights on.
    pub median: Option<f64>,
}

/// A tag and the nights it was noted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendTag {
    /// As the person wrote it.
    pub name: String,
    /// How many nights.
    pub nights: u32,
}

/// The recorded nights of two weeks beside the goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendGoal {
    /// How long the person means to sleep, minutes.
    pub goal_min: u32,
    /// Recorded nights of the two weeks.
    pub nights: u32,
    /// How much shorter each was on average, minutes; below zero: longer.
    pub missing_a_night_min: f64,
}

/// The range a person picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TrendsRange {
    Week,
    TwoWeeks,
    FourWeeks,
    ThreeMonths,
    Year,
    All,
    /// Between two dates.
    Custom,
}

/// A range, and where it lies. Two dates of one's own are shown as far as there are nights, or up to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendsStretch {
    /// How long it is.
    pub range: TrendsRange,
    /// Its first date, where it is custom; `None`: the first recorded.
    pub from: Option<chrono::NaiveDate>,
    /// Its last date; `None`: the last recorded.
    pub to: Option<chrono::NaiveDate>,
}

impl TrendsStretch {
    /// A range that ends at the last recorded night.
    #[must_use]
    pub fn last(range: TrendsRange) -> Self {
        Self { range, from: None, to: None }
    }
}
