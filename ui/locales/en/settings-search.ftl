# Looking for a setting, and other words people have for each. These are only looked through, never shown.

settings-search = Find a setting
settings-search-clear = Show all settings
settings-groups = Groups of settings
settings-found =
    { $count ->
        [0] Nothing found
        [one] One found
       *[other] { $count } found
    }
settings-found-none = Nothing here goes by that name. Perhaps another word, or a shorter one, brings it up. Esc shows everything again.

setting-night-words = bedtime sleep time wake alarm schedule
setting-week-words = weekday weekend monday tuesday wednesday thursday friday saturday sunday schedule
setting-zone-words = time zone timezone travel jet lag home abroad
setting-routine-words = massage default favourite tonight
setting-pick-words = choose random lot rotation course automatic suggestion
setting-at-end-words = suspend lock shut down screen off afterwards
setting-changes-words = holiday vacation exception late party once
setting-pause-words = snooze stop off quiet silence holiday vacation disturb
setting-rule-evening-words = notification notify alert lead minutes before weekdays second
setting-rule-wind-down-words = notification notify alert relax earlier weekdays
setting-rule-lights-out-words = notification notify alert bedtime weekdays
setting-rule-morning-log-words = notification notify alert diary morning weekdays
setting-snooze-words = snooze again postpone minutes
setting-full-screen-words = fullscreen film movie presentation disturb
setting-login-words = autostart boot startup launch log in background
setting-proof-test-words = test notification try check
setting-proof-log-words = history delivery missed log
setting-voice-words = speech speak spoken volume loud mute narration
setting-bells-words = chime gong bell volume loud mute
setting-ambience-words = noise rain waves brown white volume loud mute
setting-tick-words = metronome click volume loud mute
setting-theme-words = theme dark light colour color mode night day brightness
setting-text-size-words = font larger smaller bigger scale accessibility
setting-zoom-words = zoom magnify enlarge bigger scale accessibility
setting-contrast-words = contrast high accessibility readable vision
setting-motion-words = animation reduced still accessibility dizzy
setting-clock-words = 12 24 hour am pm format
setting-language-words = english translation locale words
setting-sleep-goal-words = goal hours need target duration
setting-free-days-words = weekend work days off
setting-day-rollover-words = shift work day sleeper noon midnight date
setting-week-start-words = calendar monday sunday saturday
setting-numbers-rest-words = hide statistics charts trends orthosomnia break
setting-health-words = conditions pregnant medical illness safety contraindications
setting-emergency-number-words = phone call 112 911 999 ambulance
setting-crisis-line-words = phone call suicide helpline samaritans 988 mental
setting-safety-words = stop danger warning
setting-data-words = import export backup restore copy delete erase undo csv json file
setting-data-place-words = folder directory path database privacy location
setting-keyboard-words = shortcuts keys hotkeys help
setting-version-words = about update release licence license
setting-diagnostics-words = bug report debug support log problem error
