# The page of one routine.

page-back = ‹ All routines
page-evidence = What is known
page-length = How long
page-minutes-before = or I have
page-minutes-after = minutes
page-steps = Step by step
page-steps-hint = Untick what you want to leave out: a sore place, a ball you do not have.
page-massage = Massage { $massage }
page-clock = { $clock } with getting ready and changing sides

preset-short = Short, { $minutes } min
preset-standard = Usual, { $minutes } min
preset-long = Long, { $minutes } min

## Less time than it takes

page-too-short = The shortest form of this one takes { $minutes } minutes. These take less:
page-take-least = Take { $minutes } minutes for it
page-hardly-time = That is hardly time for a massage, and that is fine.
page-begin-instead = { $routine }, { $minutes } min
page-just-breathe = Or only breathe, lying down: in through the nose while you count to four, out to six, a few times.

## A step

step-both-sides = both sides
step-take-part = take part
step-way-label = How to do “{ $step }”
step-out-time = Left out: too little time
step-out-choice = Left out
step-out-health = For you: left out
step-light = For you: lightly
step-replaces = For you, instead of “{ $step }”
