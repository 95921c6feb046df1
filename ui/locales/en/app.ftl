# Words every screen shares.

app-name = Drowse

## The bar

nav-label = Main
nav-tonight = Tonight
nav-routines = Routines
nav-diary = Diary
nav-trends = Trends
nav-learn = Learn
nav-settings = Settings
# After 18:00, above Trends and Learn: they are read like paper, which is bright.
nav-in-the-morning = in the morning
nav-entry-in-the-morning = { $entry }, in the morning

## Parts of every screen

close = Close
key-space = Space
key-escape = Esc
key-zoom = + − 0
key-enter = Enter
key-tab = Tab
key-shift = Shift
key-alt = Alt
key-ctrl = Ctrl
key-delete = Del
time-field-unread = Drowse cannot read this time. Write it like { $example }.
unit-hours = h
unit-minutes = min
minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
duration =
    { $hours ->
        [0] { "" }
        [one] 1 hour
       *[other] { $hours } hours
    }{ " " }{ $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
routine-not-drawn-yet = Its pictures are not drawn yet.
problem-unforeseen = Something went wrong that Drowse did not foresee. Nothing you wrote is lost; please try once more.
trouble-title = Drowse cannot open your diary.
trouble-again = Try again
missing-session-bus = This session has no message bus, so no notification can appear here. Reminders wait on Tonight while the window is open.
