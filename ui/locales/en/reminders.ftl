# The reminder as a notification, in the tray and on the command line.

notice-evening-title = { $routine } · { $minutes } min
notice-evening-body = Lights out at { $bedtime }. Whenever you are ready.
notice-evening-body-late = It is { $now } already. There may still be time before { $bedtime }.
notice-second-body = Still time for a little before { $bedtime }.
notice-without-title = Tonight: without a massage
notice-without-body = An evening of your experiment without one. Lights out at { $bedtime }.
notice-rest-title = Tonight: rest instead of a massage
notice-rest-body = Rest about { $minutes } minutes, as you like. Lights out at { $bedtime }.
notice-wind-down-title = The evening may slow down now
notice-wind-down-body = Lights out at { $bedtime }.
notice-lights-out-title = Lights out
notice-lights-out-body = Sleep well.
notice-morning-title = How was the night?
notice-morning-body = One minute, and last night is in the diary.
notice-test-title = This is how Drowse reminds you
notice-test-body = You can close this one. Nothing is stored.

notice-start = Start
notice-later = In { $snooze } min
notice-not-tonight = Not tonight
notice-log = Log last night

card-close = All right
card-leave = Leave it for now

tray-begin = Start tonight’s routine
tray-later = In { $snooze } min
tray-not-tonight = Not tonight
tray-log = Log last night
tray-pause = Pause…
tray-pause-tonight = Until tomorrow
tray-pause-week = For a week
tray-pause-date = Until a date…
tray-resume = Remind me again
tray-open = Open Drowse
tray-quit = Quit
tray-waits = Drowse: a reminder waits
tray-not-shown = Drowse: a reminder could not be shown
tray-lost = Drowse: a reminder may not have come
tray-rests = Drowse: reminders rest

error-reminder-unknown = this reminder is not known any more; look at Tonight
error-reminder-no-later = there is no time left to put it off; start now, or leave it for tonight

error-reminder-test-failed = nothing was shown ({ $why }); try again after that

error-evenings-nothing = nothing is different; give a bedtime, a getting-up time, or no reminders
error-evenings-not-date = { $value } is not a date; write it like 2025-01-31
error-evenings-not-time = { $value } is not a time of day; write it like 22:45
error-evenings-past = that evening is over; choose this evening or a later one
error-evenings-backwards = the last evening is before the first; turn them round
error-evenings-too-many = that is more than a year; choose fewer evenings

agent-runs-already = Drowse reminds you already: an agent runs for this diary.
agent-has-ended = The agent has ended. Reminders come again after you turn them on in Drowse, or log in the next time.
agent-runs-nowhere = No agent runs for this diary.
error-agent-goes-on = the agent was asked to end and goes on; look into log/agent.log in the folder of the diary
error-agent-no-socket = the agent cannot open its socket; look whether the folder of the diary, or $XDG_RUNTIME_DIR, can be written

## On the command line

reminders-none = No reminders are set.
reminders-log-empty = Nothing to show yet.
reminders-test-notification = It is on your screen.
reminders-test-corner = This desktop shows no notifications, so it came as a card in the corner. Reminders will too.
reminders-column-when = When
reminders-column-rule = Reminder
reminders-column-night = Night to
reminders-column-zone = Zone
reminders-column-due = Due
reminders-column-state = Became
reminders-column-why = Why
reminders-column-answer = Answer
reminders-column-from = Evening of
reminders-column-to = To
reminders-column-bedtime = Lights out
reminders-column-wake = Getting up
reminders-column-off = Reminders
reminders-evenings-none = Every evening is as usual.
reminders-as-usual = as usual
reminders-evening-off = none
reminders-evening-on = as usual
reminders-rule-evening = Massage
reminders-rule-wind-down = Wind down
reminders-rule-lights-out = Lights out
reminders-rule-morning-log = Morning log
reminders-state-open = waiting
reminders-state-answered = answered
reminders-state-silent = shown
reminders-state-missed = not shown
reminders-state-not-needed = not needed
reminders-state-lost = perhaps not shown

error-notice-no-bus = there is no session bus, so nothing can be shown; start Drowse from your desktop session
error-notice-no-server = nothing on this desktop shows notifications; install a notification server, such as xfce4-notifyd or dunst
error-notice-refused = the notification server refused; look into its settings for Drowse
error-notice-no-answer = the notification server does not answer; restart it, or log in again
