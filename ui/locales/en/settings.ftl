# Settings.

settings-evening = Evenings
settings-reminders = Reminders
settings-look = Look
settings-health = Your health
settings-safety = Where not to press, and when to stop

setting-kept = Kept.
answer-yes = Yes
answer-no = No
minutes-short = { $minutes } min

setting-health = Health check
setting-health-about = Eighteen questions. Every routine then leaves out, for you, what is better left alone.
settings-health-open = Open it

# Shown on a journey, when bedtimes stay on the clock of home.
setting-zone = On a journey
setting-zone-about = You chose to stay on the time of home.
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
setting-theme-about = By the clock: paper in the day, indigo in the evening, black after bedtime.
theme-clock = By the clock
theme-night = Night
theme-ember = Ember
theme-morning = Paper
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
