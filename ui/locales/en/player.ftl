# Words of the player, read at 22:30 from a metre and a half away: few, and plain.

player-role = guided massage

## Where we are. $routine is the routine's id: feet and hands are named, other sides are sides.

player-side-left =
    { $routine ->
        [feet] Left foot
        [hands] Left hand
       *[other] Left side
    }
player-side-right =
    { $routine ->
        [feet] Right foot
        [hands] Right hand
       *[other] Right side
    }
player-side-both =
    { $routine ->
        [feet] Both feet
        [hands] Both hands
       *[other] Both sides together
    }
player-lightly = Lightly
player-side-lightly = { $side }, lightly
player-left = { $minutes } min left

## What is counted

player-seconds =
    { $seconds ->
        [one] second
       *[other] seconds
    }
player-let-go = let go
player-hold-of = hold { $hold } of { $of }
player-stroke-of = of { $of }.
player-slow = Slow is good.

## The breath line: all through a step, or pressing on the way out

player-breath-in = breathe in
player-breath-out = breathe out
player-breath-soften = soften, in
player-breath-press = press, out

## Before a step

player-prepare-title = Oil your hands
player-prepare-how = Rub them warm. Put the rest within reach: the massage plays by itself from here.
player-prepare-dry-title = Get comfortable
player-prepare-dry-how = Rub your hands warm. Put the rest within reach: the massage plays by itself from here.
player-prepare-skip = skips this
player-change-title =
    { $routine ->
        [feet] Now the { $side ->
            [left] left
           *[right] right
        } foot
        [hands] Now the { $side ->
            [left] left
           *[right] right
        } hand
       *[other] Now the { $side ->
            [left] left
           *[right] right
        } side
    }
player-change-how = Take your time. It begins by itself.

## Beads: the way still to go

player-beads =
    { $side ->
        [left] { player-side-left }
        [right] { player-side-right }
       *[other] Steps
    }: { $done } done, { $left } to come

## Ready for one key

player-ready-length = { $minutes } minutes
player-ready-begin = Begin
player-ready-any-key = or click anywhere
player-ready-back = Not now

## Pause, leave, stop

player-paused = Paused
player-help = Keys
player-help-steps = Steps
player-help-repeat = Again
player-help-pace = Pace
player-help-mute = Sound
player-resume = Go on
player-previous = Back
player-next = Next
player-signs = When to stop
player-leave = Leave
player-leave-title = Leave for now?
player-leave-how = You can go on from here for the next half hour.
player-leave-stay = Stay
player-signs-title = When to stop
player-signs-rest = Stop and rest if you feel dizzy, faint or sick, if something newly tingles or goes numb, or if it hurts sharply.
player-signs-call = Call your emergency number for chest pain, sudden breathlessness, fainting, a drooping face, a weak arm or trouble speaking, the worst headache of your life, sudden loss of sight or flashes, or a calf that is newly hot, swollen and painful.
player-signs-stop = Stop for tonight
player-key-space = Space
player-key-enter = Enter
player-key-escape = Esc

## What was just changed: shown for a moment

player-pace = Pace { $pct } %
player-sound-off = Sound off
player-sound-on = Sound on

## When something does not work

player-not-kept = Not being saved just now. The massage goes on.
player-sound-lost = The sound does not answer just now. The massage goes on.
player-cannot-start = This routine could not be opened.
player-home = Back to Tonight

## Told to the desktop while the screen is kept on

player-awake = A massage is playing.

## The end

player-end = That is all. Good night.
# What one key does once it is black.
player-end-awake = Still awake in a while? Press Space in the dark.

## For a screen reader

player-going-on = Going on.
player-announce = { $side } { $title } { $how }
