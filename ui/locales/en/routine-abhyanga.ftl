# Full body with warm oil (abhyanga): the words of the routine and its steps.

routine-abhyanga-title = Full body with warm oil
routine-abhyanga-name = Full body
routine-abhyanga-summary = Warm oil, long strokes. Less stress in one small study (Basler 2011). Sleep was not measured.
routine-abhyanga-posture = A warm room, sitting on an old towel, half an hour to an hour before bed, so that you can rinse or wipe afterwards.
routine-abhyanga-need = One or two spoons of oil, an old towel, a cup of warm water.
routine-abhyanga-bring = With warm oil and an old towel
routine-abhyanga-evidence = After an hour of it, 20 people felt less stressed and their hearts beat more slowly (Basler 2011). There was no other group to compare them with, and sleep was not measured. It may help you to slow down.

## Warm the oil

step-B0-title = Warm the oil
step-B0-short = Stand the bottle in warm water, and test a drop on your wrist.
step-B0-long = Sesame, almond, sunflower or coconut oil, pleasantly warm, never hot. Using it for the first time? Try a drop on the inner arm the day before.
step-B0-feel = A warm drop.
step-B0-alt = Warm the bottle of oil in a cup of warm water and test a drop on the wrist.

## Scalp

step-B1-title = Scalp
step-B1-short = Circle with flat fingers all over the scalp.
step-B1-long = From the crown out to the hairline. Leave the oil off if you do not want to wash your hair.
step-B1-feel = The scalp loosens.
step-B1-alt = Circle with flat fingers over the whole scalp, from the crown outwards.

## Face and ears

step-B2-title = Face and ears
step-B2-short = Circle on the forehead, the temples and the jaw, then rub the ears.
step-B2-long = Very little oil, and none near the eyes or in the ears.
step-B2-feel = Soft and warm.
step-B2-alt = Circle on forehead, temples and jaw with both hands, then rub the ears. Leave out the eyes.

## Neck and shoulders

step-B3-title = Neck and shoulders
step-B3-short = Stroke the back of the neck, circle on the shoulders.
step-B3-long = Only the back of the neck, and the sides behind the ears.
step-B3-feel = Warm and heavy.
step-B3-alt = Stroke the back of the neck and circle on both shoulder joints.

## Arms

step-B4-title = Arms
step-B4-short = Long strokes along the arm, circles on the elbow and the wrist.
step-B4-long = From the shoulder to the fingers and back, about three seconds each way.
step-B4-feel = Long and smooth.
step-B4-alt = Stroke the whole arm from shoulder to fingers and back, with circles on elbow and wrist.

## Chest and belly

step-B5-title = Chest and belly
step-B5-short = Slow, large circles, clockwise on the belly.
step-B5-long = As you look down: up on your right, across, down on your left. Very light. Leave out the belly in pregnancy, after a heavy meal or when it hurts.
step-B5-feel = Calm, without pushing.
step-B5-alt = Circle slowly and lightly on the chest, then clockwise round the navel.

## Lower back and hips

step-B6-title = Lower back and hips
step-B6-short = Rub the lower back, and circle the hips with your palms.
step-B6-long = As far as you reach without twisting.
step-B6-feel = Warm.
step-B6-alt = Rub the lower back and circle both hips with the palms.

## Legs

step-B7-title = Legs
step-B7-short = Long strokes on the thigh and the calf, circles on the knee and the ankle.
step-B7-long = Up and down the thigh, round the knee, lightly along the calf, round the ankle. Leave out swollen or sore places, and stroke beside varicose veins.
step-B7-feel = Heavy legs.
step-B7-alt = Stroke thigh and calf up and down, with circles on knee and ankle.

## Soles

step-B8-title = Feet
step-B8-short = Rub the sole with your palm, then each toe.
step-B8-long = Wipe the soles well afterwards: oily feet slip.
step-B8-feel = Warm and settled.
step-B8-alt = Rub the sole from heel to toes and back with the palm.

## Rest and wipe

step-B9-title = Rest and wipe
step-B9-short = Sit wrapped in the towel, then rinse or wipe.
step-B9-long = Take what time you have. Warm water, not hot. Wash oily towels hot, and do not tumble-dry them or leave them in a heap: they can catch fire.
step-B9-feel = Warm and slow.
step-B9-alt = Rest wrapped in the towel, then rinse or wipe off the oil.
