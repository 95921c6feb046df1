use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{Answer, Debt, LastPlan, NoticeKind, RuleId, State, StopReason, Why};
use drowse_core::time::LocalKind;

use super::{Claim, PlannedIn};
use crate::{Actor, Context, Noun, Store, StoreError, Writing};

fn due_at() -> DateTime<Utc> {
    "2025-01-14T22:00:00Z".parse().unwrap()
}

fn debt() -> Debt {
    Debt {
        rule: RuleId::Evening,
        diary_date: "2025-01-15".parse().unwrap(),
        zone: Tz::Europe__London,
        due_at: due_at(),
        latest_at: due_at() + TimeDelta::minutes(45),
        kind: LocalKind::Unique,
    }
}

fn claim(occurrence_id: i64, number: u8) -> Claim {
    Claim { occurrence_id, number, kind: NoticeKind::First, due_at: due_at(), run_id: 7 }
}

fn in_a_new_diary(act: impl FnOnce(&Writing<'_>) -> Result<(), StoreError>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), due_at()).unwrap();
    let context = Context { actor: Actor::Agent, at: due_at(), import_id: None };
    assert!(store.write(&context, act).unwrap().changes.contains(Noun::Reminders));
}

#[test]
fn an_occurrence_comes_back_as_it_was_stored_with_its_notices() {
    in_a_new_diary(|writing| {
        let id = writing.upsert_debt(&debt(), State::Open, None)?;
        writing.claim_notice(&claim(id, 1))?;
        writing.confirm_notice(id, 1, "notification", Some(42))?;
        let known = writing.get_occurrence(id)?.unwrap();
        assert_eq!((known.rule, known.diary_date, known.state), (RuleId::Evening, debt().diary_date, State::Open));
        assert_eq!((known.due_at, known.latest_at, known.due_local), (due_at(), debt().latest_at, debt().due_local()));
        let notice = &known.notices[0];
        assert_eq!((notice.number, notice.shown_at, notice.server_id), (1, Some(due_at()), Some(42)));
        assert_eq!((notice.claimed_by.as_str(), notice.swallowed), ("7", None));
        writing.set_notice_swallowed(id, 1, true)?;
        assert_eq!(writing.get_occurrence(id)?.unwrap().notices[0].swallowed, Some(true));
        Ok(())
    });
}

#[test]
fn a_debt_is_decided_anew_in_its_one_row() {
    in_a_new_diary(|writing| {
        let first = writing.upsert_debt(&debt(), State::Missed, Some(Why::Asleep))?;
        let moved = Debt { due_at: due_at() + TimeDelta::minutes(10), ..debt() };
        assert_eq!(writing.upsert_debt(&moved, State::Open, None)?, first);
        let known = writing.get_occurrence(first)?.unwrap();
        assert_eq!((known.state, known.why, known.due_at), (State::Open, None, moved.due_at));
        Ok(())
    });
}

#[test]
fn a_failed_notice_can_be_claimed_anew_and_a_claimed_or_shown_one_cannot() {
    in_a_new_diary(|writing| {
        let id = writing.upsert_debt(&debt(), State::Open, None)?;
        assert!(writing.claim_notice(&claim(id, 1))?);
        writing.fail_notice(id, 1, Why::NoServer)?;
        assert_eq!(writing.get_occurrence(id)?.unwrap().notices[0].failure, Some(Why::NoServer));
        assert!(writing.claim_notice(&Claim { run_id: 8, ..claim(id, 1) })?);
        assert!(!writing.claim_notice(&Claim { run_id: 9, ..claim(id, 1) })?, "8 may be showing it at this moment");
        let notice = writing.get_occurrence(id)?.unwrap().notices.remove(0);
        assert_eq!((notice.failure, notice.claimed_by.as_str()), (None, "8"));
        writing.confirm_notice(id, 1, "notification", None)?;
        assert!(!writing.claim_notice(&Claim { run_id: 9, ..claim(id, 1) })?);
        assert_eq!(writing.get_occurrence(id)?.unwrap().notices[0].claimed_by, "8");
        Ok(())
    });
}

#[test]
fn later_keeps_an_occurrence_open_and_counts_and_the_others_close_it() {
    in_a_new_diary(|writing| {
        let id = writing.upsert_debt(&debt(), State::Open, None)?;
        writing.answer_occurrence(id, Answer::Later, "notification")?;
        let known = writing.get_occurrence(id)?.unwrap();
        assert_eq!((known.state, known.snoozes, known.answered_at), (State::Open, 1, Some(due_at())));
        writing.answer_occurrence(id, Answer::NotTonight, "tray")?;
        let known = writing.get_occurrence(id)?.unwrap();
        assert_eq!((known.state, known.answer, known.snoozes), (State::Answered, Some(Answer::NotTonight), 1));
        Ok(())
    });
}

#[test]
fn the_newest_run_has_the_last_plan_also_of_one_that_began_before_it() {
    in_a_new_diary(|writing| {
        let mut last_plan = LastPlan::none_before(due_at() - TimeDelta::hours(2), Tz::Europe__London);
        let first = writing.insert_run("0.1.0", "2025b", &last_plan)?;
        writing.insert_run("0.1.0", "2025b", &last_plan)?;
        last_plan.carried_out(due_at(), Tz::Asia__Tokyo);
        writing.set_run_seen(first, &last_plan)?;
        assert_eq!(writing.get_latest_run()?.unwrap().seen_at, due_at());
        assert_eq!(writing.get_planned_in("2025b")?.unwrap().zone, Some(Tz::Asia__Tokyo));
        writing.touch(Noun::Reminders);
        Ok(())
    });
}

#[test]
fn runs_are_remembered_newest_first() {
    in_a_new_diary(|writing| {
        let mut last_plan = LastPlan::none_before(due_at() - TimeDelta::hours(2), Tz::Europe__London);
        let first = writing.insert_run("0.1.0", "2025b", &last_plan)?;
        last_plan.carried_out(due_at() - TimeDelta::hours(1), Tz::Europe__London);
        writing.end_run(first, StopReason::Quit, &last_plan)?;
        let second = writing.insert_run("0.1.0", "2025b", &last_plan)?;
        let earlier = writing.list_runs_before(second, 10)?;
        assert_eq!(earlier.len(), 1);
        assert_eq!((earlier[0].stop_reason, earlier[0].stopped_at), (Some(StopReason::Quit), Some(due_at())));
        assert_eq!(earlier[0].seen_at, last_plan.at(), "when it was quit it may have slept since its last plan");
        let latest = writing.get_latest_run()?.unwrap();
        assert_eq!((latest.stop_reason, latest.started_at, latest.seen_at), (None, due_at(), last_plan.at()));
        last_plan.carried_out(due_at(), Tz::Asia__Tokyo);
        writing.set_run_seen(second, &last_plan)?;
        assert_eq!(writing.get_latest_run()?.unwrap().seen_at, due_at());
        let planned = |by_same_rules| Some(PlannedIn { zone: Some(Tz::Asia__Tokyo), by_same_rules });
        assert_eq!(writing.get_planned_in("2025b")?, planned(true));
        assert_eq!(writing.get_planned_in("2025c")?, planned(false));
        writing.touch(Noun::Reminders);
        Ok(())
    });
}
