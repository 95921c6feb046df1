# Trends. A finding is a sentence first and a chart second; every number has its n.

trends-range = Range
trends-range-week = Week
trends-range-four-weeks = 4 weeks
trends-range-three-months = 3 months
trends-range-year = Year
trends-range-all = All

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
trends-more = About { $length } more than { $before }.
trends-less = About { $length } less than { $before }.
trends-same = About the same as { $before }.
trends-before-week = the week before
trends-before-four-weeks = the four weeks before
trends-before-three-months = the three months before
trends-before-year = the year before
trends-before-all = the time before
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
chart-keys = Arrow keys move from night to night, Page keys by a week, Home and End to the first and the last.

trends-noted = { $recorded } of { $nights } nights noted
trends-not-noted = not noted
trends-week = Seven nights, noon to noon
trends-week-read = Each bar is one night, from noon to noon. The pale ends are time in bed awake, the solid part is sleep. The number is sleep less the minutes you noted awake.
trends-nights-week = Three months of nights
trends-nights-four-weeks = Four weeks of nights
trends-nights-three-months = Three months of nights
trends-nights-year = A year of nights
trends-nights-all = Every night
trends-nights-read = Down the side is clock time, evening at the top. Each column is one night: pale while in bed awake, solid while asleep. A dot below is a massage that evening. A short tick is a night you did not note. Where falling asleep was not noted, the solid part begins at lights out.
trends-sleep-time = Sleep time
trends-sleep-time-n = 7-night median, n = { $n ->
    [one] { $n } night
   *[other] { $n } nights
}
trends-sleep-time-read = Each dot is one night, filled after a massage. The line is the middle of the seven nights that end there, once four of them are noted. It stops where a night is missing: nothing is made up in between.
trends-hours = { $hours } h

trends-legend-massage = massage night, marked
trends-legend-other = other night
trends-legend-in-bed = in bed, awake

## One night

trends-night-asleep = { $date }: { $length } asleep.
trends-night-in-bed = In bed { $from } to { $to }.
trends-night-massage = Massage that evening.
trends-night-no-sleep = { $date }: no sleep.
trends-night-not-noted = { $date }: not noted.

trends-column-night = Night
trends-column-in-bed = In bed
trends-column-asleep = Asleep
trends-column-median = 7-night median
trends-column-massage = Massage
trends-from-to = { $from } – { $to }
trends-yes = yes
trends-earlier-nights = Earlier nights
