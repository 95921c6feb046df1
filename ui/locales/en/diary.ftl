# The morning log and the list of nights.

diary-title = Good morning. How was the night?
diary-title-earlier = How was that night?
diary-lead = Filled in from your usual night. Dashed is our guess. Rough is fine, blank is fine.
diary-lead-saved = You noted this night. Change what you like.
diary-lead-saved-second = You noted this second sleep. Change what you like.
diary-lead-second = A second sleep on the same date. Fill in what you know.
diary-lead-blank = Rough is fine, blank is fine. No need to have looked at a clock.

# One line, when the reminder of that evening did not come. { $time } is when it was due.
diary-missed = { $why ->
    [asleep] The { $time } reminder did not come: the computer slept.
    [switched-off] The { $time } reminder did not come: the computer was off, or you were logged out.
    [agent-quit] The { $time } reminder did not come: Drowse had been quit.
    [unconfirmed] The { $time } reminder may not have come: Drowse ended just then.
   *[other] The { $time } reminder did not come: this computer could not show it.
}

# One line, when a night is noted more than a day after it ended.
diary-late = Entered late.
diary-late-new = More than a day ago: it will be marked as entered late.

## The date

diary-night-of = { $evening } → { $morning }, { $date }
diary-earlier = The night before
diary-later = The next night
diary-add-second = Add a second sleep
diary-first-sleep = The first sleep of this date
diary-no-sleep = I did not sleep at all
diary-slept-after-all = I did sleep

## The questions

diary-got_into_bed_at = Got into bed
diary-tried_to_sleep_at = Lights out, tried to sleep
diary-lights-out = Lights out
diary-final_awakening_at = Woke for good
diary-got_out_of_bed_at = Got up
diary-sleep_onset_latency_min = About how many minutes until you slept?
diary-awake = How many times did you wake, and for how long in all?
diary-awakenings = Times awake
diary-wake_after_sleep_onset_min = Minutes awake in all
diary-quality = How was your sleep?
diary-rested = How rested do you feel?
diary-worth-noting = Anything worth noting?
diary-note = A note
diary-note-hint = A few words, if you like

# The times awake that are marked on the line.
diary-marked = { $times ->
    [one] Marked on the line: once
   *[other] Marked on the line: { $times } times
}
diary-marked-for = { $times ->
    [one] Marked on the line: once, { $minutes } min
   *[other] Marked on the line: { $times } times, { $minutes } min in all
}
diary-mark = Mark it
diary-mark-spoken = Mark it on the line
diary-mark-another = Mark another
diary-awake-time = Awake
diary-awake-from-to = { $from } to { $to }, { diary-minutes-spoken }
diary-from = From
diary-to = to
diary-take-out = Remove

diary-guessed = our guess
diary-another-number = Another number
diary-minutes = { $minutes } min
diary-minutes-spoken = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
diary-times-spoken = { $times ->
    [0] not at all
    [1] once
    [2] twice
   *[other] { $times } times
}

diary-quality-1 = Very poor
diary-quality-2 = Poor
diary-quality-3 = Fair
diary-quality-4 = Good
diary-quality-5 = Very good

diary-rested-1 = Not at all
diary-rested-2 = A little
diary-rested-3 = Somewhat
diary-rested-4 = Well
diary-rested-5 = Very well

## More about this night: what most mornings leave blank

diary-more = More about this night
diary-naps = Did you nap the day before?
diary-nap = Nap
diary-nap-add = Add a nap
diary-nap-another = Add another
diary-nap-or-minutes = or about
diary-nap-minutes = How long the nap was
diary-naps-mixed = Where one nap has times, those with only minutes are left out.
diary-tension_before = How tense were you before bed?
diary-tension-least = calm
diary-tension-most = very tense
diary-sleepiness_before = How sleepy were you before bed?
diary-sleepiness-least = wide awake
diary-sleepiness-most = very sleepy
diary-tried_to_sleep_after_final_awakening_min = After waking for good, how many minutes did you still try to sleep?
diary-woken_by_alarm = Did an alarm wake you?
diary-yes = Yes
diary-no = No
diary-planned_wake_at = When did you mean to wake?
diary-is_free_day = What kind of day is it, if not as usual?
diary-free-day = Free day
diary-work-day = Work day

## Tags

diary-more-tags = More
diary-own-tag = A tag of your own
diary-own-tag-hint = Your own word
diary-tag-late-caffeine = Caffeine after 16:00
diary-tag-alcohol = Alcohol
diary-tag-pain = Pain
diary-tag-hot-flushes = Hot flushes
diary-tag-baby = Baby
diary-tag-sleep-medicine = Sleep medicine
diary-session = { $name } { $time }
diary-massage = Massage

## The line from noon to noon

diary-line = The night, from noon to noon. Arrow keys move an end by five minutes, with Shift by one.
diary-line-still = The night, from noon to noon
diary-mark-awake-here = Asleep. Click, or press Enter, to mark a time awake.
diary-in-bed-bar = in bed
diary-asleep = asleep
diary-asleep-less = asleep, less { $minutes } min awake
diary-no-sleep-bar = no sleep

## The foot

diary-is-asleep = asleep
diary-in-bed = in bed
diary-efficiency = sleep efficiency
diary-at-most = at most { $percent } %
diary-percent = { $percent } %
diary-efficiency-unknown = –
diary-save = Save
diary-save-changes = Save the changes
diary-enter = Enter
diary-saved = Saved.
diary-undone = Taken back.
diary-undo = Undo
diary-offer = Make it { $time }
diary-replace = Replace it
diary-cannot-be = This cannot be a night as it stands. Look at the times once more.

## What is odd about a night; it is saved all the same

warning-short_sleep = Less than two hours asleep. If that is what happened, leave it.
warning-long_time_in_bed = More than fourteen hours in bed. If that is what happened, leave it.
warning-nap_in_the_night = This nap lies within the night, so its minutes count twice. If that is what happened, leave it.
warning-naps_overlap = Two of these naps share some time. If that is what happened, leave it.
warning-long_sleep_onset_latency = More than four hours until you slept. If that is what happened, leave it.

## The nights so far

diary-nights = Nights so far
diary-nights-none = The nights you save will stand here.
diary-nights-count = { $count ->
    [one] { $count } night
   *[other] { $count } nights
}
diary-edit = Change
diary-remove = Remove
diary-remove-night = Remove the night of { $date }
diary-list-no-sleep = no sleep
diary-list-second = second sleep
diary-list-late = noted later
# Dates in a row, or one, without a night; a press opens the latest of them.
diary-gap = { $dates } · nothing noted
diary-gap-add = Add
diary-shows = How the nights are shown
diary-shows-list = List
diary-shows-month = Month

# What undo would take back. { $what } is a date, or the name of a file.
diary-last = { $kind ->
    [saved] Saved { $what }.
    [changed] Changed { $what }.
    [removed] Removed { $what }.
   *[imported] Imported { $what }.
}

## Words looked for in notes and tags

diary-search = Find in notes and tags
diary-search-clear = Show all nights again
diary-found = { $count } of { $all ->
    [one] { $all } night
   *[other] { $all } nights
}
diary-found-none = No note and no tag has all these words.

## The nights by month

calendar-year-earlier = The year before
calendar-year-later = The next year
calendar-earlier = The month before
calendar-later = The next month
calendar-nothing = nothing noted
calendar-asleep = asleep { $length }
# Hours and minutes asleep, where there is little room.
calendar-length = { $hours }:{ $minutes }
# How many more sleeps the date has beside the one shown.
calendar-more = +{ $count }
calendar-legend = How it felt
