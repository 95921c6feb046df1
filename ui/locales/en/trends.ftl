# Trends. A finding is a sentence first and a chart second; every number has its n.

trends-range = Range
trends-range-week = Week
trends-range-two-weeks = 2 weeks
trends-range-four-weeks = 4 weeks
trends-range-three-months = 3 months
trends-range-year = Year
trends-range-all = All
trends-range-custom = Dates
trends-custom-from = From
trends-custom-to = To

## The sentences before the charts

trends-middle-night = { $n ->
    [one] asleep, on the one night noted
   *[other] asleep, on the middle night of { $n }
}
trends-too-few = { $n ->
    [0] No night is noted in this stretch.
    [one] One night is noted in this stretch. A few more and there is a middle one.
   *[other] { $n } nights are noted in this stretch. A few more and there is a middle one.
}
trends-length-few = { $n ->
    [0] None of the nights noted in this stretch has a length. It takes when you fell asleep and woke.
    [one] One night in this stretch has a length. A few more and there is a middle one.
   *[other] { $n } nights in this stretch have a length. A few more and there is a middle one.
}
trends-more = { $minutes ->
    [15] A quarter of an hour more than { $before }.
    [30] Half an hour more than { $before }.
    [45] Three quarters of an hour more than { $before }.
    [60] An hour more than { $before }.
   *[other] About { $length } more than { $before }.
}
trends-less = { $minutes ->
    [15] A quarter of an hour less than { $before }.
    [30] Half an hour less than { $before }.
    [45] Three quarters of an hour less than { $before }.
    [60] An hour less than { $before }.
   *[other] About { $length } less than { $before }.
}
trends-same = About the same as { $before }.
trends-before-week = the week before
trends-before-two-weeks = the two weeks before
trends-before-four-weeks = the four weeks before
trends-before-three-months = the three months before
trends-before-year = the year before
trends-before-all = the time before
trends-before-custom = the same number of nights before
trends-usual = That is within your usual ups and downs.
trends-unusual = That is outside your usual ups and downs.
trends-recorded = { $recorded } of { $nights } nights noted.
trends-massaged = { $evenings ->
    [one] You massaged on one evening.
   *[other] You massaged on { $evenings } evenings.
}

trends-in-the-morning = These read best in the morning. Nothing here needs you tonight.

## Before there is something to see

trends-nothing-yet = { $nights ->
    [one] One more night and there is something to see.
    [2] Two more nights and there is something to see.
    [3] Three more nights and there is something to see.
   *[other] Four more nights and there is something to see.
}
trends-import-hint = Nights you noted in another app can come along: Settings, Your data.

## Charts

chart-how-to-read = How to read this
chart-as-table = As a table
chart-as-chart = As a chart
chart-save = Save
chart-save-png = Picture (PNG)
chart-save-svg = Drawing (SVG)
chart-save-csv = Table (CSV)
chart-saved = Saved as { $name }.
# The name a saved chart is first offered under, without its ending.
chart-file-name = my-nights
chart-more-rows = More rows
chart-keys = Arrow keys move from one to the next, Page keys by seven, Home and End to the first and the last.

trends-noted = { $recorded } of { $nights } nights noted
trends-not-noted = not noted
trends-earlier = { $nights ->
    [one] The night before
   *[other] The { $nights } nights before
}
trends-later = { $nights ->
    [one] The next night
   *[other] The next { $nights } nights
}
trends-week = Seven nights, noon to noon
trends-week-read = Each bar is one night, from noon to noon. The pale ends are time in bed awake, the solid part is sleep. The number is sleep less the minutes you noted awake.
trends-nights-week = Three months of nights
trends-nights-two-weeks = Two weeks of nights
trends-nights-four-weeks = Four weeks of nights
trends-nights-three-months = Three months of nights
trends-nights-year = A year of nights
trends-nights-all = Every night
trends-nights-custom = These nights
trends-say-massage = { $massages ->
    [0] No massage went before these nights.
    [one] A massage went before one of the { $recorded } nights noted.
   *[other] A massage went before { $massages } of the { $recorded } nights noted.
}
trends-nights-read = Down the side is clock time, evening at the top. Each column is one night: pale while in bed awake, solid while asleep. A dot below is a massage that evening. A short tick is a night you did not note. Where falling asleep was not noted, the solid part begins at lights out.
trends-sleep-time = Sleep time
trends-sleep-time-read = Each dot is one night, filled after a massage. The line is the middle of the seven nights that end there, once four of them are noted; the band holds the middle half of them. Both stop where a night is missing: nothing is made up in between.
trends-n = n = { $n ->
    [one] { $n } night
   *[other] { $n } nights
}
trends-say-few = { $n ->
    [0] Not noted on any of these nights.
    [one] Noted on one of these nights. A few more and there is a middle one.
   *[other] Noted on { $n } of these nights. A few more and there is a middle one.
}
trends-say-half = Half of these nights had between { $low } and { $high } of sleep.
trends-say-asleep = On the middle night you slept { $length }.
trends-latency = Time to fall asleep
trends-say-latency = On the middle night it took { $length } to fall asleep.
trends-latency-read = Minutes from lights out to sleep, as you guessed them in the morning. Each dot is one night, filled after a massage. The line is the middle of seven nights, the band the middle half of them.
trends-awake = Awake in the night
trends-say-awake = { $minutes ->
    [0] On the middle night you noted no time awake.
   *[other] On the middle night you lay awake { $length }.
}
trends-awake-read = Minutes awake after falling asleep and before waking for good, all times together. Each dot is one night, filled after a massage. The line is the middle of seven nights, the band the middle half of them.
trends-efficiency = Sleep efficiency
trends-efficiency-trying = Trying to sleep
trends-efficiency-in-bed = All time in bed
trends-say-trying = Of every 100 minutes you tried to sleep, you slept { $percent } on the middle night.
trends-say-in-bed = Of every 100 minutes in bed, you slept { $percent } on the middle night.
trends-efficiency-read = How much of the time was sleep. “Trying to sleep” leaves out reading in bed and lying in after waking (Reed and Sacco, 2016). “All time in bed” counts everything from getting in to getting out, as many clinics do. Neither is a mark to reach.
trends-felt = How it felt
trends-quality = Sleep
trends-rested = Rested
trends-say-quality = The middle night felt { $felt }.
trends-say-rested = In the morning you felt { $rested } rested.
trends-felt-between = between { $lower } and { $upper }
trends-felt-1 = very poor
trends-felt-2 = poor
trends-felt-3 = fair
trends-felt-4 = good
trends-felt-5 = very good
trends-rested-1 = not at all
trends-rested-2 = a little
trends-rested-3 = somewhat
trends-rested-4 = well
trends-rested-5 = very well
trends-of-five = { $value } of 5
trends-felt-read = Above, round dots: how the sleep was. Below, square dots: how rested you felt. Both go from 1 to 5, and a filled mark follows a massage. The lines are the middle of seven nights, the bands the middle half of them.
trends-bedtime = Bedtime
trends-up = Getting up
trends-say-bedtime = You got into bed around { $time }.
trends-say-up = You got up around { $time }.
trends-say-between = Eight nights in ten lie between { $from } and { $to }.
trends-clock-read = Down the side is clock time, earlier at the top. Each dot is one night, filled after a massage. The line is the middle of seven nights. Eight nights in ten lie in the band: a narrow one means regular times. The time in the sentence is an average on the clock face, where ten to midnight and ten past lie around midnight.
trends-regularity = Regularity
trends-n-pairs = n = { $n ->
    [one] { $n } pair of days
   *[other] { $n } pairs of days
}
trends-say-regularity = Of every 100 minutes, { $alike } were like those a day before: asleep both times, or awake. That is an index of { $index }; every day alike would be 100, pure chance 0.
trends-regularity-preliminary = It rests on { $pairs } pairs of days and may still move.
trends-regularity-few = { $needs ->
    [0] No two of these days can be compared.
    [one] One more night in a row would be enough to compare days, with when you fell asleep and when you woke.
   *[other] { $needs } more nights in a row would be enough to compare days, each with when you fell asleep and when you woke.
}
trends-regularity-read = Each minute of a day, from noon to noon on the clock, is compared with the same minute of the next day (sleep regularity index; Phillips and colleagues, 2017, with 61 students). A dot is seven days, once five pairs of days are known; the line breaks where they are not. Naps with times count as sleep. So do minutes awake in the night, for a diary seldom knows when they were. It is not a mark to reach: sleep that begins an hour later every day still comes to 84.
trends-regular-week = { $dates }: { $index }, from { $pairs } pairs of days.
trends-regular-week-few = { $dates }: { $pairs ->
    [0] no pair of days.
    [one] one pair of days, too few for an index.
   *[other] { $pairs } pairs of days, too few for an index.
}
trends-jetlag = Free days and work days
trends-work-days = Work days
trends-free-days = Free days
trends-free-days-corrected = Free days, less what they catch up on
trends-n-kinds = n = { $free } free, { $work } work
trends-jetlag-later = On free days the middle of your sleep is { $length } later than on work days: at { $free } instead of { $work }.
trends-jetlag-earlier = On free days the middle of your sleep is { $length } earlier than on work days: at { $free } instead of { $work }.
trends-jetlag-same = On free days and on work days the middle of your sleep is at about the same time.
trends-jetlag-opposite = On free days the middle of your sleep is about half a day away from where it is on work days.
trends-jetlag-few = It takes four nights before free days and four before work days to compare them. Here there are { $free } and { $work }.
trends-jetlag-around = The middle of your sleep lies all around the clock, so there is no average to compare.
trends-jetlag-read = Each bar goes from falling asleep to waking for good, the diamond is the middle of the sleep: averages on the clock face. How far the two middles are apart is called social jet lag (Wittmann and colleagues, 2006). Saturday and Sunday count as free, unless you set or noted other days. Single nights may lie anywhere around an average, and why the two differ it cannot say.
trends-jetlag-read-corrected = Less what free days catch up on, their middle would be at { $time } (Roenneberg and colleagues, 2004).
trends-kind = { $name }, { $n } nights: asleep { $from } to { $to }, the middle at { $middle }.
trends-axis-minutes = { $minutes } min
trends-axis-percent = { $percent } %

## Looked at more rarely

trends-more-ways = More ways to look
trends-more-ways-which = weekdays, calendar, tags
trends-weekdays = By weekday
trends-weekdays-few = It takes three nights of every weekday to compare them.
trends-weekdays-alike = All weekdays are much alike.
trends-say-weekdays = The nights before { $longest } are the longest ({ $long } on the middle one), those before { $shortest } the shortest ({ $short }).
trends-weekdays-read = A night stands at the weekday you got up on. Each dot is one night, the stroke is the middle one, from three nights on. Of many nights only some dots are drawn.
trends-weekday-nights = { $day }: { $n ->
    [0] no night.
    [one] one night.
   *[other] { $n } nights.
}
trends-weekday-middle = The middle one { $length }.
trends-calendar = Calendar
trends-calendar-say = { $n ->
    [0] No night is noted in this month.
    [one] One night is noted in this month.
   *[other] { $n } nights are noted in this month.
}
trends-tone-1 = under 6:30 asleep
trends-tone-2 = from 6:30
trends-tone-3 = from 7:15
trends-tone-4 = from 8:00
trends-legend-dot = massage
trends-tags = Tags
trends-say-tags = { $nights ->
    [one] You noted “{ $name }” most often, on one night.
   *[other] You noted “{ $name }” most often, on { $nights } nights.
}
trends-tags-none = No tag is noted on these nights. You can add some in the morning log.
trends-tags-more = { $n ->
    [one] One more
   *[other] { $n } more
}

## Below the charts

trends-goal-met = You mean to sleep { $goal }. The { $nights } nights noted in the last two weeks came to about that on average.
trends-goal-shorter = You mean to sleep { $goal }. The { $nights } nights noted in the last two weeks were about { $length } shorter on average. Nights you did not note are not in it.
trends-goal-longer = You mean to sleep { $goal }. The { $nights } nights noted in the last two weeks were about { $length } longer on average. Nights you did not note are not in it.
trends-rest-why = If numbers make you think about sleep too much, they can go away for a while.
trends-rest = Hide numbers for two weeks
trends-resting-title = Numbers are back on { $date }.
trends-resting = Your nights are kept as before. Until then there is nothing here to check, not even the shape of a chart: that would be a number too.
trends-resting-end = Show them now

## Said once

trends-card-away = Put away
trends-card-four-weeks-title = Four weeks with Drowse
trends-card-four-weeks = Enough nights to see your own ups and downs. One good or bad night says little; the lines below say more. If a routine did nothing for you, try another, or none.
trends-card-eight-weeks-title = Eight weeks with Drowse
trends-card-eight-weeks = Look at the lines, not at single nights. If your evenings feel calmer, that counts, whatever the numbers say. If you are tired by day all the same, a doctor may know more than a diary.
trends-card-professional-title = Something that may be worth a conversation
trends-card-professional = For twelve weeks, on three nights a week or more, you noted over half an hour to fall asleep or awake in the night. There is a talking therapy for sleep, called CBT-I, which doctors often try first. If your days suffer from your nights, a doctor can help to find it. Drowse cannot tell what is behind it, and says this only once.
trends-card-professional-more = More than a bad night
trends-hours = { $hours } h

trends-legend-massage = massage night, marked
trends-legend-other = other night
trends-legend-in-bed = in bed, awake

## One night

trends-night-date = { $date }.
trends-night-value = { $name }: { $words }.
trends-night-middle = Middle of seven nights: { $words }.

trends-night-asleep = { $date }: { $length } asleep.
trends-night-in-bed = In bed { $from } to { $to }.
trends-night-massage = Massage that evening.
trends-night-no-sleep = { $date }: no sleep.
trends-night-not-noted = { $date }: not noted.

trends-column-night = Night
trends-column-in-bed = In bed
trends-column-asleep = Asleep
trends-column-median = 7-night median
trends-column-median-of = 7-night median: { $of }
trends-column-weekday = Weekday
trends-column-nights = Nights
trends-column-middle = Middle night
trends-column-seven-days = Seven days
trends-column-index = Index
trends-column-pairs = Pairs of days
trends-column-days = Days
trends-column-fell-asleep = Fell asleep
trends-column-midsleep = Middle
trends-column-woke = Woke
trends-column-tag = Tag
trends-column-massage = Massage
trends-from-to = { $from } – { $to }
trends-yes = yes
