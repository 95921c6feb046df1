//! The rows of the world of random nights behave as the database's: the same acts leave the same rows.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_clock::rows::{Claim, Rows};
use drowse_core::schedule::{Answer, Debt, LastPlan, NoticeKind, Occurrence, RuleId, Run, State, StopReason, Why};
use drowse_core::time::LocalKind;
use drowse_store::{Actor, Context, Store, StoreError};
use proptest::prelude::*;
use proptest::sample::select;

use crate::nights::{NOON, at};

/// Something that is written. Occurrences and runs go by how many there are.
#[derive(Debug, Clone)]
enum Act {
    Debt { rule: RuleId, day: u8, due_min: i16, state: State },
    Claim { which: usize, number: u8, run: u8 },
    Confirm { which: usize, number: u8 },
    Fail { which: usize, number: u8 },
    State { which: usize, state: State, why: Option<Why> },
    Latest { which: usize, minutes: u8 },
    Answer { which: usize, answer: Answer },
    BeginRun { zone: Tz },
    SeenRun { minutes: i16, before: u8 },
    EndRun { reason: StopReason },
}

fn state() -> impl Strategy<Value = State> {
    select(&[State::Open, State::Answered, State::Silent, State::Missed, State::NotNeeded, State::Lost][..])
}

fn act() -> impl Strategy<Value = Act> {
    let which = || 0_usize..6;
    let why = prop::option::of(select(&[Why::Asleep, Why::Moved, Why::Newer, Why::Unconfirmed][..]));
    let answer = select(&[Answer::Start, Answer::NotTonight, Answer::Later][..]);
    let zone = select(&chrono_tz::TZ_VARIANTS[..]);
    let reason = select(&[StopReason::Quit, StopReason::Signal, StopReason::Replaced][..]);
    prop_oneof![
        4 => (select(&RuleId::ALL[..]), 0_u8..30, any::<i16>(), state())
            .prop_map(|(rule, day, due_min, state)| Act::Debt { rule, day, due_min, state }),
        4 => (which(), 1_u8..=4, 0_u8..3).prop_map(|(which, number, run)| Act::Claim { which, number, run }),
        2 => (which(), 1_u8..=4).prop_map(|(which, number)| Act::Confirm { which, number }),
        2 => (which(), 1_u8..=4).prop_map(|(which, number)| Act::Fail { which, number }),
        1 => (which(), state(), why).prop_map(|(which, state, why)| Act::State { which, state, why }),
        1 => (which(), any::<u8>()).prop_map(|(which, minutes)| Act::Latest { which, minutes }),
        2 => (which(), answer).prop_map(|(which, answer)| Act::Answer { which, answer }),
        1 => zone.prop_map(|zone| Act::BeginRun { zone }),
        1 => (any::<i16>(), 0_u8..2).prop_map(|(minutes, before)| Act::SeenRun { minutes, before }),
        1 => reason.prop_map(|reason| Act::EndRun { reason }),
    ]
}

/// The world's rows and the database, side by side.
struct Both<'a> {
    store: &'a Store,
    rows: Rows,
    now: DateTime<Utc>,
    runs: i64,
}

impl Both<'_> {
    fn write<T>(&self, act: impl FnOnce(&drowse_store::Writing<'_>) -> Result<T, StoreError>) -> T {
        let context = Context { actor: Actor::Agent, at: self.now, import_id: None };
        self.store.write(&context, act).unwrap().value
    }

    fn act(&mut self, act: &Act) {
        self.now += TimeDelta::seconds(1);
        let now = self.now;
        let known = |which: usize| self.rows.all().iter().find(|known| known.id == which as i64 + 1).cloned();
        match act {
            Act::Debt { rule, day, due_min, state } => {
                let due_at = now + TimeDelta::minutes((*due_min).into());
                let debt = Debt {
                    rule: *rule,
                    diary_date: date(*day),
                    zone: Tz::Europe__Berlin,
                    due_at,
                    latest_at: due_at + TimeDelta::minutes(45),
                    kind: LocalKind::Unique,
                };
                let id = self.rows.upsert_debt(&debt, *state, None);
                assert_eq!(self.write(|writing| writing.upsert_debt(&debt, *state, None)), id);
            }
            Act::Claim { which, number, run } => {
                let Some(known) = known(*which) else { return };
                let (kind, due_at) = (NoticeKind::First, known.due_at);
                let claim = Claim { occurrence_id: known.id, number: *number, kind, due_at, run_id: (*run).into() };
                let stored = drowse_store::Claim {
                    occurrence_id: known.id,
                    number: *number,
                    kind,
                    due_at,
                    run_id: (*run).into(),
                };
                let claimed = self.rows.claim_notice(&claim, now);
                assert_eq!(self.write(|writing| writing.claim_notice(&stored)), claimed);
            }
            Act::Confirm { which, number } => {
                let Some(known) = known(*which) else { return };
                self.rows.confirm_notice(known.id, *number, now);
                self.write(|writing| writing.confirm_notice(known.id, *number, "notification", None));
            }
            Act::Fail { which, number } => {
                let Some(known) = known(*which) else { return };
                self.rows.fail_notice(known.id, *number, Why::NoServer);
                self.write(|writing| writing.fail_notice(known.id, *number, Why::NoServer));
            }
            Act::State { which, state, why } => {
                let Some(known) = known(*which) else { return };
                self.rows.set_occurrence_state(known.id, *state, *why);
                self.write(|writing| writing.set_occurrence_state(known.id, *state, *why));
            }
            Act::Latest { which, minutes } => {
                let Some(known) = known(*which) else { return };
                let latest_at = known.due_at + TimeDelta::minutes((*minutes).into());
                self.rows.set_occurrence_latest(known.id, latest_at);
                self.write(|writing| writing.set_occurrence_latest(known.id, latest_at));
            }
            Act::Answer { which, answer } => {
                let Some(known) = known(*which).filter(|known| known.snoozes < 2) else { return };
                self.rows.answer_occurrence(known.id, *answer, now);
                self.write(|writing| writing.answer_occurrence(known.id, *answer, "window"));
            }
            Act::BeginRun { zone } => {
                let last_plan = LastPlan::none_before(now - TimeDelta::hours(1), *zone);
                self.rows.insert_run(now, &last_plan);
                self.runs = self.write(|writing| writing.insert_run("0.1.0", "2025b", &last_plan));
            }
            Act::SeenRun { minutes, before } if self.runs > i64::from(*before) => {
                let last_plan = LastPlan::none_before(now + TimeDelta::minutes((*minutes).into()), Tz::UTC);
                self.rows.set_run_seen(self.rows.count_runs() - 1 - usize::from(*before), &last_plan);
                self.write(|writing| writing.set_run_seen(self.runs - i64::from(*before), &last_plan));
            }
            Act::EndRun { reason } if self.runs > 0 => {
                let last_plan = LastPlan::none_before(now, Tz::UTC);
                self.rows.end_run(self.rows.count_runs() - 1, *reason, &last_plan, now);
                self.write(|writing| writing.end_run(self.runs, *reason, &last_plan));
            }
            Act::SeenRun { .. } | Act::EndRun { .. } => {}
        }
    }

    fn are_alike(&self) {
        // Where a notice was shown is not the world's affair; the database keeps no empty notice kinds apart.
        let plain = |mut known: Occurrence| {
            known.notices.iter_mut().for_each(|notice| notice.channel = None);
            known.notices.sort_by_key(|notice| notice.number);
            known
        };
        for from in [date(0), date(15), date(40)] {
            let stored = self.store.read(|reading| reading.list_occurrences(from)).unwrap();
            let listed: Vec<Occurrence> = self.rows.list_occurrences(from).iter().cloned().map(plain).collect();
            assert_eq!(stored.into_iter().map(plain).collect::<Vec<_>>(), listed);
        }
        let stored: Vec<Run> = self.store.read(|reading| reading.list_runs_before(i64::MAX, 3)).unwrap();
        assert_eq!(stored, self.rows.list_runs_before(self.rows.count_runs(), 3));
    }
}

fn date(day: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + TimeDelta::days(day.into())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_acts_leave_the_same_rows(acts in prop::collection::vec(act(), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), at(NOON)).unwrap();
        let mut both = Both { store: &store, rows: Rows::default(), now: at(NOON), runs: 0 };
        for act in &acts {
            both.act(act);
        }
        both.are_alike();
    }
}
