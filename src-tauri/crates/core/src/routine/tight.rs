//! What feels tight tonight, and which routine may suit.

/// What a person says feels tight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TightPlace {
    /// The top of the head, or behind the forehead.
    Head,
    /// Jaw, temples or brow.
    Face,
    /// The neck or the shoulders.
    Neck,
    /// The hands.
    Hands,
    /// The feet.
    Feet,
    /// All of it.
    Everything,
    /// Too tired to say.
    Tired,
}

impl TightPlace {
    /// Names the routines that may suit, the likeliest first. The last ones ask the least of a body: they stand in where the
    /// others are not for this person.
    #[must_use]
    pub fn routines(self) -> [&'static str; 4] {
        match self {
            Self::Head => ["head", "acupressure", "hands", "tired"],
            Self::Face => ["face", "head", "hands", "tired"],
            Self::Neck => ["neck", "head", "hands", "tired"],
            Self::Hands => ["hands", "acupressure", "feet", "tired"],
            Self::Feet => ["feet", "abhyanga", "hands", "tired"],
            Self::Everything => ["abhyanga", "acupressure", "hands", "tired"],
            Self::Tired => ["tired", "hands", "face", "head"],
        }
    }
}
