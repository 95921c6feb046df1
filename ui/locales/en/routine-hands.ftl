# Hands: the words of the routine and its steps.

routine-hands-title = Hand massage
routine-hands-name = Hands
routine-hands-summary = Easiest of all, also in bed. Nights may be a little sounder (Kudo 2020), with someone else’s hands.
routine-hands-posture = Sit or lie propped up, the hand you work on resting on a pillow.
routine-hands-need = A drop of oil or cream.
routine-hands-bring = With a pillow and a drop of oil
routine-hands-evidence = A massage and warm bath of the hands brought 28 women of about 78 a slightly sounder night (Kudo and Sasaki 2020: asleep for 90.2 % of the time in bed, against 88.7 %). A second small trial agrees (Song and Kim 2009). Both with someone else’s hands; your own may do less.

## Warm the palms

step-HA1-title = Warm the palms
step-HA1-short = Rub your palms together, then hold them still.
step-HA1-long = Slow rubs, then feel the warmth.
step-HA1-feel = Warm.
step-HA1-alt = Rub both palms together, then hold them still.

## Back of the hand

step-HA2-title = Back of the hand
step-HA2-short = Stroke from the fingertips to the wrist.
step-HA2-long = A flat thumb or palm, and slow.
step-HA2-feel = Soothing.
step-HA2-alt = Stroke the back of the hand from the fingertips to the wrist.

## Circles in the palm

step-HA3-title = Circles in the palm
step-HA3-short = Circle slowly with your thumb all over the palm.
step-HA3-long = Begin in the middle and spiral out to the heel of the hand and the roots of the fingers.
step-HA3-feel = The hand softens and opens.
step-HA3-alt = Circle with the thumb over the palm, from the middle outwards.

## Base of the thumb

step-HA4-title = Base of the thumb
step-HA4-short = Squeeze the fleshy base of the thumb, hold, let go.
step-HA4-long = The mound on the palm’s side. If you are pregnant, or may be, stay away from the web between thumb and first finger: many practitioners do.
step-HA4-feel = A good ache.
step-HA4-alt = Squeeze and hold the fleshy mound at the base of the thumb, on the palm’s side.

## Each finger

step-HA5-title = Each finger
step-HA5-short = Slide along each finger from its base to its tip, with a gentle twist.
step-HA5-long = About six seconds for each. Do not crack the joints.
step-HA5-feel = Longer fingers.
step-HA5-alt = Slide along each finger in turn, thumb included, from the base to the tip.

## Wrist

step-HA6-title = Wrist
step-HA6-short = Circle with your thumb at the little-finger end of the wrist crease.
step-HA6-long = Follow the crease next to the hand towards the little finger, to the hollow beside the small round bone. It is called HT7.
step-HA6-feel = A dull, quiet ache.
step-HA6-alt = Circle with the thumb on the wrist crease, palm side, near the little finger.

## Forearm

step-HA7-title = Forearm
step-HA7-short = Sweep from the wrist to the elbow, then rest.
step-HA7-long = A flat hand, and light.
step-HA7-feel = A heavy arm.
step-HA7-alt = Sweep with the flat hand from the wrist towards the elbow.
