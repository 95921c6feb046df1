# Why a night cannot be saved: "what; what to do". Shown under the answer it is about, and on the command line.

error-order =
    this lies before { $after ->
        [got_into_bed_at] you got into bed
        [tried_to_sleep_at] lights out
        [marked_awakenings] a time awake that you marked ends
        [final_awakening_at] you woke for good
       *[other] what must come first
    }; check both times and their dates
error-span-order = it ends before it begins, or meets another one; check its times
error-onset-after-waking = you would have fallen asleep after waking for good; check the minutes or the times
error-longer-than-available =
    { $available_min ->
        [one] only one minute lies
       *[other] only { $available_min } minutes lie
    } between those times; check the minutes or the times
error-too-long = these times lie more than 24 hours apart; check the dates
error-minutes-out-of-range = this is not a number of minutes from 0 to 1440; check the number
error-number-out-of-range = this is not a whole number from { $low } to { $high }; choose one of them, or leave it blank
error-in-the-future = this night has not ended yet; log it once you are up
error-offset-mismatch = the zone did not have this offset then; leave the offset out, or check the zone
error-diary-date-mismatch = a night has the date of getting up, and that is { $expected }; leave the date out, or check the times
error-diary-date-required = a night without any time needs its date; name the date of getting up
error-given-without-sleep = a night without sleep has no such answer; leave it blank, or say that you slept
error-excludes = this is the sum of answers given apart as well; give either the sum or its parts
error-half-a-span = this needs a start and an end (a nap may have only its minutes); complete it, or take it out
error-awake-before-sleep = this time awake lies before you slept; move it, or take it out
error-nap-in-the-future = this nap is not over yet; note it later
error-am-pm = this looks half a day off; take the other twelve hours
error-zone-required = a night needs its zone; write an IANA name such as Europe/London
error-unknown-zone = there is no zone "{ $zone }"; write an IANA name such as Europe/London, or an offset such as +05:30
error-not-a-time = "{ $value }" is not a time; write it like 2025-01-14T22:30
error-not-a-date = "{ $value }" is not a date; write it like 2025-01-14
error-overlap = this lies within the night of { $date }; change one of them
error-night-exists = this date has a night already; keep one, or keep both
error-too-many-nights = the date { $date } has three sleeps already; change one of them
error-night-unknown = this night is not in the diary any more; look at the list again
