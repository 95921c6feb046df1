//! What the promise is, point by point.

use chrono::{DateTime, Days, TimeDelta, Utc};
use drowse_core::schedule::{Answer, Debt, NoticeKind, Occurrence, RuleId, State, Why, debt};
use drowse_core::time::NightZone;

use crate::agent::LONGEST_SLEEP_MS;
use crate::rows::Rows;
use crate::witness::{Place, Sight, Witness};

/// Most notices of an evening.
const MOST_AN_EVENING: usize = 4;
/// *Later* at the very latest time comes this much before it.
const LAST_CALL: TimeDelta = TimeDelta::seconds(10);
/// What waits for the screen comes this much before its latest time all the same.
const HOLDS_UNTIL: TimeDelta = TimeDelta::minutes(1);
/// Unanswered for so long, a notice comes a second time.
const SECOND_AFTER: TimeDelta = TimeDelta::minutes(15);
/// An agent that is awake shows a notice within so much of its moment.
const PROMPT: TimeDelta = TimeDelta::milliseconds(1);

impl Witness {
    /// Judges a notice that comes on the screen.
    pub fn sees(&mut self, place: &Place<'_>, sight: &Sight<'_>, rows: &Rows) {
        self.judge_moment(place, sight);
        let Sight { rule, diary_date, .. } = *sight;
        if sight.kind == NoticeKind::First && !self.firsts.insert((rule, diary_date)) {
            self.finds(|| format!("two first notices: {sight:?}"));
        }
        if is_of_evening(rule) {
            let seen = self.seen.entry(diary_date).or_default();
            *seen += 1;
            if *seen > MOST_AN_EVENING {
                self.finds(|| format!("more than four of an evening: {sight:?}"));
            } else if sight.kind == NoticeKind::Second && *seen + needed(place, sight, rows) > MOST_AN_EVENING {
                self.finds(|| format!("a second notice takes the place of another one: {sight:?}"));
            }
        }
        let is_out_of_order = self.in_turn.is_some_and(|(turn, due_at)| turn == sight.turn && due_at > sight.due_at);
        if is_out_of_order {
            self.finds(|| format!("one that became due earlier comes after one that became due later: {sight:?}"));
        }
        self.in_turn = Some((sight.turn, sight.due_at));
    }

    /// It comes for an evening that is wanted, not before it is due, not after it is over, and at its moment.
    fn judge_moment(&mut self, place: &Place<'_>, sight: &Sight<'_>) {
        let known = sight.known;
        let NightZone::Named(zone) = known.zone else { return };
        let evening = place.schedule.evening(sight.diary_date - Days::new(1), zone);
        let owed = evening.and_then(|evening| debt(sight.rule, place.rules, &evening, zone));
        let is_answered = known.answer.is_some_and(|answer| answer != Answer::Later);
        let may_repeat = sight.kind != NoticeKind::Second || place.rules.get(sight.rule).has_second_notice;
        let Some(owed) = owed.filter(|_| may_repeat && !is_answered && !sight.is_done) else {
            return self.finds(|| format!("not wanted: {sight:?}"));
        };
        // One that was claimed keeps its due time; its end moves with the evening.
        let due_at = if sight.is_new { owed.due_at } else { known.due_at };
        let latest_at = owed.latest_at.max(known.due_at);
        if sight.now > latest_at {
            self.finds(|| format!("after its latest time {latest_at}: {sight:?}"));
        }
        let moment = if sight.due_at >= latest_at { latest_at - LAST_CALL } else { sight.due_at };
        let promised_at = promised_at(place, known);
        let is_its_own = match sight.kind {
            NoticeKind::First => sight.due_at == due_at,
            NoticeKind::Later => sight.is_retry || promised_at.is_some_and(|at| sight.due_at == at.min(latest_at)),
            NoticeKind::Second => sight.is_retry || repeats_at(known).is_some_and(|at| sight.due_at == at),
        };
        if sight.now < moment || !is_its_own {
            self.finds(|| format!("before it was due at {moment}, or not when it was to come: {sight:?}"));
        }
        let moment = if sight.waits { moment.max(latest_at - HOLDS_UNTIL) } else { moment };
        if sight.now < moment && sight.waits {
            self.finds(|| format!("it did not wait for the screen: {sight:?}"));
        }
        let is_ready = sight.undisturbed_ms > LONGEST_SLEEP_MS && sight.kind != NoticeKind::Second;
        if is_ready && sight.now > moment + PROMPT {
            self.finds(|| format!("it drifts: {sight:?}"));
        }
    }

    /// An occurrence that is over ends with a confirmed notice, an answer, or a reason.
    pub(crate) fn judge_loss(&mut self, debt: &Debt, now: DateTime<Utc>, rows: &Rows) {
        let known = rows.find(debt.rule, debt.diary_date);
        let is_accounted = known.is_some_and(|known| {
            let is_still_tried = known.state == State::Open && !known.notices.is_empty() && now <= known.latest_at;
            was_shown(known) || is_still_tried || known.state != State::Open
        });
        if !is_accounted {
            self.finds(|| format!("a silent loss: at {now} {debt:?} became {known:?}"));
        }
    }

    /// What was to come while an agent was awake, a server well and nothing else in the way did come: a reason why not is
    /// made up then, unless it was not wanted any more or the evening had its four.
    pub(crate) fn judge_reason(&mut self, place: &Place<'_>, known: &Occurrence, rows: &Rows, now: DateTime<Utc>) {
        let is_free = |at| at <= now && place.undisturbed_since.is_some_and(|since| at > since);
        let last_call_at = known.latest_at - LAST_CALL;
        let comes_at = promised_at(place, known).unwrap_or(known.due_at).min(last_call_at);
        let is_made_up = match known.why {
            None | Some(Why::DoneAlready | Why::Paused) => false,
            Some(Why::Newer | Why::Moved) => is_free(comes_at),
            // One that was never claimed cannot be unconfirmed.
            Some(Why::Unconfirmed) => is_free(comes_at) || known.count(NoticeKind::Later) < known.snoozes.into(),
            Some(Why::Enough) => {
                let of_evening = |one: &&Occurrence| one.diary_date == known.diary_date && is_of_evening(one.rule);
                let notices = rows.all().iter().filter(of_evening).flat_map(|one| &one.notices);
                let came = notices.filter(|notice| notice.failure.is_none()).count();
                !is_of_evening(known.rule) || (is_free(comes_at) && came < MOST_AN_EVENING)
            }
            // It is tried until its end, late or again.
            Some(_) => is_free(last_call_at),
        };
        if is_made_up {
            self.finds(|| format!("at {now} a reason is made up: {known:?}"));
        }
    }

    /// A row says how it ended, and ends in time.
    pub(crate) fn judge_row(&mut self, known: &Occurrence, now: DateTime<Utc>) {
        let is_explained = match known.state {
            State::Open => !known.notices.is_empty() && now <= known.latest_at,
            State::Answered => known.answer.is_some(),
            State::Silent => was_shown(known),
            State::Missed | State::NotNeeded | State::Lost => known.why.is_some(),
        };
        if !is_explained {
            self.finds(|| format!("at {now} a row explains nothing: {known:?}"));
        }
        let is_over = matches!(known.state, State::Answered | State::Silent);
        let last_later = known.notices.iter().rfind(|notice| notice.kind == NoticeKind::Later);
        if is_over && known.answer == Some(Answer::Later) && last_later.is_none_or(|notice| notice.shown_at.is_none()) {
            self.finds(|| format!("at {now} later was promised and not kept: {known:?}"));
        }
        // What the database refuses would fail the agent's every turn.
        let is_stored = known.latest_at >= known.due_at && known.snoozes <= 2 && known.notices.len() <= 4;
        if !is_stored {
            self.finds(|| format!("at {now} the database would refuse {known:?}"));
        }
    }
}

fn is_of_evening(rule: RuleId) -> bool {
    rule != RuleId::MorningLog
}

/// Returns when it comes again after the answer *later*.
fn promised_at(place: &Place<'_>, known: &Occurrence) -> Option<DateTime<Utc>> {
    known.answered_at.map(|at| at + TimeDelta::minutes(place.rules.snooze_min.into()))
}

/// Returns when it comes a second time after it was shown and not answered.
fn repeats_at(known: &Occurrence) -> Option<DateTime<Utc>> {
    let mut shown = known.notices.iter().filter_map(|notice| notice.shown_at);
    shown.next_back().map(|at| at + SECOND_AFTER)
}

/// Counts the notices an evening surely still needs: first ones that are not due yet, and *later* that was promised.
fn needed(place: &Place<'_>, sight: &Sight<'_>, rows: &Rows) -> usize {
    let Some(evening) = place.schedule.evening(sight.diary_date - Days::new(1), place.zone) else { return 0 };
    let owed = RuleId::ALL.into_iter().filter(|rule| is_of_evening(*rule));
    let owed = owed.filter_map(|rule| debt(rule, place.rules, &evening, place.zone));
    let is_to_come = |debt: &Debt| debt.due_at > sight.now && rows.find(debt.rule, debt.diary_date).is_none();
    let of_evening = |one: &&Occurrence| one.diary_date == sight.diary_date && is_of_evening(one.rule);
    let open = rows.all().iter().filter(of_evening).filter(|one| one.state == State::Open);
    let promised = open.map(|one| usize::from(one.snoozes).saturating_sub(one.count(NoticeKind::Later)));
    owed.filter(is_to_come).count() + promised.sum::<usize>()
}

fn was_shown(known: &Occurrence) -> bool {
    known.notices.iter().any(|notice| notice.shown_at.is_some())
}

#[cfg(test)]
#[path = "judge_tests.rs"]
mod tests;
