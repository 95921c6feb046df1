# Tonight: the home of the evening, and the question of the morning.

tonight-now = { $date }, { $time }
tonight-until-label = Until bedtime
tonight-until = until lights out at { $bedtime }.
tonight-nudge = Drowse will nudge you at { $time }.
tonight-reminders-off = Reminders are off.
tonight-reminders-no-agent = Reminders are not running.
tonight-reminders-paused = Reminders are paused.
tonight-reminders-no-server = This desktop shows no notifications, so the reminder will wait here.
tonight-turn-on = Turn on
tonight-login = May Drowse start with the computer?
tonight-login-yes = Yes
tonight-login-no = No
# In another time zone. { $here } and { $home } are cities; { $kept } is what the clock here shows at { $bedtime } at home.
tonight-zone = Your computer is on { $here } time.
tonight-zone-here = Keep { $bedtime } here
tonight-zone-home = Stay on { $home } time, { $kept } here
tonight-no-reminder = No reminder tonight.
tonight-as-usual = As usual
tonight-change = Later, or not tonight
tonight-change-title = Tonight only
tonight-change-about = Tomorrow is as usual again.
tonight-change-bedtime = Lights out tonight
tonight-change-keep = Keep this
tonight-change-off = No reminder tonight

tonight-routine =
    { $id ->
        [tired] Too tired: { minutes } in bed
       *[other] { $routine }, { minutes }
    }
tonight-begin = Begin
tonight-another = Another routine
tonight-minutes-label = I have this many minutes
tonight-minutes-before = I have
tonight-minutes-after = minutes

# Instead of what the routine is, when another stands in for the one that was chosen.
tonight-set-aside = { $routine }: { $because } This one is fine.
tonight-about-feet =
    Soles, toes and the ball of the foot.
    On a chair or the edge of the bed. Oil if you like.
tonight-about-head =
    Crown, brows, and the bone under the eyes.
    In a chair or lying down. You need nothing.
tonight-about-face =
    Jaw, temples, forehead.
    In a chair or lying down. You need nothing.
tonight-about-acupressure =
    Wrists, ankles, the base of the skull, the brow.
    On the bed or a low chair. You need nothing.
tonight-about-neck =
    The back of the neck and the top of the shoulders.
    Sitting, with your back supported.
tonight-about-abhyanga =
    Long strokes with warm oil, from head to feet.
    A warm room and an old towel.
tonight-about-hands =
    Palms, fingers, and the base of the thumb.
    Sitting or in bed. You need nothing.
tonight-about-tired =
    Three quiet minutes, under the covers.
    Light off. You need nothing.

# The time there is is less than tonight's routine takes.
tonight-too-long = { $routine } takes { $minutes } minutes at least. This one fits.

tonight-greeting-morning = Good morning. How was the night?
tonight-lead-morning = It is filled in from your usual night. Rough is fine, blank is fine.
tonight-log-last-night = Look at last night
tonight-this-evening = This evening: { $routine }, { minutes }. Lights out at { $bedtime }.
tonight-greeting-late = Late is fine, too.
tonight-lead-late = Lights out was at { $bedtime }. A few minutes may be all you need, or none. Bed is a good place to be.
tonight-still-awake = Still awake?
tonight-up-already = Up already?
tonight-greeting-done = That is done. Rest well.
tonight-lead-done = Lights out at { $bedtime }, up at { $wake }. Nothing more to do.
tonight-one-more = One more, if you like

## A session left open

resume-title = { $routine }, { minutes } left
resume-where = You stopped at “{ $step }”.
resume-go-on = Go on where you were
resume-instead = Tonight’s routine instead

## A reminder that waits

due-until = { $now }. Lights out in { minutes }.
due-after-bedtime = { $now }. Lights out was at { $bedtime }.
due-question-evening = Shall we let the day go?
due-question-wind_down = May the evening slow down?
due-question-lights_out = Time to turn off the light?
due-question-morning_log = How was the night?
due-about-massage =
    { $id ->
        [tired] Put the screen where you can see it, and lie down. Drowse does the counting.
        [head] Put the screen where you can see it, rest your elbows. Drowse does the counting.
        [face] Put the screen where you can see it, rest your elbows. Drowse does the counting.
       *[other] Put the screen where you can see it. Drowse does the counting.
    }
due-about-morning_log = It is filled in from your usual night. Rough is fine, blank is fine.
due-swallowed = Your computer was set not to disturb, so this one waited here quietly.
due-later = In { minutes }
due-not-tonight = Not tonight
due-not-today = Not today
due-any-answer = Any answer is fine.

## The line from noon to noon

line-now = now
line-noon = noon
line-midnight = midnight
line-bedtime = lights out { $time }
line-wake = up { $time }
line-label = This evening on a line from noon to noon: now { $now }, lights out { $bedtime }, up at { $wake }
