# Head: the words of the routine and its steps.

routine-head-title = Head massage
routine-head-name = Head
routine-head-summary = No one has tested this one for sleep. It may simply feel good.
routine-head-posture = Sit with your back supported and your elbows on a table or a pillow, or lie on your back. Take glasses and contact lenses off.
routine-head-need = Clean hands. Nothing else.
routine-head-bring = You need nothing
routine-head-evidence = No trial has tested this sequence for sleep. In one study of 60 women, ten minutes of massage of head and neck by someone else calmed the rhythm of the heart (Meier 2020). People who only rested felt as relaxed. It may simply feel good.

## Settle

step-H0-title = Settle
step-H0-short = Rest your hands and let the jaw hang loose.
step-H0-long = Close your eyes. Let the teeth part and the tongue lie.
step-H0-feel = The face goes slack.
step-H0-alt = Rest with closed eyes and a loose jaw. The drawing shows a calm face.

## Crown of the head

step-H1-title = Crown of the head
step-H1-short = Press straight down on the very top of your head, and let go.
step-H1-long = Run a finger up from the tip of each ear until the two meet: that is the place. Use two or three fingertips. Small circles are just as good, and you may stop early if your arms tire. Breathe as you like.
step-H1-feel = The scalp moves a little over the bone. A dull, pleasant pressure, never a headache.
step-H1-alt = Press on the top of the head, where the line between the tips of both ears meets the middle line.
step-H1-presses-short = Press straight down on the very top of your head, and let go.
step-H1-presses-long = Run a finger up from the tip of each ear until the two meet: that is the place. Press with two or three fingertips. You may stop early if your arms tire. Breathe as you like.
step-H1-presses-alt = Press on the top of the head, where the line between the tips of both ears meets the middle line.
step-H1-circles-short = Circle slowly on the very top of your head.
step-H1-circles-long = Run a finger up from the tip of each ear until the two meet: that is the place. Lay two or three fingertips there and move the scalp in small circles, one a second. You may stop early if your arms tire.
step-H1-circles-alt = Circle with the fingertips on the top of the head, where the line between the tips of both ears meets the middle line.

## Inner ends of the eyebrows

step-H2-title = Inner ends of the eyebrows
step-H2-short = Press up onto the bone where both eyebrows begin.
step-H2-long = Rest your elbows. Lay both middle fingertips into the small dent at the inner end of each brow and press up and back onto bone, or make circles as small as a pea. Stay off the eyes.
step-H2-feel = A mild ache that eases.
step-H2-alt = Press with one fingertip on each side at the inner ends of the eyebrows, on the bone. Do not touch the eyelids.
step-H2-presses-short = Press up onto the bone where both eyebrows begin.
step-H2-presses-long = Rest your elbows. Lay both middle fingertips into the small dent at the inner end of each brow and press up and back onto bone. Stay off the eyes.
step-H2-presses-alt = Press with one fingertip on each side at the inner ends of the eyebrows, on the bone. Do not touch the eyelids.
step-H2-circles-short = Make tiny circles on the bone where both eyebrows begin.
step-H2-circles-long = Rest your elbows. Lay both middle fingertips into the small dent at the inner end of each brow and make circles as small as a pea, on bone. Stay off the eyes.
step-H2-circles-alt = Circle with one fingertip on each side at the inner ends of the eyebrows, on the bone. Do not touch the eyelids.

## Brows and under the eyes

step-H3-title = Brows and under the eyes
step-H3-short = Sweep along both brows, then along the bone under both eyes.
step-H3-long = Glide from the inner end of each brow to the outer end in one movement. Then follow the bony rim under each eye, from the nose outwards, light as a feather. That is one.
step-H3-feel = Like smoothing a wrinkle. The eyes feel rested.
step-H3-alt = Sweep both sides together: along the eyebrows from the nose outwards, then along the bone under the eyes. Do not touch the eyelids.

## Dark palms

step-H4-title = Dark palms
step-H4-short = Cup your palms over closed eyes without touching them.
step-H4-long = Rub the palms warm, rest the heels of the hands on the cheekbones and make a dark cave. No pressure on the eyes.
step-H4-feel = Warm darkness.
step-H4-alt = Hold warm, cupped palms over the closed eyes, heels of the hands on the cheekbones, nothing touching the eyelids.
