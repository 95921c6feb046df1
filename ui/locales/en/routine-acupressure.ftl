# Acupressure: the words of the routine and its steps.

routine-acupressure-title = Four-point acupressure
routine-acupressure-name = Acupressure
routine-acupressure-summary = The best tested here, by people on themselves. It may do more than a sham (Abedian 2015); other trials disagree.
routine-acupressure-posture = Sit on the bed or on a low chair, so that wrists, ankles and neck are in easy reach.
routine-acupressure-need = Nothing. Bare ankles and wrists.
routine-acupressure-bring = You need nothing
routine-acupressure-evidence = 120 women in menopause took part in one trial and pressed the points themselves: they slept better with these four than with sham points, and with sham points better than with none (Abedian 2015). A later trial found no difference (Ahmadinezhad 2017), a review nothing beyond a sham (Hmwe 2016). It may help; give it a few weeks.

## Settle

step-A0-title = Settle
step-A0-short = Sit, drop the shoulders, take three slow breaths.
step-A0-long = If you are pregnant, or may be, leave out the point on the leg: many practitioners do.
step-A0-feel = Quiet.
step-A0-alt = Sit still, shoulders low, and breathe slowly.

## Wrist

step-A1-title = Wrist
step-A1-short = Circle with your thumb at the little-finger end of the wrist crease.
step-A1-long = Palm up. Follow the crease next to the hand towards the little finger until you meet a small round bone. The hollow beside it, on the thumb’s side, is the place. It is called HT7. Circle about a centimetre wide.
step-A1-feel = A dull, spreading heaviness. If the little finger tingles, press less or move a little.
step-A1-alt = Circle with the thumb on the wrist crease, palm side, near the little finger.

## Inner leg

step-A2-title = Inner leg
step-A2-short = Circle with your thumb, four fingers above the inner ankle bone, just behind the shin bone.
step-A2-long = Lay four fingers flat above the inner ankle bone. At the upper edge of your hand, in the soft part just behind the shin bone, circle with the thumb. The place is called SP6. If you are pregnant, or may be, go on to the next step: many practitioners leave this point out.
step-A2-feel = Often tender, like a bruise. Keep it a good ache.
step-A2-alt = Circle with the thumb on the inner side of the lower leg, four finger-widths above the ankle bone, behind the shin bone.

## Under the skull

step-A3-title = Under the skull
step-A3-short = Circle with both thumbs in the hollows where the neck meets the skull.
step-A3-long = Fold your hands behind your head. Slide the thumbs from behind the ears into the hollows between the two big neck muscles. Press up towards the bone and circle; keep the head upright. The place is called GB20.
step-A3-feel = Achy and relieving. If you feel dizzy, stop.
step-A3-alt = Circle both thumbs in the two hollows at the back of the neck, just under the skull.

## Between the brows

step-A4-title = Between the brows
step-A4-short = Circle with one fingertip midway between your eyebrows.
step-A4-long = Middle finger on the bone, small slow circles. Let the out-breath grow longer. The place is called Yintang.
step-A4-feel = A heavy, drowsy forehead.
step-A4-alt = Circle with one fingertip midway between the eyebrows.

## Instead of the inner leg, in pregnancy

step-PC6-title = Inner forearm
step-PC6-short = Circle with your thumb, three fingers above the wrist crease, between the two tendons.
step-PC6-long = Palm up. Lay three fingers flat across the forearm, the lowest on the wrist crease. Just above the highest, in the middle between the two tendons, circle about a centimetre wide. The place is called PC6. It takes the time of the point on the leg, which many practitioners leave out in pregnancy.
step-PC6-feel = A dull, calm ache. If your fingers tingle, press less.
step-PC6-alt = Circle with the thumb on the inner side of the forearm, three finger-widths above the wrist crease, between the two tendons.
