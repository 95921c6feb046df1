//! Starting, resuming, reporting on and ending a session.

use std::collections::HashMap;

use chrono::NaiveDate;
use drowse_core::routine::{Choice, ChoiceError, Pace, Preset};
use drowse_core::session::{Event, Report, ReportError, Session, SessionState};
use drowse_core::time::NightZone;
use drowse_store::Writing;
use drowse_store::session::StoredSession;

use super::timeline::{open_view, player_view};
use super::{OpenSession, PlayerReport, PlayerView, SetPace, StartRoutine};
use crate::pick::note_done;
use crate::routines::Length;
use crate::routines::chosen::Chosen;
use crate::routines::content::Content;
use crate::routines::offer::Offer;
use crate::safety::Person;
use crate::{App, AppError};

/// Why a session ended that the person did not end.
const ANOTHER_STARTED: &str = "another-started";
const FELL_ASLEEP: &str = "fell-asleep";
const NOT_FOR_THEM: &str = "not-for-them-now";

impl App {
    /// Starts a routine. What was chosen of it is kept for the evenings to come; an open session ends as it was left.
    ///
    /// # Errors
    /// `routine_unknown`; `routine_refused` by the health check; `routine_not_playable` while a step of it cannot be drawn;
    /// `step_unknown`, `way_unknown` and `nothing_left` for a choice that does not fit; `routine_too_short` with
    /// `least_minutes`; the database refusing.
    pub fn start_routine(&self, request: &StartRoutine) -> Result<PlayerView, AppError> {
        self.write(|writing| {
            let person = Person::load(writing, writing.at())?;
            let offer = Offer::find(writing, &person, &request.routine_id)?.allowed()?;
            let content = Content::shipped();
            if !content.is_playable(&offer.base) {
                return Err(AppError::new("routine_not_playable")
                    .at("routine")
                    .with("routine", request.routine_id.as_str()));
            }
            let chosen = request.chosen(&offer.chosen);
            let offer = offer.with(chosen)?;
            let length = request.minutes.map_or(Length::Chosen, Length::Minutes);
            let mut stored = StoredSession {
                id: 0,
                content_version: content.version,
                zone: NightZone::from(self.zone()),
                started_from: request.started_from.name().to_owned(),
                stop_reason: None,
                session: Session::start(offer.timeline(length)?, writing.at()),
            };
            offer.chosen.store(writing, &request.routine_id)?;
            end_open_session(writing)?;
            stored.id = writing.insert_session(&stored)?;
            note_done(writing, writing.at(), self.zone(), &request.routine_id)?;
            Ok(player_view(&stored))
        })
    }

    /// Takes an open session up again where it stands.
    ///
    /// # Errors
    /// `session_unknown`; `session_ended`, also when it was left for half an hour; the database refusing.
    pub fn resume_session(&self, session_id: i64) -> Result<PlayerView, AppError> {
        self.lapse_if_left()?;
        self.write(|writing| {
            let mut stored = find(writing, session_id)?;
            if !stored.session.is_open() {
                return Err(AppError::new("session_ended"));
            }
            stored.session.resume(writing.at());
            writing.update_session(&stored, &[])?;
            writing.insert_session_event(&stored, Event::Return)?;
            Ok(player_view(&stored))
        })
    }

    /// Takes a report of the player. Late reports to an ended session are refused; nothing is lost by that.
    ///
    /// # Errors
    /// `session_unknown`; `session_ended`; `report_off_the_timeline`; the database refusing.
    pub fn report_player(&self, report: &PlayerReport) -> Result<(), AppError> {
        self.write(|writing| {
            let mut stored = find(writing, report.session_id)?;
            let PlayerReport { event, position, position_ms, active_ms, .. } = *report;
            let report = Report { event: event.into(), position, position_ms, active_ms };
            let applied = stored.session.apply(report, writing.at())?;
            writing.update_session(&stored, &applied.steps.into_iter().collect::<Vec<_>>())?;
            if applied.is_worth_noting {
                writing.insert_session_event(&stored, report.event)?;
            }
            Ok(())
        })
    }

    /// Plays an open session on slower or faster, from where the player is.
    ///
    /// # Errors
    /// `pace_unknown`; `session_unknown`; `session_ended`; `report_off_the_timeline`; the database refusing.
    pub fn set_pace(&self, request: &SetPace) -> Result<PlayerView, AppError> {
        let pace = Pace::from_pct(request.pace_pct).ok_or_else(|| AppError::new("pace_unknown").at("pace_pct"))?;
        self.write(|writing| {
            let mut stored = find(writing, request.session_id)?;
            let SetPace { position, position_ms, .. } = *request;
            let position_ms = stored.session.set_pace(pace, position, position_ms, writing.at())?;
            writing.update_session_plan(&stored, &[stored.session.position])?;
            Ok(PlayerView { position, position_ms, ..player_view(&stored) })
        })
    }

    /// Returns the session that was left open and keeps its place, if there is one.
    ///
    /// # Errors
    /// The database refusing.
    pub fn open_session(&self) -> Result<Option<OpenSession>, AppError> {
        self.lapse_if_left()?;
        self.read(|reading| Ok(reading.get_open_session()?.as_ref().and_then(open_view)))
    }

    /// Returns the evening each routine was last done for at least half of its time.
    pub(crate) fn last_done_on(&self) -> Result<HashMap<String, NaiveDate>, AppError> {
        let list = self.read(|reading| Ok(reading.list_last_done()?))?;
        Ok(list.into_iter().map(|done| (done.routine_id, done.zone.to_local(done.started_at).date())).collect())
    }

    /// Writes only when there is something to end, so that looking at Tonight stays a look.
    fn lapse_if_left(&self) -> Result<(), AppError> {
        let now = self.now();
        let is_left = |stored: StoredSession| stored.session.has_lapsed_by(now);
        if self.read(|reading| Ok(reading.get_open_session()?.is_some_and(is_left)))? {
            self.write(end_open_session)?;
        }
        Ok(())
    }
}

impl StartRoutine {
    /// Returns what is chosen now: what the request leaves open is as it was last chosen.
    fn chosen(&self, last: &Chosen) -> Chosen {
        let choice = Choice {
            ways: self.ways.clone().unwrap_or_else(|| last.choice.ways.clone()),
            leave_out: self.leave_out.clone().unwrap_or_else(|| last.choice.leave_out.clone()),
        };
        Chosen { preset: self.preset.map_or(last.preset, Preset::from), choice }
    }
}

/// Ends an open session when the person's health speaks against it as it was planned.
pub(crate) fn end_what_does_not_fit(writing: &Writing<'_>) -> Result<(), AppError> {
    let Some(mut stored) = writing.get_open_session()? else { return Ok(()) };
    let timeline = &stored.session.timeline;
    // A routine that is not there any more was right when it began.
    let offer = Offer::find(writing, &Person::load(writing, writing.at())?, &timeline.routine_id);
    if offer.is_ok_and(|offer| !offer.allows(timeline)) {
        stored.stop_reason = Some(NOT_FOR_THEM.to_owned());
        let changed = stored.session.end_as_left(SessionState::Stopped);
        writing.update_session(&stored, &changed.into_iter().collect::<Vec<_>>())?;
    }
    Ok(())
}

/// Ends an open session as it was left: after half an hour lapsed or slept through, else stopped because another starts.
fn end_open_session(writing: &Writing<'_>) -> Result<(), AppError> {
    let Some(mut stored) = writing.get_open_session()? else { return Ok(()) };
    let changed = if stored.session.has_lapsed_by(writing.at()) {
        let (fell_asleep, changed) = stored.session.end_when_left();
        stored.stop_reason = fell_asleep.then(|| FELL_ASLEEP.to_owned());
        changed
    } else {
        stored.stop_reason = Some(ANOTHER_STARTED.to_owned());
        stored.session.end_as_left(SessionState::Stopped)
    };
    Ok(writing.update_session(&stored, &changed.into_iter().collect::<Vec<_>>())?)
}

fn find(writing: &Writing<'_>, session_id: i64) -> Result<StoredSession, AppError> {
    writing.get_session(session_id)?.ok_or_else(|| AppError::new("session_unknown"))
}

impl From<ReportError> for AppError {
    fn from(error: ReportError) -> Self {
        let code = match error {
            ReportError::Ended => "session_ended",
            ReportError::OffTheTimeline { .. } | ReportError::TooMuchTime { .. } => "report_off_the_timeline",
        };
        Self::new(code).because(error)
    }
}

impl From<ChoiceError> for AppError {
    fn from(error: ChoiceError) -> Self {
        let refused = match &error {
            ChoiceError::UnknownStep(step) => Self::new("step_unknown").with("step", step.as_str()),
            ChoiceError::UnknownWay { step_id, way } => {
                Self::new("way_unknown").at("ways").with("step", step_id.as_str()).with("way", way.as_str())
            }
            ChoiceError::NothingLeft => Self::new("nothing_left").at("leave_out"),
        };
        refused.because(error)
    }
}
