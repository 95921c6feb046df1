# The tables of `drowse trends`.

trends-table-nothing-yet = No night is recorded yet. Add one with "drowse night add", or read another app's export with "drowse import".
trends-table-range =
    { $first } to { $last }: { $recorded ->
        [one] one night recorded
       *[other] { $recorded } nights recorded
    } of { $nights }.
trends-table-measure = Measure
trends-table-clock = Clock time
trends-table-rhythm = Rhythm
trends-table-value = Value
trends-table-needs = Nights it still takes
trends-table-week = Week, asleep
trends-table-nights = Nights
trends-table-mean = Mean
trends-table-spread = Spread
trends-table-median = Middle
trends-table-total-sleep-time-min = Asleep, min
trends-table-total-sleep-time-24h-min = Asleep with naps, min
trends-table-time-in-bed-min = In bed, min
trends-table-sleep-onset-latency-min = Time to fall asleep, min
trends-table-wake-after-sleep-onset-min = Awake in the night, min
trends-table-sleep-efficiency-pct = Sleep efficiency, %
trends-table-sleep-efficiency-tib-pct = Asleep of the time in bed, %
trends-table-bedtime = Got into bed
trends-table-midsleep = Middle of the sleep
trends-table-wake = Woke for good
trends-table-sleep-regularity-index = Regularity index, by the clock
trends-table-sleep-regularity-index-24h-lag = Regularity index, by 24 hours
trends-table-sri-day-pairs = Pairs of days behind both
trends-table-msw-local = Middle of the sleep, work days
trends-table-msf-local = Middle of the sleep, free days
trends-table-social-jetlag-min = Later on free days (social jet lag), min
trends-table-msf-sc-local = Free days, less what was caught up on
trends-table-composite-phase-deviation-min = The middle wanders by, min
