# Feet: the words of the routine and its steps.

routine-feet-title = Foot massage
routine-feet-name = Feet
routine-feet-summary = In pooled trials people felt they slept better (Wang 2020). The map of the sole is tradition, not anatomy.
routine-feet-posture = Sit on a chair or on the edge of the bed and lay one ankle across the other thigh. If that is awkward, sit on the bed with the knee bent and the sole turned to you, or do no more than roll the ball.
routine-feet-need = A little oil or lotion. A ball and a towel, if you like.
routine-feet-bring = With a little oil; a ball if you like
routine-feet-evidence = Pooled trials of foot reflexology, given by other people, found better sleep (Wang 2020: 26 trials, 2,366 people). Hardly any could hide who was being massaged, so the true effect may be smaller. For massaging your own feet there is no controlled trial yet (Song 2015).

## Settle and look

step-F0-title = Settle and look
step-F0-short = Get comfortable, and look at both feet.
step-F0-long = Warm your hands. Leave out any place that is broken, blistered, red or swollen, or that you cannot feel. A small blob of lotion is plenty; use none if you will roll on a ball.
step-F0-feel = Warm and unhurried.
step-F0-alt = Get comfortable and look at both feet. The drawing shows a relaxed sole.

## Squeeze the whole foot

step-F1-title = Squeeze the whole foot
step-F1-short = Squeeze and push your foot in any way that feels good.
step-F1-long = Wrap both hands round the foot, thumbs on the sole. Wander from the heel to the toes and back, one squeeze every two seconds. Stay where it feels best.
step-F1-feel = A full, pleasant squeeze. Warmth spreads through the foot.
step-F1-alt = Squeeze the whole foot between both hands, from the heel over the arch to the toes and back.

## Roll on a ball

step-F2-title = Roll on a ball
step-F2-short = Rest the foot on a ball and roll it slowly, heel to toes and back.
step-F2-long = Stay seated. Put a tennis ball on a towel on the floor and roll from the front of the heel to the ball of the foot, about four seconds each way. Never stand on it.
step-F2-feel = A broad stretch under the arch. If it is sharp or electric, lift the foot.
step-F2-alt = Sitting, roll the sole over a ball along its middle, from the front of the heel to the ball of the foot and back.

## Hold below the big-toe ball

step-F3-title = Hold below the big-toe ball
step-F3-short = Slide the thumb off the round pad, into the soft hollow. Press straight in.
step-F3-long = Find the round pad under the big toe. Just below it, towards the arch, it turns soft: lean the thumb in there, hold, let go, breathe. Breathe in as you soften, out as you press.
step-F3-feel = A deep, good ache that fades while you hold. If it is sharp, let go.
step-F3-alt = Press and hold with the thumb in the soft hollow on the arch side of the big toe’s pad.

## Outer edge of the big toe

step-F4-title = Outer edge of the big toe
step-F4-short = Rub up and down the side that faces away from the other toes.
step-F4-long = Take the toe between thumb and first finger. Rub the edge that faces away from the other toes, from the corner of the nail to the base, in small strokes. In reflexology this edge is linked with sleep; there is no evidence for that, and it is pleasant all the same.
step-F4-feel = Gentle rubbing and warmth.
step-F4-alt = Rub up and down the edge of the big toe that faces away from the other toes, from the nail to the base.

## Ridge of the toes

step-F5-title = Ridge of the toes
step-F5-short = Rub along the ridge where the toes join the foot.
step-F5-long = With thumb or knuckle make small rubs on the raised line under the toes, from the big toe to the little toe and back again. In reflexology this line is linked with neck and shoulders.
step-F5-feel = A little tender at first, then looser.
step-F5-alt = Rub in small strokes along the raised line under all toes, from the big toe to the little toe and back.

## Press the ball of the foot

step-F6-title = Press the ball of the foot
step-F6-short = Press place by place across the ball of the foot, one slow breath for each.
step-F6-long = Put both thumbs on the ball of the foot. Breathe out and lean in; breathe in and let go. Then move a thumb’s width towards the little toe.
step-F6-feel = Broad pressure. Your breath slows with it.
step-F6-alt = Press and hold six places across the ball of the foot, from the big toe’s side to the little toe’s side.

## Finish with long strokes

step-F7-title = Finish with long strokes
step-F7-short = Sweep both hands slowly from the toes to the ankle.
step-F7-long = Hold the foot between your palms and glide towards the ankle, about four seconds each time, lighter and lighter. Then cover the foot with a sock or the blanket.
step-F7-feel = Soothing, a little sleepy.
step-F7-alt = Glide both palms along the sides of the foot, from the toes to the heel and ankle.
