//! One routine for what feels tight tonight.

use drowse_core::routine::TightPlace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RoutineView;
use crate::{App, AppError};

/// What a person says feels tight tonight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::TightPlace")]
pub enum TightPlaceView {
    Head,
    Face,
    Neck,
    Hands,
    Feet,
    Everything,
    Tired,
}

impl App {
    /// Proposes a routine for what feels tight: the first that may suit and is for this person. Nothing is kept of it.
    ///
    /// # Errors
    /// `nothing_suits`; the database refusing.
    pub fn propose_routine(&self, place: TightPlaceView) -> Result<RoutineView, AppError> {
        let shelf = self.list_routines(None)?;
        let is_for_them = |routine: &&RoutineView| routine.is_playable && routine.is_refused_because.is_none();
        let suiting = TightPlace::from(place).routines();
        let found = |id| shelf.iter().filter(is_for_them).find(|routine| routine.id == id);
        suiting.into_iter().find_map(found).cloned().ok_or_else(|| AppError::new("nothing_suits"))
    }
}

impl From<TightPlaceView> for TightPlace {
    fn from(place: TightPlaceView) -> Self {
        match place {
            TightPlaceView::Head => Self::Head,
            TightPlaceView::Face => Self::Face,
            TightPlaceView::Neck => Self::Neck,
            TightPlaceView::Hands => Self::Hands,
            TightPlaceView::Feet => Self::Feet,
            TightPlaceView::Everything => Self::Everything,
            TightPlaceView::Tired => Self::Tired,
        }
    }
}
