# The reminder as a notification, in the tray and on the command line.

notice-evening-title = { $routine } · { $minutes } min
notice-evening-body = Lights out at { $bedtime }. Whenever you are ready.
notice-evening-body-late = It is { $now } already. There may still be time before { $bedtime }.
notice-second-body = Still time for a little before { $bedtime }.
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

tray-begin = Begin
tray-later = In { $snooze } min
tray-not-tonight = Not tonight
tray-open = Open Drowse
tray-quit = Quit

error-reminder-unknown = this reminder is not known any more; look at Tonight
error-reminder-no-later = there is no time left to put it off; start now, or leave it for tonight

agent-runs-already = Drowse reminds you already: an agent runs for this diary.
error-agent-no-socket = the agent cannot open its socket; look whether the folder of the diary, or $XDG_RUNTIME_DIR, can be written
