# Health: what a person may tell, what follows from it for a routine, and how the routine says so. Warm, short, no scare.

health-back = ‹ Settings
health-title = Your health check
health-lead = What you say here shapes every routine: a step is left out, turns light, or another takes its place. Leave open what you like, and change it at any time. It stays on this computer.
health-tonight = Tonight
health-tonight-lead = This answer is about tonight alone. Tomorrow the question is open again.
health-always = Until you change it
health-answer-yes = Yes
health-answer-no = No
health-answer-unsaid = Rather not say
health-privacy = Your answers stay on this computer. No log and no export holds them.

health-question-unwell_now = A fever, feeling ill, drunk or heavily sedated tonight?
health-question-dvt = A blood clot, now or in the last six months? Or a leg that is newly swollen, hot, red or painful?
health-question-pregnant = Pregnant, or could you be?
health-question-postpartum = Did you give birth in the last six weeks?
health-question-bloodthinner = Blood thinners, a bleeding disorder, low platelets, or easy bruising?
health-question-skin = Skin that is broken, infected, burnt or sunburnt? A rash, athlete’s foot, a fresh bruise or a new tattoo?
health-question-fracture = A recent break or sprain, or severe osteoporosis?
health-question-surgery = An operation in the last twelve weeks, or rules to follow after one?
health-question-cancer = Active cancer, a port, lymphoedema, a place that had radiotherapy, or cancer in the bones?
health-question-eyes = Glaucoma, a torn or loose retina, very short sight, keratoconus, an eye infection, or an eye operation or injection in the last three months?
health-question-neck_vessel = A narrowed neck artery, a stroke or mini-stroke ever, fainting in tight collars, a torn artery, a connective tissue disorder, rheumatism of the neck, or recent whiplash?
health-question-bp = Blood pressure that is not under control, or unstable heart disease?
health-question-diabetes_feet = Diabetes, numb feet, a sore on the foot, or poor circulation?
health-question-varicose = Varicose veins?
health-question-jaw = A jaw that locks or hurts, dental work or an infection there this week, a facial palsy, or shingles?
health-question-temple = Over 50, with a new headache, a tender scalp, or pain in the jaw when chewing?
health-question-allergy = An allergy to nuts or sesame, or skin that reacts easily?
health-question-trauma = Is touch distressing for you?

## The sheet before a routine is opened for the first time

health-sheet-title = Before the first time
health-sheet-lead = Tap what is true for you, the rest counts as no. The routine then leaves out what is better left alone. You can change it in Settings.
health-sheet-none = None of these
health-sheet-keep = Keep

## On the page of a routine

health-for-you = For you
health-check-open = Your health check
health-unwell = Not well tonight?
health-unwell-undo = I am well after all
health-do-instead = { $routine } instead
health-leave-out = Leave out what is sore

## What to know before a routine

health-warning-midwife = Many practitioners avoid some places in pregnancy. They are left out, light or replaced here. Ask your midwife or doctor first.
health-warning-no-web = Squeeze only the soft mound in the palm, not the web between thumb and first finger.
health-warning-new-swelling = If a leg is newly swollen, hot, red or painful, see a doctor today and leave massage until then.
health-warning-after-birth = Legs only lightly, and nothing on the belly or near a wound, in the weeks after a birth. Ask your midwife if you are unsure.
health-warning-hands-beside = For the rest at the end, lay your hands beside you, not on the belly.
health-warning-bruise = Everything lightly, as your skin may bruise. If a mark shows, stop.
health-warning-skin = Leave the sore place alone until the skin is whole again.
health-warning-injury = Leave the injured place alone until it has healed.
health-warning-operation = Keep away from the place of the operation until your doctor says it is fine.
health-warning-care-team = Ask your cancer team first. Only lightly, and never on a tumour, a port, radiated skin or lymphoedema.
health-warning-sockets = Stay off the eye sockets: forehead, temples and jaw only.
health-warning-ask-doctor = Ask your doctor first. Light and short is right for you.
health-warning-check-skin = Look at the skin before and after. Where you feel less than usual, leave it alone.
health-warning-cool-oil = No hot oil: lukewarm, and tested with your elbow.
health-warning-veins = Do not press on varicose veins. Stroke lightly beside them.
health-warning-jaw = Leave out the jaw for now.
health-warning-doctor-today = A new headache, a tender scalp or pain when chewing: call a doctor today. It may be an inflamed artery, which can threaten sight. Leave the temples alone.
health-warning-other-oil = Take an oil you know is fine for you, or none: a dry massage works too.

## Why a routine is not for this person, and what to do instead

health-refused-unwell_now = Not while you are unwell.
health-refused-unwell_now-instead = Slow breathing is fine. “Too tired” is only that tonight.
health-refused-dvt = Not with a blood clot, or a leg that may have one.
health-refused-dvt-instead = Your hands are fine. If a leg is newly swollen, hot, red or painful, see a doctor today and do not massage.
health-refused-cancer = Not before your cancer team agrees.
health-refused-cancer-instead = Ask them first. Until then, your hands, lightly.
health-refused-neck_vessel = Your neck is better left alone.
health-refused-neck_vessel-instead = Your hands are fine, or three minutes in bed.
health-refused-bp = Not before your doctor agrees.
health-refused-bp-instead = Ask first. Until then, something short and light, such as your hands.
health-refused-diabetes_feet = Numb feet cannot tell what is too much.
health-refused-diabetes_feet-instead = Your hands are fine. If you feel both feet as usual, ask your doctor whether a light touch is right for them.
health-refused-temple = Not before a doctor has looked.
health-refused-temple-instead = Please call one today: an inflamed artery can threaten sight. Leave temples and scalp alone. Your hands are fine.
health-refused-trauma = Not when touch is distressing.
health-refused-trauma-instead = Your hands only, or three slow breaths. You need not explain anything.
health-refused-nothing-left = Your health check leaves nothing of it.
health-refused-nothing-left-instead = Three slow breaths are always fine.

## Places that can be left out

area-scalp = The scalp
area-forehead = The forehead
area-eyes = Around the eyes
area-temples = The temples
area-jaw = The jaw and cheeks
area-neck = The neck
area-shoulders = The shoulders
area-back = The back and hips
area-chest = The chest and belly
area-arms = The arms
area-wrists = The wrists
area-palms = The palms
area-hands = The fingers and backs of the hands
area-legs = The legs
area-feet = The whole foot
area-soles = The soles
area-toes = The toes

## On the page of a routine, beside a step

step-out-unwell_now = For you, left out: not well tonight
step-out-dvt = For you, left out: a clot
step-out-pregnant = For you, left out: pregnancy
step-out-postpartum = For you, left out: after a birth
step-out-bloodthinner = For you, left out: bruising
step-out-fracture = For you, left out: bones
step-out-cancer = For you, left out: cancer
step-out-eyes = For you, left out: eyes
step-out-neck_vessel = For you, left out: neck
step-out-bp = For you, left out: heart
step-out-diabetes_feet = For you, left out: feeling in the feet
step-out-jaw = For you, left out: jaw
step-out-temple = For you, left out: temples
step-out-trauma = For you, left out: touch

## On the command line

routines-omitted-unwell_now = left out: not well tonight
routines-omitted-dvt = left out: a clot
routines-omitted-pregnant = left out: pregnancy
routines-omitted-postpartum = left out: after a birth
routines-omitted-bloodthinner = left out: bruising
routines-omitted-fracture = left out: bones
routines-omitted-cancer = left out: cancer
routines-omitted-eyes = left out: eyes
routines-omitted-neck_vessel = left out: neck
routines-omitted-bp = left out: heart
routines-omitted-diabetes_feet = left out: feeling in the feet
routines-omitted-jaw = left out: jaw
routines-omitted-temple = left out: temples
routines-omitted-trauma = left out: touch
routines-lightly = lightly
routines-instead-of = instead of { $step }

error-health-question-unknown = the health check has no such question; look at it in Settings
error-routine-refused = your health check speaks against this routine for now; choose another, or look at your answers in Settings
