# Learn: massage with one's own hands.

## Acupressure

learn-acupressure = Acupressure
learn-acupressure-title = Pressing a few points in the evening may help you feel you sleep better.
learn-acupressure-alt = A left palm. HT7 lies at the little-finger end of the wrist crease.
learn-acupressure-mark-ht7 = HT7, at the little-finger end of the wrist crease.
learn-acupressure-points-text = A few points, pressed in small circles for ten minutes before bed. It is the only self-massage here that was tested by people doing it themselves, at home, for weeks.
learn-acupressure-points-fact-people = people
learn-acupressure-points-fact-weeks = weeks
learn-acupressure-points-fact-better = points better, of 28
learn-acupressure-points-limits = Everyone knew which group they were in, and hoping to sleep better can help on its own. Against pretend points, one review found a difference (Waits 2018), another did not (Hmwe 2016).
learn-acupressure-step-ht7 = Wrist, HT7: the hollow at the little-finger end of the crease. A minute and a half on each side.
learn-acupressure-step-sp6 = Inner leg, SP6: four finger-widths above the ankle bone, just behind the shin bone. A minute and a half on each side. In pregnancy PC6 at the forearm takes its place.
learn-acupressure-step-gb20 = Under the skull, GB20: the hollows beside the big neck muscles. Two minutes, both thumbs.
learn-acupressure-step-yintang = Yintang, midway between the brows. A minute and a half.
learn-acupressure-from = The points have their names and places from Chinese medicine, where energy is traditionally believed to run along lines. The four, and the ten minutes, are those of a trial with women in menopause (Abedian 2015). How the time is shared out is ours.

## Feet

learn-feet = Feet and the map of the sole
learn-feet-title = Rubbing your feet may help you rest. The map of the sole is tradition.
learn-feet-alt = A left sole. Below the ball of the big toe, along the big toe, the ridge of the toes and the ball of the foot are marked.
learn-feet-mark-below = Below the ball of the big toe
learn-feet-mark-toe = The outer edge of the big toe
learn-feet-mark-ridge = The ridge where the toes join
learn-feet-mark-front = The ball of the foot
learn-feet-sleep-text = In pooled trials, people whose feet were massaged felt they slept better, the more the longer it went on.
learn-feet-sleep-limits = Other people did the massage, and hardly anyone can be kept from knowing that a foot is being rubbed. So the true effect may be smaller.
learn-feet-map-title = The map of the sole
learn-feet-map-text = In reflexology, parts of the foot are traditionally believed to belong to parts of the body. In reflexology the edge of the big toe is linked with melatonin, the ridge of the toes with neck and shoulders, the ball of the foot with the breath. Rubbing the whole sole is pleasant with or without a map.
learn-feet-map-limits = No part of anatomy connects the spots with what they stand for, and nobody has found the melatonin.
learn-feet-nerves-title = How many nerves?
learn-feet-nerves-text = The sole is richly supplied with nerves (a figure of 15,000 is often quoted, without a clear source).
learn-feet-nerves-limits = Numbers like this one are passed on from book to book. Nobody seems to have counted.
learn-feet-step-squeeze = Squeeze and push the foot in any way that feels good.
learn-feet-step-ball = If you like, roll the sole over a tennis, lacrosse or golf ball. Sitting, never standing.
learn-feet-step-below = Press right below the ball of the big toe and hold for 5 to 10 seconds at a time. Take some extra time here.
learn-feet-step-toe = Rub the outer edge of the big toe, and take some extra time here too.
learn-feet-step-ridge = Rub along the ridge of the toes.
learn-feet-step-front = Press across the ball of the foot.
learn-feet-step-time = In all 5 to 10 minutes for each foot, before you go to bed.
learn-feet-from = Foot reflexology, as therapists and books hand it on. How often to hold, and the long strokes at the end, are ours.

## Head

learn-head = Head
learn-head-title = Nobody has tested a head massage like this for sleep. It may simply feel good.
learn-head-alt = A head from above and behind. The crown is marked.
learn-head-mark-crown = The crown, GV20: where lines up from both ears meet.
learn-head-sleep-text = A few places on the head count as good for sleep in acupressure. This sequence has never been in a trial.
learn-head-sleep-limits = The study was about the rhythm of the heart, with other people’s hands on head and neck. Sleep was not measured.
learn-head-step-crown = Crown: straight down about 100 times, or 100 small circles.
learn-head-step-brows = Inner ends of the eyebrows, near the nose: press or make tiny circles, at least 30 times.
learn-head-step-sweep = Along both eyebrows in one long movement, then along the bone just under both eyes. Both sides at once, at least 20 times.
learn-head-from = The places are points of acupressure (GV20, BL2). The numbers are handed on; no study stands behind 100, 30 or 20.

## Face

learn-face = Face
learn-face-title = A face massage may ease worry and lift the mood.
learn-face-alt = A face. The back of the jaw, a temple and the forehead are marked.
learn-face-mark-jaw = The large muscle at the back of the jaw
learn-face-mark-temples = The temples
learn-face-mark-forehead = The forehead, in arcs
learn-face-mood-text = Much of a day stays in the face: a tight jaw, a lined forehead. A long face massage left women calmer and in better mood.
learn-face-mood-limits = Their hearts looked refreshed rather than drowsy, and sleep was not measured. Other hands did it, for 45 minutes.
learn-face-step-tight = Begin wherever your face feels tight.
learn-face-step-jaw = Press gently into the muscles at the back of the jaw, in small circles. Explore: they hide much.
learn-face-step-temples = Temples: lightly at first. Find the tender places and circle. As they let go, press a little harder, never firmly.
learn-face-step-forehead = The forehead comes last: straight up and down from the bridge of the nose, or along the brows in bigger and bigger arcs until all of it is covered.
learn-face-from = Common self-massage. The order is the old one; how long each part takes is ours.

## Neck

learn-neck = Neck and shoulders
learn-neck-title = Ten minutes of it calmed the rhythm of the heart.
learn-neck-alt = A back. The edge of the skull and the top of a shoulder are marked.
learn-neck-mark-skull = Along the edge of the skull, in small circles
learn-neck-mark-top = Along the top of the shoulder, squeezing and letting go
learn-neck-calm-text = Necks and shoulders carry the desk home. Loosening them is one of the oldest ends of a day.
learn-neck-calm-limits = People who rested for ten minutes felt just as relaxed, and sleep was not measured. Other hands did it.
learn-neck-from = Common self-massage, put together for Drowse. Back and top of the neck only, never the front or the sides of the throat.

## Full body

learn-body = Full body, with oil
learn-body-title = Warm oil and long strokes left people less stressed.
learn-body-alt = A body from the front. An arm, a hip and the belly are marked.
learn-body-mark-long = Long strokes on long bones
learn-body-mark-joints = Circles on the joints
learn-body-mark-belly = Slow, light circles on the belly, clockwise
learn-body-stress-text = Abhyanga is the oil massage of Ayurveda, the old Indian art of healing. Ours is a short evening version.
learn-body-stress-limits = There was nobody to compare with, and sleep was not measured. It took an hour, by other hands.
learn-body-from = Several traditional lists of steps, made shorter. Oil warm, never hot. Oily cloth can heat up by itself: wash it hot, and never tumble-dry it or leave it in a heap.

## Hands

learn-hands = Hands
learn-hands-title = A hand massage may make for a slightly sounder night.
learn-hands-alt = A left palm. The palm, the base of the thumb and the wrist are marked.
learn-hands-mark-palm = Circles with the thumb all over the palm
learn-hands-mark-thumb = The soft base of the thumb: squeeze, hold, let go
learn-hands-mark-wrist = The wrist point HT7
learn-hands-nights-text = The easiest of all: it can be done in bed, and when the feet are too far away.
learn-hands-nights-limits = Other people’s hands did it, both studies were small, and in one of them the hands had a warm bath too.
learn-hands-from = Put together for Drowse from what such studies do.
