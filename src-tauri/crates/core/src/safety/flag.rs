//! What a person may say about their health.

/// A question of the health check: what a "yes" to it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// Fever, acute illness, or not sober, tonight.
    UnwellNow,
    /// A blood clot now or in the last six months, or a leg that is newly swollen, hot, red or painful.
    Clot,
    /// Pregnant, or perhaps.
    Pregnant,
    /// Gave birth in the last six weeks.
    Postpartum,
    /// Blood thinners, a bleeding disorder, few platelets, easy bruising.
    BloodThinner,
    /// Skin that is broken, infected, burnt or bruised.
    Skin,
    /// A recent fracture or sprain, or severe osteoporosis.
    Fracture,
    /// An operation in the last weeks.
    Surgery,
    /// Active cancer, a port, lymphoedema, radiotherapy, bone metastases.
    Cancer,
    /// An eye condition or eye operation.
    Eyes,
    /// A neck vessel, stroke or neck joint that must not be pressed.
    NeckVessel,
    /// Blood pressure that is not controlled, or an unstable heart.
    BloodPressure,
    /// Diabetes or numb feet, a foot ulcer, poor circulation.
    DiabetesFeet,
    /// Varicose veins.
    Varicose,
    /// A jaw that locks or hurts, dental work, facial palsy, shingles.
    Jaw,
    /// Signs of an inflamed artery at the temple.
    Temple,
    /// An allergy to nuts or sesame, or of the skin.
    Allergy,
    /// Touch is distressing.
    Trauma,
}

impl Flag {
    /// Every flag, the most urgent reason to leave something out first: the order of the health check.
    pub const ALL: [Self; 18] = [
        Self::UnwellNow,
        Self::Clot,
        Self::Pregnant,
        Self::Postpartum,
        Self::BloodThinner,
        Self::Skin,
        Self::Fracture,
        Self::Surgery,
        Self::Cancer,
        Self::Eyes,
        Self::NeckVessel,
        Self::BloodPressure,
        Self::DiabetesFeet,
        Self::Varicose,
        Self::Jaw,
        Self::Temple,
        Self::Allergy,
        Self::Trauma,
    ];

    /// Returns the name it has in the rules, in the diary file and in the words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::UnwellNow => "unwell_now",
            Self::Clot => "dvt",
            Self::Pregnant => "pregnant",
            Self::Postpartum => "postpartum",
            Self::BloodThinner => "bloodthinner",
            Self::Skin => "skin",
            Self::Fracture => "fracture",
            Self::Surgery => "surgery",
            Self::Cancer => "cancer",
            Self::Eyes => "eyes",
            Self::NeckVessel => "neck_vessel",
            Self::BloodPressure => "bp",
            Self::DiabetesFeet => "diabetes_feet",
            Self::Varicose => "varicose",
            Self::Jaw => "jaw",
            Self::Temple => "temple",
            Self::Allergy => "allergy",
            Self::Trauma => "trauma",
        }
    }

    /// Finds a flag by its name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.id() == id)
    }

    /// Tells whether an answer is about tonight alone, and is forgotten when the diary's day is over.
    #[must_use]
    pub fn is_about_tonight(self) -> bool {
        self == Self::UnwellNow
    }
}
