//! Whose head is drawn: two people take turns, so that nobody's face is the face of rest.

use super::StrokeView;

/// The drawings there are of both people, under the same names of landmarks.
const OF_BOTH: [&str; 5] = ["ear", "face-front", "head-crown", "head-side", "neck-back"];

/// What the name of a drawing of the second person ends in.
const SECOND: &str = "-second";

/// One of the two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    First,
    Second,
}

impl Head {
    /// Returns whose turn it is: sessions alternate, and one that is taken up again keeps its face.
    pub(super) fn of_session(session_id: i64) -> Self {
        if session_id % 2 == 0 { Self::Second } else { Self::First }
    }

    /// Puts a stroke on the drawing of this person.
    pub(super) fn drawn(self, stroke: StrokeView) -> StrokeView {
        if self == Self::First || !OF_BOTH.contains(&stroke.view.as_str()) {
            return stroke;
        }
        StrokeView { view: format!("{}{SECOND}", stroke.view), ..stroke }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use serde_json::Value;

    use super::*;

    /// The names of a drawing's points, paths and zones.
    fn names(view: &str) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/illustrations");
        assert!(folder.join(format!("{view}.svg")).exists(), "{view} is drawn");
        let text = std::fs::read_to_string(folder.join(format!("{view}.landmarks.json"))).expect("it has landmarks");
        let file: Value = serde_json::from_str(&text).expect("landmarks are JSON");
        let of =
            |kind: &str| file[kind].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        ["points", "paths", "zones"].iter().flat_map(|kind| of(kind)).collect()
    }

    #[test]
    fn both_heads_know_the_same_places() {
        for view in OF_BOTH {
            assert_eq!(names(view), names(&format!("{view}{SECOND}")), "{view}");
        }
    }

    #[test]
    fn sessions_alternate_and_feet_stay_feet() {
        let on = |view: &str, session_id| Head::of_session(session_id).drawn(StrokeView::still(view)).view;
        assert_eq!([1, 2, 3].map(|id| on("face-front", id)), ["face-front", "face-front-second", "face-front"]);
        assert_eq!(on("foot-sole", 2), "foot-sole");
    }
}
