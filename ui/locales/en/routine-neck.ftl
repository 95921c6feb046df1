# Neck and shoulders: the words of the routine and its steps.

routine-neck-title = Neck and shoulders
routine-neck-name = Neck and shoulders
routine-neck-summary = A calmer heart rhythm in one study (Meier 2020). Ten minutes’ rest relaxed people too.
routine-neck-posture = Sit with feet flat and back supported; the elbow of the working arm may rest in the other hand. Stay at the back and on top: never the front or side of the throat.
routine-neck-need = A little oil. A tennis ball and a wall, if you like.
routine-neck-bring = With a ball and a wall, if you like
routine-neck-evidence = In one study of 60 women, ten minutes of massage of neck or shoulders by someone else calmed the rhythm of the heart (Meier 2020). Ten minutes of rest relaxed people too, and sleep was not measured. It may loosen the day.

## Drop the shoulders

step-N1-title = Drop the shoulders
step-N1-short = Lift the shoulders to the ears, then let them fall.
step-N1-long = Up as you breathe in, down as you breathe out. Slowly.
step-N1-feel = Lower than before.
step-N1-alt = Lift both shoulders and let them fall with the out-breath.

## From skull to shoulder

step-N2-title = From skull to shoulder
step-N2-short = Stroke from the base of the skull down and out to the shoulder.
step-N2-long = Reach across with the other hand. Mould the palm to the back of the neck and glide over the top of the shoulder to the arm. One stroke to an out-breath, if you can.
step-N2-feel = Spreading warmth.
step-N2-alt = Stroke with the flat hand from the base of the skull, down the back of the neck and out over the shoulder.

## Squeeze and hold

step-N3-title = Squeeze and hold
step-N3-short = Grasp the muscle on top of the shoulder, squeeze, hold, let go.
step-N3-long = Use the other hand: fingers behind, heel of the hand in front. Move a little outwards each time. If you are pregnant, or may be, stroke lightly instead: many practitioners avoid this squeeze.
step-N3-feel = A good ache, then melting.
step-N3-alt = Squeeze and hold the muscle on top of the shoulder, moving from the neck outwards.

## Knead outwards

step-N4-title = Knead outwards
step-N4-short = Knead along the top of the shoulder, from the neck to the arm.
step-N4-long = Roll the fingers slowly, as if kneading dough.
step-N4-feel = Loosening.
step-N4-alt = Knead the top of the shoulder from the neck to the arm.

## Under the skull

step-N5-title = Under the skull
step-N5-short = Circle with your fingertips along the edge of the bone.
step-N5-long = Three fingers of each hand, either side of the spine, under the edge of the bone. From the middle out to behind the ears and back. Keep the head upright.
step-N5-feel = Relieving. You may feel it in the forehead.
step-N5-alt = Circle with the fingertips of both hands along the lower edge of the skull, from the middle to behind the ears.

## Squeeze the back of the neck

step-N6-title = Squeeze the back of the neck
step-N6-short = Hold the back of your neck in one hand, squeeze and let go.
step-N6-long = Heel of the hand on one side, fingers on the other. Only the muscles behind the line of the ears, a little up and a little down.
step-N6-feel = Like being held by the scruff.
step-N6-alt = Squeeze the muscles at the back of the neck gently with one hand.

## Ball on the wall

step-N7-title = Ball on the wall
step-N7-short = Lean on a tennis ball between the wall and the muscle beside the shoulder blade.
step-N7-long = Feet a little forward, knees soft. Roll a few centimetres up and down. Never on the spine.
step-N7-feel = Firm pressure you can breathe with.
step-N7-alt = Roll a tennis ball between the wall and the muscle beside the shoulder blade, never on the spine.

## Chin down, rest

step-N8-title = Chin down, rest
step-N8-short = Let the head sink forward, and rest.
step-N8-long = No pulling with the hands.
step-N8-feel = The back of the neck is long and soft.
step-N8-alt = Let the head sink forward and rest.

## Instead of squeezing and kneading, in pregnancy

step-N3L-title = Stroke the shoulder
step-N3L-short = Stroke lightly along the top of the shoulder, from the neck outwards.
step-N3L-long = The other hand lies flat and soft. Glide, lift, begin again at the neck. No squeezing and no pressing.
step-N3L-feel = Warm and quiet.
step-N3L-alt = Stroke lightly with the flat hand along the top of the shoulder, from the neck outwards.

step-N4L-title = Over the shoulder
step-N4L-short = Stroke lightly over the round of the shoulder and down the arm.
step-N4L-long = Let the palm follow the shape, slower each time. No kneading.
step-N4L-feel = The arm grows heavy.
step-N4L-alt = Stroke lightly with the flat hand over the round of the shoulder and down the upper arm.
