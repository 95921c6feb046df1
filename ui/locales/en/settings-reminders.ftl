# Settings: evenings, reminders, what is different, and the proof that they came.

setting-week = Over the week
setting-week-about = Evenings may differ. A time after midnight belongs to the evening before it.
week-same = Every day the same
week-by-day = Day by day
week-after-midnight = { $time }, after midnight: the night to { $day }
week-bedtime-of = Lights out, { $day }
week-wake-of = Getting up, { $day }

## Reminders

setting-rule-evening = Evening massage
setting-rule-evening-about = A quiet notice before bedtime, with three answers.
setting-rule-wind-down = Wind down
setting-rule-wind-down-about = A word earlier on, when the evening may slow down.
setting-rule-lights-out = Lights out
setting-rule-lights-out-about = A word at bedtime.
setting-rule-morning-log = Morning log
setting-rule-morning-log-about = A notice after getting up, while you still remember.
rule-evenings = On the evenings of
rule-nights = After the evenings of
rule-days-of = { $what }: days
rule-lead = Before bedtime
rule-delay = After getting up
rule-done-by-bedtime = Early enough for the massage to be over by then
rule-second = Ask once more, gently, when there was no answer
rule-next-none = Next: none in sight.
rule-next-tonight = Next: tonight { $time }
rule-next-today = Next: today { $time }
rule-next-tomorrow = Next: tomorrow { $time }
rule-next-on = Next: { $date }, { $time }

setting-full-screen = Wait while something fills the screen
setting-full-screen-about = A film or a talk is not interrupted. A minute before it would be too late, the reminder comes all the same.
full-screen-untold = This computer does not tell Drowse whether something fills the screen.

setting-pause = Pause
setting-pause-about = All reminders rest until a day you choose.
pause-tonight = Until tomorrow
pause-week = For a week
pause-date = Until a date…
pause-until-label = Reminders come again on
pause-do = Pause until then
pause-until = Reminders rest until { $date }.
pause-resume = Remind me again

## Evenings that are different

settings-changes = Coming changes
setting-changes = { settings-changes }
setting-changes-about = One late evening, a holiday without reminders. The rest of your week stays as it is.
changes-none = Every evening is as usual.
changes-bedtime = lights out { $time }
changes-wake = up at { $time }
changes-off = no reminders
changes-add = Add a change
changes-from = First evening
changes-to = Last evening
changes-what = What is different
changes-kind-times = Other times
changes-kind-off = No reminders
changes-keep = Keep this
changes-leave = Never mind
changes-remove = As usual
changes-remove-of = As usual again: { $dates }
changes-removed = As usual again: { $dates }.
changes-bring-back = Bring it back

## Proof of delivery

settings-proof = Do they come?
setting-proof-test = Try one
setting-proof-test-about = It takes the whole way a real one takes. Nothing is stored.
proof-test = Show one now
proof-testing = On its way…
proof-test-shown = The notification server took it. It should be on your screen now.
setting-proof-log = The last 14 nights
setting-proof-log-about = When each reminder was due, whether it came, and what you said.
proof-show = Show them
proof-hide = Hide them
proof-empty = None was due yet.
proof-column-due = Due
proof-column-rule = Reminder
proof-column-came = Came
proof-column-answer = Your answer
proof-on-time = On time
proof-late =
    { $minutes ->
        [one] { $minutes } minute late
       *[other] { $minutes } minutes late
    }
proof-swallowed = Kept quiet: your computer was set not to disturb
proof-unanswered = None, and that is fine
proof-answer-start = Begin
proof-answer-later = Later
proof-answer-not-tonight = Not tonight
proof-state-open = Not yet
proof-state-answered = Answered before it came
proof-state-silent = Came, nobody answered
proof-state-missed = Did not come
proof-state-not-needed = Was not needed
proof-state-lost = May not have come: Drowse ended while showing it
proof-answer-opened = Opened
proof-why-asleep = No: the computer slept
proof-why-switched-off = No: the computer was off, or nobody was logged in
proof-why-agent-quit = No: Drowse had been quit
proof-why-no-bus = No: there was no desktop session to show it
proof-why-no-server = No: nothing on this desktop shows notifications
proof-why-refused = No: the notification server refused
proof-why-unconfirmed = May not have come: Drowse ended while showing it
proof-why-done-already = Not needed, you had done it
proof-why-paused = No: reminders rested, or were off
proof-why-newer = No: a later one came in its place
proof-why-moved = No: the evening had moved, and was over
proof-why-enough = No: the evening had its four
