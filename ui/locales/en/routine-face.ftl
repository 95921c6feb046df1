# Face: the words of the routine and its steps.

routine-face-title = Face massage
routine-face-name = Face
routine-face-summary = One small study found a calmer mood (Hatayama 2008). Sleep was not measured.
routine-face-posture = Sit with your elbows supported, or lie on your back.
routine-face-need = Clean hands. A drop of oil or cream if the skin drags.
routine-face-bring = You need nothing
routine-face-evidence = In one study of 32 women a long face massage by someone else eased worry and lifted the mood (Hatayama 2008). Their hearts looked refreshed rather than drowsy, and sleep was not measured. It may relax you.

## Find where it is tight

step-FA1-title = Find where it is tight
step-FA1-short = Let your fingertips wander over your face, away from the eyes.
step-FA1-long = Let your fingertips walk over jaw, cheeks, temples and forehead. You may begin wherever it is tightest; otherwise just follow along.
step-FA1-feel = Noticing, not mending.
step-FA1-alt = Let the fingertips of both hands wander from the jaw over cheeks and temples to the forehead. Leave out the eyelids.

## Back of the jaw

step-FA2-title = Back of the jaw
step-FA2-short = Press gently into both jaw muscles and make small circles.
step-FA2-long = Clench once and feel the muscles bulge in front of and below the ears. Now let the teeth part, lay two fingertips on each and circle, both sides together.
step-FA2-feel = A firm muscle that softens. A dull ache is fine; pain in a tooth or in the joint is not.
step-FA2-alt = Circle with two fingertips on the muscle at the back of the jaw, below and in front of the ear, on both sides together.

## Explore the jaw

step-FA3-title = Explore the jaw
step-FA3-short = Move along both jaw muscles and stay where it is tight.
step-FA3-long = Shift a finger’s width at a time from the cheekbone to the corner of the jaw. On a tender place, stay for two or three breaths.
step-FA3-feel = Tender, then fading under the fingers.
step-FA3-alt = Circle slowly down the jaw muscle, from the cheekbone to the corner of the jaw and up again, on both sides together.

## Temples, lightly

step-FA4-title = Temples, lightly
step-FA4-short = Circle gently at both temples.
step-FA4-long = Flat fingertips in the shallow hollow beyond the end of the eyebrow. Very light at first. Move off any place that throbs.
step-FA4-feel = Soft and slow.
step-FA4-alt = Circle lightly in the hollow between the end of the eyebrow and the ear, on both sides together.

## Temples, a little deeper

step-FA5-title = Temples, a little deeper
step-FA5-short = As the temples let go, press a little more.
step-FA5-long = Only if it felt good so far: a little more weight, slower circles. Never hard.
step-FA5-feel = A warm ache, easing.
step-FA5-alt = Circle in the hollow at both temples, slower and with a little more weight.

## Forehead

step-FA6-title = Forehead
step-FA6-short = Stroke outwards above the brows, each arc a little higher.
step-FA6-long = Begin just above the eyebrows and let each arc rise until the whole forehead is covered; then begin again. Straight up from the nose and down again is just as good.
step-FA6-feel = The brow smooths out.
step-FA6-alt = Sweep both hands outwards over the forehead in arcs that rise from the eyebrows to the hairline.
step-FA6-arcs-short = Stroke outwards above the brows, each arc a little higher.
step-FA6-arcs-long = Begin just above the eyebrows and let each arc be bigger than the last until the whole forehead is covered; then begin again. Outwards on the out-breath, if you like.
step-FA6-arcs-alt = Sweep both hands outwards over the forehead in arcs that rise from the eyebrows to the hairline.
step-FA6-up-and-down-short = Stroke straight up the forehead, and down again.
step-FA6-up-and-down-long = From the bridge of the nose straight up to the hairline and down again, with alternating fingers. Up on the in-breath, down on the out-breath, if you like.
step-FA6-up-and-down-alt = Stroke the middle of the forehead up from the bridge of the nose to the hairline, and down again.

## Rest

step-FA7-title = Rest
step-FA7-short = Rest your palms on your cheeks, and do nothing.
step-FA7-long = Warm hands, a heavy jaw. There is nothing left to do.
step-FA7-feel = The face is heavy and quiet.
step-FA7-alt = Rest both palms on the cheeks.
