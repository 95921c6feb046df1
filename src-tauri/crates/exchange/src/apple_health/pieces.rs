//! Pieces of sleep, kept small: a watch writes thirty a night, for years, and in no order.

use drowse_core::time::NightZone;

use crate::failure::ReadError;

/// The most pieces kept, of 16 bytes: 24 MB.
pub(super) const MOST_PIECES: usize = 1_500_000;

/// The most zones of a file, far more than a person sleeps in.
const MOST_ZONES: usize = 1_000;

/// What a piece is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Bed,
    Asleep,
    Awake,
}

impl Stage {
    /// Tells a stage by its name; `Asleep` alone is how it was spelled before iOS 16.
    pub fn of(value: &str) -> Option<Self> {
        match value.strip_prefix("HKCategoryValueSleepAnalysis").unwrap_or(value) {
            "InBed" | "0" => Some(Self::Bed),
            "Asleep" | "AsleepUnspecified" | "AsleepCore" | "AsleepDeep" | "AsleepREM" | "1" | "3" | "4" | "5" => {
                Some(Self::Asleep)
            }
            "Awake" | "2" => Some(Self::Awake),
            _ => None,
        }
    }
}

/// A piece of a night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Piece {
    /// Seconds since 1970.
    pub start: u32,
    pub end: u32,
    pub line: u32,
    /// The number of its zone, 0 for none.
    pub zone: u16,
    pub stage: Stage,
}

/// All pieces of a file.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    kept: Vec<Piece>,
    zones: Vec<(String, NightZone)>,
}

impl Pieces {
    /// Adds the piece that is open.
    ///
    /// # Errors
    /// When there are more than any person sleeps.
    pub fn add_open(&mut self, open: &mut Option<Piece>, line: u64) -> Result<(), ReadError> {
        if let Some(piece) = open.take() {
            self.kept.push(piece);
            if self.kept.len() >= MOST_PIECES {
                self.unite();
                // What does not shrink would be united again and again.
                if self.kept.len() > MOST_PIECES / 4 * 3 {
                    return Err(ReadError::TooLarge { line });
                }
            }
        }
        Ok(())
    }

    /// Returns the number of a zone, 0 for one that is not known.
    pub fn zone_number(&mut self, name: &str) -> u16 {
        let known = self.zones.iter().position(|(known, _)| known == name);
        let place = known.or_else(|| {
            let zone = name.parse().ok()?;
            let is_room = self.zones.len() < MOST_ZONES;
            is_room.then(|| {
                self.zones.push((name.to_owned(), zone));
                self.zones.len() - 1
            })
        });
        place.and_then(|place| u16::try_from(place + 1).ok()).unwrap_or(0)
    }

    pub fn zone(&self, number: u16) -> Option<NightZone> {
        self.zones.get(usize::from(number).checked_sub(1)?).map(|(_, zone)| *zone)
    }

    /// Returns the pieces, in the order they were left in.
    pub fn all(&self) -> &[Piece] {
        &self.kept
    }

    /// Puts the pieces in order, unites those of one stage that touch or overlap, and drops copies.
    pub fn unite(&mut self) {
        self.kept.sort_unstable_by_key(|piece| (piece.stage, piece.start, piece.end, piece.line));
        self.kept.dedup_by(|next, piece| {
            // A night longer than a day is none: what touches for days on end is left in pieces.
            let is_one = next.stage == piece.stage
                && next.start <= piece.end
                && next.end.max(piece.end) - piece.start <= 24 * 3600;
            if is_one {
                piece.end = piece.end.max(next.end);
                piece.line = piece.line.min(next.line);
                piece.zone = if piece.zone == 0 { next.zone } else { piece.zone };
            }
            is_one
        });
        self.kept.sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(start: u32, end: u32, stage: Stage) -> Piece {
        Piece { start, end, line: start, zone: 0, stage }
    }

    #[test]
    fn a_piece_stays_small() {
        assert!(size_of::<Piece>() <= 16);
    }

    #[test]
    fn pieces_of_a_stage_that_touch_are_one_and_copies_are_dropped() {
        let mut pieces = Pieces::default();
        for (start, end, stage) in
            [(20, 30, Stage::Asleep), (10, 20, Stage::Asleep), (10, 20, Stage::Asleep), (5, 40, Stage::Bed)]
        {
            pieces.add_open(&mut Some(piece(start, end, stage)), 0).unwrap();
        }
        pieces.unite();
        let stages: Vec<_> = pieces.all().iter().map(|piece| (piece.start, piece.end, piece.stage)).collect();
        assert_eq!(stages, [(5, 40, Stage::Bed), (10, 30, Stage::Asleep)]);
    }

    #[test]
    fn an_unknown_zone_is_none() {
        let mut pieces = Pieces::default();
        assert_eq!((pieces.zone_number("Europe/Paris"), pieces.zone_number("Nowhere")), (1, 0));
        assert_eq!(pieces.zone_number("Europe/Paris"), 1);
        assert_eq!((pieces.zone(0), pieces.zone(1)), (None, "Europe/Paris".parse().ok()));
    }

    #[test]
    fn more_pieces_than_anybody_sleeps_are_refused_and_touching_ones_are_not() {
        let add_all = |step: u32| {
            let mut pieces = Pieces::default();
            (0..2 * MOST_PIECES as u32)
                .try_for_each(|n| pieces.add_open(&mut Some(piece(n * step, n * step + 1, Stage::Asleep)), 7).map(drop))
        };
        assert!(matches!(add_all(2), Err(ReadError::TooLarge { line: 7 })));
        assert!(add_all(1).is_ok());
    }
}
