# Routines and sessions beside their own words (routine-*.ftl): why something was not done, and tables.

error-routine-unknown = there is no routine "{ $routine }"; choose another
error-routine-not-playable = this routine has no drawings yet; choose another
error-routine-too-short = its shortest form takes { $least_minutes } minutes; ask for as many, or choose another routine
error-step-unknown = this routine has no step { $step }; choose another
error-way-unknown = step { $step } cannot be done as { $way }; choose another way
error-own-title = the title is empty or longer than { $most } letters; give it a short one
error-own-steps = a routine has 1 to { $most } steps; add or take away some
error-own-step-twice = step { $step } is there twice; keep one of them
error-own-amount = { $amount } of step { $step } is too little or too much; choose { $least } to { $most }
error-own-none = there are no routines of your own yet; put one together first
error-routine-file-broken = the file is broken at line { $line }; fetch it again
error-routine-file-foreign = the file holds no routines of Drowse; choose one that was exported here
error-routine-file-newer = the file is of version { $version }, which this Drowse cannot read; update Drowse first
error-routine-file-field = { $field } is missing or not what it should be; mend the file
error-nothing-left = every step is left out; keep at least one
error-pace-unknown = there is no such pace; it goes from 70 to 120 percent, in tens
error-nothing-suits = nothing on the shelf is for tonight; breathe slowly instead, in for four and out for six
error-minutes-invalid = this is no length of time; give minutes above 0
error-session-unknown = this session is not in the diary; start the routine again
error-session-ended = this session has ended; start the routine again
error-report-off-the-timeline = the player lost its place; start the routine again

routines-column-routine = Routine
routines-column-step = Step
routines-column-time = Time
routines-column-sides = Sides
routines-column-name = Name
routines-column-note = Note
routines-optional = optional
routines-omitted-time = left out: too little time
routines-omitted-choice = left out: your choice
routines-total = Massage { $massage }, with getting ready and changing sides { $clock }

## Ways to do a step

way-presses = Presses
way-circles = Circles
way-arcs = Widening arcs
way-up-and-down = Up and down

## How hard

pressure-none = No pressure
pressure-light = Light: the skin moves, no more
pressure-light-to-medium = Light to medium
pressure-medium = Medium: a good ache, and you breathe on calmly
