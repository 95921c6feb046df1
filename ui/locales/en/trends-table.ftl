# The tables of `drowse trends`.

trends-table-nothing-yet = No night is recorded yet. Add one with "drowse night add", or read another app's export with "drowse import".
trends-table-range =
    { $first } to { $last }: { $recorded ->
        [one] one night recorded
       *[other] { $recorded } nights recorded
    } of { $nights }.
trends-table-measure = Measure
trends-table-clock = Clock time
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
