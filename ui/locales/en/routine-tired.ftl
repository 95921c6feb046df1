# Too tired: the words of the routine and its steps.

routine-tired-title = Too tired: three minutes in bed
routine-tired-name = Too tired
routine-tired-summary = In bed, light off. Too short to change sleep by itself (Harris 2012); it may keep the habit alive.
routine-tired-posture = On your back, under the covers, light off.
routine-tired-need = Nothing.
routine-tired-bring = With your pillow
routine-tired-evidence = Three minutes may be too few to change a night: a three-minute back massage made no clear difference to 40 people in nursing homes (Harris 2012). What it may do is keep the habit alive.

## Three breaths

step-T1-title = Three breaths
step-T1-short = Breathe out slowly, three times, and let the bed hold you.
step-T1-long = Nothing for the hands to do.
step-T1-feel = Sinking.
step-T1-alt = Lie still and breathe out slowly three times.

## Jaw circles

step-T2-title = Jaw circles
step-T2-short = Let the teeth part, and circle on the back of the jaw.
step-T2-long = Both sides together.
step-T2-feel = A heavy jaw.
step-T2-alt = Circle with the fingertips on the muscle at the back of the jaw, on both sides together.

## Brow sweeps

step-T3-title = Brow sweeps
step-T3-short = Sweep outwards along both eyebrows, slowly.
step-T3-long = From the inner ends to the outer ends. Leave out the place under the eyes.
step-T3-feel = A smooth forehead.
step-T3-alt = Sweep along both eyebrows from the nose outwards. Do not touch the eyelids.

## Wrist

step-T4-title = Wrist
step-T4-short = Circle with your thumb at the little-finger end of the wrist crease.
step-T4-long = Eyes closed, small and slow.
step-T4-feel = A quiet ache.
step-T4-alt = Circle with the thumb on the wrist crease, palm side, near the little finger.

## Foot on foot

step-T5-title = Foot on foot
step-T5-short = Rub the sole of one foot with the heel of the other.
step-T5-long = Slowly from heel to toes; then the other foot.
step-T5-feel = A warm foot.
step-T5-alt = Rub the sole with the heel of the other foot, from heel to toes and back.

## Stillness

step-T6-title = Stillness
step-T6-short = Let your hands rest on your belly. You are done.
step-T6-long = The screen goes dark by itself.
step-T6-feel = Drifting.
step-T6-alt = Lie still with your hands on your belly.
