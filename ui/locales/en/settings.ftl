# Settings.

settings-evening = Evenings
settings-reminders = Reminders
settings-look = Look
settings-health = Your health
settings-diary = Diary
settings-help = Getting help
settings-about = About Drowse

setting-kept = Kept.
setting-undo = Undo
setting-undone = As it was before.
answer-yes = Yes
answer-no = No
minutes-short = { $minutes } min

setting-health = Health check
setting-health-about = Eighteen questions. Every routine then leaves out, for you, what is better left alone.
settings-health-open = Open it

setting-zone = On a journey
setting-zone-about = In another time zone, Tonight asks whose clock your evenings keep.
zone-follows = Bedtimes follow the clock of this computer.
zone-kept = Bedtimes follow { $zone }.
zone-follow = Follow the clock of this computer
setting-night = Usually
setting-night-about = When you turn off the light, and when you leave the bed.
setting-bedtime = Lights out
setting-wake = Getting up
setting-routine = Evening routine
setting-routine-about = What Tonight proposes. You can always pick another.
setting-at-end = When the massage has ended
setting-at-end-about = After the last words, in the dark. Where the computer allows it.
at-end-nothing = Nothing
at-end-lock = Lock the screen
at-end-suspend = Let the computer sleep
setting-snooze = “Later” means
setting-snooze-about = When the reminder comes back.
setting-login = Start with the computer
setting-login-about = So that reminders come after it was off, without opening Drowse first. Only the small part that reminds starts.
login-another = Another copy of Drowse starts: { $program }. Yes puts this one in its place.
login-gone = The entry that should start Drowse names a program that is gone. Yes writes it anew.

setting-theme = Light
setting-theme-about =
    By the clock: paper in the day and for charts and reading, indigo in the evening, black after bedtime. Any other stays, on every page.
theme-clock = By the clock
theme-night = Night
theme-ember = Ember
theme-morning = Paper
setting-text-size = Size of letters
setting-text-size-about = Of everything but the drawings. The player has large ones anyway.
size-percent = { $percent } %
setting-zoom = Everything larger
setting-zoom-about = Letters, drawings and the room between them. Ctrl with + or − does the same on every screen, Ctrl with 0 takes it back.
setting-contrast = Contrast
setting-contrast-about = Stronger: nothing faint, and every edge is seen. The evening stays dark.
contrast-auto = As this computer
contrast-high = Stronger
setting-motion = Motion
setting-motion-about = Less: nothing travels or fades, and the player counts and says what a stroke would show.
motion-auto = As this computer
motion-reduced = Less
setting-language = Language
setting-language-about = Of every word in this window. The voice of the player has its own.
language-auto = As this computer
language-en = English
language-en-XA = English, longer
language-ar-XB = English, from right to left
setting-clock = Times
setting-clock-about = How Drowse writes a time of day.
clock-auto = As this computer
clock-24 = 22:45
clock-12 = 10:45 pm

setting-data = Your data
setting-data-about = Bring nights in from another app, write the diary to a file, copy it, go back to a copy, or delete everything.
settings-data = Your data
settings-data-open = Open it
setting-week-start = First day of the week
setting-week-start-about = Where a week of the calendar in the diary begins.
week-start-auto = As this computer
week-start-mon = Monday
week-start-sun = Sunday
week-start-sat = Saturday

## The diary

setting-sleep-goal = Sleep you would like
setting-sleep-goal-about = What Trends lays your nights beside. It is yours to choose, and no mark to reach.
hours-word = hours
minutes-word = minutes
setting-free-days = Free days
setting-free-days-about = Mornings on which you may sleep as long as you like.
setting-day-rollover = Where one day ends
setting-day-rollover-about = A night belongs to the day you get up. Who sleeps by day may want this in the evening.
setting-numbers-rest = A rest from numbers
setting-numbers-rest-about = Looking at sleep too closely may cost some. Trends can show none for two weeks; the diary goes on.
numbers-rest-begin = Hide them for two weeks
numbers-rest-end = Show them again
numbers-rest-until = No numbers until { $date }.

## Getting help

setting-emergency-number = Emergency number
setting-emergency-number-about = The one where you live. Learn shows it where it says when to call for help.
setting-crisis-line = Somebody to talk to
setting-crisis-line-about = A crisis line, a friend, or your doctor. Learn shows it beside the words for a bad time.
setting-safety = Safety
setting-safety-about = What to leave alone, and the signs to stop.
settings-safety = Where not to press, and when to stop

## Where things are

setting-data-place = Where it is
setting-data-place-about = The folder on this computer with your diary and the copies Drowse makes.
setting-keyboard = Keyboard
setting-keyboard-about = Everything can be done with keys. They are listed for each screen.
about-keys = Show the keys
setting-version = Version
setting-version-about = Drowse never looks for a newer one by itself.
about-version = Drowse { $version }
setting-diagnostics = If something does not work
setting-diagnostics-about = These lines say what Drowse found on this computer. Nothing of your diary, no name and no path is in them.
about-copy = Copy
about-copied = Copied.
about-select = The lines are marked now; copy them with Ctrl and C.
