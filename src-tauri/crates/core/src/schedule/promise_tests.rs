//! The promise over random nights: never two first notices, never one after its latest time, never a silent loss.
//!
//! A small world stands in for the agent, the database and the screen. It ticks, sleeps, is killed at any moment, has
//! its clock set and its zone changed; `plan` alone decides what is shown.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::debt::tests::{all_rules, schedule};
use super::{
    Answer, Evening, Notice, NoticeKind, Occurrence, Owed, RuleId, Rules, Run, Schedule, Showing, State, Told, Why,
    debt, plan,
};
use crate::time::NightZone;

/// Something that happens to the agent.
#[derive(Debug, Clone)]
enum Happening {
    /// So many seconds pass, and the loop turns: half a minute, or a suspended computer.
    Pass(i64),
    /// The same, but the agent dies after showing and before confirming, and starts again.
    DieClaiming(i64),
    /// It is killed and started again after so many seconds.
    Restart(i64),
    /// The clock is set, forward or back.
    SetClock(i64),
    /// The server refuses until the next happening of this kind.
    Refuse(bool),
    /// The person answers what is open.
    Answer(Answer),
    /// The computer is in another place.
    Travel(Tz),
}

/// What came on the screen: rule, date, kind, instant, latest.
type OnScreen = (RuleId, NaiveDate, NoticeKind, DateTime<Utc>, DateTime<Utc>);

struct World {
    now: DateTime<Utc>,
    zone: Tz,
    since: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    run_started_at: DateTime<Utc>,
    runs: Vec<Run>,
    schedule: Schedule,
    rules: Rules,
    refuses: bool,
    occurrences: BTreeMap<(RuleId, NaiveDate), Occurrence>,
    screen: Vec<OnScreen>,
}

impl World {
    fn new(bedtime: &str, zone: Tz, rules: Rules) -> Self {
        let now = "2025-03-27T11:00:00Z".parse().unwrap();
        Self {
            now,
            zone,
            since: now,
            seen_at: now,
            run_started_at: now,
            runs: Vec::new(),
            schedule: schedule(bedtime, "07:00"),
            rules,
            refuses: false,
            occurrences: BTreeMap::new(),
            screen: Vec::new(),
        }
    }

    fn happen(&mut self, happening: &Happening) {
        match happening {
            Happening::Pass(seconds) => self.pass(*seconds, true),
            Happening::DieClaiming(seconds) => {
                self.pass(*seconds, false);
                self.restart(0);
            }
            Happening::Restart(seconds) => self.restart(*seconds),
            Happening::SetClock(seconds) => self.now += TimeDelta::seconds(*seconds),
            Happening::Refuse(refuses) => self.refuses = *refuses,
            Happening::Answer(answer) => self.answer(*answer),
            Happening::Travel(zone) => self.zone = *zone,
        }
    }

    fn pass(&mut self, seconds: i64, confirms: bool) {
        self.now += TimeDelta::seconds(seconds);
        self.tick(confirms);
    }

    fn restart(&mut self, seconds: i64) {
        let run = Run { started_at: self.run_started_at, seen_at: self.seen_at, stopped_at: None, stop_reason: None };
        self.runs.push(run);
        self.now += TimeDelta::seconds(seconds);
        (self.since, self.seen_at, self.run_started_at) = (self.seen_at, self.now, self.now);
        self.tick(true);
    }

    fn tick(&mut self, confirms: bool) {
        let known: Vec<Occurrence> = self.occurrences.values().cloned().collect();
        let plan = plan(&Told {
            now: self.now,
            zone: self.zone,
            since: self.since,
            since_zone: self.zone,
            since_set: None,
            schedule: &self.schedule,
            rules: &self.rules,
            occurrences: &known,
            massaged: &[],
            logged: &[],
            is_full_screen: false,
            run_started_at: self.run_started_at,
            earlier_runs: &self.runs,
        });
        for settling in plan.settled {
            let occurrence = self.row(&settling.owed);
            (occurrence.state, occurrence.why) = (settling.state, settling.why);
        }
        for showing in &plan.due {
            self.claim(showing);
            self.show(showing, confirms);
        }
        self.since = self.now;
        if (self.now - self.seen_at).abs() >= TimeDelta::hours(1) {
            self.seen_at = self.now;
        }
    }

    fn claim(&mut self, showing: &Showing) {
        let now = self.now;
        let occurrence = self.row(&showing.owed);
        (occurrence.state, occurrence.why) = (State::Open, None);
        let notice = Notice {
            number: showing.number,
            kind: showing.kind,
            due_at: showing.due_at,
            claimed_at: now,
            claimed_by: String::new(),
            shown_at: None,
            channel: None,
            server_id: None,
            failure: None,
            swallowed: None,
        };
        occurrence.notices.retain(|known| known.number != showing.number);
        occurrence.notices.push(notice);
    }

    fn show(&mut self, showing: &Showing, confirms: bool) {
        let (now, refuses) = (self.now, self.refuses);
        let occurrence = self.row(&showing.owed);
        let notice = occurrence.notices.last_mut().unwrap();
        if refuses {
            notice.failure = confirms.then_some(Why::NoServer);
            return;
        }
        notice.shown_at = confirms.then_some(now);
        let seen = (occurrence.rule, occurrence.diary_date, showing.kind, now, occurrence.latest_at);
        self.screen.push(seen);
    }

    fn answer(&mut self, answer: Answer) {
        let now = self.now;
        let is_open = |known: &&mut Occurrence| known.state == State::Open && now <= known.latest_at;
        for known in self.occurrences.values_mut().filter(is_open) {
            let later = answer == Answer::Later;
            if later && !super::can_snooze(known.snoozes, known.latest_at, now, 1) {
                continue;
            }
            (known.answer, known.answered_at) = (Some(answer), Some(now));
            known.snoozes += u8::from(later);
            known.state = if later { State::Open } else { State::Answered };
        }
    }

    /// The row of a debt, as the database keeps it: one for each rule and date, with the times of the newest decision
    /// until it is claimed.
    fn row(&mut self, owed: &Owed) -> &mut Occurrence {
        let key = (owed.rule(), owed.diary_date());
        if let Owed::New(debt) = owed {
            let occurrence = Occurrence {
                id: 0,
                rule: debt.rule,
                diary_date: debt.diary_date,
                zone: NightZone::Named(debt.zone),
                due_local: debt.due_local(),
                due_at: debt.due_at,
                latest_at: debt.latest_at,
                state: State::Open,
                why: None,
                answer: None,
                answered_at: None,
                snoozes: 0,
                notices: Vec::new(),
            };
            if self.occurrences.get(&key).is_none_or(|known| known.notices.is_empty()) {
                self.occurrences.insert(key, occurrence);
            }
        }
        self.occurrences.get_mut(&key).expect("a known debt has a row")
    }

    /// What was owed for the evenings that lie wholly between two instants, in the zone of now.
    fn owed_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<super::Debt> {
        let evening = |on: NaiveDate| -> Option<Evening> { self.schedule.evening(on, self.zone) };
        let dates = self.schedule.evening_of(from, self.zone).iter_days();
        let last = self.schedule.evening_of(to, self.zone);
        let evenings = dates.take_while(|on| *on <= last).filter_map(evening);
        let owed = evenings.flat_map(|evening| RuleId::ALL.map(|id| debt(id, &self.rules, &evening, self.zone)));
        owed.flatten().filter(|debt| debt.due_at > from && debt.latest_at < to).collect()
    }
}

fn passing() -> impl Strategy<Value = i64> {
    prop_oneof![6 => Just(30_i64), 3 => 60_i64..3_600, 2 => 3_600_i64..50_000, 1 => 50_000_i64..300_000]
}

fn happening() -> impl Strategy<Value = Happening> {
    let answers = prop::sample::select(vec![Answer::Start, Answer::Later, Answer::NotTonight]);
    prop_oneof![
        12 => passing().prop_map(Happening::Pass),
        1 => passing().prop_map(Happening::DieClaiming),
        1 => passing().prop_map(Happening::Restart),
        1 => (-90_000_i64..90_000).prop_map(Happening::SetClock),
        1 => any::<bool>().prop_map(Happening::Refuse),
        2 => answers.prop_map(Happening::Answer),
        1 => zone().prop_map(Happening::Travel),
    ]
}

fn zone() -> impl Strategy<Value = Tz> {
    prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec())
}

fn bedtime() -> impl Strategy<Value = String> {
    (0_u32..24, prop::sample::select(vec![0_u32, 15, 30, 45]))
        .prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn never_two_first_notices_never_too_late_never_more_than_four(
        bedtime in bedtime(), zone in zone(), happenings in prop::collection::vec(happening(), 1..120),
    ) {
        let mut world = World::new(&bedtime, zone, all_rules());
        happenings.iter().for_each(|happening| world.happen(happening));
        let mut count: BTreeMap<_, (usize, usize)> = BTreeMap::new();
        for (rule, date, kind, shown_at, latest_at) in &world.screen {
            prop_assert!(shown_at <= latest_at, "{rule} of {date} came at {shown_at}, after {latest_at}");
            let (firsts, all) = count.entry((rule, date)).or_default();
            *firsts += usize::from(*kind == NoticeKind::First);
            *all += 1;
        }
        prop_assert!(count.values().all(|(firsts, all)| *firsts <= 1 && *all <= 4), "{count:?}");
    }

    #[test]
    fn never_a_silent_loss(
        bedtime in bedtime(), zone in zone(),
        happenings in prop::collection::vec(happening(), 1..120),
    ) {
        // Where the clock only goes forward and the computer stays, each evening is owed once and can be accounted for.
        let is_forward = |one: &&Happening| !matches!(one, Happening::SetClock(_) | Happening::Travel(_));
        let mut world = World::new(&bedtime, zone, all_rules());
        let began = world.now;
        happenings.iter().filter(is_forward).for_each(|happening| world.happen(happening));
        world.pass(30, true);
        for debt in world.owed_between(began, world.now) {
            let known = world.occurrences.get(&(debt.rule, debt.diary_date));
            let is_accounted = known.is_some_and(|known| {
                let was_shown = known.notices.iter().any(|notice| notice.shown_at.is_some());
                was_shown || known.answer.is_some() || (known.state != State::Open && known.why.is_some())
            });
            let lies_too_far_back = debt.latest_at < world.now - TimeDelta::days(12);
            prop_assert!(is_accounted || lies_too_far_back, "{debt:?} became {known:?}");
        }
    }
}
